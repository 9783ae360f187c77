"""What any step may say: findings, the places they point at, and the errors that stop a command."""

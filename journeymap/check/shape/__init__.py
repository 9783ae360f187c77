"""What stands where it cannot stand."""

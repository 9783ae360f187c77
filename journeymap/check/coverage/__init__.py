"""What is covered: principles, owners, metrics, delight, the people and work behind, and what nobody uses."""

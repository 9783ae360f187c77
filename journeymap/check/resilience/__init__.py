"""What holds when something fails: where much hangs on one thing."""

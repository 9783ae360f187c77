"""Whether a journey can still be read."""

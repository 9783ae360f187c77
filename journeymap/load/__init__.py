"""Text to plain data with positions. The only place that knows YAML, and the only one that reads files."""

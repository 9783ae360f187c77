"""The mistakes people make in YAML, each told in a designer's words."""

"""The rules of principles: whether they can be read, and whether they ever speak of anything."""

"""The commands. The name of a module is the name of its command."""

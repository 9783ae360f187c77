"""The checks: one a file, in a folder for each family. The registry finds them by itself."""

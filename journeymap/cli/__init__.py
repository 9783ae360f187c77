"""The command line: one command a file. Each parses options, calls one function, prints, and exits."""

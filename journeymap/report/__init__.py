"""Findings to text, in each format."""

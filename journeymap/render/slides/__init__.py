"""Slides: a journey as native shapes that can be edited. Every size is in points."""

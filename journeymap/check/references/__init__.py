"""Ids that lead to nothing, and ids that lead to two things at once."""

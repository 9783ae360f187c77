"""Guides on paper."""

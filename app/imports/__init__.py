"""Reads files that others hand in."""

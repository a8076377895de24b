"""Readers that have nothing to do with the writers they check."""

"""Keeps domain objects in one register file."""

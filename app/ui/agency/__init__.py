"""The agency and its approval line."""

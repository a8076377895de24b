"""도움말: its window, the terms that are explained where they stand, and what opens it."""

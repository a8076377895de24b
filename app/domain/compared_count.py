"""How many results stand side by side."""

FEWEST, MOST = 2, 4  # more outlines than four can no longer be told apart

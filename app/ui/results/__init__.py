"""The result of an assessment and its papers."""

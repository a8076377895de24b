"""The reference data in force, their renewal, and the articles of law."""

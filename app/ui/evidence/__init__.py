"""The evidence of a system: numbered files and references."""

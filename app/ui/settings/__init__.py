"""Data and settings."""

"""Offline advisor: should an information system become cloud native, and what buys that."""

__version__ = "0.1.0"

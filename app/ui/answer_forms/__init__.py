"""Handing out answer forms, and taking in those that came back."""

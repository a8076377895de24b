"""Files in: what comes back filled in."""

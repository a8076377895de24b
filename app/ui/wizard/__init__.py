"""The checklist as guided pages."""

"""Reads the files of strangers, each checked first, in a process of its own."""

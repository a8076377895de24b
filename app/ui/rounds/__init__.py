"""The course of a round, and rounds beside each other."""

"""The assistant that takes an inventory into the register."""

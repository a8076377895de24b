"""The place 현황: how the register stands as a whole."""

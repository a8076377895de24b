"""What the advisor knows and works out: pure rules, standard library only, no clock."""

"""What each command of the command line does, once its words are read."""

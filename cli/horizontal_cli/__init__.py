"""The command line of horizontal."""

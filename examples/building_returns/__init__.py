"""Builds the example returns from their sources."""

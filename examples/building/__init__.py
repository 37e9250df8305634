"""Builds the example contracts, Word and PDF, from plain text sources."""

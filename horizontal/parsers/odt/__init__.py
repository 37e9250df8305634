"""OpenDocument texts → paragraphs."""

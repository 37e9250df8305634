"""Web pages → paragraphs."""

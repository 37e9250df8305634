"""Rich Text files → paragraphs."""

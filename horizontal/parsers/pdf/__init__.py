"""PDF files → paragraphs."""

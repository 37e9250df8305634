"""Word files (.docx and its kin) → paragraphs."""

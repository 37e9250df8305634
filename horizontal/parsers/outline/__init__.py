"""Paragraphs of any format → blocks with clause numbers, parts and headings."""

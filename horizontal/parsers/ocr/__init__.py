"""Pictures of pages → words, by tesseract."""

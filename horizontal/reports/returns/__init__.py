"""ReturnAssessment → file: JSON, plain text and a workbook."""

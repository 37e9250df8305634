"""From the cells of a sheet to drafts of records: where the headings stand, and which cells are their figures."""

"""The returns of many files → Collation."""

from horizontal.scoring.collation.collate_rows import collate_rows
from horizontal.scoring.collation.row import rows_of

__all__ = ["collate_rows", "rows_of"]

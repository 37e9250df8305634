"""The bounds inside which a file is read. Over any of them the file is refused, never cut short."""

from __future__ import annotations

MAX_FILE_BYTES = 50 * 1024 * 1024
"""Size of the file on the disk: 50 MB."""

MAX_UNPACKED_BYTES = 300 * 1024 * 1024
"""All parts of a zip package together, unpacked: 300 MB."""

MAX_RATIO = 200
"""Unpacked to packed size of one part of a package; only asked of parts over `RATIO_FROM_BYTES`."""

RATIO_FROM_BYTES = 1024 * 1024
"""Parts up to 1 MB may be packed as tightly as they like: a blank form often is."""

MAX_ENTRIES = 5_000
"""Parts in a zip package."""

MAX_NESTING = 200
"""Elements inside one another in an XML part."""

MAX_PARAGRAPHS = 200_000
"""Paragraphs in a file: some twenty times the longest framework agreement."""

MAX_CELLS = 200_000
"""Cells in all tables of a file."""

MAX_PAGES = 2_000
"""Pages of a PDF."""

MAX_PAGE_POINTS = 14_400.0
"""Longer side of a PDF page, in points: 200 inches, the most that the format itself allows."""

MAX_PAGE_CHARACTERS = 500_000
"""Characters on one PDF page: a hundred times a page of small print."""

MAX_PAGE_OBJECTS = 20_000
"""Drawn objects up to which a PDF page is searched for ruled tables."""

MAX_PAGE_CROSSINGS = 4_000
"""Places where rules may cross up to which a PDF page is searched for ruled tables: 100 rows of 40 cells."""

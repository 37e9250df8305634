"""Exit codes. Source: design, section 4."""

from __future__ import annotations

MET = 0
GAPS = 1
UNREADABLE = 2
"""It could not be asked, or a file could not be read."""
OUR_FAULT = 3

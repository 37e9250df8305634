"""The names of files in what a provider wrote beside an answer."""

from __future__ import annotations

import re

_ENDINGS = "docx|doc|odt|rtf|pdf|txt|md|html|htm|xlsx|xls|ods|csv|pptx|ppt|eml|msg|png|jpeg|jpg|tiff|tif|zip"
_NAME = re.compile(rf"[^;|\n\r]*?\.(?:{_ENDINGS})(?![\w.])", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:[\s,:]|and\s|see\s|file\s|attached\s)+", re.IGNORECASE)
_LONGEST = 200


def evidence_names(words: str | None) -> tuple[str, ...]:
    """The names of files in these words, each once, in their order; a page or a note beside them is left out."""
    if not words:
        return ()
    found = (_BEFORE.sub("", match[0]).strip(" \"'“”‘’") for match in _NAME.finditer(words[:2_000]))
    return tuple(dict.fromkeys(name for name in found if name and len(name) <= _LONGEST))

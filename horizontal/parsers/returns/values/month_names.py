"""The months by name, in English and in Welsh."""

from __future__ import annotations

import re
from types import MappingProxyType

_ENGLISH = "january february march april may june july august september october november december"
_WELSH = "ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr"
_SHORT = (
    ("jan", "ion"),
    ("feb", "chwe", "chw"),
    ("mar", "maw"),
    ("apr", "ebr"),
    (),
    ("jun", "meh"),
    ("jul", "gor", "gorff"),
    ("aug",),
    ("sep", "sept"),
    ("oct", "hyd"),
    ("nov", "tach"),
    ("dec", "rhag"),
)

MONTHS = MappingProxyType(
    {name: number for names in (_ENGLISH, _WELSH) for number, name in enumerate(names.split(), start=1)}
    | {short: number for number, names in enumerate(_SHORT, start=1) for short in names}
)
"""The number of a month by its name, whole or short, in small letters."""

MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
"""The pattern of a month's name; without regard to capitals."""


def month_of(words: str) -> int | None:
    """The number of the month that the words are, or None."""
    return MONTHS.get(re.sub(r"[\s.]", "", words).lower())

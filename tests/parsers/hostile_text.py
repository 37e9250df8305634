"""Plain texts and Markdown made to keep a reader busy, by code; names that end in .md are read as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

_MANY = 90_000

HOSTILE_TEXT: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        "one line of 9 million letters": lambda: b"word " * 1_800_000,
        "one word of 9 million letters": lambda: b"a" * 9_000_000,
        "numbers without end": lambda: b"1." * 4_000_000,
        "numbers on every line": lambda: b"".join(b"%d.%d The Provider\n" % (n, n) for n in range(_MANY)),
        "the same number on every line": lambda: b"1.1 The Provider shall\n" * _MANY,
        "brackets": lambda: b"(" * 2_000_000 + b")" * 2_000_000,
        "letters in brackets": lambda: b"(a)(i)" * 1_000_000,
        "romans": lambda: b"(" + b"ivxlcdm" * 500_000 + b")",
        "dots that lead nowhere": lambda: b"Words " + b". " * 3_000_000,
        "contents without end": lambda: b"Contents\n" + b"Clause ..... 9\n" * _MANY,
        "many contents": lambda: b"Contents\nWords\n" * (_MANY // 2),
        "many titles, no contents": lambda: b"Contents\n\n" * _MANY,
        "schedules": lambda: b"".join(b"Schedule %d\n\n" % n for n in range(_MANY)),
        "headings": lambda: b"HEADING\n\n" * _MANY,
        "bullets": lambda: b"\xe2\x80\xa2 \n" * _MANY,
        "spaces": lambda: b"Words" + b" " * 8_000_000 + b"words",
        "tabs": lambda: b"Words" + b"\t" * 8_000_000 + b"words",
        "hyphens at line ends": lambda: b"a-\n" * _MANY,
        "colons": lambda: b"The Provider shall:\n\n" * _MANY,
        "digits": lambda: b"9" * 5_000_000 + b". Words",
        "zeros": lambda: b"Words" + b"\0" * 500_000,
        "spaces in a heading.md": lambda: b"# " + b" " * 100_000 + b"x" + b" #" * 50_000 + b"x",
        "emphasis.md": lambda: b"*a _b **c __d " * 300_000,
        "links.md": lambda: b"[a](" * 500_000,
        "images.md": lambda: b"![[" * 500_000,
        "tags.md": lambda: b"<a " * 500_000,
        "comments.md": lambda: b"<!--" * 500_000,
        "a table rule.md": lambda: b"a|b\n" + b" " * 100_000 + b"|" + b" - |" * 50_000 + b"x",
        "rules.md": lambda: b"* " * 500_000 + b"x",
        "quotes.md": lambda: b"> " * 500_000 + b"x",
        "escapes.md": lambda: b"\\" * 1_000_000,
        "code.md": lambda: b"`" * 1_000_001,
        "a wide table.md": lambda: b"|a" * 50_000 + b"|\n" + b"|-" * 50_000 + b"|\n" + b"|b" * 50_000 + b"|",
        "nested lists.md": lambda: b"".join(b" " * (n % 3_000) + b"1. x\n" for n in range(5_000)),
    }
)
"""Each file by what is wrong with it."""

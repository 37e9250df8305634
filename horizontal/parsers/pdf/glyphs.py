"""Characters that a PDF shows and that are not letters yet: ligatures, soft hyphens, private bullets."""

from __future__ import annotations

import re

from horizontal.parsers.letters import LIGATURES, SPACES, UNSEEN

_SPECIAL = re.compile(
    "[\u00ad\u00a0\u2000-\u200f\u2028-\u202f\u2060\u3000\ufb00-\ufb06\ufeff\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_CONTROLS = {chr(code): " " for code in range(32)}
_SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "•",
    "\uf0d8": "•",
    "\uf076": "•",
    "\uf0a8": "☐",
    "\uf06f": "☐",
    "\uf071": "☐",
    "\uf0fe": "☑",
    "\uf0fd": "☒",
    "\uf0fc": "✓",
    "\uf0fb": "✗",
    "\uf0e0": "→",
    "\uf0e8": "→",
    "\uf0ae": "→",
    "\uf02d": "–",
    "\uf0bc": "…",
    "\uf020": " ",
    "\uf06c": "•",
    "\uf06e": "•",
    "\uf075": "•",
    "\uf09f": "•",
    "\uf0a1": "•",
    "\uf0d7": "•",
    "\uf04a": "•",
    "\uf0b3": "≥",
    "\uf0b4": "×",
    "\uf02b": "+",
    "\uf03d": "=",
    "\uf028": "(",
    "\uf029": ")",
    "\uf0b1": "±",
}
_PLAIN = str.maketrans(
    _CONTROLS | dict.fromkeys(UNSEEN, "") | dict.fromkeys(SPACES, " ") | LIGATURES | _SYMBOLS
)


def needs_cleaning(text: str) -> bool:
    """Is there any character in it that must be turned into another, or left out?"""
    if text.replace("\r\n", "").replace("\ufffe", "").isprintable():  # all but ligatures, told much sooner
        return not text.isascii() and any(sign in text for sign in LIGATURES)
    return _SPECIAL.search(text) is not None


def clean(text: str) -> tuple[str, int]:
    """The text in plain letters, and how many private characters were left out for want of a meaning.

    A private character that begins a line before a space can only be a bullet.
    """
    text = text.translate(_PLAIN)
    if not _PRIVATE.search(text):
        return text, 0
    if _PRIVATE.match(text) and text[1:2] in ("", " "):
        text = "•" + text[1:]
    return _PRIVATE.subn("", text)

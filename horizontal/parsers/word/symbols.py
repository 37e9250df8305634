"""Signs of picture fonts (Wingdings, Symbol) as letters that every font has."""

from __future__ import annotations

import re

from horizontal.parsers.word.names import Element, w

TICKED, UNTICKED = "☒", "☐"


def _signs(table: str) -> dict[int, str]:
    """A table of signs by their place in the font: each is written after its two hex digits."""
    return {int(entry[:2], 16): entry[2:] for entry in table.split()}


_WINGDINGS = _signs(
    "FC✓ FB✗ FE☑ FD☒ A8☐ 6F☐ 71☐ 72☐ 78☒ A7▪ 6E■ 6C● 9F• D8➢ 76❖ E0→ F0→ E8➔ DF← 46☞ 22✂ 28☎ 2A✉ B7•"
)
_SYMBOL = _signs(
    "B7• A3≤ B3≥ B0° B1± B4× B8÷ B9≠ BB≈ AE→ AC← D2® D3© D4™ 2D− A5∞ B6∂ E5∑ 61α 62β 67γ 64δ 6Dμ "
    "70π 73σ 44Δ 57Ω"
)
_WINGDINGS_2 = _signs("50✓ 4F✗ 52☑ 53☒ 54☒ 51☒ A3☐ 97•")
_FONTS = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}

_ODD_LETTERS = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\u2011\uf000-\uf0ff]")


def symbol(element: Element) -> str:
    """The sign that a `w:sym` shows; a space where it is an ornament that we have no letter for."""
    try:
        number = int(element.get(w("char"), ""), 16)
    except ValueError:
        return " "
    return sign_of(number, element.get(w("font"), ""))


def sign_of(number: int, font: str) -> str:
    """The sign of this number in a font; a space where it is an ornament that we have no letter for."""
    signs = _FONTS.get(font.strip().lower())
    if signs is not None:
        return signs.get(number & 0xFF, " ")
    if 0xF000 <= number <= 0xF0FF:
        return _WINGDINGS.get(number & 0xFF, " ")
    return chr(number) if 0x20 <= number < 0xD800 else " "


def plain_letters(text: str) -> str:
    """The text with white space made single, soft hyphens dropped, and signs of picture fonts written out."""
    if not text.isascii():
        text = _ODD_LETTERS.sub(_plain_letter, text)
    return " ".join(text.split())


def _plain_letter(match: re.Match[str]) -> str:
    letter = match[0]
    if letter == "\u2011":
        return "-"
    return _WINGDINGS.get(ord(letter) & 0xFF, " ") if letter >= "\uf000" else ""

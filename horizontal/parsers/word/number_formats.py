"""A number written the way a Word list asks for: 2, ii, b, 02, 2nd, Two."""

from __future__ import annotations

from collections.abc import Callable

_ONES = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MARKS = "*†‡§"
_LARGEST_LETTER = 780
_LARGEST_ROMAN = 3999


def format_number(number: int, style: str) -> str:
    """The number in one of Word's formats (ST_NumberFormat); plain digits where the format cannot show it."""
    if number < 1 and style not in {"decimalZero", "numberInDash"}:
        return str(number) if style != "none" else ""
    return _FORMATS.get(style, str)(number)


def _letters(number: int) -> str:
    """The letters a … z, then aa … zz, then aaa: Word repeats the letter, thirty times at most."""
    times, place = divmod((number - 1) % _LARGEST_LETTER, 26)
    return chr(ord("a") + place) * (times + 1)


def _roman(number: int) -> str:
    if number > _LARGEST_ROMAN:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        written += letters * (number // value)
        number %= value
    return written


def _ordinal(number: int) -> str:
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _words(number: int) -> str:
    if number >= 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tail = _ONES[rest] if rest < 20 else "-".join(filter(None, (_TENS[rest // 10], _ONES[rest % 10])))
    return " ".join(filter(None, (f"{_ONES[hundreds]} hundred" if hundreds else "", tail)))


def _cardinal(number: int) -> str:
    return _words(number).capitalize()


def _ordinal_words(number: int) -> str:
    words = _words(number)
    if words.isdigit():
        return _ordinal(number)
    start, dash, last = words.rpartition("-") if "-" in words else words.rpartition(" ")
    ending = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")
    return (start + dash + ending).capitalize()


def _mark(number: int) -> str:
    times, place = divmod(number - 1, len(_MARKS))
    return _MARKS[place] * (times + 1) if times < 20 else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "none": lambda number: "",
    "bullet": lambda number: "",
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_words,
    "numberInDash": lambda number: f"- {number} -",
    "hex": lambda number: f"{number:X}",
    "chicago": _mark,
    "decimalEnclosedParen": lambda number: f"({number})",
    "decimalEnclosedFullstop": lambda number: f"{number}.",
    "01, 02, 03, ...": lambda number: f"{number:02d}",
    "001, 002, 003, ...": lambda number: f"{number:03d}",
    "0001, 0002, 0003, ...": lambda number: f"{number:04d}",
    "00001, 00002, 00003, ...": lambda number: f"{number:05d}",
}

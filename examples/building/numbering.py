"""Clause numbers: the schemes that drafters use, and a counter that walks them."""

from dataclasses import dataclass

LEVELS = 4


@dataclass(frozen=True)
class LevelFormat:
    """How one level is numbered: Word's name for the figures, and its pattern (%1 is the top level)."""

    figures: str
    pattern: str


def _scheme(*levels: tuple[str, str]) -> tuple[LevelFormat, ...]:
    return tuple(LevelFormat(figures, pattern) for figures, pattern in levels)


SCHEMES = {
    "decimal": _scheme(
        ("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)")
    ),
    "deep": _scheme(
        ("decimal", "%1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"), ("decimal", "%1.%2.%3.%4")
    ),
    "brackets": _scheme(
        ("decimal", "%1."), ("decimal", "(%2)"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)")
    ),
    "letter": _scheme(
        ("upperLetter", "%1."), ("decimal", "%1%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)")
    ),
    "none": _scheme(("none", ""), ("none", ""), ("none", ""), ("none", "")),
}
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def scheme(name: str, prefix: str = "") -> tuple[LevelFormat, ...]:
    """The scheme of that name, with a prefix such as SC before the numbers of main clauses."""
    levels = SCHEMES[name]
    if not prefix:
        return levels
    return (LevelFormat("decimal", f"{prefix}%1"), *levels[1:])


def figure(number: int, figures: str) -> str:
    """A number written as `decimal`, `lowerLetter`, `upperLetter` or `lowerRoman` figures."""
    if figures == "decimal":
        return str(number)
    if figures == "lowerRoman":
        written, left = "", number
        for value, sign in _ROMAN:
            written += sign * (left // value)
            left %= value
        return written
    letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    return letter.upper() if figures == "upperLetter" else letter


class Counter:
    """Gives each numbered paragraph its visible number and its full reference."""

    def __init__(self, levels: tuple[LevelFormat, ...]) -> None:
        self._levels = levels
        self._counts = [0] * LEVELS
        self._references = [""] * LEVELS

    def take(self, level: int) -> tuple[str, str]:
        """The next visible number at the level, and the full reference: `(a)` and `12.1(a)`."""
        self._counts[level] += 1
        for deeper in range(level + 1, LEVELS):
            self._counts[deeper], self._references[deeper] = 0, ""
        pattern = self._levels[level].pattern
        number = pattern
        for index, each in enumerate(self._levels):
            mark = f"%{index + 1}"
            if mark in pattern and not self._counts[index]:
                raise ValueError(
                    f"level {level + 1}: numbered {pattern} before level {index + 1}; add that level"
                )
            number = number.replace(mark, figure(self._counts[index], each.figures))
        parent = next((r for r in reversed(self._references[:level]) if r), "")
        reference = number.rstrip(".") if "%1" in pattern else parent + number
        self._references[level] = reference
        return number, reference

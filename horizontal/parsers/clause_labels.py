"""Clause labels: the numbers, letters and bullets that stand before a text, taken off it and taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum


class Series(StrEnum):
    """How a label counts."""

    NUMBER = "1"
    LETTER = "a"
    ROMAN = "i"
    CAPITAL = "A"
    CAPITAL_ROMAN = "I"


@dataclass(frozen=True, slots=True)
class Segment:
    """One step of a label: the "14", the "2" or the "(a)" of "14.2(a)"."""

    text: str
    bracketed: bool = False

    def cited(self, *, first: bool) -> str:
        """The step as it is written in a citation."""
        if self.bracketed:
            return f"({self.text})"
        return self.text if first else f".{self.text}"


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, and its steps."""

    printed: str
    segments: tuple[Segment, ...]
    spelled: bool = False
    """A word such as "Clause" or "Condition" stands before the number."""
    closed: bool = False
    """A stop, a bracket or a colon ends it, as no number in a sentence has."""

    @property
    def absolute(self) -> bool:
        """Whether it begins with a plain number, and so may be a citation by itself."""
        return not self.segments[0].bracketed and number_parts(self.segments[0].text) is not None

    @property
    def citation(self) -> str:
        """The label by itself, as one would cite it: "7.(1)(a)" is "7(1)(a)"."""
        return cite(self.segments)

    @property
    def form(self) -> str:
        """How its last step is dressed: "(_)", "_)", "_." or "_"."""
        if self.segments[-1].bracketed:
            return "(_)" if "(" in self.printed else "_)"
        return "_." if self.closed else "_"


@dataclass(frozen=True, slots=True)
class Split:
    """A text taken apart: its label, if it seems to have one, and the words after it."""

    label: Label | None
    bullet: str | None
    rest: str
    whole: str = ""
    """The text as it stood, with what the format printed before it."""


def cite(segments: tuple[Segment, ...]) -> str:
    """The steps put together as one would cite them."""
    return "".join(segment.cited(first=place == 0) for place, segment in enumerate(segments))


_SPELLED = r"(?i:clause|sub-clause|section|article|condition|paragraph|para|regulation|rule|standard|§+)"
_LETTERS = r"(?:[A-Z]{1,2}|[a-z](?=[.)]))?"
_CORE = rf"(?:[A-Z]{{1,2}}[ ]?)?\d{{1,3}}{_LETTERS}(?:\.\d{{1,3}}{_LETTERS})*"
_MARK = r"(?:\d{1,3}[A-Z]?|[ivxl]{1,7}|[IVXL]{1,7}|[a-z]{1,2}|[A-Z]{1,2})"
_TAIL = rf"(?:\.?[ ]?\({_MARK}\))*"
_NUMBERED = re.compile(
    rf"(?P<word>{_SPELLED}[ .]*)?(?P<core>{_CORE})(?P<tail>{_TAIL})(?P<end>[.):]*)(?=[\s–—“\"‘'\[]|-[\sA-Z]|(?<=\d)[A-Z][a-z]|$)"
)
_BRACKETED = re.compile(rf"\({_MARK}\)(?:[ ]?\({_MARK}\))*[.:]?(?=\s|[“\"‘'\[A-Z]|$)")
_HALF_BRACKETED = re.compile(rf"(?P<mark>{_MARK})\)(?=\s|$)")
_LETTERED = re.compile(r"(?P<mark>[ivxl]{1,7}|[IVXL]{1,7}|[a-z]|[A-Z])\.(?=\s|$)")
_BULLET = re.compile(r"(?:[•‣▪●◦○■□◆►➢✓✔·\uf0b7\uf0a7\uf0d8]|[-–—*+](?=\s)|o(?=\s+[A-Za-z(“\"]))\s*")
_SEPARATOR = re.compile(r"^[-–—:]\s+")
_STEP = re.compile(r"\(([^)]+)\)|([A-Za-z]{0,2} ?\d+[A-Za-z]{0,2})")


def split_paragraph(given: str | None, text: str) -> Split:
    """A paragraph taken apart, with the label that its format printed, if there was one."""
    text, given = text.strip(), (given or "").strip()
    if not given:
        return split_label(text)
    whole = f"{given} {text}".strip()
    label = read_label(given)
    if label is None:
        is_bullet = given == "o" or not any(letter.isalnum() for letter in given)
        return Split(None, given if is_bullet and text else None, text if is_bullet else whole, whole)
    typed = split_label(text).label
    if typed is not None and not typed.absolute and label.absolute and typed.printed.startswith("("):
        both = replace(
            label, printed=f"{label.printed} {typed.printed}", segments=label.segments + typed.segments
        )
        return Split(both, None, split_label(text).rest, whole)
    return Split(label, None, text, whole)


def split_label(text: str) -> Split:
    """The text with a label or bullet at its start taken off; whether it is really one, the context must say."""
    whole = text.strip()
    bullet = _BULLET.match(whole)
    if bullet and whole[bullet.end() :]:
        return Split(None, bullet.group().strip(), whole[bullet.end() :].lstrip(), whole)
    for reader in (_read_numbered, _read_bracketed, _read_half_bracketed, _read_lettered):
        found = reader(whole)
        if found is not None:
            label, end = found
            return Split(label, None, _SEPARATOR.sub("", whole[end:].strip()), whole)
    return Split(None, None, whole, whole)


def read_label(printed: str) -> Label | None:
    """A label that the format printed by itself; None for a bullet or for words."""
    split = split_label(printed)
    return split.label if not split.rest else None


def _read_numbered(text: str) -> tuple[Label, int] | None:
    found = _NUMBERED.match(text)
    if found is None:
        return None
    segments = _steps(found["core"]) + _steps(found["tail"])
    half = found["end"].startswith(")") and not found["word"] and len(segments) == 1
    if half:
        segments = (Segment(segments[0].text, bracketed=True),)
    closed = bool(found["end"] or found["tail"])
    return Label(found.group().strip(), segments, bool(found["word"]), closed), found.end()


def _steps(text: str) -> tuple[Segment, ...]:
    return tuple(
        Segment(bracketed or plain.replace(" ", ""), bracketed=bool(bracketed))
        for bracketed, plain in _STEP.findall(text)
    )


def _read_bracketed(text: str) -> tuple[Label, int] | None:
    found = _BRACKETED.match(text)
    if found is None:
        return None
    return Label(found.group().strip(), _steps(found.group()), closed=True), found.end()


def _read_half_bracketed(text: str) -> tuple[Label, int] | None:
    found = _HALF_BRACKETED.match(text)
    if found is None:
        return None
    return Label(found.group(), (Segment(found["mark"], bracketed=True),), closed=True), found.end()


def _read_lettered(text: str) -> tuple[Label, int] | None:
    found = _LETTERED.match(text)
    if found is None:
        return None
    return Label(found.group(), (Segment(found["mark"]),), closed=True), found.end()


_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM = re.compile(r"(?:x{0,3}|xl|lx{0,3})(?:ix|iv|v?i{0,3})")


def counts(mark: str) -> tuple[tuple[Series, int], ...]:
    """Every way to count a mark: "i" is the first of romans and the ninth of letters; romans stand last."""
    if mark.isdigit():
        return ((Series.NUMBER, int(mark)),)
    lower = mark.lower()
    ways: list[tuple[Series, int]] = []
    if lower.isalpha() and (len(lower) == 1 or len(set(lower)) == 1):
        ways.append((Series.LETTER, (len(lower) - 1) * 26 + ord(lower[0]) - ord("a") + 1))
    if _ROMAN_FORM.fullmatch(lower):
        ways.append((Series.ROMAN, _roman(lower)))
    if mark != lower:
        capitals = {Series.LETTER: Series.CAPITAL, Series.ROMAN: Series.CAPITAL_ROMAN}
        ways = [(capitals[series], value) for series, value in ways]
    return tuple(ways)


def _roman(mark: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in mark]
    following = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, following, strict=True))


_NUMBER_PARTS = re.compile(r"([A-Za-z]*)(\d+)([A-Za-z]*)")


def number_parts(mark: str) -> tuple[str, int, str] | None:
    """A number with its letters before and after: "SC32A" is ("SC", 32, "A"); None where it is no number."""
    found = _NUMBER_PARTS.fullmatch(mark)
    return (found[1].upper(), int(found[2]), found[3].upper()) if found else None


def follows(before: str, after: str) -> bool:
    """Whether one mark comes next after another in a plain series: 3 and 4, 12 and 12A, 12A and 13, b and c."""
    first, second = number_parts(before), number_parts(after)
    if first and second:
        return first[0] == second[0] and _next_number(first[1:], second[1:])
    return any(
        series == other and value + 1 == following
        for series, value in counts(before)
        for other, following in counts(after)
    )


def _next_number(first: tuple[int, str], second: tuple[int, str]) -> bool:
    if first[0] == second[0]:
        return (
            (not first[1] and second[1] == "A") or (bool(first[1]) and ord(second[1] or "@") == ord(first[1]) + 1)
        )
    return second[0] == first[0] + 1 and second[1] in ("", "A")

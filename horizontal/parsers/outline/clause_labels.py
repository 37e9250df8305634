"""Clause labels: the numbers, letters and bullets that stand before a text, taken off it and taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

_NOUGHT = (("0",), ("00",))


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
    over_figures: bool = False
    """It is a letter or roman under which figures stand: the "V." over "V.1"."""
    marks: tuple[str, ...] = field(init=False, repr=False, compare=False)
    """Its marks, outermost first; 2.0 is a main clause, so its nought does not count."""

    def __post_init__(self) -> None:
        marks = tuple([segment.text for segment in self.segments])
        object.__setattr__(self, "marks", marks[:1] if marks[1:] in _NOUGHT else marks)

    @property
    def absolute(self) -> bool:
        """Whether it begins with a plain number or "XV.3", and so may be a citation by itself."""
        first, *further = self.segments
        has_figure = any(map(str.isdigit, first.text)) or (further and further[0].text.isdigit())
        return not first.bracketed and bool(has_figure or self.over_figures)

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
    """The text as it stood, with what the format printed before it, and without its bullet."""


def cite(segments: tuple[Segment, ...]) -> str:
    """The steps put together as one would cite them."""
    return "".join(segment.cited(first=place == 0) for place, segment in enumerate(segments))


_SPELLED = r"(?i:clause|sub-clause|section|article|condition|paragraph|para|regulation|rule|standard|§+)"
_LETTERS = r"(?:[A-Z]{1,2}|[a-h](?=[.)\s]|$))?"
_BEFORE_FIGURE = r"(?:[A-Z]{1,2}(?:[ ]|-(?=\d+\.))?|(?:[IVXL]{1,6}|[A-Z])\.(?=\d))?"
_CORE = rf"{_BEFORE_FIGURE}\d{{1,3}}{_LETTERS}(?:\.\d{{1,3}}{_LETTERS}){{0,7}}(?:\.[a-z](?=[.)\s]|$))?"
_MARK = r"(?:\d{1,3}[A-Z]?|[ivxl]{1,7}|[IVXL]{1,7}|[a-z]{1,2}|[A-Z]{1,2})"
_TAIL = rf"(?:\.?[ ]?\({_MARK}\)){{0,5}}"
_NUMBERED = re.compile(
    rf"(?P<word>{_SPELLED}[ .]*)?(?P<core>{_CORE})(?P<tail>{_TAIL})(?P<end>[.):]{{0,3}})"
    r"(?=[\s–—“\"‘'\[]|-[\sA-Z]|(?<=\d)[A-Z][a-z]|(?<=\d[.)])[A-Z]|$)"
)
_BRACKETED = re.compile(rf"\({_MARK}\)(?:[ ]?\({_MARK}\)){{0,5}}[.:]?(?=\s|[“\"‘'\[A-Z]|$)")
_HALF_BRACKETED = re.compile(rf"(?P<mark>{_MARK})\)(?=\s|$)")
_LETTERED = re.compile(r"(?P<mark>[ivxl]{1,7}|[IVXL]{1,7}|[a-z]|[A-Z])\.(?=\s|$)")
_BULLET = re.compile(r"(?:[•‣▪●◦○■□◆►➢✓✔·\uf0b7\uf0a7\uf0d8]|[-–—*+](?=\s)|o(?=\s+[A-Za-z(“\"]))\s*")
_SEPARATOR = re.compile(r"^[-–—:]\s+")
_PRINTED = re.compile(
    rf"(?P<word>{_SPELLED}[ .]*)?(?P<core>{_MARK}(?:\.\d{{1,3}})*)(?P<tail>{_TAIL})[ ]?(?P<end>[.):–—-]{{0,2}})$"
)
"""A label that a format printed by itself needs no words after it to be told: "Article IV", "A.1", "b"."""
_STEP = re.compile(
    r"\(([^)]+)\)|([A-Za-z]{0,2}[ -]?\d+[A-Za-z]{0,2}|(?:[IVXL]{1,6}|[A-Z])(?=\.\d)|(?<=\.)[a-z])"
)


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
    """The text with a label or bullet taken off its start; whether it is really one, the context must say."""
    whole = text.strip()
    bullet = _BULLET.match(whole)
    if bullet is None or not whole[bullet.end() :]:
        label, rest = _read(whole)
        return Split(label, None, rest, whole)
    whole = whole[bullet.end() :].lstrip()
    label, rest = _read(whole)
    if label is None or not label.closed or not rest:
        label, rest = None, whole
    return Split(label, bullet.group().strip(), rest, whole)


def _read(text: str) -> tuple[Label | None, str]:
    """The label that the text begins with, and the words after it."""
    for reader in (_read_numbered, _read_bracketed, _read_half_bracketed, _read_lettered):
        found = reader(text)
        if found is not None:
            label, end = found
            return label, _SEPARATOR.sub("", text[end:].strip())
    return None, text


def read_label(printed: str) -> Label | None:
    """A label that the format printed by itself; None for a bullet or for words."""
    split = split_label(printed)
    if split.label is not None and not split.rest:
        return split.label
    found = None if printed == "o" else _PRINTED.match(printed)
    if found is None:
        return None
    steps = (Segment(found["core"]), *(_steps(found["tail"]) if found["tail"] else ()))
    return Label(printed, steps, bool(found["word"]), closed=bool(found["end"] or found["tail"]))


def _read_numbered(text: str) -> tuple[Label, int] | None:
    found = _NUMBERED.match(text)
    if found is None:
        return None
    segments = _steps(found["core"]) + (_steps(found["tail"]) if found["tail"] else ())
    if text[found.end() : found.end() + 1].isalpha() and len(segments) == 1 and not found["end"]:
        return None
    half = found["end"].startswith(")") and not found["word"] and len(segments) == 1
    if half:
        segments = (Segment(segments[0].text, bracketed=True),)
    closed = bool(found["end"] or found["tail"])
    return Label(found.group().strip(), segments, bool(found["word"]), closed), found.end()


def _steps(text: str) -> tuple[Segment, ...]:
    found = _STEP.findall(text)
    return tuple([Segment(inner or plain.replace(" ", ""), bracketed=bool(inner)) for inner, plain in found])


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

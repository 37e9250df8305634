"""What the styles of a Word file give to a paragraph and to a run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from horizontal.parsers.word import names
from horizontal.parsers.word.names import Element, Properties, children_of, is_on, number_in, w, whole_number

_HEADING = re.compile(r"heading\s*([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"toc\s*([1-9]|heading)$|table of (figures|authorities)$", re.IGNORECASE)
_LONGEST_CHAIN = 50


class Look(NamedTuple):
    """How letters look, so far as it matters here."""

    bold: bool = False
    hidden: bool = False
    struck: bool = False
    size: float | None = None


_PLAIN = Look()


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with all that it takes from the styles it is based on."""

    chain: tuple[str, ...] = ()
    """Its id and those of the styles it is based on, nearest first."""
    look: Look = _PLAIN
    heading_level: int | None = None
    contents: bool = False
    number_id: str | None = None
    levels: tuple[int | None, ...] = ()
    """The numbering level that each style of the chain states."""
    indent: float | None = None


class StyleSheet:
    """The styles of one file, each worked out once when it is first asked for."""

    def __init__(self, root: Element | None) -> None:
        self._definitions: dict[str, Element] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._runs: dict[str, Properties] = {}
        self._defaults = Look()
        self._default_style: str | None = None
        if root is not None:
            self._take(root)

    def _take(self, root: Element) -> None:
        for style in root.iterchildren(w("style")):
            identity = style.get(w("styleId"))
            if identity is None:
                continue
            self._definitions.setdefault(identity, style)
            if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}:
                self._default_style = identity
        defaults = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{names.RUN_PROPERTIES}")
        self._defaults = look_of(properties_in(defaults), Look())

    def paragraph(self, identity: str | None) -> ParagraphStyle:
        """The style of this id; the default style where there is none."""
        found = self._paragraphs.get(identity)
        if found is None:
            known = identity if identity in self._definitions else self._default_style
            found = self._paragraphs[identity] = self._work_out(known, identity)
        return found

    def run(self, identity: str) -> Properties:
        """The letter properties of a character style, with those it is based on."""
        found = self._runs.get(identity)
        if found is None:
            found = {}
            for style in self._chain(identity):
                for name, element in properties_in(style.find(names.RUN_PROPERTIES)).items():
                    found.setdefault(name, element)
            self._runs[identity] = found
        return found

    def defines(self, identity: str) -> bool:
        """Whether the file has a style of this id."""
        return identity in self._definitions

    def list_of(self, identity: str) -> str | None:
        """The id of the list that a numbering style stands for."""
        style = self._definitions.get(identity)
        if style is None:
            return None
        link = style.find(f"{names.PARAGRAPH_PROPERTIES}/{names.NUMBERING}/{names.NUMBER_ID}")
        return None if link is None else link.get(names.VAL)

    def _chain(self, identity: str | None) -> list[Element]:
        chain: list[Element] = []
        while identity in self._definitions and len(chain) < _LONGEST_CHAIN:
            style = self._definitions[identity or ""]
            if style in chain:
                break
            chain.append(style)
            base = style.find(w("basedOn"))
            identity = None if base is None else base.get(names.VAL)
        return chain

    def _work_out(self, identity: str | None, asked: str | None) -> ParagraphStyle:
        chain = self._chain(identity)
        letters: Properties = {}
        number_id: str | None = None
        levels: list[int | None] = []
        indent: float | None = None
        for style in chain:
            for name, element in properties_in(style.find(names.RUN_PROPERTIES)).items():
                letters.setdefault(name, element)
            properties = children_of(style.find(names.PARAGRAPH_PROPERTIES))
            stated_id, level = numbering_in(properties)
            number_id = stated_id if number_id is None else number_id
            levels.append(level)
            indent = indent_in(properties) if indent is None else indent
        titles = [_name_of(style) for style in chain]
        return ParagraphStyle(
            chain=tuple(style.get(w("styleId"), "") for style in chain),
            look=look_of(letters, self._defaults),
            heading_level=_heading_level(chain, titles, asked),
            contents=any(_CONTENTS.match(title) for title in titles),
            number_id=number_id,
            levels=tuple(levels),
            indent=indent,
        )


_LETTER_PROPERTIES = frozenset(
    (names.BOLD, names.VANISH, names.STRIKE, names.DOUBLE_STRIKE, names.SIZE, names.STYLE_OF_RUN)
)


def properties_in(properties: Element | None) -> Properties:
    """The letter properties that matter here, by name."""
    if properties is None:
        return {}
    return {child.tag: child for child in properties if child.tag in _LETTER_PROPERTIES}


def look_of(letters: Properties, under: Look) -> Look:
    """The look that these properties give; what they do not state is taken from `under`."""
    if not letters:
        return under
    bold, hidden = letters.get(names.BOLD), letters.get(names.VANISH)
    struck, twice = letters.get(names.STRIKE), letters.get(names.DOUBLE_STRIKE)
    half_points = number_in(letters.get(names.SIZE))
    strokes = [is_on(stroke) for stroke in (struck, twice) if stroke is not None]
    return Look(
        bold=under.bold if bold is None else is_on(bold),
        hidden=under.hidden if hidden is None else is_on(hidden),
        struck=any(strokes) if strokes else under.struck,
        size=under.size if half_points is None else half_points / 2,
    )


def toggled(character: Properties, under: Look) -> Look:
    """The look of a character style over a paragraph style: two that both switch it on undo each other.

    Source: ISO 29500-1, 17.7.3.
    """
    own = look_of(character, Look(size=under.size))
    return Look(own.bold ^ under.bold, own.hidden ^ under.hidden, own.struck ^ under.struck, own.size)


def numbering_in(properties: Properties) -> tuple[str | None, int | None]:
    """The list id and level that paragraph properties state; None for what they leave open."""
    numbering = properties.get(names.NUMBERING)
    if numbering is None:
        return None, None
    identity = numbering.find(names.NUMBER_ID)
    return None if identity is None else identity.get(names.VAL), number_in(
        numbering.find(names.NUMBER_LEVEL)
    )


def indent_in(properties: Properties) -> float | None:
    """The left edge in points that paragraph properties state."""
    element = properties.get(names.INDENT)
    if element is None:
        return None
    twentieths = whole_number(element.get(names.LEFT) or element.get(names.START))
    return None if twentieths is None else twentieths / 20


def outline_level_in(properties: Properties) -> int | None:
    """The outline level that paragraph properties state, from 1; 0 where they say body text."""
    level = number_in(properties.get(names.OUTLINE_LEVEL))
    if level is None:
        return None
    return level + 1 if 0 <= level <= 8 else 0


def _heading_level(chain: list[Element], titles: list[str], asked: str | None) -> int | None:
    for style, title in zip(chain, titles, strict=True):
        if title.lower() == "title":
            return 0
        stated = outline_level_in(children_of(style.find(names.PARAGRAPH_PROPERTIES)))
        if stated is not None:
            return stated or None
        if match := _HEADING.match(title):
            return int(match[1])
    match = _HEADING.match(asked or "") if asked not in {style.get(w("styleId")) for style in chain} else None
    return int(match[1]) if match else None


def _name_of(style: Element) -> str:
    name = style.find(w("name"))
    return "" if name is None else name.get(names.VAL, "").strip()

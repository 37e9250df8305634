"""The lists that a Word file defines, and which of them a paragraph belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field

from horizontal.parsers.word import names
from horizontal.parsers.word.names import Element, Properties, children_of, is_on, number_in, w, whole_number
from horizontal.parsers.word.styles import ParagraphStyle, StyleSheet, indent_in, numbering_in

MAX_LEVEL = 8
_LONGEST_LINK = 10


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts and what it prints."""

    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    legal: bool = False
    """Numbers of the levels above are shown in digits here."""
    restart: int | None = None
    """The level, counted from 1, whose use starts this one again; 0: never; None: any level above."""
    unseen: bool = False
    capitals: bool = False
    indent: float | None = None
    linked_style: str | None = None


@dataclass(frozen=True, slots=True)
class WordList:
    """A list as paragraphs point to it; lists with the same `counter` count on from one another."""

    identity: str
    counter: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)
    """Levels that start anew, and from what, where this list is first used."""


@dataclass(frozen=True, slots=True)
class ListPlace:
    """Where in which list a paragraph stands."""

    list: WordList
    level: int


class Numbering:
    """The lists of one file."""

    def __init__(self, root: Element | None, styles: StyleSheet) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._concrete: dict[str, Element] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, WordList | None] = {}
        self._by_style: dict[tuple[str, ...], ListPlace | None] = {}
        if root is None:
            return
        for element in root.iterchildren(w("abstractNum")):
            self._abstract.setdefault(element.get(w("abstractNumId"), ""), element)
        for element in root.iterchildren(w("num")):
            self._concrete.setdefault(element.get(names.NUMBER_ID, ""), element)

    def place_of(self, properties: Properties, style: ParagraphStyle) -> ListPlace | None:
        """The list and level of a paragraph by its properties and its style; None where it has no number."""
        if not properties and style.number_id is None:
            return None
        own_id, own_level = numbering_in(properties)
        if own_id is None and own_level is None:
            if style.chain not in self._by_style:
                self._by_style[style.chain] = self._place(style, None, None)
            return self._by_style[style.chain]
        return self._place(style, own_id, own_level)

    def named(self, name: str) -> WordList | None:
        """The first list whose definition, or the numbering style behind it, has this name."""
        if not name:
            return None
        for identity, concrete in self._concrete.items():
            link = concrete.find(w("abstractNumId"))
            abstract = None if link is None else self._abstract.get(link.get(names.VAL, ""))
            stated = None if abstract is None else abstract.find(w("name"))
            if stated is not None and stated.get(names.VAL, "").lower() == name.lower():
                return self._list(identity)
        return None

    def _place(self, style: ParagraphStyle, own_id: str | None, own_level: int | None) -> ListPlace | None:
        found = self._list(own_id or style.number_id)
        if found is None:
            return None
        level = own_level
        if level is None:
            level = _level_by_style(found, style)
            if own_id is None and self._is_for_another(found, level, style):
                return None
        return ListPlace(found, min(max(level, 0), MAX_LEVEL))

    def _is_for_another(self, found: WordList, level: int, style: ParagraphStyle) -> bool:
        """Whether the level names another style: Word then prints no number for this one."""
        linked = found.levels[level].linked_style if level in found.levels else None
        return linked is not None and linked not in style.chain and self._styles.defines(linked)

    def _list(self, identity: str | None) -> WordList | None:
        if identity is None:
            return None
        if identity not in self._lists:
            self._lists[identity] = self._define(identity)
        return self._lists[identity]

    def _define(self, identity: str) -> WordList | None:
        concrete = self._concrete.get(identity)
        link = None if concrete is None else concrete.find(w("abstractNumId"))
        if concrete is None or link is None or identity == "0":
            return None
        counter = link.get(names.VAL, "")
        if counter not in self._levels:
            self._levels[counter] = self._levels_of(counter)
        levels = dict(self._levels[counter])
        starts: dict[int, int] = {}
        for override in concrete.iterchildren(w("lvlOverride")):
            index = whole_number(override.get(names.NUMBER_LEVEL), -1)
            start = number_in(override.find(w("startOverride")))
            level = override.find(w("lvl"))
            if index is None or not 0 <= index <= MAX_LEVEL:
                continue
            if level is not None:
                levels[index] = _read_level(level)
            if start is not None:
                starts[index] = start
        return WordList(identity, counter, levels, starts)

    def _levels_of(self, counter: str) -> dict[int, Level]:
        """The levels of a definition, or of the one that its numbering style stands for."""
        for _ in range(_LONGEST_LINK):
            abstract = self._abstract.get(counter)
            if abstract is None:
                return {}
            link = abstract.find(w("numStyleLink"))
            if link is None:
                return {
                    index: _read_level(level)
                    for level in abstract.iterchildren(w("lvl"))
                    if (index := whole_number(level.get(names.NUMBER_LEVEL))) is not None
                    and 0 <= index <= MAX_LEVEL
                }
            linked = self._concrete.get(self._styles.list_of(link.get(names.VAL, "")) or "")
            target = None if linked is None else linked.find(w("abstractNumId"))
            counter = "" if target is None else target.get(names.VAL, "")
        return {}


def _level_by_style(found: WordList, style: ParagraphStyle) -> int:
    """The level linked to the style or to one it is based on; else the level that the style states."""
    linked = {level.linked_style: index for index, level in found.levels.items() if level.linked_style}
    for identity, stated in zip(style.chain, style.levels, strict=True):
        if identity in linked:
            return linked[identity]
        if stated is not None:
            return stated
    return 0


def _read_level(element: Element) -> Level:
    children = children_of(element)
    style, custom = _number_format(element, children)
    letters = children.get(names.RUN_PROPERTIES)
    restart = children.get(w("lvlRestart"))
    pattern, legal, linked = (children.get(w(name)) for name in ("lvlText", "isLgl", "pStyle"))
    return Level(
        start=number_in(children.get(w("start")), 0) or 0,
        style=custom or style,
        pattern="" if pattern is None else pattern.get(names.VAL, ""),
        legal=legal is not None and is_on(legal),
        restart=number_in(restart),
        unseen=_letters_are(letters, "vanish"),
        capitals=_letters_are(letters, "caps"),
        indent=indent_in(children_of(children.get(names.PARAGRAPH_PROPERTIES))),
        linked_style=None if linked is None else linked.get(names.VAL),
    )


def _number_format(element: Element, children: Properties) -> tuple[str, str | None]:
    """The number format, and the pattern of one that Word keeps as custom, such as "001, 002, 003, ..."."""
    stated = children.get(w("numFmt"))
    if stated is None:
        stated = element.find(f"{names.ALTERNATIVES}/{names.CHOICE}/{w('numFmt')}")
    if stated is None:
        return "decimal", None
    style = stated.get(names.VAL, "decimal")
    return style, stated.get(w("format")) if style == "custom" else None


def _letters_are(letters: Element | None, name: str) -> bool:
    element = None if letters is None else letters.find(w(name))
    return element is not None and is_on(element)

"""The list styles of an OpenDocument text: how each level of a list prints its number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from horizontal.parsers.odt.names import Element, names_of, points, q, whole

_NUMBERED = names_of("text:list-level-style-number", "text:outline-level-style")
_BULLETS = names_of("text:list-level-style-bullet", "text:list-level-style-image")
_PROPERTIES = q("style:list-level-properties")
_ALIGNMENT = q("style:list-level-label-alignment")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list prints its number."""

    form: str = ""
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    """How many levels the number shows."""
    start: int = 1
    same_letters: bool = False
    """After "z" come "aa" and "bb", and not "aa" and "ab"."""
    pattern: str | None = None
    bullet: bool = False
    indent: float | None = None


@dataclass(frozen=True, slots=True)
class ListStyles:
    """The levels of each list style by its name, and the name of the style that numbers headings."""

    levels: Mapping[str, Mapping[int, Level]]
    outline_name: str


def read_list_styles(common: Element | None, part: Element) -> ListStyles:
    """The list styles that a part of the text can use; those of the part go over the common ones."""
    levels: dict[str, Mapping[int, Level]] = {}
    outline_name = "Outline"
    for root in (common, part):
        for style in () if root is None else root.iter(q("text:list-style"), q("text:outline-style")):
            name = style.get(q("style:name"), "Outline")
            if style.tag == q("text:outline-style"):
                outline_name = name
            levels[name] = {
                min(max(whole(level.get(q("text:level")), 1), 1), 99) - 1: _level(level)
                for level in style
                if level.tag in _NUMBERED or level.tag in _BULLETS
            }
    return ListStyles(levels, outline_name)


def _level(level: Element) -> Level:
    return Level(
        form=level.get(q("style:num-format"), ""),
        prefix=level.get(q("style:num-prefix"), ""),
        suffix=level.get(q("style:num-suffix"), ""),
        shown=max(whole(level.get(q("text:display-levels")), 1), 1),
        start=whole(level.get(q("text:start-value")), 1),
        same_letters=level.get(q("style:num-letter-sync")) == "true",
        pattern=level.get(q("loext:num-list-format")) if level.get(q("style:num-format")) else None,
        bullet=level.tag in _BULLETS,
        indent=_indent(level),
    )


def _indent(level: Element) -> float | None:
    properties = level.find(_PROPERTIES)
    if properties is None:
        return None
    alignment = properties.find(_ALIGNMENT)
    if alignment is not None:
        return points(alignment.get(q("fo:margin-left")))
    before, width = (
        points(properties.get(q("text:space-before"))),
        points(properties.get(q("text:min-label-width"))),
    )
    return None if before is None and width is None else (before or 0.0) + (width or 0.0)

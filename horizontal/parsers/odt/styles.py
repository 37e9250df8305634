"""What the styles of an OpenDocument text give to a paragraph and to a run."""

from __future__ import annotations

import re
from dataclasses import dataclass

from horizontal.parsers.odt.names import Element, points, q, whole
from horizontal.parsers.word.styles import Look

_CONTENTS = re.compile(
    r"(contents|(illustration|table|object|user) index|index|bibliography) (\d+|heading)", re.I
)
_LONGEST_CHAIN = 50
_STYLE, _DEFAULT = q("style:style"), q("style:default-style")
_NAME, _PARENT, _FAMILY = q("style:name"), q("style:parent-style-name"), q("style:family")
_TEXT, _PARAGRAPH = q("style:text-properties"), q("style:paragraph-properties")
_STRIKES = (q("style:text-line-through-style"), q("style:text-line-through-type"))
_CODE = re.compile(r"_([0-9a-f]{2,4})_")
_BOLD_FROM = 600
_PLAIN = Look()


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with all that it takes from its parents."""

    look: Look = _PLAIN
    list_style: str | None = None
    """The list that it puts a paragraph in; empty where it takes it out of every list."""
    title: bool = False
    contents: bool = False
    own_indent: float | None = None
    """The left edge that the style itself states."""
    indent: float | None = None


class StyleSheet:
    """The common styles of a text and the automatic styles of one of its parts."""

    def __init__(self, common: Element | None, part: Element) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        groups = [] if common is None else list(common.iterfind(f".//{q('office:styles')}"))
        for group in (*groups, *part.iterfind(f".//{q('office:automatic-styles')}")):
            for style in group:
                family = style.get(_FAMILY, "")
                if style.tag == _STYLE:
                    self._styles[family, style.get(_NAME, "")] = style
                elif style.tag == _DEFAULT:
                    self._defaults[family] = style

    def paragraph(self, name: str | None) -> ParagraphStyle:
        """The paragraph style of this name."""
        if name not in self._paragraphs:
            self._paragraphs[name] = self._work_out(name)
        return self._paragraphs[name]

    def run(self, name: str | None, under: Look) -> Look:
        """How letters of this text style look inside others."""
        for style in reversed(self._chain("text", name)):
            under = _look(style, under)
        return under

    def _chain(self, family: str, name: str | None) -> list[Element]:
        """The style and its parents, nearest first."""
        chain: list[Element] = []
        while name is not None and len(chain) < _LONGEST_CHAIN:
            style = self._styles.get((family, name))
            if style is None or style in chain:
                break
            chain.append(style)
            name = style.get(_PARENT)
        return chain

    def _work_out(self, name: str | None) -> ParagraphStyle:
        chain = self._chain("paragraph", name)
        default = self._defaults.get("paragraph")
        look = _PLAIN if default is None else _look(default, _PLAIN)
        for style in reversed(chain):
            look = _look(style, look)
        names = [printed_name(style.get(_NAME, "")) for style in chain] or [printed_name(name or "")]
        indents = [_indent(style) for style in chain]
        return ParagraphStyle(
            look=look,
            list_style=_list_style(chain),
            title="Title" in names,
            contents=any(_CONTENTS.match(each) for each in names),
            own_indent=indents[0] if indents else None,
            indent=next((indent for indent in indents if indent is not None), None),
        )


def _list_style(chain: list[Element]) -> str | None:
    """The list of the nearest style that states one; a style of the outline is in no list by its own."""
    for style in chain:
        stated = style.get(q("style:list-style-name"))
        if style.get(q("style:default-outline-level")):
            return stated or None
        if stated is not None:
            return stated
    return None


def printed_name(name: str) -> str:
    """The name of a style as people see it: "Heading_20_1" is "Heading 1"."""
    return _CODE.sub(lambda found: chr(int(found[1], 16)), name)


def _look(style: Element, under: Look) -> Look:
    properties = style.find(_TEXT)
    if properties is None:
        return under
    weight = properties.get(q("fo:font-weight"))
    strikes = [properties.get(name) for name in _STRIKES]
    display = properties.get(q("text:display"))
    return Look(
        bold=under.bold if weight is None else weight == "bold" or whole(weight, 0) >= _BOLD_FROM,
        hidden=under.hidden if display is None else display == "none",
        struck=under.struck
        if strikes == [None, None]
        else any(each not in (None, "none") for each in strikes),
        size=_size(properties.get(q("fo:font-size")), under.size),
    )


def _size(stated: str | None, under: float | None) -> float | None:
    if stated is not None and stated.endswith("%") and under is not None:
        return under * whole(stated.removesuffix("%"), 100) / 100
    return points(stated) or under


def _indent(style: Element) -> float | None:
    properties = style.find(_PARAGRAPH)
    return None if properties is None else points(properties.get(q("fo:margin-left")))

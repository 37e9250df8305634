"""The numbers that a web page prints before the items of its lists."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from horizontal.parsers.word.number_formats import format_number

_TYPES = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_MOST = 1_000_000


@dataclass(slots=True)
class PageList:
    """A list while its items are read."""

    ordered: bool
    style: str
    """A format of `format_number`; empty where nothing is printed."""
    next: int
    step: int = 1
    shown: str = ""
    """The number of the open item, without its stop."""

    def label(self, item: etree._Element, item_style: str | None, above: str, *, nested: bool) -> str | None:
        """The label of the next item as printed; None for a bullet."""
        if not self.ordered:
            return None
        number = _whole(item.get("value"), self.next)
        self.next = number + self.step
        style = _TYPES.get(item.get("type", ""), _STYLES.get(item_style or "", self.style))
        if item_style == "none" and not nested:
            return None
        written = format_number(number, "decimal" if nested else style) if style else ""
        self.shown = f"{above}.{written}" if nested and above else written
        return f"{self.shown}." if self.shown and not (nested and above) else self.shown or None


def open_list(element: etree._Element, stated: str | None) -> PageList:
    """The list of an `ol`, `ul`, `menu` or `dir`; `stated` is the style that the page gives it."""
    ordered = element.tag == "ol"
    style = _TYPES.get(element.get("type", ""), "decimal")
    if stated is not None:
        style = "" if stated == "none" else _STYLES.get(stated, style)
    backwards = ordered and element.get("reversed") is not None
    count = sum(1 for child in element if child.tag == "li")
    start = _whole(element.get("start"), count if backwards else 1)
    return PageList(ordered, style, start, -1 if backwards else 1)


def _whole(stated: str | None, default: int) -> int:
    try:
        number = int(stated) if stated is not None and len(stated) < 9 else default
    except ValueError:
        return default
    return max(-_MOST, min(number, _MOST))

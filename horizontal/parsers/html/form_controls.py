"""What the boxes, fields and lists of a form in a web page show: ticked or not, filled in, chosen."""

from __future__ import annotations

from lxml import etree

from horizontal.parsers.word.symbols import TICKED, UNTICKED

_BOXES = ("checkbox", "radio")
_SILENT = ("hidden", "submit", "button", "reset", "password", "image", "file")


def shown_by_input(element: etree._Element) -> str:
    """The box, ticked or not, or the words in the field; empty where none are shown."""
    kind = element.get("type", "text").lower()
    if kind in _BOXES:
        return f" {UNTICKED if element.get('checked') is None else TICKED} "
    return "" if kind in _SILENT else f" {element.get('value', '')} "


def shown_options(chooser: etree._Element) -> list[etree._Element]:
    """The entries of a list that show: the chosen one, else the first; all of a list with several lines."""
    options = list(chooser.iter("option"))
    if chooser.get("multiple") is not None or chooser.get("size", "1") not in ("", "0", "1"):
        return options
    chosen = [each for each in options if each.get("selected") is not None]
    return chosen[-1:] or options[:1]

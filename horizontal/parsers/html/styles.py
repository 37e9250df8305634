"""What the style attributes and the embedded style sheet of a web page say, so far as it matters here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

_BRACE = re.compile(r"([{}])")
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_SIMPLE = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?$", re.IGNORECASE)
_NESTED_COUNTERS = re.compile(r"counters\([^)]*['\"]\.['\"]")
_BOLD = re.compile(r"^(bold|bolder|[6-9]00)$")
_LENGTH = re.compile(r"([\d.]{1,9})(pt|px|cm|mm|in|em)$")
_POINTS = {"pt": 1.0, "px": 0.75, "cm": 28.35, "mm": 2.835, "in": 72.0, "em": 12.0}
_MOST_RULES = 5_000
_LONGEST_BODY = 2_000
_EVERYWHERE = re.compile(r"@media\s+(all|screen)\s*$|@layer|@supports", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    """How an element looks: what it takes from those around it, changed by its own."""

    hidden: bool = False
    struck: bool = False
    inserted: bool = False
    bold: bool = False
    size: float | None = None
    list_style: str | None = None


@dataclass(slots=True)
class PageStyles:
    """The rules of the page's own style sheet that name one element, one class, or both."""

    rules: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    nested_counters: bool = False
    """Lists print the numbers of the levels above, as "1.2.3"."""

    def properties(self, element: etree._Element) -> dict[str, str]:
        """What the style sheet and the element's own attribute state."""
        tag = str(element.tag)
        stated = dict(self.rules.get((tag, ""), {}))
        for name in element.get("class", "").split():
            stated |= self.rules.get(("", name), {})
            stated |= self.rules.get((tag, name), {})
        return stated | _declarations(element.get("style", ""))


def read_page_styles(root: etree._Element) -> PageStyles:
    """The style sheets that stand in the page; none is fetched."""
    styles = PageStyles()
    for sheet in root.iter("style"):
        text = _COMMENT.sub("", "".join(str(piece) for piece in sheet.itertext()))
        for selectors, body in _rules(text):
            styles.nested_counters |= _NESTED_COUNTERS.search(body[:_LONGEST_BODY]) is not None
            for selector in selectors.split(","):
                simple = _SIMPLE.match(selector.strip())
                if simple is not None and simple.group() and len(styles.rules) < _MOST_RULES:
                    key = (simple[1] or "").lower(), simple[2] or ""
                    styles.rules.setdefault(key, {}).update(_declarations(body))
    return styles


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """The rules with their selectors; those that hold only for print or for some screens are passed over."""
    before, selectors, depth, passed = "", "", 0, 0
    for piece in _BRACE.split(text):
        if piece == "{":
            depth += 1
            selectors = before.strip()
            if passed == 0 and selectors.startswith("@") and not _EVERYWHERE.match(selectors):
                passed = depth
        elif piece == "}":
            if passed == 0 and selectors and not selectors.startswith("@"):
                yield selectors, before
            passed = 0 if depth <= passed else passed
            depth, selectors = max(depth - 1, 0), ""
        before = piece if piece not in ("{", "}") else ""


def look_of(element: etree._Element, stated: Mapping[str, str], under: Look) -> Look:
    """How the element looks inside others."""
    tag = str(element.tag)
    decoration = stated.get("text-decoration", stated.get("text-decoration-line", ""))
    weight = stated.get("font-weight", "bold" if tag in _BOLD_TAGS else "")
    return replace(
        under,
        hidden=under.hidden or _is_hidden(element, stated),
        struck=under.struck or tag in ("del", "s", "strike") or "line-through" in decoration,
        inserted=under.inserted or tag == "ins",
        bold=_BOLD.match(weight) is not None if weight else under.bold,
        size=points(stated.get("font-size")) or under.size,
        list_style=stated.get("list-style-type") or _short_list_style(stated) or under.list_style,
    )


_BOLD_TAGS = ("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6")


def points(length: str | None) -> float | None:
    """A length in points; None for a share or for none."""
    found = _LENGTH.match(length or "")
    try:
        return float(found[1]) * _POINTS[found[2]] if found else None
    except ValueError:
        return None


def _is_hidden(element: etree._Element, stated: Mapping[str, str]) -> bool:
    if element.get("hidden") is not None or stated.get("display") == "none":
        return True
    closed = element.tag == "dialog" and element.get("open") is None
    return closed or stated.get("visibility") in ("hidden", "collapse") or stated.get("mso-hide") == "all"


def _short_list_style(stated: Mapping[str, str]) -> str | None:
    words = stated.get("list-style", "").split()
    return next((word for word in words if "-" in word or word in ("decimal", "none", "disc")), None)


def _declarations(text: str) -> dict[str, str]:
    """The declarations of a style by their names, in small letters."""
    stated: dict[str, str] = {}
    for declaration in text.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            stated[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return stated

"""Headings that bear the item's own id or name, as in our form."""

from __future__ import annotations

import re
from collections.abc import Mapping

from horizontal.parsers.returns.labels.label_words import words_of
from horizontal.requirements.return_specification import ReturnSpecification

_ID = re.compile(r"^\W*([PTEQ]\d\d[a-e]?)\b|[(\[]([PTEQ]\d\d[a-e]?)[)\]]\W*$", re.IGNORECASE)
_TYPES = re.compile(r"^\W*E07\b\W*(.*)$", re.IGNORECASE)


class Identifiers:
    """The ids, names and titles of a specification."""

    def __init__(self, specification: ReturnSpecification) -> None:
        self._ids = {item.id.casefold(): item.id for item in specification.items}
        self._names: Mapping[tuple[str, ...], str] = {
            words_of(item.name): item.id for item in specification.items
        }

    def named(self, text: str) -> tuple[str, bool] | None:
        """The item that the heading names by its id or name, and whether it says nothing else."""
        plain = text.strip().casefold()
        if plain in self._ids:
            return self._ids[plain], True
        if "_" in plain and (item := self._names.get(words_of(text))):
            return item, True
        if match := _TYPES.match(text):
            return self._type(match[1])
        if match := _ID.search(text):
            item = self._ids.get((match[1] or match[2]).casefold())
            return (item, not words_of(text[: match.start()] + text[match.end() :])) if item else None
        return None

    def _type(self, rest: str) -> tuple[str, bool] | None:
        said = "_".join(words_of(rest))
        item = self._ids.get(f"e07:{said}")
        return (item, True) if item else None

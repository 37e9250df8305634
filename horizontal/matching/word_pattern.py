"""A list of the vocabulary as one fast pattern."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

_BETWEEN = r"[\s/&,-]+"
_NEVER = r"(?!)"


class WordPattern:
    """Finds the entries of a vocabulary list in text; case matters only for entries with a capital.

    An entry is words and stems (`train*`), with alternatives (`a|b`) and gaps (`..3`: up to three words between).
    Text is put into lower case once and the entries are grouped by their first letter, because one long pattern
    that ignores case is some thirty times slower.
    """

    def __init__(self, entries: Sequence[str]) -> None:
        self._entries = tuple(entries)

    @cached_property
    def _plain(self) -> re.Pattern[str]:
        return _compile([entry for entry in self._entries if entry == entry.lower()])

    @cached_property
    def _cased(self) -> re.Pattern[str]:
        return _compile([entry for entry in self._entries if entry != entry.lower()])

    def search(self, text: str) -> re.Match[str] | None:
        """A match of any entry; None where there is none."""
        return self._plain.search(_lower(text)) or self._cased.search(text)

    def findall(self, text: str) -> list[str]:
        """The words of every match, in lower case for entries without a capital."""
        return [match[0] for match in (*self._plain.finditer(_lower(text)), *self._cased.finditer(text))]

    def blank(self, text: str) -> str:
        """The text with every match made into spaces."""
        for pattern, searched in ((self._plain, _lower(text)), (self._cased, text)):
            for match in pattern.finditer(searched):
                text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
        return text


def _lower(text: str) -> str:
    """In lower case, each character in its place; a straight apostrophe for a curly one."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else "".join(c.lower()[:1] or c for c in text)).replace("’", "'")


def _compile(entries: Sequence[str]) -> re.Pattern[str]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for entry in sorted(entries, key=lambda e: (-len(e), e)):
        for start in _starts(entry):
            groups[start[0]].append(_pattern(start))
    branches = (f"(?={re.escape(letter)})(?:{'|'.join(group)})" for letter, group in sorted(groups.items()))
    return re.compile(rf"(?<!\w)(?:{'|'.join(branches) or _NEVER})(?!\w)")


def _starts(entry: str) -> list[str]:
    """The entry once for each alternative of its first word."""
    first, _, rest = entry.partition(" ")
    return [f"{word} {rest}".strip() for word in first.split("|")]


def _pattern(entry: str) -> str:
    pattern, between = "", ""
    for word in entry.split():
        if word.startswith(".."):
            between = rf"(?:{_BETWEEN}[\w'’]+){{0,{word[2:]}}}?{_BETWEEN}"
            continue
        pattern += between + _word(word)
        between = _BETWEEN
    return pattern


def _word(word: str) -> str:
    options = [re.escape(w[:-1]) + r"\w*" if w.endswith("*") else re.escape(w) for w in word.split("|")]
    return f"(?:{'|'.join(options)})" if len(options) > 1 else options[0]

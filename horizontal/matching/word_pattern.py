"""A list of the vocabulary as one fast pattern."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

_RUN = re.compile(r"\w+")
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
    def _cased(self) -> re.Pattern[str] | None:
        cased = [entry for entry in self._entries if entry != entry.lower()]
        return _compile(cased) if cased else None

    @cached_property
    def _first_words(self) -> tuple[frozenset[str], tuple[str, ...], bool]:
        """The words, in lower case, that begin a match, the stems of such words, and whether one can do without."""
        firsts = {start.split()[0].lower() for entry in self._entries for start in _starts(entry)}
        runs = {first: _RUN.match(first) for first in firsts}
        stems = {run[0] for first, run in runs.items() if run and first == f"{run[0]}*"}
        whole = {run[0] for run in runs.values() if run} - stems
        return frozenset(whole), tuple(sorted(stems)), not all(runs.values())

    @property
    def begins_without_word(self) -> bool:
        """Whether a match can begin with a sign that is no part of a word."""
        return self._first_words[2]

    def may_begin(self, word: str) -> bool:
        """Whether a match can begin with this word, in lower case."""
        whole, stems, _ = self._first_words
        return word in whole or word.startswith(stems)

    def search(self, text: str) -> re.Match[str] | None:
        """A match of any entry; None where there is none."""
        found = self._plain.search(in_lower_case(text))
        return self._cased.search(text) if found is None and self._cased else found

    def findall(self, text: str) -> list[str]:
        """The words of every match, in lower case for entries without a capital."""
        cased = self._cased.findall(text) if self._cased else []
        return self._plain.findall(in_lower_case(text)) + cased

    def blank(self, text: str, *, but_after: re.Pattern[str]) -> str:
        """The text with every match made into spaces, but one that stands right after such words."""
        for pattern, searched in ((self._plain, in_lower_case(text)), (self._cased, text)):
            for match in pattern.finditer(searched) if pattern else ():
                if but_after.search(text[: match.start()]):
                    continue
                text = text[: match.start()] + " " * (match.end() - match.start()) + text[match.end() :]
        return text


def in_lower_case(text: str) -> str:
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

"""Where each step of a cue stands in some words.

Most steps stand nowhere in most passages. So every word is looked up once, ever, for the entries that it can begin,
and one walk over the words finds every entry of every list; a step is then the places of its entries put together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from horizontal.matching.words import Span, Words, as_tokens
from horizontal.requirements.cue import ParsedCue

Alternatives = tuple[str, ...]
_NUMBER = "#"
_ASKED_FOR = {"to be"}
"""What no cue has and the reading of clauses asks for."""
_NOWHERE: tuple[Span, ...] = ()
_REMEMBERED = 100_000
"""Words that are remembered, so that a process that reads for days does not grow; our own default."""


class _Word(NamedTuple):
    """One word of an entry: itself, a stem, or any number; with its capitals where it has any."""

    text: str
    is_stem: bool
    is_cased: bool

    def fits(self, word: str, lower: str, is_number: bool) -> bool:
        if self.text == _NUMBER:
            return is_number
        told = word if self.is_cased else lower
        return told.startswith(self.text) if self.is_stem else told == self.text


Phrase = tuple[_Word, ...]


class _Begun(NamedTuple):
    """What a word can begin: sources of which it is an entry alone, and the rests of longer ones with their sources.

    A source is a list of the vocabulary or a single alternative, by its number.
    """

    alone: tuple[int, ...]
    longer: dict[str, list[tuple[Phrase, tuple[int, ...]]]]
    """By the next word, where that is a plain one."""
    open_ended: list[tuple[Phrase, tuple[int, ...]]]
    """Those whose next word is a stem, a number or has capitals."""


class StepFinder:
    """Finds the steps of cues in words."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]], cues: Iterable[ParsedCue] = ()) -> None:
        self._vocabulary = vocabulary
        self._sources: dict[str, int] = {}
        self._steps: dict[Alternatives, tuple[int, ...]] = {}
        self._sources_of: dict[str, tuple[int, ...]] = {}
        self._by_first: defaultdict[_Word, list[tuple[Phrase, tuple[int, ...]]]] = defaultdict(list)
        self._begun: dict[tuple[str, bool], _Begun] = {}
        entries: defaultdict[str, list[int]] = defaultdict(list)
        items = (item for cue in cues for sequence in cue.sequences for item in sequence.items)
        words = {word for item in items for word in item.alternatives if word[0] != "@"}
        for source in (*(f"@{name}" for name in vocabulary), *sorted(words | _ASKED_FOR)):
            number = self._sources[source] = len(self._sources)
            for entry in self._own_entries(source):
                entries[entry].append(number)
        parsed: dict[str, _Word] = {}
        for entry, numbers in entries.items():
            phrase = tuple(parsed.get(word) or parsed.setdefault(word, _word(word)) for word in entry.split())
            self._by_first[phrase[0]].append((phrase[1:], tuple(dict.fromkeys(numbers))))

    def find(self, words: Words) -> Standing:
        """Where every step stands in these words."""
        at: defaultdict[int, list[Span]] = defaultdict(list)
        lower, numbers, count = words.lower, words.numbers, len(words.texts)
        for index, text in enumerate(words.texts):
            key = (text, index in numbers)
            begun = self._begun.get(key) or self._look_up(key)
            if begun.alone:
                span = (index, index + 1)
                for source in begun.alone:
                    at[source].append(span)
            if index + 1 == count:
                break
            for rest, sources in (*begun.longer.get(lower[index + 1], ()), *begun.open_ended):
                if _goes_on(rest, index + 1, words):
                    span = (index, index + 1 + len(rest))
                    for source in sources:
                        at[source].append(span)
        return Standing(self, words, at)

    def sources_of(self, alternatives: Alternatives) -> tuple[int, ...] | None:
        """The sources of a step; None where an alternative is neither a list nor of a cue."""
        sources = self._steps.get(alternatives)
        if sources is None:
            if not all(word in self._sources for word in alternatives):
                return None
            every = (source for word in alternatives for source in self._with_inner(word))
            sources = self._steps[alternatives] = tuple(dict.fromkeys(every))
        return sources

    def _with_inner(self, source: str) -> tuple[int, ...]:
        """A list with the lists that it names."""
        known = self._sources_of.get(source)
        if known is None:
            inner: tuple[int, ...] = ()
            if source[0] == "@":
                for entry in self._vocabulary[source[1:]]:
                    inner += self._with_inner(entry) if entry[0] == "@" else ()
            known = self._sources_of[source] = tuple(dict.fromkeys((self._sources[source], *inner)))
        return known

    def _own_entries(self, source: str) -> Iterator[str]:
        """What a source holds itself. Entries with alternatives or gaps are for `WordPattern`, and no step's."""
        if source[0] != "@":
            yield source.replace("’", "'")
            return
        for entry in self._vocabulary[source[1:]]:
            if entry[0] != "@" and "|" not in entry and ".." not in entry:
                yield as_tokens(entry)

    def _look_up(self, key: tuple[str, bool]) -> _Begun:
        if len(self._begun) >= _REMEMBERED:
            self._begun.clear()
        alone: list[int] = []
        begun = _Begun((), {}, [])
        for first in _ways_to_begin(*key):
            for rest, sources in self._by_first.get(first, ()):
                if not rest:
                    alone += sources
                elif rest[0].is_stem or rest[0].is_cased or rest[0].text == _NUMBER:
                    begun.open_ended.append((rest, sources))
                else:
                    begun.longer.setdefault(rest[0].text, []).append((rest, sources))
        begun = self._begun[key] = begun._replace(alone=tuple(dict.fromkeys(alone)))
        return begun


class Standing:
    """Where every step stands in some words."""

    def __init__(self, finder: StepFinder, words: Words, at: Mapping[int, Sequence[Span]]) -> None:
        self._finder = finder
        self._words = words
        self._at = at
        self._seen: dict[Alternatives, tuple[Span, ...]] = {}

    @cached_property
    def sources(self) -> frozenset[int]:
        """The sources of which an entry stands there."""
        return frozenset(self._at)

    def spans(self, alternatives: Alternatives) -> tuple[Span, ...]:
        """Where any of the alternatives stands, in order; empty where none does."""
        found = self._seen.get(alternatives)
        if found is None:
            found = self._seen[alternatives] = self._spans(alternatives)
        return found

    def _spans(self, alternatives: Alternatives) -> tuple[Span, ...]:
        sources = self._finder.sources_of(alternatives)
        if sources is None:
            return _scan(alternatives, self._words)
        spans = {span for source in sources for span in self._at.get(source, ())}
        return tuple(sorted(spans)) if spans else _NOWHERE


def _scan(alternatives: Alternatives, words: Words) -> tuple[Span, ...]:
    """Where words that no cue knows stand, such as the names of the parties."""
    spans: set[Span] = set()
    for alternative in alternatives:
        phrase = tuple(_word(word) for word in alternative.replace("’", "'").split())
        spans |= {
            (start, start + len(phrase)) for start in range(len(words)) if _goes_on(phrase, start, words)
        }
    return tuple(sorted(spans))


def _word(text: str) -> _Word:
    stem = text.removesuffix("*")
    return _Word(stem, text.endswith("*"), stem != stem.lower())


def _ways_to_begin(word: str, is_number: bool) -> Iterator[_Word]:
    """Every first word of an entry that this word fits."""
    lower = word.lower()
    yield _Word(lower, is_stem=False, is_cased=False)
    for length in range(1, len(word) + 1):
        yield _Word(lower[:length], is_stem=True, is_cased=False)
    if word != lower:
        yield _Word(word, is_stem=False, is_cased=True)
        for length in range(1, len(word) + 1):
            yield _Word(word[:length], is_stem=True, is_cased=True)
    if is_number:
        yield _Word(_NUMBER, is_stem=False, is_cased=False)


def _goes_on(phrase: Phrase, start: int, words: Words) -> bool:
    """Whether the words from `start` are those of the phrase."""
    end = start + len(phrase)
    if end > len(words.texts):
        return False
    for index, part in enumerate(phrase, start=start):
        if not part.fits(words.texts[index], words.lower[index], index in words.numbers):
            return False
    return True

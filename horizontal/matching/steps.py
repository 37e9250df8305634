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


Rest = tuple[Phrase, tuple[int, ...]]
"""The words of an entry that are still to come, and the sources that hold it.

A source is a list of the vocabulary or a single alternative, by its number.
"""


class _Begun(NamedTuple):
    """What a word can begin: sources of which it is an entry alone, and the rests of longer entries."""

    alone: tuple[int, ...]
    longer: tuple[Rest, ...]


class StepFinder:
    """Finds the steps of cues in words."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]], cues: Iterable[ParsedCue] = ()) -> None:
        self._vocabulary = vocabulary
        self._lists = tuple(vocabulary)
        self._sources: dict[str, int] = {}
        self._steps: dict[Alternatives, tuple[int, ...]] = {}
        self._sources_of: dict[str, tuple[int, ...]] = {}
        self._by_first: defaultdict[_Word, list[Rest]] = defaultdict(list)
        self._begun: dict[str, _Begun] = {}
        self._begun_by_two: dict[tuple[str, str], tuple[Rest, ...]] = {}
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

    def find(self, words: Words, carried: Sequence[tuple[Span, frozenset[int]]] = ()) -> Standing:
        """Where every step stands in these words; `carried` has the defined terms and the steps they stand for."""
        at: dict[int, tuple[Span, ...]] = {}
        for span, stands_for in carried:
            for source in stands_for:
                at[source] = (*at.get(source, ()), span)
        texts = words.texts
        for index, text in enumerate(texts):
            begun = self._begun.get(text) or self._look_up(index, words)
            if begun.alone:
                here = ((index, index + 1),)
                for source in begun.alone:
                    at[source] = at[source] + here if source in at else here
            if not begun.longer or index + 1 == len(texts):
                continue
            pair = (text, texts[index + 1])
            rests = self._begun_by_two.get(pair)
            for rest, sources in self._look_up_two(begun, index + 1, words) if rests is None else rests:
                if not rest or _goes_on(rest, index + 2, words):
                    here = ((index, index + 2 + len(rest)),)
                    for source in sources:
                        at[source] = at[source] + here if source in at else here
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

    def lists_among(self, sources: Iterable[int]) -> tuple[str, ...]:
        """The names of those of the sources that are lists of the vocabulary, in its order."""
        lists = [source for source in sources if source < len(self._lists)]
        return tuple([self._lists[source] for source in sorted(lists)])

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

    def _look_up(self, index: int, words: Words) -> _Begun:
        if len(self._begun) >= _REMEMBERED:
            self._begun.clear()
        begun = [
            rest
            for first in _ways_to_begin(words.texts[index], index in words.numbers)
            for rest in self._by_first.get(first, ())
        ]
        alone = (source for rest, sources in begun if not rest for source in sources)
        found = _Begun(tuple(dict.fromkeys(alone)), tuple(one for one in begun if one[0]))
        self._begun[words.texts[index]] = found
        return found

    def _look_up_two(self, begun: _Begun, index: int, words: Words) -> tuple[Rest, ...]:
        """What a word and the next, at `index`, can begin together."""
        if len(self._begun_by_two) >= _REMEMBERED:
            self._begun_by_two.clear()
        found = tuple(
            (rest[1:], sources) for rest, sources in begun.longer if _goes_on(rest[:1], index, words)
        )
        self._begun_by_two[words.texts[index - 1], words.texts[index]] = found
        return found


class Standing:
    """Where every step stands in some words."""

    def __init__(self, finder: StepFinder, words: Words, at: Mapping[int, tuple[Span, ...]]) -> None:
        self._finder = finder
        self._words = words
        self._at = at
        self._seen: dict[Alternatives, tuple[Span, ...]] = {}

    @cached_property
    def sources(self) -> frozenset[int]:
        """The sources of which an entry stands there."""
        return frozenset(self._at)

    @cached_property
    def lists(self) -> tuple[str, ...]:
        """The lists of the vocabulary of which an entry of their own stands there, in their order."""
        return self._finder.lists_among(self._at)

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
        found = [self._at[source] for source in sources if source in self._at]
        if not found:
            return _NOWHERE
        if len(found) == 1 and len(found[0]) == 1:
            return found[0]
        return tuple(sorted({span for spans in found for span in spans}))


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

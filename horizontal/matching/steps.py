"""Where each step of a cue stands in a passage.

Most steps stand nowhere in most passages. So every word is looked up once, ever, for the steps that it can begin, and
a step that no word of the passage begins costs nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from horizontal.matching.words import Span, Words, as_tokens

Alternatives = tuple[str, ...]
_NUMBER = "#"
_NOWHERE: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of an entry: itself, a stem, or any number; with its capitals where it has any."""

    text: str
    is_stem: bool
    is_cased: bool

    def fits(self, word: str, is_number: bool) -> bool:
        if self.text == _NUMBER:
            return is_number
        told = word if self.is_cased else word.lower()
        return told.startswith(self.text) if self.is_stem else told == self.text


Phrase = tuple[_Word, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    number: int


@dataclass(slots=True)
class Starts:
    """What the words of one passage can begin; `known` steps were known when it was filled."""

    steps: frozenset[int] = frozenset()
    of_word: tuple[Mapping[int, list[Phrase]], ...] = ()
    known: int = 0


class StepFinder:
    """Finds steps of cues in passages; a step that was never asked for before is made ready on the spot."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]], known: Iterable[Alternatives] = ()) -> None:
        self._vocabulary = vocabulary
        self._steps: dict[Alternatives, _Step] = {}
        self._by_first: defaultdict[_Word, list[tuple[int, Phrase]]] = defaultdict(list)
        self._begun: dict[str, dict[int, list[Phrase]]] = {}
        for alternatives in known:
            self._step(alternatives)

    def spans(self, alternatives: Alternatives, words: Words, starts: Starts) -> tuple[Span, ...]:
        """Where any of the alternatives stands, in order; empty where none does.

        `starts` belongs to these words and is filled here: an empty one at first.
        """
        step = self._steps.get(alternatives) or self._step(alternatives)
        if step.number >= starts.known:
            starts.of_word = tuple(self._begun_by(index, words) for index in range(len(words)))
            starts.steps = frozenset().union(*starts.of_word)
            starts.known = len(self._steps)
        if step.number not in starts.steps:
            return _NOWHERE
        found = {
            (start, start + len(phrase))
            for start, begun in enumerate(starts.of_word)
            for phrase in begun.get(step.number, ())
            if len(phrase) == 1 or _goes_on(phrase, start, words)
        }
        return tuple(sorted(found)) if found else _NOWHERE

    def _begun_by(self, index: int, words: Words) -> dict[int, list[Phrase]]:
        """The phrases that a word can begin, by step; looked up once for each word that ever comes."""
        word = words.texts[index]
        begun = self._begun.get(word)
        if begun is None:
            begun = self._begun[word] = {}
            for first in _ways_to_begin(word, index in words.numbers):
                for number, phrase in self._by_first.get(first, ()):
                    begun.setdefault(number, []).append(phrase)
        return begun

    def _step(self, alternatives: Alternatives) -> _Step:
        """The step, made ready; what is known of words is forgotten, since the new step is not in it."""
        entries = [entry for word in alternatives for entry in self._entries(word)]
        step = self._steps[alternatives] = _Step(len(self._steps))
        for phrase in {tuple(_word(w) for w in entry.split()) for entry in entries}:
            self._by_first[phrase[0]].append((step.number, phrase))
        self._begun.clear()
        return step

    def _entries(self, alternative: str) -> list[str]:
        if not alternative.startswith("@"):
            return [alternative.replace("’", "'")]
        return [
            flat
            for entry in self._vocabulary[alternative[1:]]
            for flat in ([as_tokens(entry)] if entry[0] != "@" else self._entries(entry))
        ]


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
    """Whether the words after the first go on as the phrase does."""
    if start + len(phrase) > len(words):
        return False
    return all(
        part.fits(words.texts[index], index in words.numbers)
        for index, part in enumerate(phrase[1:], start=start + 1)
    )

"""The nearest passage for an element that nothing carries: a clause of the same kind on another subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from weakref import WeakKeyDictionary

from horizontal.assessment import Nearest
from horizontal.contract import Contract
from horizontal.matching.cues import Subject, fit
from horizontal.matching.find import reader_of
from horizontal.matching.passage import Passage
from horizontal.matching.passages import cut_passages
from horizontal.matching.word_gate import WordGate
from horizontal.matching.word_pattern import WordPattern
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue

_LIKEST = 4
_LEAST_WORDS = 6
"""Words below which a passage is a label or a cell, and like no duty; our own default."""


def find_nearest(
    contract: Contract,
    codes: Iterable[str],
    catalogue: Catalogue | None = None,
    *,
    passages: Sequence[Passage] | None = None,
) -> tuple[Nearest, ...]:
    """The likest passage that fits a `near` cue of each element; nothing for an element without any.

    A duty is liker than other words, and so is what names the provider, its staff or the people served; of two alike
    the first in reading order is taken, and a passage that names nobody is not shown at all. Such a passage is about
    another subject, such as safeguarding in general, and never counts. `passages` are the contract's own, where they
    are cut already.
    """
    catalogue = catalogue or load_catalogue()
    finder = _FINDERS.get(catalogue)
    if finder is None:
        finder = _FINDERS[catalogue] = _NearestFinder(catalogue)
    return tuple(finder.find(cut_passages(contract) if passages is None else passages, codes))


class _NearestFinder:
    """The `near` cues of a catalogue, with a gate of their first words before a passage is cut into words."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._vocabulary = catalogue.vocabulary
        self._subjects = reader_of(catalogue).subjects
        with_near = [element for element in catalogue.elements if element.near]
        self._cues = {element.code: [parse_cue(cue) for cue in element.near] for element in with_near}
        self._lacks = {element.code: element.near_lacks for element in with_near}
        self._first_words = {code: self._pattern(cues) for code, cues in self._cues.items()}
        self._gate = WordGate(self._first_words.values())

    def find(self, passages: Sequence[Passage], codes: Iterable[str]) -> Iterator[Nearest]:
        """The likest passage for each of the elements that has one, in the order of the codes."""
        wanted = {code: self._first_words[code] for code in codes if code in self._cues}
        best: dict[str, tuple[int, Passage]] = {}
        order = tuple(wanted)
        for passage in passages:
            if not wanted or passage.is_heading or passage.is_guidance or passage.is_contents:
                continue
            open_to = self._gate.open_to(passage.text)
            likely = [
                code for code, first in wanted.items() if first in open_to and first.search(passage.text)
            ]
            for code, likeness in self._fitting(passage, likely) if likely else ():
                if likeness > best.get(code, (0,))[0]:
                    best[code] = likeness, passage
                if likeness == _LIKEST:
                    del wanted[code]
        for code in order:
            if code in best:
                found = best[code][1]
                place, lacks = found.block.place, self._lacks[code]
                yield Nearest(element=code, quote=found.quote, place=place, lacks=lacks)

    def _fitting(self, passage: Passage, codes: Sequence[str]) -> list[tuple[str, int]]:
        """Those of the elements of which a cue fits the passage, whatever it is about, and how like it is to one."""
        subject = self._subjects.of_passage(passage)
        likeness = _likeness(passage, subject)
        if not likeness:
            return []
        return [(code, likeness) for code in codes if any(fit(cue, subject) for cue in self._cues[code])]

    def _pattern(self, cues: Sequence[ParsedCue]) -> WordPattern:
        first = [word for cue in cues for word in cue.sequences[0].items[0].alternatives]
        return WordPattern([entry for word in first for entry in self._entries(word)])

    def _entries(self, word: str) -> Iterator[str]:
        if not word.startswith("@"):
            yield word
            return
        for entry in self._vocabulary[word[1:]]:
            yield from self._entries(entry)


def _likeness(passage: Passage, subject: Subject) -> int:
    """How like a passage is to a duty about people: 0 where it is unlike, `_LIKEST` where nothing is wanting."""
    if len(subject.words) < _LEAST_WORDS:
        return 0
    is_duty = bool(subject.spans(("@modal_mandatory",)) or subject.spans(("@modal_qualified",)))
    names_people = bool(subject.spans(("@staff",)) or subject.spans(("@side_served",)))
    names_provider = bool(subject.spans(("@bearer_provider",)))
    return 2 * is_duty + names_people + names_provider if names_people or names_provider else 0


_FINDERS: WeakKeyDictionary[Catalogue, _NearestFinder] = WeakKeyDictionary()

"""The verbs of a passage that instruct: "Ask …", "If he stays, stop …", "Twice a year send us …"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from horizontal.evidence import Strength
from horizontal.matching.cues import Subject
from horizontal.matching.words import Span

_COLON = re.compile(r":")
_CELL_ENDS = re.compile(r"\|")
_LABEL_ENDS = re.compile(r"[).:\]]")
_A_NUMBER = re.compile(r"\d+[A-Z]?|[A-Z]|[IVX]+|one|two|three|four|five")
"""After a noun this names it: "Schedule 2A"."""
_NOUN_BEFORE_MODAL = 3
"""Words after a noun within which a modal makes it a subject ("Contact letters should go"); our own default."""
Instruction = tuple[Strength, int]
"""A strength, and the word that gives it."""


class InstructionFinder:
    """Tells, of the words that open a clause, which are verbs that instruct."""

    def __init__(self, subject: Subject, starts: Sequence[int], commas: Sequence[int]) -> None:
        self._subject = subject
        self._begins = subject.begins
        self._lower = subject.words.lower
        self._signs = dict(subject.words.signs)
        self._starts = starts
        self._commas = commas

    def find(self, modals: Collection[Span], *, own_is_ruled: bool) -> list[Instruction]:
        """The instructions of the passage, in order; `modals` are no part of any.

        `own_is_ruled` says that the stem says itself how strong the item that hangs from it is.
        """
        after_colon = {index for index, signs in self._signs.items() if _COLON.search(signs)}
        openings = {*self._starts, self._subject.own, *after_colon, *self._after_occasions()}
        found: dict[int, Strength] = {}
        for opening in sorted(openings):
            if opening and opening >= self._subject.own and own_is_ruled:
                continue
            word = self._past_label(opening)
            strength = self._instruction(word, modals, after_colon=opening in after_colon)
            if strength:
                found[word] = strength
        for word in self._after_adverbials():
            if self._is_plainly_verb(word) and not (own_is_ruled and word >= self._subject.own > 0):
                found.setdefault(word, Strength.MANDATORY)
        for word in [word for word, strength in found.items() if strength is Strength.PERMISSIVE]:
            for second in self._coordinate(word):
                found.setdefault(second, Strength.MANDATORY)
        ruled = {word for start, end in modals for word in range(start, end)}
        return [(strength, word) for word, strength in sorted(found.items()) if word not in ruled]

    def _after_occasions(self) -> Iterator[int]:
        """The word after the comma that ends "If …," at the head of a clause."""
        for start in self._starts:
            if self._begins("triggers", start):
                yield min((c for c in self._commas if c > start), default=len(self._lower))

    def _after_adverbials(self) -> Iterator[int]:
        """The word after what opens a clause with a time or a place: "In the review, see …", "Each month send …"."""
        frequencies = dict(self._subject.spans(("@frequency_openings",)))
        for start in self._starts:
            opening = frequencies.get(start, start)
            if opening != start:
                yield opening
            while self._begins("adverbial_openings", opening):
                opening = min((c for c in self._commas if c > opening), default=len(self._lower))
                yield opening

    def _coordinate(self, word: int) -> Iterator[int]:
        """The further verbs of the clause that opens with this one: "consider …, ring the …, and bring the …"."""
        end = min((start for start in self._starts if start > word), default=len(self._lower))
        for comma in self._commas:
            if word < comma < end:
                second = comma + (self._lower[comma] in ("and", "then", "but"))
                if self._lower[second : second + 1] != ("be",) and self._is_plainly_verb(second):
                    yield second

    def _is_plainly_verb(self, word: int) -> bool:
        """Whether the word can only instruct: a verb that is no noun, or one with its object."""
        if not self._begins("imperatives", word):
            return False
        return not self._begins("imperative_nouns", word) or self._begins("verb_follows", word + 1)

    def _instruction(self, word: int, modals: Collection[Span], *, after_colon: bool) -> Strength | None:
        if word >= len(self._lower) or self._names_doers(word):
            return None
        if self._begins("imperative_nouns", word) and not self._begins("verb_follows", word + 1):
            subject_of = any(word < start <= word + _NOUN_BEFORE_MODAL for start, _ in modals)
            in_own_cell = bool(_CELL_ENDS.search(self._signs.get(word + 1, "")))
            following = self._subject.words.texts[word + 1 : word + 2]
            numbered = bool(following) and _A_NUMBER.fullmatch(following[0]) is not None
            if after_colon or subject_of or in_own_cell or numbered or self._begins("noun_follows", word + 1):
                return None
        if self._begins("imperative_permissive", word):
            return Strength.PERMISSIVE
        return Strength.MANDATORY if self._begins("imperatives", word) else None

    def _names_doers(self, word: int) -> bool:
        """Whether the word only says which people do what follows: "Support workers see each client alone"."""
        if not self._begins("imperative_nouns", word):
            return False
        doers = next(
            (end for start, end in self._subject.spans(("@staff",)) if start in (word, word + 1)), None
        )
        if doers is None:
            return False
        # "Support Workers" is what they are called
        return self._begins("imperatives", doers) or self._subject.words.texts[word + 1][:1].isupper()

    def _past_label(self, word: int) -> int:
        """The word after a list label ("b", "2") that stands in the text; "a" is one only with its bracket or dot."""
        lower = self._lower
        while (
            word + 1 < len(lower)
            and (len(lower[word]) == 1 or lower[word].isdigit())
            and (lower[word] not in ("a", "i") or _LABEL_ENDS.search(self._signs.get(word + 1, "")))
        ):
            word += 1
        return word

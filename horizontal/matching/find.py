"""Finds the evidence: every passage of a contract that speaks to an element of the catalogue."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple
from weakref import WeakKeyDictionary

from horizontal.contract import Contract
from horizontal.evidence import Evidence, Strength
from horizontal.matching.about import About
from horizontal.matching.as_duty import as_duty
from horizontal.matching.bearer import BearerReader
from horizontal.matching.brought_in import brought_in
from horizontal.matching.defined_terms import Definition, Terms, find_definitions
from horizontal.matching.denials import with_denials
from horizontal.matching.denied_duties import duties_denied, holds_as_denied, opinions_of_denied
from horizontal.matching.evidence_maker import EvidenceMaker
from horizontal.matching.likeness import LikenessReader, Unnamed
from horizontal.matching.named_services import named_services
from horizontal.matching.parties import learn_parties
from horizontal.matching.party_names import PartyWords
from horizontal.matching.passage import Passage, is_single_passage
from horizontal.matching.passage_reading import PassageReading, flags_of
from horizontal.matching.passages import cut_passages
from horizontal.matching.recogniser import Recogniser, load_recogniser
from horizontal.matching.recogniser.weigh import (
    holds,
    learned_elements,
    weigh,
    without_bans_of_a_way,
    without_denials_of_handed_down,
)
from horizontal.matching.references import parts_present
from horizontal.matching.rules import Rules
from horizontal.matching.side import Sides, serves_carers
from horizontal.matching.strength import StrengthReader
from horizontal.matching.subjects import SubjectMaker
from horizontal.matching.together import standing_together, words_of
from horizontal.matching.topic import Topic
from horizontal.matching.topic_of_contract import TopicOfContract
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue, Kind


class Ruled(NamedTuple):
    """A passage about the subject, and what the rules find in it."""

    reading: PassageReading
    unnamed: Unnamed
    """A way to read how strongly it speaks."""
    found: tuple[Evidence, ...]
    denied: tuple[Evidence, ...]
    """Denials that are found by the duty which they deny."""


def find_evidence(
    contract: Contract, catalogue: Catalogue | None = None, *, passages: Sequence[Passage] | None = None
) -> tuple[Evidence, ...]:
    """Every passage that speaks to an element, in reading order, and in the catalogue's order in one passage.

    A passage speaks to an element where it is about domestic abuse or other violence against women and girls,
    where the side fits (staff or the people served), and where a cue of the element fits. Several elements may
    stand in one passage. Empty where nothing is found. `passages` are the contract's own, where they are cut already.
    """
    reader = reader_of(catalogue or load_catalogue())
    cut = cut_passages(contract) if passages is None else passages
    return tuple(with_denials(cut, tuple(reader.read(contract, cut)), reader.scored, reader.party_words))


def reader_of(catalogue: Catalogue) -> EvidenceReader:
    """The reader for this catalogue, made once."""
    reader = _READERS.get(catalogue)
    if reader is None:
        reader = _READERS[catalogue] = EvidenceReader(catalogue, load_recogniser())
    return reader


class EvidenceReader:
    """A catalogue made ready for reading: its cues parsed once, their steps compiled once."""

    def __init__(self, catalogue: Catalogue, recogniser: Recogniser | None = None) -> None:
        """Without a recogniser the rules speak alone."""
        self._recogniser = recogniser
        self._order = {code: place for place, code in enumerate(catalogue.by_code)}
        self._met_by_ban = {element.code for element in catalogue.elements if element.ban_meets}
        self._learned = learned_elements(catalogue)
        self._likeness = LikenessReader(catalogue)
        self.scored = frozenset(one.code for one in catalogue.elements if one.kind is Kind.SCORED)
        self._unscored = frozenset(one.code for one in catalogue.elements) - self.scored
        self._topic = Topic(catalogue.vocabulary)
        self.party_words = PartyWords(catalogue.vocabulary)
        self._strength = StrengthReader(catalogue.vocabulary)
        self._rules = Rules(catalogue.elements, catalogue.vocabulary)
        self._sides = self._rules.side_reader
        self._maker = EvidenceMaker(catalogue, self._strength, self._topic, self._rules)
        self.subjects = SubjectMaker(self._rules.steps, self._topic)

    def read(self, contract: Contract, passages: Sequence[Passage] | None = None) -> Iterator[Evidence]:
        """The evidence in a contract: what the rules find, weighed against the recogniser's opinions."""
        if self._recogniser is None:
            for one in self.by_rules(contract, passages):
                yield from one.found
            return
        cut, is_single = passages or cut_passages(contract), is_single_passage(contract)
        units = standing_together(cut, is_single=is_single)
        ruled = self.by_rules(contract, cut)
        for unit, some in groupby(ruled, lambda one: units.get(id(one.reading.passage), ())):
            words = words_of(unit)
            for few in [list(some)] if words else ([one] for one in some):
                yield from self._weighed(self._recogniser, few, words, not is_single)

    def _weighed(
        self, recogniser: Recogniser, unit: Sequence[Ruled], together: str | None, in_document: bool
    ) -> Iterator[Evidence]:
        """The evidence in passages that stand together."""
        claimed = [[one.element for one in ruled.found] for ruled in unit]
        heard = recogniser.hear([ruled.reading for ruled in unit], claimed, together)
        for (reading, unnamed, found, by_duty), claims, hearing in zip(unit, claimed, heard, strict=True):
            opinions = self._of_learned(recogniser.opinions(reading, claims, hearing))
            denied = {one.element for one in (*found, *by_duty) if one.strength is Strength.NEGATED}
            of_denied = self._of_learned(opinions_of_denied(recogniser, reading, denied))
            found = (*found, *(one for one in by_duty if holds_as_denied(one, opinions, of_denied)))
            stands = without_denials_of_handed_down([*without_bans_of_a_way(found, self._met_by_ban)])
            kept = [
                *weigh(stands, opinions, of_denied=of_denied, in_document=in_document),
                *self._likeness.read(recogniser, reading, unnamed, found, opinions, in_document=in_document),
            ]
            if not kept:
                continue
            standing = self._strength.standing(reading.passage, in_document=in_document)
            spoken = (
                one if one.confidence is None else recogniser.in_manner(one, hearing.said, standing)
                for one in kept
            )
            kept = [one for one in spoken if holds(one, in_document=in_document)]
            yield from sorted(kept, key=lambda one: self._order[one.element])

    def _of_learned(self, opinions: Mapping[str, float]) -> Mapping[str, float]:
        return {code: opinion for code, opinion in opinions.items() if code in self._learned}

    def by_rules(self, contract: Contract, passages: Sequence[Passage] | None = None) -> Iterator[Ruled]:
        """Each passage about the subject, a way to read how strongly it speaks, and what the rules find."""
        definitions = find_definitions(contract)
        parties = learn_parties(contract, self.party_words, definitions)
        bearer = BearerReader(self.party_words, parties)
        readings = deque(self.readings(contract, passages, definitions))
        about = (reading.passage for reading in readings)
        brought = brought_in(about, contract, definitions, bearer.is_anothers)
        while readings:
            reading = readings.popleft()  # what is learned of it is kept no longer than it is asked for
            found = (self._maker.of_cues(reading, candidates, bearer) for candidates in reading.candidates)
            settled = tuple(self._maker.settle(one, reading, brought) for one in found)
            told = self._unscored.union(one.element for one in settled)
            denied = duties_denied(reading, told, partial(self._maker.of_cues, bearer=bearer))
            yield Ruled(
                reading, partial(self._maker.unnamed, reading, bearer, brought), settled, tuple(denied)
            )

    def readings(
        self,
        contract: Contract,
        passages: Sequence[Passage] | None = None,
        definitions: Sequence[Definition] | None = None,
    ) -> tuple[PassageReading, ...]:
        """Each passage about the subject, with all that is known of it, in reading order."""
        present = parts_present(contract)
        definitions = find_definitions(contract) if definitions is None else definitions
        about = self._about(contract, definitions, passages)
        services = named_services(contract, self.party_words.authority) if about else ()
        terms = self.subjects.terms(definitions, services) if about else None
        subjects = [self.subjects.of_passage(passage, how, terms) for passage, how in about]
        sides = self._sides.of_each(
            [passage for passage, _ in about],
            subjects,
            self.subjects.of_heading,
            carers_served=bool(about) and serves_carers(contract),
        )
        return tuple(
            PassageReading(
                passage,
                how,
                side,
                subject,
                flags_of(passage, how, present),
                self._rules,
                self._as_duty(passage, how, side, terms),
            )
            for (passage, how), side, subject in zip(about, sides, subjects, strict=True)
        )

    def _as_duty(
        self, passage: Passage, how: About, side: Sides, terms: Terms | None
    ) -> PassageReading | None:
        duty = as_duty(passage)
        if duty is None:
            return None
        return PassageReading(duty, how, side, self.subjects.of_passage(duty, how, terms), (), self._rules)

    def fitting_cues(self, contract: Contract, code: str) -> frozenset[str]:
        """The cues of one element that fit any passage about the subject, whatever its side."""
        subjects = [
            self.subjects.of_passage(passage, how)
            for passage, how in self._about(contract, find_definitions(contract))
        ]
        fitting = (self._rules.fits(subject).candidates() for subject in subjects)
        every = (candidate for of_subject in fitting for some in of_subject for candidate in some)
        return frozenset(candidate.cue.find for candidate in every if candidate.element.code == code)

    def _about(
        self,
        contract: Contract,
        definitions: Sequence[Definition],
        passages: Sequence[Passage] | None = None,
    ) -> list[tuple[Passage, About]]:
        cut = cut_passages(contract) if passages is None else passages
        found = TopicOfContract(self._topic, contract, definitions).read(cut)
        return [(passage, how) for passage, how in found if how is not None]


_READERS: WeakKeyDictionary[Catalogue, EvidenceReader] = WeakKeyDictionary()

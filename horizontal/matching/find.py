"""Finds the evidence: every passage of a contract that speaks to an element of the catalogue."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby
from weakref import WeakKeyDictionary

from horizontal.contract import Contract
from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.matching.about import About
from horizontal.matching.bearer import BearerReader
from horizontal.matching.blanks import blank_in
from horizontal.matching.brought_in import BroughtIn, brought_in
from horizontal.matching.defined_terms import Definition, find_definitions
from horizontal.matching.denials import with_denials
from horizontal.matching.likeness import LikenessReader, Unnamed
from horizontal.matching.modals import WEAK, Modal
from horizontal.matching.named_services import named_services
from horizontal.matching.parties import learn_parties
from horizontal.matching.party_names import PartyWords
from horizontal.matching.passage import Passage, is_single_passage
from horizontal.matching.passage_reading import PassageReading, flags_of
from horizontal.matching.passages import cut_passages
from horizontal.matching.recogniser import Recogniser, load_recogniser
from horizontal.matching.recogniser.weigh import (
    HANDED_DOWN,
    holds,
    learned_elements,
    weigh,
    without_bans_of_a_way,
    without_denials_of_handed_down,
)
from horizontal.matching.references import parts_present
from horizontal.matching.rules import Candidate, Rules
from horizontal.matching.strength import StrengthReader
from horizontal.matching.subjects import SubjectMaker
from horizontal.matching.together import standing_together, words_of
from horizontal.matching.told import is_definition
from horizontal.matching.topic import Topic
from horizontal.matching.words import Span
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue, Kind

_RANK = (Strength.MANDATORY, Strength.QUALIFIED, Strength.PERMISSIVE, Strength.NEGATED, Strength.STATEMENT)
Ruled = tuple[PassageReading, Unnamed, tuple[Evidence, ...]]
"""A passage about the subject, a way to read how strongly it speaks, and what the rules find in it."""


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
        self._of_staff = {one.code for one in catalogue.elements if one.code.startswith(("WP", "TR"))}
        self._learned = learned_elements(catalogue)
        self._likeness = LikenessReader(catalogue)
        self.scored = frozenset(one.code for one in catalogue.elements if one.kind is Kind.SCORED)
        self._topic = Topic(catalogue.vocabulary)
        self.party_words = PartyWords(catalogue.vocabulary)
        self._strength = StrengthReader(catalogue.vocabulary)
        self._rules = Rules(catalogue.elements, catalogue.vocabulary)
        self._sides = self._rules.side_reader
        self.subjects = SubjectMaker(self._rules.steps, self._topic)

    def read(self, contract: Contract, passages: Sequence[Passage] | None = None) -> Iterator[Evidence]:
        """The evidence in a contract: what the rules find, weighed against the recogniser's opinions."""
        if self._recogniser is None:
            for _, _, found in self.by_rules(contract, passages):
                yield from found
            return
        cut, is_single = passages or cut_passages(contract), is_single_passage(contract)
        units = standing_together(cut, is_single=is_single)
        ruled = self.by_rules(contract, cut)
        for unit, some in groupby(ruled, lambda one: units.get(id(one[0].passage), ())):
            words = words_of(unit)
            for few in [list(some)] if words else ([one] for one in some):
                yield from self._weighed(self._recogniser, few, words, not is_single)

    def _weighed(
        self, recogniser: Recogniser, unit: Sequence[Ruled], together: str | None, in_document: bool
    ) -> Iterator[Evidence]:
        """The evidence in passages that stand together."""
        claimed = [[one.element for one in found] for _, _, found in unit]
        heard = recogniser.hear([reading for reading, _, _ in unit], claimed, together)
        for (reading, unnamed, found), claims, hearing in zip(unit, claimed, heard, strict=True):
            every = recogniser.opinions(reading, claims, hearing)
            opinions = {code: opinion for code, opinion in every.items() if code in self._learned}
            stands = without_denials_of_handed_down([*without_bans_of_a_way(found, self._met_by_ban)])
            kept = [
                *weigh(stands, opinions, in_document=in_document),
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
            found = (self._evidence(reading, candidates, bearer) for candidates in reading.candidates)
            settled = tuple(self._settle(one, reading, brought) for one in found)
            yield reading, partial(self._unnamed, reading, bearer, brought), settled

    def _unnamed(
        self,
        reading: PassageReading,
        bearer: BearerReader,
        brought: BroughtIn,
        telling: tuple[Span, ...],
        ban_meets: bool,
    ) -> Evidence | None:
        """Evidence for nothing yet, as strong as the passage speaks at its head; None for a passage without words.

        Where it speaks less strongly of the telling words ("we encourage advisers to ask"), it is no stronger.
        """
        own = reading.subject.own
        if own >= len(reading.subject.words):
            return None
        spans = ((own, own + 1), *(span for span in telling if span[0] >= own))
        (head, modal), *others = (self._strength.read(reading, span, ban_meets=ban_meets) for span in spans)
        weaker = [strength for strength, _ in others if strength in WEAK]
        strength = max((head, *weaker), key=_RANK.index)
        who = bearer.read(reading, (own, own + 1), modal)
        quote = reading.passage.quote
        evidence = Evidence(
            element="",
            strength=strength,
            bearer=Bearer.NONE if is_definition(reading.passage) else who,
            quote=quote,
            place=reading.passage.block.place,
            flags=(*reading.flags, Flag.LIKENESS, *([Flag.PLACEHOLDER] * blank_in(quote, 0, len(quote)))),
            modal=reading.subject.words.quote(modal.span) if modal else None,
        )
        return self._settle(evidence, reading, brought)

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
        sides = self._sides.of_each([passage for passage, _ in about], subjects, self.subjects.of_heading)
        return tuple(
            PassageReading(passage, how, side, subject, flags_of(passage, how, present), self._rules)
            for (passage, how), side, subject in zip(about, sides, subjects, strict=True)
        )

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
        found = self._topic.passages_about(contract, cut, definitions)
        return [(passage, how) for passage, how in found if how is not None]

    def _evidence(
        self, reading: PassageReading, candidates: Sequence[Candidate], bearer: BearerReader
    ) -> Evidence:
        """The evidence of the cue that speaks most strongly; the first of them where several do."""
        chosen, strength, modal = self._strongest(reading, candidates)
        element, span, subject = chosen.element, chosen.fit.span, reading.subject
        who = bearer.read(reading, span, modal)
        if is_definition(reading.passage) or (
            element.code == HANDED_DOWN
            and bearer.names_only_itself(
                [subject.words.quote(step) for step in chosen.fit.steps], reading.passage
            )
        ):
            who = Bearer.NONE
        elif element.code in self._of_staff and bearer.is_of_others_staff(reading.passage):
            who = Bearer.AUTHORITY
        quote, words = reading.passage.quote, subject.words
        start, end = words.offsets[span[0]][0], words.offsets[span[1] - 1][1]
        has_blank = blank_in(quote, start, end, asks_when=element.asks_when)
        return Evidence(
            element=element.code,
            strength=strength,
            bearer=who,
            quote=quote,
            place=reading.passage.block.place,
            flags=(*reading.flags, Flag.PLACEHOLDER) if has_blank else reading.flags,
            cue=chosen.cue.find,
            words=tuple(words.quote(step) for step in chosen.fit.steps),
            modal=words.quote(modal.span) if modal else None,
        )

    def _strongest(
        self, reading: PassageReading, candidates: Sequence[Candidate]
    ) -> tuple[Candidate, Strength, Modal | None]:
        """The first of the candidates that speaks most strongly, how strongly, and by which modal."""
        found: list[tuple[Candidate, Strength, Modal | None]] = []
        for candidate in candidates:
            element = candidate.element
            read = self._strength.read_unsafe if element.kind is Kind.UNSAFE else self._strength.read
            strength, modal = read(reading, candidate.fit.span, ban_meets=element.ban_meets)
            strength = max(strength, candidate.cue.at_most, key=_RANK.index)
            found.append((candidate, strength, modal))
            if strength is _RANK[0]:
                break
        return min(found, key=lambda one: _RANK.index(one[1]))

    def _settle(self, evidence: Evidence, reading: PassageReading, brought: BroughtIn) -> Evidence:
        """A plain statement in a part that a duty brings in is a duty; one kind of abuse among many is none."""
        passage = reading.passage
        if passage.is_guidance or passage.is_contents:
            return evidence.model_copy(update={"strength": Strength.STATEMENT})
        who = brought.bearer(passage, evidence.bearer)
        if who is not evidence.bearer:
            evidence = evidence.model_copy(update={"bearer": who})
        may_rise = evidence.strength in (Strength.STATEMENT, Strength.MANDATORY) and evidence.modal is None
        is_settled = passage.asked is not None or (evidence.element, evidence.cue) in self._rules.only_told
        if may_rise and not is_settled and brought.holds(passage):
            raised = Strength.QUALIFIED if reading.clauses.is_softened else Strength.MANDATORY
            return evidence.model_copy(
                update={"strength": raised, "flags": (*evidence.flags, Flag.BROUGHT_IN)}
            )
        if evidence.strength is Strength.MANDATORY and self._topic.is_list_of_kinds(passage.quote):
            return evidence.model_copy(update={"strength": Strength.STATEMENT})
        return evidence


_READERS: WeakKeyDictionary[Catalogue, EvidenceReader] = WeakKeyDictionary()

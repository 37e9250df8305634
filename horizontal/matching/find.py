"""Finds the evidence: every passage of a contract that speaks to an element of the catalogue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from horizontal.contract import BlockKind, Contract
from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.matching.bearer import BearerReader
from horizontal.matching.blanks import blank_in
from horizontal.matching.clauses import Clauses
from horizontal.matching.cues import Fit, Subject, fit
from horizontal.matching.parties import learn_parties
from horizontal.matching.passages import Passage, cut_passages
from horizontal.matching.references import parts_brought_in, parts_present, reference_flags, stands_in
from horizontal.matching.side import SideReader, Sides, allows
from horizontal.matching.steps import StepFinder
from horizontal.matching.strength import StrengthReader
from horizontal.matching.topic import About, Topic
from horizontal.matching.words import Tokenizer
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue, Cue, Element, Kind

_RANK = (Strength.MANDATORY, Strength.QUALIFIED, Strength.PERMISSIVE, Strength.NEGATED, Strength.STATEMENT)
_FLAG_OF = {About.TERM: Flag.DEFINED_TERM, About.BACK: Flag.BACK_REFERENCE}


def find_evidence(contract: Contract, catalogue: Catalogue | None = None) -> tuple[Evidence, ...]:
    """Every passage that speaks to an element, in reading order, and in the catalogue's order in one passage.

    A passage speaks to an element where it is about domestic abuse or other violence against women and girls,
    where the side fits (staff or the people served), and where a cue of the element fits. Several elements may
    stand in one passage. Empty where nothing is found.
    """
    return tuple(reader_of(catalogue or load_catalogue()).read(contract))


def reader_of(catalogue: Catalogue) -> EvidenceReader:
    """The reader for this catalogue, made once."""
    reader = _READERS.get(catalogue)
    if reader is None:
        reader = _READERS[catalogue] = EvidenceReader(catalogue)
    return reader


@dataclass(frozen=True, slots=True)
class _Rule:
    element: Element
    cues: tuple[tuple[Cue, ParsedCue, tuple[ParsedCue, ...]], ...]
    bars: tuple[ParsedCue, ...]


class EvidenceReader:
    """A catalogue made ready for reading: its cues parsed once, their steps compiled once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._vocabulary = catalogue.vocabulary
        self._topic = Topic(catalogue.vocabulary)
        self._tokenizer = Tokenizer()
        self._sides = SideReader(catalogue.vocabulary)
        self._strength = StrengthReader(catalogue.vocabulary)
        self._rules = tuple(_rule(element) for element in catalogue.elements)
        parsed = [
            cue for rule in self._rules for _, find, bars in rule.cues for cue in (find, *bars, *rule.bars)
        ]
        known = {item.alternatives for cue in parsed for sequence in cue.sequences for item in sequence.items}
        self._steps = StepFinder(catalogue.vocabulary, sorted(known))

    def read(self, contract: Contract) -> Iterator[Evidence]:
        """The evidence in a contract."""
        parties = learn_parties(contract, self._vocabulary)
        bearer = BearerReader(self._vocabulary, parties)
        about = self._about(contract)
        present = parts_present(contract)
        brought_in = parts_brought_in(passage for passage, _ in about)
        subjects = [self._subject(passage, how) for passage, how in about]
        sections = self._sides_of_sections([passage for passage, _ in about], subjects)
        for (passage, how), subject in zip(about, subjects, strict=True):
            heading = self._heading(passage.headings[-1] if passage.headings else "")
            sides = self._sides.read(subject, heading, sections[passage.section])
            yield from self._of_passage(passage, how, subject, sides, bearer, present, brought_in)

    def _heading(self, text: str) -> Subject:
        """The nearest heading, to be read as a passage of its own."""
        return Subject(self._tokenizer.words(text), 0, self._tokenizer.words(""), self._steps)

    def fitting_cues(self, contract: Contract, code: str) -> frozenset[str]:
        """The cues of one element that fit any passage about the subject, whatever its side."""
        rule = next(rule for rule in self._rules if rule.element.code == code)
        subjects = [self._subject(passage, how) for passage, how in self._about(contract)]
        return frozenset(cue.find for subject in subjects for cue, _ in _fitting(rule, subject))

    def _about(self, contract: Contract) -> list[tuple[Passage, About]]:
        found = self._topic.passages_about(contract, cut_passages(contract))
        return [(passage, how) for passage, how in found if how is not None]

    def _sides_of_sections(
        self, passages: Sequence[Passage], subjects: Sequence[Subject]
    ) -> dict[tuple[str | None, ...], Sides]:
        """The sides that the passages of each clause settle between them."""
        sections: dict[tuple[str | None, ...], Sides] = defaultdict(frozenset)
        for passage, subject in zip(passages, subjects, strict=True):
            sections[passage.section] |= self._sides.decided(subject)
        return sections

    def _of_passage(
        self,
        passage: Passage,
        how: About,
        subject: Subject,
        sides: Sides,
        bearer: BearerReader,
        present: frozenset[str],
        brought_in: frozenset[str],
    ) -> Iterator[Evidence]:
        clauses = Clauses(subject, is_heading=passage.is_heading)
        flags = _flags(passage, how, present)
        for rule in self._rules:
            if not allows(rule.element.side, sides):
                continue
            found = [
                self._evidence(rule.element, cue, fitting, passage, subject, clauses, bearer, flags)
                for cue, fitting in _fitting(rule, subject)
            ]
            if found:
                best = min(found, key=lambda evidence: _RANK.index(evidence.strength))
                yield self._settle(best, passage, brought_in)

    def which_fit(self, passage: Passage, cues: Mapping[str, Sequence[ParsedCue]]) -> list[str]:
        """The keys of the cues that fit the passage, whatever it is about."""
        subject = self._subject(passage)
        return [key for key, options in cues.items() if any(fit(cue, subject) for cue in options)]

    def _subject(self, passage: Passage, how: About | None = None) -> Subject:
        """The passage as cues see it.

        A cue must use a word of the item itself, save where the item brings the subject to a stem that is about
        anything: "The Provider shall have a policy on each of these: … domestic abuse".
        """
        words = self._tokenizer.words(passage.quote)
        own = words.word_at(len(passage.stem) + 1) if passage.stem else 0
        brings_subject = how in (About.OWN, About.TERM) and not self._topic.strong.search(passage.stem)
        headings = self._tokenizer.words(" · ".join(passage.headings))
        return Subject(words, own, headings, self._steps, stem_suffices=brings_subject)

    def _evidence(
        self,
        element: Element,
        cue: Cue,
        fitting: Fit,
        passage: Passage,
        subject: Subject,
        clauses: Clauses,
        bearer: BearerReader,
        flags: tuple[Flag, ...],
    ) -> Evidence:
        read = self._strength.read_unsafe if element.kind is Kind.UNSAFE else self._strength.read
        strength, modal = read(passage, subject, clauses, fitting.span, element.ban_meets)
        if _RANK.index(strength) < _RANK.index(cue.at_most):
            strength = cue.at_most
        who = bearer.read(passage, subject, clauses, fitting.span, modal)
        if self._strength.is_definition(passage):
            who = Bearer.NONE
        start, end = subject.words.offsets[fitting.span[0]][0], subject.words.offsets[fitting.span[1] - 1][1]
        if blank_in(passage.quote, start, end, asks_when=element.asks_when):
            flags = (*flags, Flag.PLACEHOLDER)
        return Evidence(
            element=element.code,
            strength=strength,
            bearer=who,
            quote=passage.quote,
            place=passage.block.place,
            flags=flags,
            cue=cue.find,
            words=tuple(subject.words.quote(step) for step in fitting.steps),
            modal=subject.words.quote(modal.span) if modal else None,
        )

    def _settle(self, evidence: Evidence, passage: Passage, brought_in: frozenset[str]) -> Evidence:
        """A plain statement in a part that a duty brings in is a duty; one kind of abuse among many is none."""
        if (
            evidence.strength is Strength.STATEMENT
            and stands_in(passage, brought_in)
            and not passage.is_heading
        ):
            return evidence.model_copy(update={"strength": Strength.MANDATORY})
        if evidence.strength is Strength.MANDATORY and self._topic.is_list_of_kinds(passage.quote):
            return evidence.model_copy(update={"strength": Strength.STATEMENT})
        return evidence


def _rule(element: Element) -> _Rule:
    cues = tuple((cue, parse_cue(cue.find), _parse_all(cue.unless)) for cue in element.cues)
    return _Rule(element, cues, _parse_all(element.unless))


def _parse_all(cues: Sequence[str]) -> tuple[ParsedCue, ...]:
    return tuple(parse_cue(cue) for cue in cues)


def _fitting(rule: _Rule, subject: Subject) -> Iterator[tuple[Cue, Fit]]:
    barred: bool | None = None
    for cue, parsed, bars in rule.cues:
        fitting = fit(parsed, subject)
        if not fitting or any(fit(bar, subject) for bar in bars):
            continue
        if barred is None:
            barred = any(fit(bar, subject) for bar in rule.bars)
        if barred:
            return
        yield cue, fitting


def _flags(passage: Passage, how: About, present: frozenset[str]) -> tuple[Flag, ...]:
    flags: list[Flag] = [Flag.PROPOSED] if passage.block.proposed else []
    if passage.block.scanned:
        flags.append(Flag.SCANNED)
    if passage.block.kind is BlockKind.CONTENTS:
        flags.append(Flag.CONTENTS)
    if how in _FLAG_OF:
        flags.append(_FLAG_OF[how])
    return (*flags, *reference_flags(passage, present))


_READERS: WeakKeyDictionary[Catalogue, EvidenceReader] = WeakKeyDictionary()

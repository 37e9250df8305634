"""Makes evidence of what cues find in a passage: how strongly it speaks, whom it binds, what stands in doubt."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.matching.bearer import BearerReader
from horizontal.matching.blanks import blank_in
from horizontal.matching.brought_in import BroughtIn
from horizontal.matching.modals import WEAK, Modal
from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser.weigh import HANDED_DOWN
from horizontal.matching.rules import Candidate, Rules
from horizontal.matching.strength import StrengthReader
from horizontal.matching.told import is_definition
from horizontal.matching.topic import Topic
from horizontal.matching.words import Span
from horizontal.requirements.model import Catalogue, Kind

_RANK = (Strength.MANDATORY, Strength.QUALIFIED, Strength.PERMISSIVE, Strength.NEGATED, Strength.STATEMENT)


class EvidenceMaker:
    """Makes the evidence of one catalogue."""

    def __init__(self, catalogue: Catalogue, strength: StrengthReader, topic: Topic, rules: Rules) -> None:
        self._of_staff = {one.code for one in catalogue.elements if one.code.startswith(("WP", "TR"))}
        self._strength = strength
        self._topic = topic
        self._rules = rules

    def of_cues(
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

    def unnamed(
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
        evidence = Evidence(
            element="",
            strength=strength,
            bearer=Bearer.NONE if is_definition(reading.passage) else who,
            quote=reading.passage.quote,
            place=reading.passage.block.place,
            flags=(*reading.flags, Flag.LIKENESS),
            modal=reading.subject.words.quote(modal.span) if modal else None,
        )
        return self.settle(evidence, reading, brought)

    def settle(self, evidence: Evidence, reading: PassageReading, brought: BroughtIn) -> Evidence:
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

"""The clauses inside a passage: where one ends, what only states an occasion, and which modal governs which words."""

from __future__ import annotations

import re
from itertools import pairwise

from horizontal.evidence import Strength
from horizontal.matching.blanks import blanks
from horizontal.matching.cues import Subject
from horizontal.matching.idle_modals import TELLS_WHAT, IdleModals
from horizontal.matching.instructions import InstructionFinder
from horizontal.matching.modals import JOINS, NOTHING, Modal, find_modals, is_joined, is_under_weak_lead
from horizontal.matching.notes import note_modals
from horizontal.matching.softened_clauses import SoftenedClauses
from horizontal.matching.words import Span

_CELL_ENDS = re.compile(r"\|")
_SOFTENED = 4
"""Words after a modal within which a second one softens it ("shall use its reasonable endeavours"); our own default."""
_NEAR_MODAL = 3
"""Words after a modal within which "not" or "never" makes it a ban; our own default."""
_SUBJECT = 5
"""Words of a new subject up to its relative pronoun ("but a worker who"); our own default."""
_LEADING_IN = 3
"""Words between the last modal of a stem and the items that it rules ("must deal with:"); our own default."""
_ADMITS = frozenset(
    {"agree", "agrees", "agreed", "accept", "accepts", "accepted", "acknowledge", "acknowledges", "confirms"}
)
"""What is admitted so stands for itself: "the Council agrees that the Provider is not required to …"."""
_WHY_OR_WHEN = frozenset({"before", "when", "whenever", "while", "until", "order", "so"})
_PARTY = 4
"""Words from "and" to the modal of a party that is named next: ", and the Supplier shall"; our own default."""
_SIDES = frozenset({"you", "we"})
_EXCEPTS = frozenset({("except", "that"), ("save", "that"), ("provided", "that"), ("but", "that")})
"""Between a duty and a denial these make the denial stand for itself."""
_OCCASIONS = frozenset({"when", "where"})
_PROVISIONS = frozenset({"clause", "term", "condition", "provision"})
_ABLE = frozenset({"can", "could"})
"""What tells in an item where help is to be had: "where, in and out of work, staff can obtain help"."""


class Clauses(SoftenedClauses):
    """The modals of a passage and the bounds between which each one rules."""

    def __init__(self, subject: Subject, *, is_heading: bool = False) -> None:
        super().__init__(subject)
        self._is_heading = is_heading
        self._idle = IdleModals(self)
        self.modals = self._find_modals()

    def governing(self, span: Span) -> Modal | None:
        """The modal that rules these words: the last before their end, else the stem's, else the next in the clause.

        A modal inside a clause that hangs from another ("shall ensure that nobody can hear") rules nothing.
        """
        last = max(span[1] - 1, 0)
        start, end = self.bounds(last)
        if self._is_content(start) and any(m.span[0] < start for m in self.modals):
            end = start
        inside = self._main([m for m in self.modals if start <= m.span[0] < end])
        before = [m for m in inside if m.span[0] <= last]
        if before:
            return before[-1]
        if inside and self._opens_item(start) and self.words.lower[start] in _OCCASIONS:
            return inside[0]  # "When she agrees, the adviser is to …" under a stem
        if not inside and (leading := self._leading_in(start)):
            return leading
        earlier = self._main(
            [m for m in self.modals if m.span[0] < start and m.strength is not Strength.NEGATED]
        )
        if earlier and earlier[-1].span[0] < self.subject.own:
            return earlier[-1]
        if (
            inside
            and not (inside[0].strength is Strength.PERMISSIVE and is_joined(self.words, inside[0]))
            and not self._is_of_next(inside[0], start, last)
            and not self._is_when_after(inside[0], last)
        ):
            return inside[0]
        return earlier[-1] if earlier else None

    def _is_of_next(self, modal: Modal, start: int, last: int) -> bool:
        """Whether the modal is the other side's after "and": "We have a policy, and you'll find it online"."""
        lower = self.words.lower
        others = _SIDES - {lower[start]} if lower[start] in _SIDES else frozenset()
        return any(
            last < comma < modal.span[0]
            and lower[comma] in ("and", "but")
            and lower[comma + 1] in others | {"there"}
            for comma in self.commas
        )

    def _is_when_after(self, modal: Modal, last: int) -> bool:
        """Whether the modal stands in what only says when: "sends a manager whenever a case is to be heard"."""
        hangs = [at for at, _ in self.subject.spans(("@triggers",)) if last < at < modal.span[0]]
        return bool(hangs) and not any(hangs[-1] < comma <= modal.span[0] for comma in self.commas)

    def is_why_or_when(self, modal: Modal, span: Span) -> bool:
        """Whether the words only say why or when a thing is done: "need not see her alone in order to ask"."""
        between = self.words.lower[modal.span[1] : span[0]]
        places = [n for n, word in enumerate(between) if word in _WHY_OR_WHEN]
        if not places or modal.span[1] >= span[0]:
            return False
        said = places[-1] + modal.span[1]
        return said > modal.span[1] and not any(said < comma <= span[0] for comma in self.commas)

    def _leading_in(self, start: int) -> Modal | None:
        """The duty or denial at the end of a stem, which rules what follows even where it hangs: "… must list:"."""
        own = self.subject.own
        over = [m for m in self.modals if m.span[0] < own]
        is_denied = bool(over) and over[-1].strength is Strength.NEGATED
        if not over or not (self._opens_item(start) or (is_denied and start > own)):
            return None
        near = own <= over[-1].span[1] + _LEADING_IN and over[-1].strength is Strength.MANDATORY
        return over[-1] if near or over[-1].strength is Strength.NEGATED else None

    def _is_content(self, start: int) -> bool:
        """Whether the item says what a thing that its stem demands is to hold: "It shall say: which managers …"."""
        word = self.words.lower[start] if self._opens_item(start) else ""
        after = self.comma_after(start)
        rules = (m for m in self.modals if m.span[0] >= after)
        is_occasion = word in _OCCASIONS and any(self.words.lower[m.span[0]] not in _ABLE for m in rules)
        return word in TELLS_WHAT and not is_occasion

    def _opens_item(self, start: int) -> bool:
        """Whether the item that hangs from a stem begins at this word."""
        return bool(self.subject.own) and start == self.subject.own

    def _main(self, modals: list[Modal]) -> list[Modal]:
        """Those that hang from no other."""
        kept: list[Modal] = []
        for modal in modals:
            joined = is_joined(self.words, modal)
            between = (kept[-1].span[0], modal.span[0]) if kept else (0, 0)
            same = bool(kept) and self.bounds(kept[-1].span[0]) == self.bounds(modal.span[0])
            if same and self.words.lower[kept[-1].span[1] - 1] == "that":
                continue  # "it is not intended that the adviser shall refer and shall attend"
            hangs = same and not joined and self.has("subordinators", between)
            if hangs and not self._denies_alone(modal, kept[-1]) and not self._begins_anew(*between):
                continue
            kept.append(modal)
        return kept

    def _denies_alone(self, modal: Modal, over: Modal) -> bool:
        """Whether a denial stands for itself: "…, nothing here obliges", "it is agreed that it need not"."""
        first, ruling = self.words.lower[modal.span[0]], self.words.lower[over.span[0] : over.span[1]]
        between = self.words.lower[over.span[1] : modal.span[0]]
        if modal.strength is Strength.NEGATED and any(pair in _EXCEPTS for pair in pairwise(between)):
            return True
        return modal.strength is Strength.NEGATED and (first in NOTHING or not _ADMITS.isdisjoint(ruling))

    def _begins_anew(self, first: int, second: int) -> bool:
        """Whether "but" or "and" after a comma opens a clause of its own between two: "…, but one who … shall"."""
        breaks = [c for c in self.commas if first < c < second and self.words.lower[c] in ("but", "and")]
        if not breaks:
            return False
        joins = breaks[-1]
        names_party = self.begins("bearer_provider", joins + 2) and self.begins("determiners", joins + 1)
        return self.has("relatives", (joins, min(joins + _SUBJECT, second))) or (
            names_party and second - joins <= _PARTY
        )

    def subject_end(self, modal: Modal) -> int:
        """The word before which the subject of the modal stands: that of the first of "shall … and must …"."""
        start, _ = self.bounds(modal.span[0])
        first = modal.span[0]
        while first > start and (self.words.lower[first - 1] in JOINS or first in self.commas):
            before = [m.span[0] for m in self.modals if start <= m.span[0] < first]
            if not before:
                break
            first = before[-1]
        return first

    def past_opening(self, start: int, before: int) -> int:
        """The word after the comma that ends "Where …," or "In …," at the clause's head; `start` where none does."""
        if not (self.begins("triggers", start) or self.begins("adverbial_openings", start)):
            return start
        comma = self.comma_after(start)
        return comma if comma < before else start

    def coordinate_start(self, modal: Modal) -> int:
        """Where the modal's own part of the clause begins: after the "and" or "but" that parts it from the last."""
        start, _ = self.bounds(modal.span[0])
        before = max((m.span[1] for m in self.modals if start <= m.span[0] < modal.span[0]), default=start)
        joins = [c + 1 for c in self.commas if before <= c < modal.span[0] and self.words.lower[c] in JOINS]
        return joins[-1] if joins else start

    def reach(self, modal: Modal) -> Span:
        """From the modal to the next one or to the end of its clause."""
        _, end = self.bounds(modal.span[0])
        for following in self.modals:
            if modal.span[1] <= following.span[0] < end:
                softens = (
                    following.strength is Strength.QUALIFIED
                    and following.span[0] - modal.span[1] <= _SOFTENED
                )
                return modal.span[0], following.span[1] if softens else following.span[0]
        return modal.span[0], end

    def _find_modals(self) -> list[Modal]:
        kept = [m for m in find_modals(self.subject, self._denies) if not self.is_in_blank(m.span)]
        kept = sorted([*kept, *self._instructions(kept)], key=lambda m: m.span)
        kept = [m for m in kept if not self._idle.lays_down_nothing(m, kept)]
        ruling = [m for m in kept if not self._idle.is_occasion(m, kept)]
        ruling = [m for m in ruling if not self._under_nothing(m, ruling)]
        ruling = [m for m in ruling if not self._idle.tells_beside(m, ruling)]
        in_notes = [] if self._is_heading else note_modals(self.subject, self.bounds, ruling)
        return sorted([*ruling, *in_notes], key=lambda m: m.span)

    def is_in_blank(self, span: Span) -> bool:
        """Whether the words only say who is to fill a blank: "[contents to be supplied by the Council]"."""
        if "[" not in self.words.text:
            return False
        start, end = self.words.offsets[span[0]][0], self.words.offsets[span[1] - 1][1]
        return any(first <= start and end <= last for first, last in blanks(self.words.text))

    def _instructions(self, modals: list[Modal]) -> list[Modal]:
        """The verbs that open a clause, or follow its occasion ("If …, write …"), as instructions do."""
        if self._is_heading or self.has("aims", (0, self.subject.own)):
            return []
        cells = self.after(_CELL_ENDS)
        verbs = {
            c for c in cells if not self.begins("imperative_nouns", c) or self.begins("verb_follows", c + 1)
        }
        finder = InstructionFinder(self.subject, sorted({*self.starts, *verbs}), self.commas)
        found = finder.find([m.span for m in modals], own_is_ruled=self._stem_rules(modals))
        return [
            Modal(strength, (word, word + 1), is_instruction=True)
            for strength, word in found
            if not (is_under_weak_lead(self.subject, word, modals) or self._idle.opens_denial(word, modals))
        ]

    def _stem_rules(self, modals: list[Modal]) -> bool:
        """Whether the stem forbids its items, or asks them less strongly: "DON'T …", "Staff are expected to: …"."""
        own = self.subject.own
        in_stem = [m for m in modals if m.span[1] <= own]
        if own and self.words.lower[0] == "do":
            in_stem.append(Modal(Strength.MANDATORY, (0, 1)))
        if not in_stem:
            return False
        last = max(in_stem, key=lambda m: m.span)
        weak = last.strength is not Strength.MANDATORY or self.forbids(last, own)
        return weak or self.is_soft((last.span[0], own))

    def forbids(self, modal: Modal, end: int) -> bool:
        """Whether "not", "never" or the like stands in the modal or right after it, before this end."""
        last = max(
            min(modal.span[1] + _NEAR_MODAL, end), modal.span[1] + 1
        )  # "must never", two modals in one
        near = (modal.span[0], last)
        return modal.strength is Strength.MANDATORY and self.has("bans", near)

    def _denies(self, span: Span) -> bool:
        """Whether "nothing in this clause …", or "no clause of …", denies a duty, and is no saving ("… prevents")."""
        opens, named = self.words.lower[span[0]], self.words.lower[span[0] + 1 : span[0] + 2]
        if opens != NOTHING[0] and not (opens == NOTHING[1] and _PROVISIONS.issuperset(named)):
            return True
        rest = (span[0], self.bounds(span[0])[1])
        obliges = min((start for start, _ in self.spans("obliging", rest)), default=None)
        saves = (start for start, _ in self.spans("saving", rest))
        return obliges is not None and not any(start < obliges for start in saves)

    def _under_nothing(self, modal: Modal, modals: list[Modal]) -> bool:
        """Whether the modal stands in a clause that begins "nothing in this clause shall …"."""
        return any(
            m.strength is Strength.NEGATED
            and self.words.lower[m.span[0]] in NOTHING
            and m.span[0] < modal.span[0] < self.bounds(m.span[0])[1]
            for m in modals
        )

"""The clauses inside a passage: where one ends, what only states an occasion, and which modal governs which words."""

from __future__ import annotations

import re
from bisect import bisect_right

from horizontal.evidence import Strength
from horizontal.matching.cues import Subject
from horizontal.matching.instructions import InstructionFinder
from horizontal.matching.modals import WEAK, Modal, find_modals, is_under_weak_lead
from horizontal.matching.notes import note_modals
from horizontal.matching.words import Span, Words

_CELL_ENDS = re.compile(r"\|")
_BREAK = re.compile(r"[;.?!\n]|\s[–—]\s")
_COMMA = re.compile(r"[,;.:]")
_SOFTENED = 4
"""Words after a modal within which a second one softens it ("shall use its reasonable endeavours"); our own default."""
_NEAR_MODAL = 3
"""Words after a modal within which "not" or "never" makes it a ban; our own default."""
_SUBJECT = 5
"""Words of a new subject up to its relative pronoun ("but a worker who"); our own default."""
_OCCASION = 7
"""Words between "so that" and the "can" that hangs from it; our own default."""
_NOTHING = ("nothing", "no")
"""First words of a denial of all that follows: "nothing in this clause …", "no part of this grant …"."""
_ABLE = frozenset({"can", "could", "may", "might"})
_ADMITS = frozenset(
    {"agree", "agrees", "agreed", "accept", "accepts", "accepted", "acknowledge", "acknowledges", "confirms"}
)
"""What is admitted so stands for itself: "the Council agrees that the Provider is not required to …"."""
_READ_WITH = (("be", "read", "with"), ("be", "read", "together"), ("be", "read", "alongside"))
_IS = frozenset({"is", "are", "was", "were"})
_ASKS = frozenset({"why", "how", "when", "whether"})
"""First words of a heading that is no order: "Why employers should act"."""
_WHETHER = 3
"""Words before a modal in which "whether" makes it no duty; our own default."""
_TELLS_WHAT = frozenset({"which", "what", "how", "who", "whom", "when", "where"})
_JOINS = frozenset({"and", "or", "but", "also", "then"})


class Clauses:
    """The modals of a passage and the bounds between which each one rules."""

    def __init__(self, subject: Subject, *, is_heading: bool = False) -> None:
        self.words: Words = subject.words
        self._is_heading = is_heading
        self._subject = subject
        self._begins = subject.begins
        self.starts = [0, *self._after(_BREAK)]
        if subject.own and subject.own not in self.starts:
            self.starts = sorted({*self.starts, subject.own})
        self._commas = self._after(_COMMA)
        self.modals = self._find_modals()

    def bounds(self, word: int) -> Span:
        """The clause, between semicolons or full stops, that holds this word."""
        after = bisect_right(self.starts, word)
        end = self.starts[after] if after < len(self.starts) else len(self.words)
        return self.starts[after - 1] if after else 0, end

    def governing(self, span: Span) -> Modal | None:
        """The modal that rules these words: the last before their end, else the stem's, else the next in the clause.

        A modal inside a clause that hangs from another ("shall ensure that nobody can hear") rules nothing.
        """
        last = max(span[1] - 1, 0)
        start, end = self.bounds(last)
        if self._is_content(start):
            start = end
        inside = self._main([m for m in self.modals if start <= m.span[0] < end])
        before = [m for m in inside if m.span[0] <= last]
        if before:
            return before[-1]
        earlier = self._main(
            [m for m in self.modals if m.span[0] < start and m.strength is not Strength.NEGATED]
        )
        if earlier and earlier[-1].span[0] < self._subject.own:
            return earlier[-1]
        if inside and not (inside[0].strength is Strength.PERMISSIVE and self._is_joined(inside[0])):
            return inside[0]
        return earlier[-1] if earlier else None

    def _is_content(self, start: int) -> bool:
        """Whether the item says what a thing that its stem demands is to hold: "It shall say: which managers …"."""
        own = self._subject.own
        return bool(own) and start == own and self.words.lower[own] in _TELLS_WHAT

    def _main(self, modals: list[Modal]) -> list[Modal]:
        """Those that hang from no other."""
        kept: list[Modal] = []
        for modal in modals:
            joined = self._is_joined(modal)
            between = (kept[-1].span[0], modal.span[0]) if kept else (0, 0)
            same = bool(kept) and self.bounds(kept[-1].span[0]) == self.bounds(modal.span[0])
            hangs = same and not joined and self.has("subordinators", between)
            if hangs and not self._denies_alone(modal, kept[-1]) and not self._begins_anew(*between):
                continue
            kept.append(modal)
        return kept

    def _denies_alone(self, modal: Modal, over: Modal) -> bool:
        """Whether a denial stands for itself: "…, nothing here obliges", "it is agreed that it need not"."""
        first, ruling = self.words.lower[modal.span[0]], self.words.lower[over.span[0] : over.span[1]]
        return modal.strength is Strength.NEGATED and (first in _NOTHING or not _ADMITS.isdisjoint(ruling))

    def _is_joined(self, modal: Modal) -> bool:
        """Whether the modal is a second one of the same subject: "… and must …"."""
        return modal.span[0] > 0 and self.words.lower[modal.span[0] - 1] in _JOINS

    def _begins_anew(self, first: int, second: int) -> bool:
        """Whether "but" or "and" after a comma opens a clause of its own between two: "…, but one who … shall"."""
        breaks = [c for c in self._commas if first < c < second and self.words.lower[c] in ("but", "and")]
        return bool(breaks) and self.has("relatives", (breaks[-1], min(breaks[-1] + _SUBJECT, second)))

    def subject_end(self, modal: Modal) -> int:
        """The word before which the subject of the modal stands: that of the first of "shall … and must …"."""
        start, _ = self.bounds(modal.span[0])
        first = modal.span[0]
        while first > start and (self.words.lower[first - 1] in _JOINS or first in self._commas):
            before = [m.span[0] for m in self.modals if start <= m.span[0] < first]
            if not before:
                break
            first = before[-1]
        return first

    def past_opening(self, start: int, before: int) -> int:
        """The word after the comma that ends "Where …," or "In …," at the clause's head; `start` where none does."""
        if not (self._begins("triggers", start) or self._begins("adverbial_openings", start)):
            return start
        comma = self.comma_after(start)
        return comma if comma < before else start

    def coordinate_start(self, modal: Modal) -> int:
        """Where the modal's own part of the clause begins: after the "and" or "but" that parts it from the last."""
        start, _ = self.bounds(modal.span[0])
        before = max((m.span[1] for m in self.modals if start <= m.span[0] < modal.span[0]), default=start)
        joins = [c + 1 for c in self._commas if before <= c < modal.span[0] and self.words.lower[c] in _JOINS]
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

    def has(self, name: str, within: Span) -> bool:
        """Whether an entry of this vocabulary list stands wholly within."""
        return any(
            within[0] <= start and end <= within[1] for start, end in self._subject.spans((f"@{name}",))
        )

    def _find_modals(self) -> list[Modal]:
        kept = find_modals(self._subject, self._denies)
        kept = sorted([*kept, *self._instructions(kept)], key=lambda m: m.span)
        kept = [m for m in kept if not self._lays_down_nothing(m, kept)]
        ruling = [m for m in kept if not self._is_occasion(m, kept)]
        ruling = [m for m in ruling if not self._under_nothing(m, ruling)]
        in_notes = [] if self._is_heading else note_modals(self._subject, self.bounds, ruling)
        return sorted([*ruling, *in_notes], key=lambda m: m.span)

    def _instructions(self, modals: list[Modal]) -> list[Modal]:
        """The verbs that open a clause, or follow its occasion ("If …, write …"), as instructions do."""
        if self._is_heading or self.has("aims", (0, self._subject.own)):
            return []
        cells = self._after(_CELL_ENDS)
        verbs = {
            c for c in cells if not self._begins("imperative_nouns", c) or self._begins("verb_follows", c + 1)
        }
        finder = InstructionFinder(self._subject, sorted({*self.starts, *verbs}), self._commas)
        found = finder.find([m.span for m in modals], own_is_ruled=self._stem_rules(modals))
        return [
            Modal(strength, (word, word + 1), is_instruction=True)
            for strength, word in found
            if not is_under_weak_lead(self._subject, word, modals)
        ]

    def _stem_rules(self, modals: list[Modal]) -> bool:
        """Whether the stem forbids its items, or asks them less strongly: "DON'T …", "Staff are expected to: …"."""
        own = self._subject.own
        in_stem = [m for m in modals if m.span[1] <= own]
        if own and self.words.lower[0] == "do":
            in_stem.append(Modal(Strength.MANDATORY, (0, 1)))
        if not in_stem:
            return False
        last = max(in_stem, key=lambda m: m.span)
        return last.strength in WEAK or self.forbids(last, own)

    def forbids(self, modal: Modal, end: int) -> bool:
        """Whether "not", "never" or the like stands in the modal or right after it, before this end."""
        near = (modal.span[0], min(modal.span[1] + _NEAR_MODAL, end))
        return modal.strength is Strength.MANDATORY and self.has("bans", near)

    def _denies(self, span: Span) -> bool:
        """Whether "nothing in this clause …" goes on to deny a duty, and is no saving ("… prevents")."""
        if self.words.lower[span[0]] != _NOTHING[0]:
            return True
        return self.has("obliging", (span[0], self.bounds(span[0])[1]))

    def _under_nothing(self, modal: Modal, modals: list[Modal]) -> bool:
        """Whether the modal stands in a clause that begins "nothing in this clause shall …"."""
        return any(
            m.strength is Strength.NEGATED
            and self.words.lower[m.span[0]] in _NOTHING
            and m.span[0] < modal.span[0] < self.bounds(m.span[0])[1]
            for m in modals
        )

    def _lays_down_nothing(self, modal: Modal, modals: list[Modal]) -> bool:
        """Whether the modal stands in "who may …" or "so that she can …", or says a hope or what a thing is for."""
        first = modal.span[0]
        start, _ = self.bounds(first)
        if first != start and self.words.texts[first] == "May":
            return True  # the month
        lower = self.words.lower
        if modal.span[1] <= self._subject.own and lower[0] in _ASKS:
            return True
        if lower[first : first + 2] == ("never", "to") and any(start <= m.span[0] < first for m in modals):
            return True  # "should ask first, and never to …"
        if first and lower[first].startswith("wish") and self.words.is_possessive(first - 1):
            return True  # "a child's wish to stop is heard"
        if "whether" in lower[max(start, first - _WHETHER) : first]:
            return True  # "look at whether they have to be seen"
        before = first - (2 if lower[first] == "never" and lower[first - 1] in _IS else 1)
        if self._begins("relatives", before) and lower[first] not in _NOTHING:
            return True
        return (
            self._is_ability(modal, start)
            or self._is_reported(modal, start, modals)
            or self._says_what_for(first, start)
        )

    def _is_occasion(self, modal: Modal, modals: list[Modal]) -> bool:
        """Whether the modal stands in "where … may …," and so rules no duty."""
        first = modal.span[0]
        start, end = self.bounds(first)
        lower = self.words.lower
        opens = first == start or first in self._commas
        if lower[first] == "should" and opens and self._inverts(first, end):
            return True
        triggers = [
            s for s, _ in self._subject.spans(("@triggers",)) if start <= s < first and lower[s] != "should"
        ]
        if not triggers or not (triggers[-1] == start or triggers[-1] in self._commas):
            return False
        if lower[first - 1] == "or" and any(first < m.span[0] < end for m in modals):
            return True  # "if it knows, or ought to know, of abuse, it shall …"
        comma = self.comma_after(triggers[-1])
        return first < comma < end and any(
            comma <= m.span[0] < end and not self._is_joined(m) for m in modals
        )

    def _inverts(self, should: int, end: int) -> bool:
        """Whether "should" opens an occasion: "Should anyone disclose …, the Provider shall …"."""
        begins = any(self._begins(name, should + 1) for name in ("determiners", "staff", "side_served"))
        return begins and self.comma_after(should) < end

    def _is_ability(self, modal: Modal, start: int) -> bool:
        """Whether a "can" or "may" stands in "… so that it can reach …", "whom she can trust", "if it can be had"."""
        able = self.words.lower[modal.span[0]] in _ABLE
        if modal.strength is not Strength.PERMISSIVE and not able:
            return False
        nearest = max(start + 1, modal.span[0] - _OCCASION)
        names = ("@triggers", "@abilities") if able else ("@triggers",)
        inside = [s for s, _ in self._subject.spans(names) if nearest <= s < modal.span[0]]
        return bool(inside) and not any(inside[-1] < c <= modal.span[0] for c in self._commas)

    def _is_reported(self, modal: Modal, start: int, modals: list[Modal]) -> bool:
        """Whether the modal only says what somebody has found or hopes: "it is hoped that all will …"."""
        first = modal.span[0]
        told = [s for s, _ in self._subject.spans(("@reporting",)) if start <= s < first]
        said = max((s for s in told if not self._begins("relatives", s - 1)), default=None)
        if said is None or any(start <= m.span[0] < said for m in modals):
            return False
        return self._is_joined(modal) or not any(said < comma <= first for comma in self._commas)

    def _says_what_for(self, first: int, start: int) -> bool:
        """Whether "is to" or "are to" says what a thing is or is for: "the aim is to …", "to act is to …"."""
        lower = self.words.lower
        if lower[first : first + 2] not in (("is", "to"), ("are", "to")):
            return False
        if lower[first + 2 : first + 5] in _READ_WITH:
            return True
        return lower[start] == "to" or any(self._begins("ends_in_view", word) for word in range(start, first))

    def comma_after(self, word: int) -> int:
        """The word after the next comma; the number of words where none follows."""
        return min((c for c in self._commas if c > word), default=len(self.words))

    def _after(self, mark: re.Pattern[str]) -> list[int]:
        """Index of each word that follows the mark."""
        return [index for index, signs in self.words.signs if mark.search(signs)]

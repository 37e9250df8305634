"""How strongly the words that fit a cue speak, and which words say so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from horizontal.evidence import Strength
from horizontal.matching.clauses import Clauses, Modal
from horizontal.matching.cues import Subject
from horizontal.matching.passages import Passage
from horizontal.matching.topic import compile_words
from horizontal.matching.words import Span

_DEFINITION = re.compile(
    r"^\W*(?:in this \w+,? )?(?:the (?:term|expression|words?) )?[“\"'‘]?[\w -]{2,80}[”\"'’]?:?\s*(?:\([^)]*\)\s*)?"
    r"(?:meaning:|means\b|shall mean\b|shall have the meaning|ha(?:s|ve) the (?:same )?meaning|is (?:to be )?construed|is defined (?:as|in|by)|are defined|refers to|is given the meaning)",
    re.I,
)
_TARGET = re.compile(r"\d\s*%|\bper cent\b|\bpercent\b|\b100\b", re.I)
_NEAR_MODAL = 3
"""Words after a modal within which "not" or "never" makes it a ban; our own default."""
_OPENING = 4
"""Words at the head of a clause in which a softener rules all of it; our own default."""


class StrengthReader:
    """Reads strength by the lists of vocabulary/duty.toml."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]]) -> None:
        self._imperatives = frozenset(vocabulary["imperatives"])
        self._permissive = frozenset(vocabulary["imperative_permissive"])
        self._noun_follows = frozenset(vocabulary["noun_follows"])
        self._duty_heading = compile_words(vocabulary["duty_headings"])
        self._advice_heading = compile_words(vocabulary["advice_headings"])

    @staticmethod
    def is_definition(passage: Passage) -> bool:
        """Whether the passage says what a word means: it binds nobody."""
        return bool(_DEFINITION.match(passage.text))

    def read(
        self, passage: Passage, subject: Subject, clauses: Clauses, span: Span, ban_meets: bool
    ) -> tuple[Strength, Modal | None]:
        """The strength of the words in the span, and the modal that gave it.

        `ban_meets` says whether a ban can meet the element; where it cannot, a plain ban denies it.
        """
        if self.is_definition(passage) or passage.text.rstrip().endswith("?"):
            return Strength.STATEMENT, None
        modal = clauses.governing(span)
        imperative = self._imperative(passage, subject, clauses, span)
        if imperative and (modal is None or (modal.span[0] >= span[1] and modal.strength is not Strength.NEGATED)):
            return self._soften(imperative, clauses, clauses.bounds(max(span[1] - 1, 0))), None
        if modal is None:
            return self._without_modal(passage), None
        if passage.is_heading and modal.strength is Strength.PERMISSIVE:
            return Strength.STATEMENT, modal
        return self._with_modal(modal, clauses, ban_meets), modal

    def _with_modal(self, modal: Modal, clauses: Clauses, ban_meets: bool) -> Strength:
        if modal.strength is not Strength.MANDATORY:
            return modal.strength
        reach = clauses.reach(modal)
        near = (modal.span[0], min(modal.span[1] + _NEAR_MODAL, reach[1]))
        if clauses.has("bans", near) and not ban_meets and not clauses.has("ban_lifted_by", reach):
            return Strength.NEGATED
        return self._soften(Strength.MANDATORY, clauses, reach)

    @staticmethod
    def _soften(strength: Strength, clauses: Clauses, reach: Span) -> Strength:
        start, _ = clauses.bounds(reach[0])
        opening = (start, min(start + _OPENING, reach[0]))
        if strength is Strength.MANDATORY and (clauses.has("softeners", reach) or clauses.has("softeners", opening)):
            return Strength.QUALIFIED
        return strength

    def _imperative(self, passage: Passage, subject: Subject, clauses: Clauses, span: Span) -> Strength | None:
        """The strength of an instruction that opens the clause; None where none does."""
        words = subject.words.lower
        start, _ = clauses.bounds(max(span[1] - 1, 0))
        first = max(start, subject.own) if start >= subject.own or not passage.stem else subject.own
        if passage.is_heading or first >= len(words):
            return None
        if words[first] in self._permissive:
            return Strength.PERMISSIVE
        following = words[first + 1] if first + 1 < len(words) else ""
        if words[first] not in self._imperatives or following in self._noun_follows:
            return None
        if any(self._advice_heading.search(heading) for heading in passage.headings):
            return Strength.QUALIFIED
        return Strength.MANDATORY

    def _without_modal(self, passage: Passage) -> Strength:
        if passage.is_heading:
            return Strength.STATEMENT
        over = (*passage.headings, passage.stem)
        if any(self._duty_heading.search(heading) for heading in over) and (passage.stem or len(passage.text) > 40):
            return Strength.MANDATORY
        if _TARGET.search(passage.text) and passage.is_row:
            return Strength.MANDATORY
        return Strength.STATEMENT

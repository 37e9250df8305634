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
    r"(?:meaning:|means\b|shall mean\b|shall have the meaning|ha(?:s|ve) the (?:same )?meaning|is given the meaning"
    r"|is (?:to be )?construed|is defined (?:as|in|by)|are defined|refers to)",
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
        if modal is None:
            return self._without_modal(passage), None
        if passage.is_heading and modal.strength is Strength.PERMISSIVE:
            return Strength.STATEMENT, modal
        if modal.is_instruction and any(self._advice_heading.search(heading) for heading in passage.headings):
            return Strength.QUALIFIED, modal
        return self._with_modal(modal, subject, clauses, ban_meets), modal

    def _with_modal(self, modal: Modal, subject: Subject, clauses: Clauses, ban_meets: bool) -> Strength:
        reach = clauses.reach(modal)
        if modal.strength is Strength.PERMISSIVE:
            return self._permission(modal, subject, clauses, reach)
        if modal.strength is not Strength.MANDATORY:
            return modal.strength
        near = (modal.span[0], min(modal.span[1] + _NEAR_MODAL, reach[1]))
        if clauses.has("bans", near) and not ban_meets and not clauses.has("ban_lifted_by", reach):
            return Strength.NEGATED
        return self._soften(Strength.MANDATORY, clauses, reach)

    @staticmethod
    def _permission(modal: Modal, subject: Subject, clauses: Clauses, reach: Span) -> Strength:
        """A permission, unless it bars all else ("may … only if") or only says what happens ("it can harm")."""
        if clauses.has("only_bars", reach):
            return Strength.MANDATORY
        start, _ = clauses.bounds(modal.span[0])
        lower = subject.words.lower
        passive = modal.span[1] + 1 < len(lower) and lower[modal.span[1]] == "be"
        participle = passive and lower[modal.span[1] + 1].endswith(("ed", "en", "n", "t", "e"))
        doers = ("@staff", "@bearer_provider", "@bearer_authority", "@bearer_both", "@doers")
        somebody = any(start <= s and e <= modal.span[0] for s, e in subject.spans(doers))
        said = len(subject.words.quote(modal.span)) > len("could")
        return modal.strength if participle or somebody or said else Strength.STATEMENT

    @staticmethod
    def _soften(strength: Strength, clauses: Clauses, reach: Span) -> Strength:
        start, _ = clauses.bounds(reach[0])
        opening = (start, min(start + _OPENING, reach[0]))
        if strength is Strength.MANDATORY and (
            clauses.has("softeners", reach) or clauses.has("softeners", opening)
        ):
            return Strength.QUALIFIED
        return strength

    def _without_modal(self, passage: Passage) -> Strength:
        if passage.is_heading:
            return Strength.STATEMENT
        over = (*passage.headings, passage.stem)
        if any(self._duty_heading.search(heading) for heading in over) and (
            passage.stem or len(passage.text) > 40
        ):
            return Strength.MANDATORY
        if _TARGET.search(passage.text) and passage.is_row:
            return Strength.MANDATORY
        return Strength.STATEMENT

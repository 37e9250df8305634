"""A passage with all that is known of it before a verdict: the one thing that a reader of passages is handed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from horizontal.evidence import Flag
from horizontal.matching.about import About
from horizontal.matching.clauses import Clauses
from horizontal.matching.cues import Subject, Told
from horizontal.matching.passage import Passage
from horizontal.matching.references import reference_flags
from horizontal.matching.rules import Candidate, Fits, Rules
from horizontal.matching.side import Sides

_FLAG_OF = {
    About.TERM: Flag.DEFINED_TERM,
    About.BACK: Flag.BACK_REFERENCE,
    About.REFERENCE: Flag.BACK_REFERENCE,
}


@dataclass(frozen=True)
class PassageReading:
    """A passage, how it is about the subject, whose abuse it is about, and the elements that it may speak to.

    The passage has the text, the stem that it hangs from and the headings over it.
    """

    passage: Passage
    about: About
    sides: Sides
    subject: Subject
    flags: tuple[Flag, ...]
    rules: Rules
    as_duty: PassageReading | None = None
    """The same as it would be read if it laid down what it denies: "need not train" as "must train"."""

    @cached_property
    def told(self) -> Told:
        """The passage in plain words, as the recogniser reads it."""
        plain = self.passage.quote, self.subject.words.lower, self.passage.headings
        return self.subject.told or Told(*plain)

    @cached_property
    def fits(self) -> Fits:
        """The cues that fit the passage."""
        return self.rules.fits(self.subject)

    @cached_property
    def candidates(self) -> tuple[tuple[Candidate, ...], ...]:
        """The elements that a cue of theirs and the side allow, each with every cue that fits, in order."""
        found = (tuple(some) for some in self.fits.candidates(self.sides))
        return tuple(some for some in found if some)

    @cached_property
    def clauses(self) -> Clauses:
        """The clauses inside the passage, and the modals that rule them."""
        return Clauses(self.subject, is_heading=self.passage.is_heading)


def flags_of(passage: Passage, how: About, present: frozenset[str]) -> tuple[Flag, ...]:
    """What the place of a passage says of it, and how it is about the subject; `present`: the contract's parts."""
    flags: list[Flag] = [Flag.PROPOSED] if passage.block.proposed else []
    if passage.block.scanned:
        flags.append(Flag.SCANNED)
    if passage.is_contents:
        flags.append(Flag.CONTENTS)
    if passage.is_guidance:
        flags.append(Flag.GUIDANCE)
    if how in _FLAG_OF:
        flags.append(_FLAG_OF[how])
    return (*flags, *reference_flags(passage, present))

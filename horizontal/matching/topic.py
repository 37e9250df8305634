"""The words that say whether a text is about domestic abuse or other violence against women and girls."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from horizontal.matching.listed_terms import listed_on_subject
from horizontal.matching.word_gate import WordGate
from horizontal.matching.word_pattern import WordPattern

_FIRST_WORDS = 16
"""Words of a passage in which a reference back is looked for; our own default."""
_MANY_KINDS = 4
"""Kinds of abuse beside which this one is one among many; our own default."""
_THAT_JOINS = re.compile(
    r"\bthat (?=(?:an?|any|the|each|every|all|no|it|they|he|she|there|some|one|its|their|his|her|you|we|our|your)\b)"
    r"|(?<=[a-z] )that (?=(?:is|are|was|were|has|have|had|may|might|can|could|relates?|concerns?)\b)",
    re.I,
)
"""A "that" which joins ("an allegation that a …", "any matter that is …") and points to nothing before."""
_THEIR_OWN = re.compile(r"\b[a-z]{3,}s\b(?: \w+){0,3} (?:what|how|whether|why) they\b", re.I)
"""Whom the words name themselves: "ask learners each term what they think"."""
_ITS_SUBJECT = re.compile(
    r"(^\W*(?:[\w-]+ ){0,5}?[\w-]+s (?:shall|must|will|should|may)\b[^.;]*?"
    r" (?:before|until|once|when|after|if|as soon as|while|unless|where) )they\b",
    re.I,
)
"""A "they" that is the subject of its own sentence: "Mentors shall complete a course before they are matched"."""
_NAMED_BEFORE = re.compile(r"(\b(?:an?|any|each|every) (?:\w+ )?(\w{3,})\b.{0,80}?)\bthe \2\b", re.I)
"""A noun with "the" that the passage itself has brought in: "finds a child on the street shall stay with the child"."""
_THOSE_WHO = re.compile(
    r"\b(?:those|these) (?:who|whom|whose|that|which|under|over|aged|living|in|on|with|from|at)\b"
    r"(?! (?:have |has |had |are |is )?(?:been )?(?:trained|attend|complet|done|tak))"
    r"|\bwho(?: \w+){1,4}? (?:they|them)\b",
    re.I,
)
"""Whom the words themselves tell: "those who draw keys", "children who say they felt safe". Of "those who have been
trained" the training stands before."""
_FORWARD = re.compile(
    r"\b(?:these|this)(?: \w+){0,3}\s*:\s*$"
    r"|\b(?:in|of|from|by|under) (?:these|this) (?:tables?|lists?|grids?|matrix)\b",
    re.I,
)
"""What points to the list that follows: "a policy on each of these matters:", "the commitments in this table"."""


class Topic:
    """The words of the vocabulary as one pattern each: a cheap gate before anything dear."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]]) -> None:
        self.strong = WordPattern(vocabulary["abuse"])
        self.alone = WordPattern([*vocabulary["abuse"], *vocabulary["abuse_alone"]])
        self.weak = WordPattern([*vocabulary["abuse_weak"], *vocabulary["abuse_alone"]])
        self.in_heading = WordPattern(vocabulary["abuse_headings"])
        self.traps = WordPattern(vocabulary["abuse_traps"])
        self.other = WordPattern(vocabulary["other_subjects"])
        self.general = tuple(vocabulary["general_terms"])
        self.carried = tuple(vocabulary["carried_by_terms"])
        self.carried_by_names = tuple(vocabulary["carried_by_names"])
        self._policy_terms = WordPattern(vocabulary["policy_terms"])
        self._listing_terms = WordPattern(vocabulary["listing_terms"])
        self.back = WordPattern(vocabulary["pointing_back"])
        self.wider = WordPattern(vocabulary["wider_kinds"])
        self._kinds = WordPattern(vocabulary["safeguarding_kinds"])
        self.gate = WordGate((self.strong, self.alone, self.weak, self.traps, self.other, self.back))

    def points_back(self, text: str) -> bool:
        """Whether the text points to what was said before, among its first words."""
        first = " ".join(text.split(maxsplit=_FIRST_WORDS)[:_FIRST_WORDS])
        open_ends = _THOSE_WHO.sub("", _NAMED_BEFORE.sub(r"\1", _FORWARD.sub("", first)))
        open_ends = _ITS_SUBJECT.sub(r"\1", open_ends)
        open_ends = _THEIR_OWN.sub("", _THAT_JOINS.sub("", open_ends))
        return self.back.search(open_ends) is not None

    def is_list_of_kinds(self, text: str) -> bool:
        """Whether domestic abuse stands there as one kind of abuse among many."""
        return self.count_of_kinds(text) >= _MANY_KINDS

    def count_of_kinds(self, text: str) -> int:
        """How many other kinds of abuse the text names."""
        return len({kind.lower() for kind in self._kinds.findall(text)})

    def names_policy(self, term: str) -> bool:
        """Whether a defined term may by its name be a policy: "the Home Code"."""
        return self._policy_terms.search(term) is not None

    def listed_in(self, term: str, words: str) -> str:
        """What a term stands for on the subject that names several things; empty for any other."""
        if self._listing_terms.search(term) is None or self.names_policy(term):
            return ""
        return listed_on_subject(words, lambda thing: self.strong.search(thing) is not None)

"""Whether the passages of a contract are about domestic abuse or other such violence, and how one knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from horizontal.contract import Contract
from horizontal.matching.about import About, Sections
from horizontal.matching.defined_terms import Definition, learn_other_meanings, learn_terms, naming
from horizontal.matching.denial_words import LEFT_OUT
from horizontal.matching.listed_terms import naming_all
from horizontal.matching.passage import Passage, is_single_passage
from horizontal.matching.references_to_subject import refer_to_subject
from horizontal.matching.topic import Topic
from horizontal.matching.word_pattern import WordPattern

_OTHER_KINDS = 2
"""Kinds of abuse from which a passage that does not name this one is about those, whatever its heading; our own
default."""
_HEADING = 14
"""Words up to which a heading is short; our own default."""
_PARAGRAPH = 80
"""Words of a paragraph whose next sentence is taken to go on with its subject; our own default."""

_OF_IT = re.compile(r"\b(?:domestic|family|partner|gender[- ]based|honour[- ]based) $", re.I)
"""Before "abuse by service users" these make it the subject, and no trap."""
_ALL_OF_THEM = re.compile(
    r"\W*(?:all |each |every one )?(?:of )?(?:these|those|such) "
    r"(?:policies|procedures|courses|records|figures|returns|standards)\b",
    re.I,
)
"""What points to all that a clause has named before, and so to what it named of the subject."""
_THAT_POLICY = re.compile(r"\b(?:that|this|the|such) (?:policy|procedure|protocol)\b", re.I)
_A_POLICY_ON = re.compile(
    r"\ban?(?:\s[\w-]+){0,3} (?:policy|procedure|protocol) (?:on|for|about|concerning|covering|dealing with)\b"
    r"[^.;]{3,160}[.;]\s*$",
    re.I,
)
"""The sentence before that brings a policy in, and says what it is on."""
_LAST_SENTENCE = 240
"""Letters in which such a sentence is looked for; our own default."""
_THE_REST = re.compile(r"\W*(?:all|any|every|each|the)? ?other\b", re.I)
"""What opens so speaks of what was not named before: "All other reports must …"."""
_NAMES_ITS_PLACE = re.compile(
    r"\b(?:in|under|at|by|of) (?:row|line|item|entry) \(?[A-Z]?\d"
    r"|\b(?:figures|data|records?|returns?|reports?|standards|commitments|duties|forms?)"
    r" (?:listed |set out |shown )?(?:in|under|of) (?:the |this )?(?:table|annex|schedule|appendix|part)\b",
    re.I,
)
"""What says itself where that is of which it speaks: "the procedure in row 7", "the figures in Annex 2"."""
_EXPLAINED = re.compile(r":|\b(?:including|includes|such as|that is|namely|for example)\b")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SAYS = 5
"""Words from which a row says something by itself; our own default."""


class TopicOfContract:
    """The subject in one contract, with its own defined terms."""

    def __init__(self, topic: Topic, contract: Contract, definitions: Sequence[Definition]) -> None:
        self._topic = topic
        self._is_alone = is_single_passage(contract)
        self._strong = topic.alone if self._is_alone else topic.strong
        self._other_meanings: re.Pattern[str] | None = None
        self._terms: re.Pattern[str] | None = None
        others = learn_other_meanings(definitions, lambda text: self._finds(topic.alone, text))
        if others:
            self._other_meanings = re.compile(rf"\b(?:{'|'.join(map(re.escape, others))})\b")
        listing = {term for term, words in definitions if topic.listed_in(term, words)}
        learned = learn_terms(definitions, self._is_definition_of_it, topic.general)
        terms = [naming(term) for term in learned if term not in listing]
        terms += [naming_all(naming(term)) for term in sorted(listing)]
        if terms:
            self._terms = re.compile("|".join(terms))
        self._over: dict[str, tuple[bool, bool]] = {}
        self._grouped: set[int | None] = set()

    def read(self, passages: Sequence[Passage]) -> Iterator[tuple[Passage, About | None]]:
        """Each passage with how it is about the subject; None where it is not."""
        self._grouped = {_table_of(one) for one in passages if one.group and self._speaks_over(one.group)[0]}
        texts = [self._text(passage.text) for passage in passages]
        plain = [self._plainly(passage, text) for passage, text in zip(passages, texts, strict=True)]
        sections = Sections(passages, plain)
        referring = refer_to_subject(passages, [about is not None for about in plain])
        before: tuple[Passage, About | None] | None = None
        leads: set[str] = set()
        # what another clause says of a table may be of one row, so what leads to the table is not about it
        over_rows = {passage.stem for passage in passages if passage.is_row}
        for index, (passage, text, plainly) in enumerate(zip(passages, texts, plain, strict=True)):
            is_empty = LEFT_OUT.fullmatch(passage.text) is not None
            is_apart = is_empty or self._is_of_another_group(passage)
            about = (
                None
                if is_empty
                else plainly or (None if is_apart else self._around(passage, text, before, sections))
            )
            if about is None and not (is_apart or text.holds(self._topic.other)):
                if index in referring and passage.quote not in over_rows:
                    about = About.REFERENCE
                elif passage.stem and passage.stem in leads:
                    about = About.STEM
            yield passage, about
            if not passage.is_guidance and not _is_label(passage):
                before = (passage, about)
                if about:
                    leads.add(passage.quote)

    def _plainly(self, passage: Passage, text: _Text) -> About | None:
        if text.holds(self._strong):
            return About.OWN
        if self._names_term(text.clear):
            return About.TERM
        if self._goes_on_about_another(passage):
            return None
        if self._is_of_another_group(passage):
            return None
        if passage.stem and self._speaks_over(passage.stem)[0]:
            return About.STEM
        return About.HEADING if self._under_heading(passage, text) else None

    def _is_of_another_group(self, passage: Passage) -> bool:
        """Whether it stands in a table in the rows of one group, and another group is the one about the subject."""
        in_groups = bool(passage.group) and _table_of(passage) in self._grouped
        return in_groups and not self._speaks_over(passage.group)[0]

    def _goes_on_about_another(self, passage: Passage) -> bool:
        """Whether it speaks of a policy that the sentence before it brings in, and that is about something else."""
        if not _THAT_POLICY.search(passage.text) or passage.text == passage.block.text:
            return False
        before = passage.block.text.partition(passage.text)[0]
        brought = _A_POLICY_ON.search(before[-_LAST_SENTENCE:])
        return brought is not None and not self._is_strong(brought[0]) and not self._names_term(brought[0])

    def _under_heading(self, passage: Passage, text: _Text) -> bool:
        """Whether the nearest heading with a subject is about it, and the passage has no other of its own.

        The heading of a text read by itself was set over those words alone.
        """
        if passage.headings and self._topic.count_of_kinds(text.clear) >= _OTHER_KINDS:
            return False
        if self._is_alone and passage.headings and self._is_strong(passage.headings[-1]):
            return True
        for heading in reversed(passage.headings):
            about, other = self._speaks_over(heading)
            if about:
                return text.holds(self._topic.weak) or not (other or text.holds(self._topic.other))
            if other:
                return False
        return False

    def _around(
        self, passage: Passage, text: _Text, before: tuple[Passage, About | None] | None, sections: Sections
    ) -> About | None:
        if text.holds(self._topic.other) or _THE_REST.match(passage.text):
            return None
        if self._topic.back in text.open_to and self._topic.points_back(text.clear):
            if passage.block.text != passage.text and self._is_strong(passage.block.text):
                return About.BLOCK
            if (
                before
                and before[1]
                and _belongs(passage, before[0])
                and not _NAMES_ITS_PLACE.search(passage.text)
            ):
                return About.BACK
            if sections.name_it(passage) and _ALL_OF_THEM.match(passage.text):
                return About.BACK
        if (
            before
            and before[1]
            and before[0].block is passage.block
            and len(passage.block.text.split()) <= _PARAGRAPH
        ):
            return About.BLOCK
        if self._is_alone and self._is_strong(passage.block.text):
            return About.BLOCK
        if sections.are_about(passage):
            return About.SECTION
        if (
            passage.headings
            and sections.name_it_under_heading(passage)
            and self._finds(self._topic.alone, passage.headings[-1])
        ):
            return About.HEADING
        if passage.block.place.cell:
            return None  # each row of a table has its own subject
        if passage.text.endswith(":"):
            return None  # what a list is about its items say
        return About.SECTION if sections.name_it(passage) and text.holds(self._topic.weak) else None

    def _speaks_over(self, over: str) -> tuple[bool, bool]:
        """Whether a heading or stem is about the subject, and whether it has another; asked again and again."""
        known = self._over.get(over)
        if known is None:
            about = self._is_strong(over) or self._names_term(over) or self._is_short_and_broad(over)
            known = self._over[over] = about, self._topic.other.search(over) is not None
        return known

    def _is_short_and_broad(self, over: str) -> bool:
        """Whether a heading says in few words that its clause is about harm between people close to one another."""
        return len(over.split()) <= _HEADING and self._topic.in_heading.search(over) is not None

    def _is_strong(self, text: str) -> bool:
        """Whether the words alone make the subject plain."""
        return self._text(text).holds(self._strong)

    def _is_definition_of_it(self, words: str) -> bool:
        """Whether a term so defined is about the subject, and not about every kind of harm with it."""
        named = _EXPLAINED.split(words, maxsplit=1)[0]  # "domestic abuse: violence, …" is no wider for it
        return any(self._is_strong(text) and not self._topic.wider.search(text) for text in (words, named))

    def _names_term(self, text: str) -> bool:
        return self._terms is not None and self._terms.search(text) is not None

    def _text(self, text: str) -> _Text:
        """The text without the phrases, and the contract's own terms, that only look like the subject."""
        open_to = self._topic.gate.open_to(text)
        if self._topic.traps in open_to:
            text = self._topic.traps.blank(text, but_after=_OF_IT)
        return _Text(self._other_meanings.sub(" ", text) if self._other_meanings else text, open_to)

    def _finds(self, pattern: WordPattern, text: str) -> bool:
        return pattern in self._topic.gate.open_to(text) and pattern.search(text) is not None


@dataclass(frozen=True, slots=True)
class _Text:
    """A text clear of what only looks like the subject, and the patterns that its words can begin."""

    clear: str
    open_to: frozenset[WordPattern]

    def holds(self, pattern: WordPattern) -> bool:
        return pattern in self.open_to and pattern.search(self.clear) is not None


def _table_of(passage: Passage) -> int | None:
    cell = passage.block.place.cell
    return cell.table if cell else None


def _is_label(passage: Passage) -> bool:
    """Whether it is no more than the name of a row, over which what points back passes."""
    return passage.is_row and len(_WORD.findall(passage.text)) < _SAYS


def _belongs(passage: Passage, before: Passage) -> bool:
    """Whether both stand in one clause, or are numbered paragraphs next to each other under one heading."""
    if passage.section == before.section or passage.block is before.block:
        return True
    return bool(passage.block.place.heading_path) and passage.section[:-1] == before.section[:-1]

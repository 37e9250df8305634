"""Whether a passage is about domestic abuse or other violence against women and girls, and how one knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from horizontal.contract import Contract
from horizontal.matching.defined_terms import learn_terms, names
from horizontal.matching.passages import Passage


class About(StrEnum):
    """How a passage comes to be about the subject."""

    OWN = "own"
    STEM = "stem"
    HEADING = "heading"
    TERM = "term"
    BACK = "back"
    """It points back to a passage that is about it."""
    BLOCK = "block"
    """Another sentence of its paragraph is about it."""
    SECTION = "section"
    """It has a weak word, in a clause that is about it."""


class Topic:
    """The words of the vocabulary as one pattern each: a cheap gate before anything dear."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]]) -> None:
        self._strong = compile_words(vocabulary["abuse"])
        self._weak = compile_words(vocabulary["abuse_weak"])
        self._traps = compile_words(vocabulary["abuse_traps"])
        self._other = compile_words(vocabulary["other_subjects"])
        self._kinds = compile_words(vocabulary["safeguarding_kinds"])
        self._back = re.compile(rf"^(?:\W*\w+\W+){{0,14}}?\b(?:{_alternatives(vocabulary['pointing_back'])})\b", re.I)
        self._general = vocabulary["general_terms"]

    def is_strong(self, text: str) -> bool:
        """Whether the words alone make the subject plain."""
        return bool(self._strong.search(self._without_traps(text)))

    def is_list_of_kinds(self, text: str) -> bool:
        """Whether domestic abuse stands there as one kind of abuse among many."""
        return len({kind.lower() for kind in self._kinds.findall(text)}) >= 4

    def passages_about(self, contract: Contract, passages: Sequence[Passage]) -> Iterator[tuple[Passage, About | None]]:
        """Each passage with how it is about the subject; None where it is not."""
        terms = learn_terms(contract, self.is_strong, self._general)
        strong = [self._plainly(passage, terms) for passage in passages]
        sections = {p.section for p, about in zip(passages, strong, strict=True) if about in (About.OWN, About.TERM)}
        before: tuple[Passage, About | None] | None = None
        for passage, plain in zip(passages, strong, strict=True):
            about = plain or self._around(passage, before, passage.section in sections)
            yield passage, about
            before = (passage, about)

    def _plainly(self, passage: Passage, terms: Sequence[str]) -> About | None:
        if self.is_strong(passage.text):
            return About.OWN
        if any(names(term, passage.text) for term in terms):
            return About.TERM
        if passage.stem and (self.is_strong(passage.stem) or any(names(term, passage.stem) for term in terms)):
            return About.STEM
        if self._under_heading(passage, terms):
            return About.HEADING
        return None

    def _under_heading(self, passage: Passage, terms: Sequence[str]) -> bool:
        """Whether the nearest heading with a subject is about it, and the passage has no other of its own."""
        for heading in reversed(passage.headings):
            if self.is_strong(heading) or any(names(term, heading) for term in terms):
                shared = self._other.search(heading) and not self._weak.search(self._without_traps(passage.text))
                return not shared and not (self._other.search(passage.text) and not self._weak.search(passage.text))
            if self._other.search(heading):
                return False
        return False

    def _around(self, passage: Passage, before: tuple[Passage, About | None] | None, section: bool) -> About | None:
        text = self._without_traps(passage.text)
        points_back = bool(self._back.search(text)) and not self._other.search(text)
        if points_back and passage.block.text != passage.text and self.is_strong(passage.block.text):
            return About.BLOCK
        if before and before[1] and points_back and self._belongs(passage, before[0]):
            return About.BACK
        if section and self._weak.search(text) and not self._other.search(text):
            return About.SECTION
        return None

    @staticmethod
    def _belongs(passage: Passage, before: Passage) -> bool:
        return passage.section == before.section or passage.block is before.block

    def _without_traps(self, text: str) -> str:
        return self._traps.sub(" ", text)


def compile_words(entries: Sequence[str]) -> re.Pattern[str]:
    """One pattern for a list of the vocabulary; an entry with a capital keeps its capitals."""
    cased = _alternatives([entry for entry in entries if entry != entry.lower()])
    plain = _alternatives([entry for entry in entries if entry == entry.lower()])
    either = "|".join(part for part in (f"(?i:{plain})" if plain else "", cased) if part)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")


def _alternatives(entries: Sequence[str]) -> str:
    return "|".join(sorted((_entry(entry) for entry in entries), key=lambda e: (-len(e), e)))


def _entry(entry: str) -> str:
    words = [re.escape(w[:-1]) + r"\w*" if w.endswith("*") else re.escape(w).replace("'", "['’]") for w in entry.split()]
    return r"[\s/&-]+".join(words)

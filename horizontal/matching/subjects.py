"""Makes passages and headings into what cues are tried on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from horizontal.matching.cues import Subject
from horizontal.matching.defined_terms import Definition, naming
from horizontal.matching.passages import Passage
from horizontal.matching.steps import CARRIED, Standing, StepFinder
from horizontal.matching.topic import About, Topic
from horizontal.matching.words import Span, Tokenizer, Words


class SubjectMaker:
    """Cuts passages into words and finds the steps of cues in them."""

    def __init__(self, steps: StepFinder, topic: Topic) -> None:
        self._tokenizer = Tokenizer()
        self._steps = steps
        self._topic = topic
        self._in_headings: tuple[tuple[str, ...], Standing] = (), steps.find(self._tokenizer.words(""))

    def carrying_terms(self, definitions: Sequence[Definition]) -> re.Pattern[str] | None:
        """The contract's terms whose definition names what a term may stand for, as one pattern; None without any."""
        terms = {
            term
            for term, meaning in definitions
            if term.lower() not in self._topic.general
            and self._steps.find(self._tokenizer.words(meaning)).spans(CARRIED)
        }
        return re.compile("|".join(map(naming, sorted(terms, key=len, reverse=True)))) if terms else None

    def of_passage(
        self, passage: Passage, about: About | None = None, terms: re.Pattern[str] | None = None
    ) -> Subject:
        """The passage as cues see it. `terms` finds the terms that stand for what they are defined by.

        A cue must use a word of the item itself, save where the item brings the subject to a stem that is about
        anything: "The Provider shall have a policy on each of these: … domestic abuse".
        """
        words = self._tokenizer.words(passage.quote)
        brings_subject = about in (About.OWN, About.TERM) and not self._topic.strong.search(passage.stem)
        return Subject(
            words,
            self._steps,
            own=words.word_at(len(passage.stem) + 1) if passage.stem else 0,
            stem_suffices=brings_subject,
            headings=partial(self._standing_in, passage.headings),
            carried=[_span(match, words) for match in terms.finditer(passage.quote)] if terms else (),
        )

    def of_heading(self, text: str) -> Subject:
        """A heading, to be read as a passage of its own."""
        return Subject(self._tokenizer.words(text), self._steps)

    def _standing_in(self, headings: tuple[str, ...]) -> Standing:
        """Where steps stand in these headings; passages that follow one another mostly have the same."""
        if self._in_headings[0] != headings:
            words = self._tokenizer.words(" · ".join(headings))
            self._in_headings = headings, self._steps.find(words)
        return self._in_headings[1]


def _span(match: re.Match[str], words: Words) -> Span:
    return words.word_at(match.start()), words.word_at(match.end())

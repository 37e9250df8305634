"""Makes passages and headings into what cues are tried on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from horizontal.matching.about import About
from horizontal.matching.cues import Subject, Told
from horizontal.matching.defined_terms import Definition, Term, Terms, uses
from horizontal.matching.passage import Passage
from horizontal.matching.steps import Standing, StepFinder
from horizontal.matching.topic import Topic
from horizontal.matching.words import Span, Tokenizer, Words

_IS_BODY = re.compile(
    r"\W*(?:the |an? |any |our |your )?(?:\w+ ){0,5}?(?:charit(?:y|ies)|services?|organi[sz]ations?|providers?"
    r"|agenc(?:y|ies)|teams?|helplines?|hotlines?|programs?|refuges?|partners?|centres?|centers?)\b",
    re.I,
)
"""How the meaning of a term begins that is the name of a body."""
_KIND_OF = re.compile(
    r"^\W*(?:(?:any|all|every|each|the)\b )?"
    r"(?:(?:forms?|kinds?|types?|acts?|incidents?|cases?|patterns?) of )?(?:any )?",
    re.I,
)
"""What stands before the abuse where a term is a name for kinds of it."""
_ABOUT_ABUSE = re.compile(
    r"\b(?:training|checklists?|assessments?|tools?|forms?|conferences?|meetings?|polic\w+|procedures?|services?|leads?"
    r"|courses?|returns?|victims?|survivors?|champions?|advis\w+|enquir\w+|pathways?|questions?|data|figures|charit\w+"
    r"|organi[sz]ations?|programmes?|programs?|forums?|partnerships?|boards?|strateg\w+|standards?|agenc\w+|providers?"
    r"|helplines?|workers?|advoca\w+|coordinators?|teams?)\b",
    re.I,
)
"""What a term is a name for that is about abuse, and not the abuse itself."""
_HARM = re.compile(r"\b(?:harm|harmful|abuse|abusive|violence|violent|unsafe|coercion)\b", re.I)
"""What a name holds that the abuse itself goes by: "Harmful Relationship"."""
_GOES_ON = re.compile(r"[.;:(|]|\b(?:within|as|which|that|by|between|including|from|in|for)\b", re.I)
"""Where a definition has said what the term is, and goes on to tell more of it."""
_HEAD = 60
"""Letters of a definition in which it says what the term is; our own default."""
_PLAINLY = "domestic abuse"
_WIDELY = "domestic abuse, stalking, sexual violence and forced marriage"
"""What a contract's own name for the abuse is read as, without and with other kinds of violence."""
_DEFINITION = 60
"""Words of a definition that are read; our own default."""


class SubjectMaker:
    """Cuts passages into words and finds the steps of cues in them."""

    def __init__(self, steps: StepFinder, topic: Topic) -> None:
        self._tokenizer = Tokenizer()
        self._steps = steps
        self._topic = topic
        self._abuse = steps.find(self._tokenizer.words(_PLAINLY)).sources
        self._in_headings: tuple[tuple[str, ...], Standing] = (), steps.find(self._tokenizer.words(""))

    def terms(self, definitions: Sequence[Definition], services: Iterable[Definition] = ()) -> Terms:
        """The contract's terms whose definition is about the subject, or names what a term may stand for.

        `services` are names that the contract explains in passing; of them only those of specialist services count.
        """
        meanings = dict(reversed(definitions))  # of two definitions the first holds
        found: dict[str, Term] = {}
        for name, meaning in meanings.items():
            if name.lower() in self._topic.general:
                continue
            inner = " ".join(words for other, words in meanings.items() if uses(meaning, other))
            words = self._tokenizer.words(" ".join(f"{meaning} {inner}".split()[:_DEFINITION]))
            carried = frozenset(self._carried(name, meaning, self._steps.find(words)))
            if carried or self._topic.strong.search(" ".join(words.texts)):
                listed = self._topic.listed_in(name, meaning)
                plainly = "" if listed else self._plainly(name, meaning)
                carried |= self._abuse if plainly else frozenset()
                found[name] = Term(words.lower, carried, listed or plainly)
        for name, meaning in services:
            words = self._tokenizer.words(meaning)
            steps = frozenset(self._named(self._steps.find(words)))
            if steps and name not in found:
                found[name] = Term((), steps)
        return Terms(found)

    def _plainly(self, name: str, meaning: str) -> str:
        """What a name for the abuse itself is in plain words; empty for that of a policy, a course or a person."""
        head = _KIND_OF.sub("", meaning, count=1)
        is_harm = _HARM.search(name) and not _ABOUT_ABUSE.search(name)
        found = self._topic.strong.search(meaning if is_harm else head[:_HEAD])
        if found is None or (found.start() > 0 and not is_harm) or self._topic.names_policy(name):
            return ""
        if not is_harm and _ABOUT_ABUSE.search(_GOES_ON.split(head, maxsplit=1)[0]):
            return ""
        kinds = self._steps.find(self._tokenizer.words(meaning)).spans(("@other_vawg",))
        return _WIDELY if kinds else _PLAINLY

    def _named(self, meaning: Standing) -> Iterator[int]:
        """The steps of the lists that a body may stand for which is explained so."""
        for carried in self._topic.carried_by_names:
            if meaning.spans((carried,)):
                yield from self._steps.sources_of((carried,)) or ()

    def _carried(self, name: str, words: str, meaning: Standing) -> Iterator[int]:
        """The steps of the lists that the definition names; they stand wherever the term does."""
        for carried in self._topic.carried:
            if meaning.spans((carried,)):
                yield from self._steps.sources_of((carried,)) or ()
        if _IS_BODY.match(words):
            yield from self._named(meaning)
        if self._topic.names_policy(name) and meaning.spans(("@employees",)):
            yield from self._steps.sources_of(("@policy_document",)) or ()

    def of_passage(self, passage: Passage, about: About | None = None, terms: Terms | None = None) -> Subject:
        """The passage as cues see it. `terms` are those that stand for what they are defined by.

        A cue must use a word of the item itself, save where the item brings the subject to a stem that is about
        anything: "The Provider shall have a policy on each of these: … domestic abuse".
        """
        words = self._tokenizer.words(passage.quote)
        told = self._told(passage, terms) if terms else None
        used = terms.used_in(passage.quote) if terms else ()
        brings_subject = about in (About.OWN, About.TERM) and not self._topic.strong.search(passage.stem)
        return Subject(
            words,
            self._steps,
            own=words.word_at(len(passage.stem) + 1) if passage.stem else 0,
            stem_suffices=brings_subject,
            headings=partial(self._standing_in, passage.headings),
            carried=[(_span(at, words), term.carried) for at, term in used],
            meant=tuple(
                word
                for term in dict.fromkeys(term for _, term in used)
                if not term.plainly
                for word in term.meaning
            ),
            told=told,
        )

    def _told(self, passage: Passage, terms: Terms) -> Told | None:
        """The passage in plain words; None where it is in plain words."""
        text = terms.in_plain_words(passage.quote)
        headings = tuple(map(terms.in_plain_words, passage.headings))
        if (text, headings) == (passage.quote, passage.headings):
            return None
        return Told(text, self._tokenizer.words(text).lower, headings)

    def of_heading(self, text: str) -> Subject:
        """A heading, to be read as a passage of its own."""
        return Subject(self._tokenizer.words(text), self._steps)

    def _standing_in(self, headings: tuple[str, ...]) -> Standing:
        """Where steps stand in these headings; passages that follow one another mostly have the same."""
        if self._in_headings[0] != headings:
            words = self._tokenizer.words(" · ".join(headings))
            self._in_headings = headings, self._steps.find(words)
        return self._in_headings[1]


def _span(at: Span, words: Words) -> Span:
    return words.word_at(at[0]), words.word_at(at[1])

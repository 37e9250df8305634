"""A passage as words, and where each step of a cue stands in them: the only home of spaCy."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

import spacy
from spacy.matcher import Matcher
from spacy.tokens import Doc

Span = tuple[int, int]
"""[start, end) in words."""

_WORD = re.compile(r"[^\W_]")
_AS_SPACES = str.maketrans({"-": " ", "‑": " ", "–": " ", "/": " ", "’": "'"})
_CLITIC = re.compile(r"'s?$")


class Tokenizer:
    """Cuts text into words, as spaCy's blank English does, and leaves punctuation out."""

    def __init__(self) -> None:
        self._english = spacy.blank("en")

    @property
    def vocab(self) -> spacy.vocab.Vocab:
        """The store that Doc and Matcher must share."""
        return self._english.vocab

    def words(self, text: str) -> Words:
        """The words of the text, with the place of each in it."""
        kept = [
            token
            for token in self._english.make_doc(text.translate(_AS_SPACES))
            if _WORD.search(token.text) and not _CLITIC.match(token.text)
        ]
        doc = Doc(self.vocab, words=[token.text for token in kept])
        return Words(doc, text, tuple((token.idx, token.idx + len(token)) for token in kept))


class Words:
    """Words of a text; `offsets` has `[start, end)` of each in characters."""

    def __init__(self, doc: Doc, text: str, offsets: tuple[Span, ...]) -> None:
        self.doc = doc
        self.text = text
        self.offsets = offsets

    def __len__(self) -> int:
        return len(self.offsets)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """Each word in lower case."""
        return tuple(token.lower_ for token in self.doc)

    def quote(self, span: Span) -> str:
        """The characters from the first word of the span to its last."""
        if span[0] >= span[1]:
            return ""
        return self.text[self.offsets[span[0]][0] : self.offsets[span[1] - 1][1]]

    def is_possessive(self, word: int) -> bool:
        """Whether the word stands in the possessive, as in "the Council's"."""
        return re.match(r"['’]", self.text[self.offsets[word][1] : self.offsets[word][1] + 1]) is not None

    def word_at(self, character: int) -> int:
        """Index of the first word that begins at or after this character."""
        return next((i for i, (start, _) in enumerate(self.offsets) if start >= character), len(self.offsets))


class StepFinder:
    """Finds steps of cues, each compiled once to a Matcher of spaCy."""

    def __init__(self, tokenizer: Tokenizer, vocabulary: Mapping[str, Sequence[str]]) -> None:
        self._vocab = tokenizer.vocab
        self._vocabulary = vocabulary
        self._matchers: dict[tuple[str, ...], Matcher] = {}

    def spans(self, alternatives: tuple[str, ...], words: Words) -> tuple[Span, ...]:
        """Where any of the alternatives stands, in order; empty where none does."""
        matcher = self._matchers.get(alternatives)
        if matcher is None:
            matcher = self._matchers[alternatives] = self._compile(alternatives)
        return tuple(sorted({(start, end) for _, start, end in matcher(words.doc)}))

    def _compile(self, alternatives: tuple[str, ...]) -> Matcher:
        matcher = Matcher(self._vocab)
        entries = [entry for word in alternatives for entry in self._entries(word)]
        single = [entry for entry in entries if " " not in entry]
        patterns = [[_token([entry])] for entry in single if entry == "#"]
        for cased in (False, True):
            alike = [entry for entry in single if entry != "#" and _has_capital(entry) is cased]
            if alike:
                patterns.append([_token(alike)])
        patterns += [[_token([word]) for word in entry.split()] for entry in entries if " " in entry]
        matcher.add("step", patterns)
        return matcher

    def _entries(self, alternative: str) -> list[str]:
        if not alternative.startswith("@"):
            return [alternative]
        return [
            flat
            for entry in self._vocabulary[alternative[1:]]
            for flat in ([_as_tokens(entry)] if entry[0] != "@" else self._entries(entry))
        ]


def _as_tokens(entry: str) -> str:
    """The entry as the tokenizer would cut it: no hyphens, no possessive."""
    return re.sub(r"['’]s\b", "", entry.replace("-", " ")) if not entry.startswith("'") else entry


def _has_capital(entry: str) -> bool:
    return entry != entry.lower()


def _token(entries: Sequence[str]) -> dict[str, object]:
    if list(entries) == ["#"]:
        return {"LIKE_NUM": True}
    parts = [re.escape(entry[:-1]) + r"\w*" if entry.endswith("*") else re.escape(entry) for entry in entries]
    attribute = "TEXT" if _has_capital(entries[0]) else "LOWER"
    return {attribute: {"REGEX": rf"^(?:{'|'.join(parts)})$"}}

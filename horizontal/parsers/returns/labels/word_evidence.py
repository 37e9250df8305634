"""How strongly the words of a heading speak for each item, learned from the wordings that the items' files show."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from horizontal.parsers.returns.labels.label_words import words_of
from horizontal.parsers.returns.labels.word_index import WordIndex
from horizontal.requirements.return_specification import ReturnSpecification

_ENDINGS = ("ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s", "e")
_LEAST_STEM = 3
_NO_WORDS = frozenset(
    (
        *("the", "a", "an", "of", "in", "on", "at", "to", "for", "by", "with", "and", "or", "as", "from"),
        *(
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "do",
            "does",
            "did",
            "has",
            "have",
            "had",
            "this",
            "that",
        ),
        *("these", "those", "them", "which", "whom", "it", "its", "our", "your", "you", "we", "us", "they"),
        *("their", "who"),
    )
)
_NO_IDEAS = (
    "small",
    "no_item",
    "told_by_group",
    "staff_disclosure",
    "last_year",
    "whole_period",
    "by_",
    "of_",
)
"""Lists of the vocabulary that say nothing of which item is meant."""
_WORD, _IDEA = 0.7, 0.6
"""What a word and an idea (a list of the vocabulary) weigh: less than 1, since one word is often both."""
_OF_ITEM, _OF_GROUP, _OF_FORM, _OF_ANYTHING = 0.6, 0.2, 0.17, 0.03
_OF_OTHERS, _OF_FORM_TOO, _OF_UNKNOWN = 0.5, 0.2, 0.3
"""How a heading of an item, and one of none, draws its words: a word that no file knows speaks for none."""
_WORDS_OF_ENGLISH = 6_000
"""So many words a heading may use that no file shows."""


class WordEvidence:
    """What each word and each idea says of each item."""

    def __init__(self, specification: ReturnSpecification, index: WordIndex) -> None:
        self._index = index
        self.items = tuple(item.id for item in specification.items)
        shown = [(*item.wordings, item.title, item.title, item.name) for item in specification.items]
        self._by_item = [self._counted(texts) for texts in shown]
        self._groups = [item.group for item in specification.items]
        self._by_group: dict[str, Counter[str]] = {}
        for group, counted in zip(self._groups, self._by_item, strict=True):
            self._by_group.setdefault(group, Counter()).update(counted)
        self._all = sum(self._by_item, Counter[str]())
        others = [text for item in specification.items for text in item.look_alikes]
        others.extend(specification.vocabulary.get("other_headings", ()))
        self._others = self._counted(others)
        self._totals = {id(c): c.total() for c in (*self._by_item, *self._by_group.values())}
        self._feature = lru_cache(maxsize=5_000)(self._says)
        self.of = lru_cache(maxsize=5_000)(self._of)

    def _of(self, words: tuple[str, ...]) -> tuple[float, ...]:
        """By item, in the order of the form: by how much it is likelier than no item (a logarithm)."""
        rows = [self._feature(feature) for feature in self._features(words)]
        return tuple(map(sum, zip(*rows, strict=True))) if rows else (0.0,) * len(self.items)

    def _says(self, feature: str) -> tuple[float, ...]:
        weight = _IDEA if feature.startswith("@") else _WORD
        anything = 1 / _WORDS_OF_ENGLISH
        in_form = self._all[feature] / self._all.total()
        none = (
            _OF_OTHERS * self._others[feature] / self._others.total()
            + _OF_FORM_TOO * in_form
            + _OF_UNKNOWN * anything
        )
        return tuple(
            weight
            * math.log(
                (
                    _OF_ITEM * self._share(counted, feature)
                    + _OF_GROUP * self._share(self._by_group[group], feature)
                    + _OF_FORM * in_form
                    + _OF_ANYTHING * anything
                )
                / none
            )
            for group, counted in zip(self._groups, self._by_item, strict=True)
        )

    def _share(self, counted: Counter[str], feature: str) -> float:
        total = self._totals[id(counted)]
        return counted[feature] / total if total else 0.0

    def _counted(self, texts: Iterable[str]) -> Counter[str]:
        return Counter(feature for text in texts for feature in sorted(set(self._features(words_of(text)))))

    def _features(self, words: Sequence[str]) -> list[str]:
        """Its words without their endings, and the ideas that it speaks of."""
        said = [_stem(word) for word in words if word not in _NO_WORDS and not word.isdigit()]
        found = self._index.find(tuple(words))
        said.extend(sorted(name for name in found if name[0] == "@" and not name[1:].startswith(_NO_IDEAS)))
        return said


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word

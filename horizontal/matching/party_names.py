"""The words for the two sides of a contract, and the names that its own words give them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from horizontal.evidence import Bearer
from horizontal.matching.word_pattern import WordPattern


class PartyWords:
    """The words of the vocabulary for the two sides."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]]) -> None:
        self.provider = WordPattern(vocabulary["bearer_provider"])
        self.authority = WordPattern(vocabulary["bearer_authority"])
        lists = ("bearer_provider", "bearer_authority", "staff")
        self.known = WordPattern([words for name in lists for words in vocabulary[name]])
        self.taker = WordPattern(vocabulary["bearer_takes_work"])
        self.givers = frozenset(vocabulary["bearer_gives_work"])

    def side_of(self, name: str) -> Bearer | None:
        """The side that the name tells; None where it tells none."""
        if self.authority.search(name):
            return Bearer.AUTHORITY
        return Bearer.PROVIDER if self.provider.search(name) else None

    def is_only_authority(self, text: str) -> bool:
        """Whether the words name the authority's side and not the provider's."""
        return self.side_of(text) is Bearer.AUTHORITY and not self.provider.search(text)


@dataclass(frozen=True, slots=True)
class Parties:
    """Names of the two sides, in lower case, beyond those that the vocabulary holds."""

    provider: frozenset[str] = frozenset()
    authority: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    """Bodies that are no party."""
    bound: frozenset[str] = frozenset()
    """Names, in lower case, on which many clauses lay duties."""
    lot: str | None = None
    """The lot that the contract is for, where it is for one of several."""
    known: bool = False
    """Whether the text names a side, or is a whole contract, of which the headings are its own."""

    def side_named(self, text: str, words: PartyWords) -> Bearer | None:
        """The authority, or nobody, where it or another body is named there and the provider is not; else None."""
        left = text
        for other in self.others:
            left = re.sub(rf"\b{re.escape(other)}\b", " ", left, flags=re.I)
        is_authority = self._names(self.authority, left)
        if self._names(self.provider, left) or (words.provider.search(left) and not is_authority):
            return None
        if is_authority or words.authority.search(left):
            return Bearer.AUTHORITY
        return Bearer.NONE if left != text else None

    def is_provider(self, name: str) -> bool:
        """Whether the contract's own name for the provider stands there."""
        return self._names(self.provider, name)

    def is_bound(self, name: str) -> bool:
        """Whether so many clauses say what whoever is called so shall do that it is a party after all."""
        return name.lower().removeprefix("the ").strip() in self.bound

    @staticmethod
    def _names(names: frozenset[str], text: str) -> bool:
        return any(re.search(rf"\b{re.escape(name)}\b", text, re.I) for name in names)

    def only_provider(self, names: Sequence[str]) -> bool:
        """Whether these names are all the provider's own; False where there are none."""
        return bool(names) and all(name.lower() in self.provider for name in names)

    def only_authority(self, names: Sequence[str], words: PartyWords) -> bool:
        """Whether these names are all the authority's; False where there are none."""
        return bool(names) and all(
            name.lower() in self.authority
            or (name.lower() not in self.provider and words.side_of(name) is Bearer.AUTHORITY)
            for name in names
        )

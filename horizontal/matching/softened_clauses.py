"""What softens the duties of a passage, or makes them hang on means: "where practicable", "if the budget allows"."""

from __future__ import annotations

from collections.abc import Iterator

from horizontal.matching.clause_bounds import ClauseBounds
from horizontal.matching.idle_modals import softens_nothing
from horizontal.matching.means import conditions_of_means
from horizontal.matching.words import Span

_A_THING = 3
"""Words before a softener by which it stands with one thing of several that are asked; our own default."""


class SoftenedClauses(ClauseBounds):
    """The clauses of a passage, and what in them asks less than a plain duty."""

    def of_means(self, within: Span) -> Iterator[Span]:
        """Where these words say that they hold only as far as means allow."""
        first = self.words.offsets[within[0]][0] if within[0] < within[1] else 0
        for start, end in conditions_of_means(self.words.quote(within)):
            yield self.words.word_at(first + start), self.words.word_at(first + end)

    @property
    def is_softened(self) -> bool:
        """Whether any words of the passage soften what it says, or make it hang on means."""
        return self.is_soft((0, len(self.words)))

    def are_softened(self, span: Span) -> bool:
        """Whether a sentence without a modal softens these words of it, or makes all that it says hang on means."""
        whole = (0, len(self.words))
        softeners = self.softeners(whole)
        soft = any(self.rules_part(one, whole, span) for one in softeners)
        return soft or any(one not in softeners for one in self.of_means(whole))

    def is_soft(self, within: Span) -> bool:
        """Whether any of these words soften what is said, or make it hang on means."""
        return bool(self.softeners(within)) or any(True for _ in self.of_means(within))

    def softeners(self, within: Span) -> list[Span]:
        """Where words soften a duty."""
        found = self.spans("softeners", within)
        return [span for span in found if not softens_nothing(self.words, span[0])]

    def rules_part(self, softener: Span, reach: Span, span: Span) -> bool:
        """Whether what softens one of several things that a modal asks softens these words too.

        Of "shall hear them out, keep it private as far as it can, and give them the number" it softens the second.
        """
        first = max((c for c in self.commas if reach[0] < c <= softener[0]), default=reach[0])
        end = self.bounds(softener[0])[1]
        last = min((c for c in self.commas if softener[1] <= c < end), default=end)
        is_one_of_them = first > reach[0] and last < end and softener[0] - first >= _A_THING
        return not is_one_of_them or (first < span[1] and span[0] < last)

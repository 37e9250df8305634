"""Evidence that no cue finds: passages whose wording is like that of passages which carry an element."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from horizontal.evidence import Evidence, Flag, Strength
from horizontal.matching.blanks import blank_in, tells_when
from horizontal.matching.denial_words import BELOW
from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser import Recogniser
from horizontal.matching.recogniser.decide import LIKELY_DENIED_FROM, OVERRULES_SIDE_FROM
from horizontal.matching.recogniser.weigh import HANDED_DOWN, surest_denial, unclaimed, with_confidence
from horizontal.matching.side import allows
from horizontal.matching.word_pattern import WordPattern
from horizontal.matching.words import Span
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue, Kind

_FREES = re.compile(
    r"\b(?:need|required|oblig(?:at)?ed|bound|dut\w+|obligation|expected|have to|nothing|excused|relieved|exempt)\b",
    re.I,
)
"""What denies a duty, and bans nothing."""
_WORD, _SAYS = re.compile(r"[^\W\d_]{2,}"), 4
"""Words of its own that a row has which is like others; our own default."""
Unnamed = Callable[[tuple[Span, ...], bool], Evidence | None]
"""Evidence for nothing yet, no stronger than a passage speaks of the words in these spans; whether a ban meets it."""


class LikenessReader:
    """Reads what the recogniser alone finds, as far as the rules let it stand."""

    def __init__(self, catalogue: Catalogue) -> None:
        elements = catalogue.elements
        self._sides_asked = {one.code: one.side for one in elements}
        self._unsafe = {one.code for one in elements if one.kind is Kind.UNSAFE}
        self._met_by_ban = {one.code for one in elements if one.ban_meets}
        self._asking_when = {one.code for one in elements if one.asks_when}
        self._holds = {one.code: WordPattern(one.likeness_holds) for one in elements if one.likeness_holds}
        self._is_known = catalogue.vocabulary == load_catalogue().vocabulary

    def read(
        self,
        recogniser: Recogniser,
        reading: PassageReading,
        unnamed: Unnamed,
        found: Sequence[Evidence],
        opinions: Mapping[str, float],
        *,
        in_document: bool,
    ) -> Iterator[Evidence]:
        """Evidence that no cue finds. What must be exact stays with the rules: mostly a denial, and mostly the side.

        Unsafe words are like safe ones ("a relative may interpret"): beside them likeness tells nothing.
        """
        surest = surest_denial(found, opinions)  # by a cue: then it is known what is denied
        for code, opinion in unclaimed(found, opinions) if self._may_find(reading, found) else ():
            holds = self._holds.get(code)
            if (holds and not holds.search(reading.told.text)) or reading.fits.bars_likeness(code):
                continue
            spans = recogniser.telling_words(reading, code)
            evidence = unnamed(spans, code in self._met_by_ban)
            if evidence is None:
                continue
            if evidence.strength is Strength.NEGATED:
                # whose abuse it is may be guessed, and to lose a denial is worse than to tell one too many
                likely = opinion >= LIKELY_DENIED_FROM and opinion > surest
                stands = in_document and likely and frees_from(evidence, code)
            else:
                overrules = opinion >= OVERRULES_SIDE_FROM and bool(reading.sides)
                stands = overrules or allows(self._sides_asked[code], reading.sides)
            if stands:
                words = tuple(map(reading.subject.words.quote, spans))
                asks_when = code in self._asking_when
                has_blank = blank_in(evidence.quote, 0, len(evidence.quote), asks_when=asks_when)
                flags = (*evidence.flags, Flag.PLACEHOLDER) if has_blank else evidence.flags
                named = evidence.model_copy(update={"element": code, "words": words, "flags": flags})
                alone = not asks_when or tells_when(named.quote)
                yield with_confidence(named, opinion, alone=alone)

    def _may_find(self, reading: PassageReading, found: Sequence[Evidence]) -> bool:
        is_unsafe = any(one.element in self._unsafe and one.strength is not Strength.NEGATED for one in found)
        says_little = reading.passage.is_row and len(_WORD.findall(reading.passage.text)) < _SAYS
        return self._is_known and not (is_unsafe or says_little)


def frees_from(denial: Evidence, code: str) -> bool:
    """Whether the words deny a duty and ban nothing; those below the provider are freed only of what is handed down."""
    if denial.modal is None or _FREES.search(denial.modal) is None:
        return False
    return code == HANDED_DOWN or BELOW.search(denial.quote.partition(denial.modal)[0]) is None

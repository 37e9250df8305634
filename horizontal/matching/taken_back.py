"""What takes back what its own paragraph has laid down: "It need not do so", "This is an aim and no duty"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from horizontal.contract import Place
from horizontal.evidence import Bearer, Evidence
from horizontal.matching.party_names import PartyWords
from horizontal.matching.passage import Passage

_PIECE = (
    r"(?:paragraph|clause|sentence|row|item|standard|requirement|provision|section|condition|duty|obligation|commitment"
    r"|sub-?clause|sub-?paragraph)"
)
_THIS = (
    r"(?:this|that|the (?:above|foregoing)"
    r"|the (?:preceding|foregoing|previous|last) (?:sentence|paragraph|requirement|duty)"
    rf"|(?:this|that) {_PIECE})"
)
_NEEDS_NOT = re.compile(
    r"\b(?:(?:shall|will) )?"
    r"(?:need not|needn['’]t|(?:does|do|shall|will)(?: not|n['’]t) (?:have|need) to"
    r"|(?:is|are|be)(?: not|n['’]t)(?: be)? (?:required|oblig(?:at)?ed|bound|expected) to"
    r"|not be (?:required|oblig(?:at)?ed|bound|expected) to"
    r"|(?:is |are |be )?under no (?:\w+ )?(?:duty|obligation|requirement) to"
    r"|(?:has|have|shall have) no (?:\w+ )?(?:duty|obligation) to|(?:is|are) free not to)"
    r" (?:do (?:so|this|that|it|any of (?:this|these|it|the above))|comply|act on (?:it|this))\b"
    r"(?![^.;]*\b(?:if|where|when|unless|until|for|in respect|more|again|without|with|before|by|twice|every|each)\b)",
    re.I,
)
_NO_DUTY = re.compile(
    rf"^\W*(?:{_THIS}|it) (?:is|represents?|expresses|states|describes|remains)\b[^.;]{{0,60}}?"
    r"(?:(?:and|but|,|rather than|,? and is) ?(?:\w+ )?(?:not|no)|\bis not|\bnot|rather than)(?: as)?(?: be)?"
    r" (?:an? |any |the )?(?:\w+ )?(?:requirement|obligation|duty|term|commitment|contractual|binding|mandatory"
    r"|enforceable)\b"
    rf"|^\W*(?:{_THIS}|it) is (?:only|merely|no more than|simply|purely) (?:an? |the )?(?:\w+ )?"
    r"(?:aspiration|aim|goal|illustration|example|ambition|hope|ideal|guide|suggestion|recommendation|option)\b"
    rf"|^\W*(?:{_THIS}|it) (?:creates?|imposes?|places?|lays down) no (?:\w+ )?(?:obligation|duty|requirement)",
    re.I,
)
_WAIVED = re.compile(
    rf"\b(?:waives?|has waived|dispenses? with|releases? the \w+ from|excuses? the \w+ from)"
    rf" (?:compliance with )?(?:{_THIS}|the requirement)\b",
    re.I,
)
_OPTS_OUT = re.compile(
    r"\b(?:may|can|is free to|is entitled to|shall be entitled to) "
    r"(?:at any time |by notice |elect to )?"
    r"(?:opt out of|depart from|derogate from|disapply|dispense with|decline|set aside|disregard|ignore|withdraw from)"
    rf" {_THIS}\b",
    re.I,
)
_BINDS_ONE = re.compile(
    rf"^\W*{_THIS} (?:binds|applies to|is addressed to|is a duty of|falls on) (?P<whom>[^.;,]{{3,40}}?) "
    r"(?:alone|only)\b",
    re.I,
)
_WHO = re.compile(r"[^.;]{0,120}\Z")
"""The words before these, in which who need not is named."""
_TAIL = 40
"""Letters at the end of a sentence by which it is found in its paragraph; our own default."""
_PERSON = re.compile(
    r"\b(?:clients?|users?|patients?|residents?|tenants?|persons?|people|victims?|survivors?|wom[ae]n|m[ae]n|parents?"
    r"|employees?|workers?|staff|members?|learners?|participants?|child|children|she|he|they|who|whom|that)\b",
    re.I,
)
"""Somebody who is free to leave a thing undone, and is not the provider."""


def by_place(evidence: Iterable[Evidence]) -> Mapping[Place, Sequence[Evidence]]:
    """The evidence by where it stands."""
    at: defaultdict[Place, list[Evidence]] = defaultdict(list)
    for one in evidence:
        at[one.place].append(one)
    return dict(at)


def taken_back(
    passage: Passage, at: Mapping[Place, Sequence[Evidence]], parties: PartyWords
) -> Iterator[tuple[Evidence, str]]:
    """Each evidence of the paragraph before this sentence that the sentence takes back, with the words that do so.

    `at` is what stands in each place.
    """
    if not at or passage.text == passage.block.text:
        return
    others = [one for one in at.get(passage.block.place, ()) if one.quote != passage.quote]
    said = _taking_back(passage.text, parties) if others else None
    if said:
        before = passage.block.text.partition(passage.text)[0]
        yield from ((one, said) for one in others if one.quote[-_TAIL:] in before)


def _taking_back(text: str, parties: PartyWords) -> str | None:
    if said := _NO_DUTY.search(text):
        return said[0]
    for pattern in (_NEEDS_NOT, _OPTS_OUT):
        said = pattern.search(text)
        if said and not (_PERSON.search(who := _who(text, said)) or parties.is_only_authority(who)):
            return said[0]
    if (said := _WAIVED.search(text)) and parties.authority.search(_who(text, said)):
        return said[0]
    if (said := _BINDS_ONE.search(text)) and parties.side_of(said["whom"]) is Bearer.AUTHORITY:
        return said[0]
    return None


def _who(text: str, said: re.Match[str]) -> str:
    before = _WHO.search(text, 0, said.start())
    return before[0] if before else ""

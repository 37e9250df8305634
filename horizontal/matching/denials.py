"""Clauses that another passage switches off: "nothing in clause 4 obliges …", "Schedule 3 shall not apply"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.matching.cross_references import Reference, may_refer, references_in, stands_at
from horizontal.matching.parties import PartyWords
from horizontal.matching.passages import Passage

_R = r"⟦\d+⟧(?:(?:\s*,\s*(?:and |or )?|\s+and\s+|\s+or\s+)⟦\d+⟧)*"
_NOT = r"(?:\s+not|n['’]t)"
_DEAD = (
    r"(?:disapplied|excluded(?! from)|deleted|omitted|waived|suspended|removed|struck out|not used|revoked|withdrawn"
    r"|of no effect|non-binding|illustrative only|not applicable|for (?:information|guidance|reference|illustration)"
    r"(?: purposes)? only)"
)
_OBLIGING = re.compile(
    rf"\bnothing (?:\w+ ){{0,2}}?(?:in|under|within) (?P<at>{_R})[^.;]{{0,60}}?"
    r"\b(?:oblig\w+|requir\w+|impos\w+|compel\w*|binds?|binding|commits?|creates? (?:any"
    r"|an?) (?:\w+ )?(?:duty|obligation))\b"
    r"(?P<rest>[^.;]*)",
    re.I,
)
_COMPLYING = re.compile(
    r"\b(?:need(?:s|ed)? )?(?:not|n['’]t|no|never|nor)\b[^.;,]{0,40}(?:\b(?:required|obliged|bound|obligation"
    r"|need|have|duty|expected)\b[^.;,]{0,30})?"
    r"\b(?:comply|perform|observe|meet|carry out|follow|fulfil|implement|act in accordance|adhere|abide)\b"
    rf"[^.;,⟦]{{0,40}}(?P<at>{_R})(?P<rest>)",
    re.I,
)
_NO_DUTY = re.compile(r"\b(?:required|obliged|bound|obligation|need|duty|expected|have to|has to)\b", re.I)
_NOT_APPLYING = re.compile(
    rf"(?P<at>{_R})[^.;,⟦]{{0,40}}?\b(?:(?:do|does|shall|will|should|is|are|need)(?:{_NOT})|ceases? to"
    rf"|no longer|never)\s+"
    r"(?:be (?:deemed|taken) to )?(?:apply|applies|applicable|bind|binding|(?:have|take"
    r"|be of) (?:any )?(?:effect|force)"
    r"|form (?:a )?part|be (?:enforced|enforceable|incorporated|used|binding|applied)|incorporated|used"
    r"|in force|extend)\b"
    r"(?P<rest>[^.;]*)",
    re.I,
)
_SWITCHED_OFF = (
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,40}}?\b(?:is|are|be|stands?|been|hereby)\s+"
        rf"(?:hereby |expressly |intentionally )?{_DEAD}(?P<rest>[^.;]*)",
        re.I,
    ),
    re.compile(rf"(?P<at>{_R})\s*[|:–-]\s*(?:{_DEAD}|does not apply|n/?a|no)\s*(?:\.|\||$)(?P<rest>)", re.I),
    re.compile(rf"\b(?:do|does|shall|will){_NOT} apply[^.;]{{0,20}}:\s*(?P<at>{_R})(?P<rest>)", re.I),
    re.compile(rf"\bare {_DEAD}[^.;]{{0,20}}:\s*(?P<at>{_R})(?P<rest>)", re.I),
)
_RELEASED = re.compile(
    r"\b(?:exempt(?:ed)?|excused?|released?|relieved?|dispensed?|waives?|disapply|disapplies|deletes"
    r"|sets aside|suspends)\b"
    rf"(?: \w+){{0,10}}? (?P<at>{_R})(?P<rest>)",
    re.I,
)
_EXCEPT = re.compile(
    rf"\b(?:appl(?:y|ies)|incorporat\w+|binds?|bound|comply|complies)\b[^.;]{{0,80}}\b(?:except|excluding"
    rf"|other than|save for"
    rf"|apart from|exclusion of|exception of) (?:for )?(?P<at>{_R})(?P<rest>)",
    re.I,
)
_BOX = re.compile(
    rf"(?P<at>{_R})[^.;]{{0,40}}\bappl(?:y|ies)\b[^.;]{{0,20}}\b(?:if|where|when)\b[^.;]{{0,40}}"
    r"\b(?:tick\w*|check\w*|select\w*|box|marked|initialled|crossed)\b(?P<rest>)"
    rf"|(?:[☐□]|\[\s?\])\s*(?:\w+ ){{0,2}}(?P<boxed>{_R})",
    re.I,
)
_TICKED = re.compile(r"[☒☑✓✔■]|\[\s*[x✓✔]\s*\]", re.I)
_LIFTED = re.compile(
    r"\b(?:not|n['’]t|no|nor|never|without|neither|may|can|could|unless|if|whether)\b(?: \w+){0,4}\W*$", re.I
)
"""Before "release from clause 4" these leave the clause in force."""
_PERSONS = re.compile(r"^ (?:to|in respect of) (?:any |those |the )?(?:\w+ ){0,3}(?:who|that)\b", re.I)
_WIDE = re.compile(
    r"^(?:do\b|so\b|act\b|comply|perform|incur|spend|pay|bear|take|carry out|meet|provide (?:any )?(?:funding"
    r"|resources)|any\b|give effect)",
    re.I,
)
_TO = re.compile(r"\bto (?=\w)", re.I)
_COMMON = frozenset(
    {
        "provi",
        "staff",
        "shall",
        "domes",
        "abuse",
        "servi",
        "counc",
        "autho",
        "contr",
        "suppl",
        "claus",
        "where",
        "which",
        "their",
    }
)
_STEM, _LEAST = 5, 4
_COUNTING = (Strength.MANDATORY, Strength.QUALIFIED, Strength.PERMISSIVE)


def with_denials(
    passages: Sequence[Passage], evidence: Sequence[Evidence], scored: Collection[str], parties: PartyWords
) -> Iterator[Evidence]:
    """The evidence of these passages with the denials of clauses that others switch off, in reading order.

    Only elements that are `scored` are denied, and each once in a passage.
    """
    standing = [one for one in evidence if _counts(one) and one.element in scored]
    following = 0
    for passage in passages:
        first = following
        while following < len(evidence) and _is_of(evidence[following], passage):
            following += 1
        own = evidence[first:following]
        yield from own
        if standing and may_refer(passage.quote) and not (passage.is_guidance or passage.is_contents):
            said = {one.element for one in own if one.strength is Strength.NEGATED}
            denied = {
                one.element: one for one in _denied_by(passage, standing, parties, names_its_own=bool(said))
            }
            yield from (one for code, one in denied.items() if code not in said)
    yield from evidence[following:]


def _is_of(one: Evidence, passage: Passage) -> bool:
    return one.quote == passage.quote and one.place == passage.block.place


def _denied_by(
    passage: Passage, standing: Sequence[Evidence], parties: PartyWords, *, names_its_own: bool
) -> Iterator[Evidence]:
    """The denials in one passage; `names_its_own` says that its own words name the element that it denies."""
    text, references = _marked(passage)
    for match in _matches(text, passage):
        rest = match["rest"] or ""
        if _PERSONS.match(rest) or _is_for_authority(rest, parties):
            continue
        at = match["at"] or match["boxed"]
        places = [place for n in re.findall(r"⟦(\d+)⟧", at) for place in references[int(n)].places]
        blocks = [one for one in standing if _is_at(one, places, passage)]
        of_what = rest if match.re is _OBLIGING else ""
        if names_its_own and of_what and not _is_wide(of_what):
            continue
        for one in _meant(blocks, of_what):
            yield _denial(one, passage, match[0], references)


def _matches(text: str, passage: Passage) -> Iterator[re.Match[str]]:
    yield from _OBLIGING.finditer(text)
    yield from _NOT_APPLYING.finditer(text)
    for pattern in _SWITCHED_OFF:
        yield from pattern.finditer(text)
    yield from _EXCEPT.finditer(text)
    yield from (match for match in _COMPLYING.finditer(text) if _NO_DUTY.search(match[0]))
    yield from (match for match in _RELEASED.finditer(text) if not _LIFTED.search(text[: match.start()]))
    if not _TICKED.search(passage.block.text):
        yield from _BOX.finditer(text)


def _marked(passage: Passage) -> tuple[str, Sequence[Reference]]:
    """The passage with a mark in place of each reference, and the references in the order of their marks."""
    text, place = passage.quote, passage.block.place
    references = list(references_in(text, place))
    for number, reference in reversed(list(enumerate(references))):
        text = f"{text[: reference.start]}⟦{number}⟧{text[reference.end :]}"
    return text, references


def _is_at(one: Evidence, places: Sequence[tuple[str | None, str | None]], passage: Passage) -> bool:
    return one.quote != passage.quote and stands_at(one.place, places, passage.block.place)


def _is_for_authority(rest: str, parties: PartyWords) -> bool:
    """Whether the words after a denial begin with the authority: nothing obliges it, and that denies no duty."""
    subject = _TO.split(rest.removeprefix(" to "), maxsplit=1)[0][:40]
    return parties.side_of(subject) is Bearer.AUTHORITY and not parties.provider.search(subject)


def _meant(standing: Sequence[Evidence], rest: str) -> Iterator[Evidence]:
    """Those that the words after the denial are about; all of them where it denies anything at all."""
    if _is_wide(rest):
        yield from standing
        return
    stems = _stems(_TO.split(rest, maxsplit=1)[1])
    yield from (one for one in standing if stems & _stems(" ".join(one.words)))


def _is_wide(rest: str) -> bool:
    content = _TO.split(rest, maxsplit=1)[1:]
    return not content or _WIDE.match(content[0]) is not None


def _stems(text: str) -> set[str]:
    words = re.findall(r"[a-z]+", text.lower())
    return {word[:_STEM] for word in words if len(word) >= _LEAST} - _COMMON


def _counts(one: Evidence) -> bool:
    binds = one.bearer in (Bearer.PROVIDER, Bearer.BOTH)
    return binds and one.strength in _COUNTING and not {Flag.GUIDANCE, Flag.CONTENTS} & set(one.flags)


def _denial(one: Evidence, passage: Passage, words: str, references: Sequence[Reference]) -> Evidence:
    """The denial of one element, in the words of the passage that switches its clause off."""
    said = re.sub(
        r"⟦(\d+)⟧",
        lambda mark: passage.quote[slice(references[int(mark[1])].start, references[int(mark[1])].end)],
        words,
    )
    return Evidence(
        element=one.element,
        strength=Strength.NEGATED,
        bearer=Bearer.PROVIDER,
        quote=passage.quote,
        place=passage.block.place,
        flags=(Flag.PROPOSED,) if passage.block.proposed else (),
        words=(said,),
        modal=said,
    )

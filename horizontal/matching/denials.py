"""Clauses that another passage switches off: "nothing in clause 4 obliges …", "Schedule 3 shall not apply"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.matching.cross_references import (
    Reference,
    RowLabels,
    is_row,
    may_refer,
    references_in,
    row_label,
    row_labels,
    stands_at,
)
from horizontal.matching.denied_content import before_to, is_wide, obliged, said_in, set_by_none
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
_NOT_READ_AS = re.compile(
    rf"(?P<at>{_R})[^.;,⟦]{{0,30}}?\b(?:is|are|shall|must|will)\b not (?:to )?be (?:read|construed|taken|understood)"
    r" (?:as|to) (?:oblig\w+|requir\w+|impos\w+|bind\w*)\b(?P<rest>[^.;]*)",
    re.I,
)
_HANDED_DOWN = (
    re.compile(
        rf"(?P<at>{_R})[^.;⟦]{{0,40}}?\b(?:not|n['’]t)\b[^.;]{{0,30}}\b(?:passed|handed|carried|flowed|extended|imposed)\b"
        r"(?: down| on)? (?:to|upon|on)\b(?P<rest>[^.;]*)",
        re.I,
    ),
    re.compile(
        r"\b(?:not|n['’]t)\b[^.;⟦]{0,60}?\b(?:pass|hand|carry|extend|impose|adopt|apply|follow|hold|keep|have)\b"
        rf"[^.;⟦]{{0,60}}(?P<at>{_R})(?P<rest>[^.;]*)",
        re.I,
    ),
)
"""What need not be handed down to those below the provider: only what binds them is denied."""
_BELOW = re.compile(
    r"\b(?:sub-?(?:contract\w*|consultants?|grantees?|recipients?|processors?)|firms?|agenc(?:y|ies)"
    r"|employment business(?:es)?|suppl(?:iers?|y chain))",
    re.I,
)
_COMPLYING = re.compile(
    r"\b(?:need(?:s|ed)? )?(?:not|n['’]t|no|never|nor)\b[^.;,]{0,40}(?:\b(?:required|obliged|bound|obligation"
    r"|need|have|duty|expected)\b[^.;,]{0,30})?"
    r"\b(?:comply|perform|observe|meet|carry out|follow|fulfil|implement|act in accordance|adhere|abide"
    r"|held to(?= ⟦))\b"
    rf"[^.;,⟦]{{0,40}}(?P<at>{_R})(?P<rest>)",
    re.I,
)
_NO_DUTY = re.compile(
    r"\b(?:required|obliged|bound|obligation|need|duty|expected|have to|has to|held to)\b", re.I
)
_NOT_APPLYING = re.compile(
    rf"(?P<at>{_R})[^.;,⟦]{{0,40}}?\b(?:(?:do|does|shall|will|should|is|are|need)(?:{_NOT})|ceases? to"
    rf"|no longer|never)\s+"
    r"(?:be (?:deemed|taken) to )?(?:apply|applies|applicable|bind|binding|(?:have|take"
    r"|be of) (?:any )?(?:effect|force)"
    r"|(?:form )?(?:a )?part(?! of (?:the |any |its )?(?:evaluat|scor|price|assess|audit))"
    r"|be (?:enforced|enforceable|incorporated|used|binding|applied|adopted|read)|incorporated"
    r"|used|adopted|agreed|accepted|taken up|in force|in effect|extend)\b"
    r"(?P<rest>[^.;]*)",
    re.I,
)
_SETS_NONE = re.compile(
    rf"(?P<at>{_R})[^.;,⟦]{{0,30}}?\b(?:sets?|fix(?:es)?|lays? down|impos(?:es|e)|contains?|specif(?:ies|y)|prescribes?"
    r"|requires?|makes?|provides? for|asks? for|carr(?:ies|y)|creates?|gives?|states?|places?|puts?|demands?) no "
    r"(?P<rest>[^.;]*)",
    re.I,
)
_SWITCHED_OFF = (
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,40}}?\b(?:has|have|having|is of|are of|be of|being of) no (?:further |legal )?"
        r"(?:effect|force|application)\b(?! on\b)(?P<rest>[^.;]*)",
        re.I,
    ),
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,20}}?\b(?:(?:is|are) to|shall|must|will|may) (?:be )?(?:disregarded|ignored|left out"
        r"|taken out|dropped|fall away|(?:treated|read|taken) as (?:if )?(?:deleted|omitted|struck out|not there"
        r"|having been deleted))\b(?P<rest>)",
        re.I,
    ),
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,40}}?\b(?:is|are|be|stands?|stood|been|hereby)\s+"
        rf"(?:hereby |expressly |intentionally )?{_DEAD}(?P<rest>[^.;]*)",
        re.I,
    ),
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,20}}?\b(?:falls? away|lapses?"
        r"|(?:is|are) replaced (?:by|with) [“\"'‘]?(?:not used|nothing))\b(?P<rest>)",
        re.I,
    ),
    re.compile(rf"(?P<at>{_R})\s*[|:–-]\s*(?:{_DEAD}|does not apply|n/?a|no)\s*(?:\.|\||$)(?P<rest>)", re.I),
    re.compile(rf"\b(?:do|does|shall|will){_NOT} apply[^.;]{{0,20}}:\s*(?P<at>{_R})(?P<rest>)", re.I),
    re.compile(rf"\bare {_DEAD}[^.;]{{0,20}}:\s*(?P<at>{_R})(?P<rest>)", re.I),
)
_RELEASED = re.compile(
    r"\b(?:exempt(?:ed)?|excused?|released?|let off|relieved?|dispensed?|waives?|disapply|disapplies|deletes"
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
_PERSONS = re.compile(
    r"^ (?:to|for|in respect of) (?:any |those |the )?(?:\w+ ){0,3}(?:who|that|employed|engaged|under|aged)\b",
    re.I,
)
_WORDS_OF_IT = re.compile(r"\bthe (?:words?|phrase|figures?|expression) [“\"'‘]([^”\"]{2,200}?)[”\"’']", re.I)
"""What alone is deleted: "in clause 3.2 the words “every two years” are deleted"."""
_COUNTING = (Strength.MANDATORY, Strength.QUALIFIED, Strength.PERMISSIVE)


def with_denials(
    passages: Sequence[Passage], evidence: Sequence[Evidence], scored: Collection[str], parties: PartyWords
) -> Iterator[Evidence]:
    """The evidence of these passages with the denials of clauses that others switch off, in reading order.

    Only elements that are `scored` are denied, and each once in a passage.
    """
    standing = _standing([one for one in evidence if _counts(one) and one.element in scored])
    labels = row_labels(passages) if standing else {}
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
                one.element: one
                for one in _denied_by(passage, standing, parties, labels, names_its_own=bool(said))
            }
            yield from (one for code, one in denied.items() if code not in said)
    yield from evidence[following:]


def _standing(counting: Sequence[Evidence]) -> list[Evidence]:
    """What a denial may put in conflict: what likeness alone finds only where no cue finds the element elsewhere."""
    by_cue = {one.element for one in counting if Flag.LIKENESS not in one.flags}
    return [one for one in counting if Flag.LIKENESS not in one.flags or one.element not in by_cue]


def _is_of(one: Evidence, passage: Passage) -> bool:
    return one.quote == passage.quote and one.place == passage.block.place


def _denied_by(
    passage: Passage,
    standing: Sequence[Evidence],
    parties: PartyWords,
    labels: RowLabels,
    *,
    names_its_own: bool,
) -> Iterator[Evidence]:
    """The denials in one passage; `names_its_own` says that its own words name the element that it denies."""
    text, references = _marked(passage)
    for match in _matches(text, passage):
        rest = match["rest"] or ""
        if _PERSONS.match(rest or text[match.end() :]) or _is_for_authority(rest, parties):
            continue
        named = [references[int(n)] for n in re.findall(r"⟦(\d+)⟧", match["at"] or match["boxed"])]
        blocks = _standing_at(standing, named, passage, labels)
        quoted = _WORDS_OF_IT.search(text)
        if quoted and match.re in _SWITCHED_OFF:
            meant = said_in(blocks, quoted[1])
        elif match.re is _SETS_NONE:
            meant = set_by_none(blocks, rest)
        elif match.re in _HANDED_DOWN or (
            match.re is _COMPLYING and _spares_below(text[: match.start()], parties)
        ):
            meant = (one for one in blocks if _BELOW.search(text) and _BELOW.search(" ".join(one.words)))
        else:
            of_what = rest if match.re in (_OBLIGING, _NOT_READ_AS) else ""
            if names_its_own and of_what and not is_wide(of_what):
                continue
            meant = obliged(blocks, of_what)
        yield from (_denial(one, passage, match[0], references) for one in meant)


def _matches(text: str, passage: Passage) -> Iterator[re.Match[str]]:
    for pattern in (_OBLIGING, _NOT_READ_AS, *_HANDED_DOWN):
        yield from pattern.finditer(text)
    yield from _SETS_NONE.finditer(text)
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


def _standing_at(
    standing: Sequence[Evidence], named: Sequence[Reference], passage: Passage, labels: RowLabels
) -> Sequence[Evidence]:
    """What stands at the places that are named; in another "Part" of the body only where nothing stands nearer."""
    for in_any_part in (False, True):
        found = [
            one
            for one in standing
            if one.quote != passage.quote
            and any(_is_at(one, reference, passage, labels, in_any_part) for reference in named)
        ]
        if found:
            return found
    return ()


def _is_at(
    one: Evidence, reference: Reference, passage: Passage, labels: RowLabels, in_any_part: bool
) -> bool:
    place, source = one.place, passage.block.place
    if reference.places and not stands_at(place, reference.places, source, in_any_part=in_any_part):
        return False
    if not reference.rows:
        return bool(reference.places)
    label = row_label(place, labels)
    if label is None and not reference.places:
        return False
    is_near = bool(reference.places) or place.part in (None, source.part)
    return (is_near or in_any_part) and is_row(place, label, reference.rows)


def _is_for_authority(rest: str, parties: PartyWords) -> bool:
    """Whether the words after a denial begin with the authority: nothing obliges it, and that denies no duty."""
    subject = before_to(rest.removeprefix(" to "))[:40]
    return parties.side_of(subject) is Bearer.AUTHORITY and not parties.provider.search(subject)


def _spares_below(before: str, parties: PartyWords) -> bool:
    """Whether those below the provider, and not it, are the subject: "subgrantees shall not be required to …"."""
    subject = re.split(r"[.;:]", before)[-1]
    own = _BELOW.sub(" ", subject)
    return _BELOW.search(subject) is not None and not parties.provider.search(own)


def _counts(one: Evidence) -> bool:
    binds = one.bearer in (Bearer.PROVIDER, Bearer.BOTH)
    flags = set(one.flags)
    is_guess = flags >= {Flag.LIKENESS, Flag.DOUBTFUL}  # what cannot meet an element puts it in no conflict
    return binds and one.strength in _COUNTING and not {Flag.GUIDANCE, Flag.CONTENTS} & flags and not is_guess


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

"""Clauses that another passage switches off: "nothing in clause 4 obliges …", "Schedule 3 shall not apply"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.matching.cross_references import (
    Reference,
    RowLabels,
    is_row,
    label_codes,
    may_refer,
    references_in,
    row_label,
    row_labels,
    stands_at,
)
from horizontal.matching.denial_words import (
    AS_TO,
    BELOW,
    COMPLYING,
    HANDED_DOWN,
    HEADED,
    LEFT_OUT,
    NEED_NOT,
    NOT_APPLYING,
    NOT_OBLIGING,
    NOT_READ_AS,
    OBLIGING,
    SETS_NONE,
    SWITCHED_OFF,
    TAKES_ON_NOTHING,
    any_denial,
    denials_in,
)
from horizontal.matching.denied_content import (
    before_to,
    is_wide,
    names_persons,
    obliged,
    said_in,
    set_by_none,
    spares_below,
    spoken_of,
)
from horizontal.matching.party_names import PartyWords
from horizontal.matching.passage import Passage
from horizontal.matching.references import likely_places
from horizontal.matching.taken_back import by_place, taken_back

_TICKED = re.compile(r"[☒☑✓✔■]|\[\s*[x✓✔]\s*\]", re.I)
_PERSONS = re.compile(
    r"^ (?:to|for|in respect of) (?:any |those |the )?(?P<who>(?:\w+,? ){0,6}?)"
    r"(?<!\bby )(?<!\bunder )(?<!\bin )(?<!\bof )(?:who|that|which|employed|engaged|under|aged)\b",
    re.I,
)
_OF_CLAUSES = re.compile(
    r"\W*(?:clause|condition|paragraph|section|term|article|provision|standard)s?(?: (?:no\.?|number|ref\w*))?\W*",
    re.I,
)
"""The header of a column of clauses."""
_WORDS_OF_IT = re.compile(r"\bthe (?:words?|phrase|figures?|expression) [“\"'‘]([^”\"]{2,200}?)[”\"’']", re.I)
"""What alone is deleted: "in clause 3.2 the words “every two years” are deleted"."""
_OF_PERSONS = (COMPLYING, TAKES_ON_NOTHING, NEED_NOT, NOT_APPLYING)
"""Denials whose subject may be those below the provider: "subgrantees need not comply with …"."""
_OF_SOMETHING = (OBLIGING, NOT_OBLIGING, NOT_READ_AS, NEED_NOT, HEADED, AS_TO)
"""Denials that go on to say what is not to be done, and deny that alone."""
_ONLY_BELOW = re.compile(
    rf"\b(?:as regards|in respect of|in relation to|with regard to|so far as concerns|as against|for|to)"
    rf" (?:the |any |its |their )?\w*(?: of)?(?: the| any| its)? ?{BELOW.pattern}",
    re.I,
)
"""What a denial is limited to: "do not bind the Contractor as regards agency drivers"."""
_AS_IT_SAYS = re.compile(
    r"\b(?:(?:do|follow) (?:what|as) |(?:comply with|follow|observe|perform|meet|carry out|apply) )"
    r"(?P<it>it|this|that|them)\b",
    re.I,
)
"""What speaks of a clause that the sentence before names: "Clause 12.1 was queried. Nobody need do what it says"."""
_NOTWITHSTANDING = re.compile(r"(⟦\d+⟧) notwithstanding\b,?", re.I)
"""What is said of a clause in either order: "clause 10 notwithstanding, the Company need not …"."""
_COUNTING = (Strength.MANDATORY, Strength.QUALIFIED, Strength.PERMISSIVE)


class _Codes(NamedTuple):
    """The clauses and the rows that are known by a code of their own, such as "A4"."""

    clauses: frozenset[str]
    rows: frozenset[str]


def with_denials(
    passages: Sequence[Passage], evidence: Sequence[Evidence], scored: Collection[str], parties: PartyWords
) -> Iterator[Evidence]:
    """The evidence of these passages with the denials of clauses that others switch off, in reading order.

    Only elements that are `scored` are denied, and each once in a passage.
    """
    standing = _standing([one for one in evidence if _counts(one) and one.element in scored])
    labels = row_labels(passages) if standing else {}
    of_clauses = _tables_of_clauses(passages) if standing else frozenset()
    clauses = {one.place.clause for one in standing if one.place.clause and one.place.clause[0].isalpha()}
    rows = label_codes(label for one in standing if (label := row_label(one.place, labels)))
    codes = _Codes(frozenset(clauses), rows)
    at, following = by_place(standing), 0
    for passage in passages:
        first = following
        while following < len(evidence) and _is_of(evidence[following], passage):
            following += 1
        own = evidence[first:following]
        yield from own
        if passage.is_guidance or passage.is_contents:
            continue
        denied = {one.element: one for one in _left_out(passage, standing, labels, of_clauses)}
        for one, words in taken_back(passage, at, parties):
            denied[one.element] = _denial(one, passage, words, passage.quote, ())
        text = _named(passage) if standing else ""
        if standing and may_refer(text, codes.clauses | codes.rows):
            said = {one.element for one in own if one.strength is Strength.NEGATED}
            found = _denied_by(text, passage, standing, parties, labels, codes, said)
            denied |= {one.element: one for one in found if one.element not in said}
        yield from denied.values()
    yield from evidence[following:]


def _standing(counting: Sequence[Evidence]) -> list[Evidence]:
    """What a denial may put in conflict: what likeness alone finds only where no cue finds the element elsewhere."""
    by_cue = {one.element for one in counting if Flag.LIKENESS not in one.flags}
    return [one for one in counting if Flag.LIKENESS not in one.flags or one.element not in by_cue]


def _is_of(one: Evidence, passage: Passage) -> bool:
    return one.quote == passage.quote and one.place == passage.block.place


def _tables_of_clauses(passages: Sequence[Passage]) -> frozenset[int]:
    """The tables whose rows begin with the number of a clause, by the header of that column."""
    cells = ((one.block.place.cell, one.block.text) for one in passages)
    return frozenset(
        cell.table for cell, text in cells if cell and cell.row == 1 and _OF_CLAUSES.fullmatch(text)
    )


def _left_out(
    passage: Passage, standing: Sequence[Evidence], labels: RowLabels, of_clauses: Collection[int]
) -> Iterator[Evidence]:
    """The denials in a row that says of a clause that it is left out: "8.2 | Not used"."""
    place = passage.block.place
    in_table = place.cell is not None and place.cell.table in of_clauses
    if not place.clause or not (in_table or (passage.block.number and place.cell is None)):
        return
    text = passage.text.removeprefix(f"{place.clause} | ")
    said = (LEFT_OUT.match(text) or any_denial(text)) if in_table else LEFT_OUT.fullmatch(text)
    if said:
        named = Reference(0, 0, ((None, place.clause),))
        elsewhere = [one for one in standing if one.place.cell is None and one.quote != passage.quote]
        for one in _standing_at(elsewhere, (named,), passage, labels):
            yield _denial(one, passage, said[0], passage.quote, ())


def _named(passage: Passage) -> str:
    """The passage as it is quoted, with the clause that the sentence before it names in the place of "it"."""
    said = _AS_IT_SAYS.search(passage.text)
    if said is None or may_refer(passage.quote):
        return passage.quote
    before = passage.block.text.partition(passage.text)[0]
    named = [before[one.start : one.end] for one in references_in(before, passage.block.place) if one.places]
    it = len(passage.quote) - len(passage.text) + said.start("it")
    return (
        f"{passage.quote[:it]}{named[-1]}{passage.quote[it + len(said['it']) :]}" if named else passage.quote
    )


def _denied_by(
    quote: str,
    passage: Passage,
    standing: Sequence[Evidence],
    parties: PartyWords,
    labels: RowLabels,
    codes: _Codes,
    own: Collection[str],
) -> Iterator[Evidence]:
    """The denials in one passage; `own` are the elements that its own words name and deny.

    `quote` is the passage with the clauses named that it speaks of.
    """
    text, references = _marked(quote, passage, codes)
    found = list(denials_in(text, ticked=_TICKED.search(passage.block.text) is not None))
    if not (found or own) and any_denial(text):
        is_below = BELOW.search(text) is not None
        for one in spoken_of(_standing_at(standing, references, passage, labels), text):
            if not is_below or BELOW.search(" ".join(one.words)):
                yield _denial(one, passage, text, quote, references)
    for match in found:
        rest = match["rest"] or ""
        if _is_for_authority(rest, parties):
            continue
        named = [references[int(n)] for n in re.findall(r"⟦(\d+)⟧", match["at"] or match["boxed"])]
        blocks = _standing_at(standing, named, passage, labels)
        if persons := _PERSONS.match(rest or text[match.end() :]):
            blocks = [one for one in blocks if names_persons(one, persons["who"])]
        quoted = _WORDS_OF_IT.search(text)
        if quoted and match.re in SWITCHED_OFF:
            meant = said_in(blocks, quoted[1])
        elif match.re is SETS_NONE:
            meant = set_by_none(blocks, rest)
        elif (
            match.re in HANDED_DOWN
            or _ONLY_BELOW.search(rest)
            or (match.re in _OF_PERSONS and spares_below(text[: match.start("at")], parties))
        ):
            meant = (one for one in blocks if BELOW.search(text) and BELOW.search(" ".join(one.words)))
        else:
            if match.re is NEED_NOT and len({one.quote for one in blocks}) > 1:
                blocks = [one for one in blocks if Flag.LIKENESS not in one.flags]
            of_what = rest if match.re in _OF_SOMETHING else ""
            # under the number of a clause it is that clause of which it speaks, whatever else its words are like
            is_said = match.re is not HEADED or any(one.element in own for one in blocks)
            if own and is_said and of_what and not is_wide(of_what):
                continue
            is_one = match.re is HEADED and len({one.quote for one in blocks}) == 1
            meant = iter(blocks) if is_one else obliged(blocks, of_what)
        yield from (_denial(one, passage, match[0], quote, references) for one in meant)


def _marked(quote: str, passage: Passage, codes: _Codes) -> tuple[str, Sequence[Reference]]:
    """The passage with a mark in place of each reference, and the references in the order of their marks."""
    text, place = quote, passage.block.place
    references = list(references_in(text, place, codes.clauses, codes.rows))
    for number, reference in reversed(list(enumerate(references))):
        text = f"{text[: reference.start]}⟦{number}⟧{text[reference.end :]}"
    return _NOTWITHSTANDING.sub(r"notwithstanding \1,", text), references


def _standing_at(
    standing: Sequence[Evidence], named: Sequence[Reference], passage: Passage, labels: RowLabels
) -> Sequence[Evidence]:
    """What stands at the places that are named; in another "Part" of the body only where nothing stands nearer.

    Last, in a part that the sentences before name: "Schedule 4 applies, save that paragraph 3 does not".
    """
    others = [one for one in standing if one.quote != passage.quote]
    for places, in_any_part in likely_places(named, passage):
        found = [one for one in others if any(_is_at(one, at, passage, labels, in_any_part) for at in places)]
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
    return parties.is_only_authority(before_to(rest.removeprefix(" to "))[:40])


def _counts(one: Evidence) -> bool:
    binds = one.bearer in (Bearer.PROVIDER, Bearer.BOTH)
    flags = set(one.flags)
    is_guess = flags >= {Flag.LIKENESS, Flag.DOUBTFUL}  # what cannot meet an element puts it in no conflict
    return binds and one.strength in _COUNTING and not {Flag.GUIDANCE, Flag.CONTENTS} & flags and not is_guess


def _denial(
    one: Evidence, passage: Passage, words: str, quote: str, references: Sequence[Reference]
) -> Evidence:
    """The denial of one element, in the words of the passage that switches its clause off."""
    said = re.sub(
        r"⟦(\d+)⟧",
        lambda mark: quote[slice(references[int(mark[1])].start, references[int(mark[1])].end)],
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

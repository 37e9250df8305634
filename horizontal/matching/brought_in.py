"""Places whose plain statements a duty elsewhere makes the provider's own: "shall act as Schedule 2 says"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from horizontal.contract import Block, BlockKind, Contract, Place
from horizontal.evidence import Bearer
from horizontal.matching.cross_references import (
    Reference,
    is_row,
    may_refer,
    references_in,
    stands_at,
)
from horizontal.matching.defined_terms import Definition
from horizontal.matching.parts_brought_in import DUTY, parts_brought_in
from horizontal.matching.passage import Passage
from horizontal.matching.plain_present import lays_down
from horizontal.matching.references import part_of, parts_named
from horizontal.matching.sentences import split_sentences
from horizontal.matching.told import is_no_term
from horizontal.part_names import PART_NAME

_THINGS = (
    r"(?:statements?|sentences?|entr(?:y|ies)|lines?|items?|undertakings?|promises?|answers?|standards?|rows?"
    r"|paragraphs?|points?|commitments?|duties|tasks?|things?|everything|what(?:ever)?|all that|minutes)"
)
_PROVIDER = r"(?:you|(?:the|each|its) (?!council|authority|commissioner|funder|buyer|purchaser|customer|client)[\w-]+)"
_DUTIES = (
    r"(?:dut(?:y|ies)|obligations?|promises?|conditions?|terms?|undertakings?|commitments?|(?:contractually )?binding"
    r"|contractual (?:force|duty|effect)|part of (?:this|the|our) (?:agreement|contract))"
)
_WRITTEN = r"(?:says?|said|states?|stated|recorded|written|set out|listed|there|in it)"
_MADE_DUTIES = re.compile(
    rf"\b{_THINGS}\b[^.]{{0,140}}?"
    r"\b(?:is|are|has|have|shall be|will be|becomes?|counts? as|takes? effect as|forms?)\b(?! not\b)"
    rf"[^.;]{{0,40}}?\b{_DUTIES}\b"
    rf"|\b{_THINGS}\b[^.;]{{0,60}}?\bbinds? {_PROVIDER}\b"
    r"|\b(?:shall|must|will|agrees? to|undertakes? to|bound to|promises? to)\b[^.;]{0,30}?"
    r"\b(?:do|perform|honour|keep|keep to|abide by|observe|deliver|report|carry out|meet|fulfil|comply with)\b"
    r"[^.;]{0,30}?"
    rf"\b(?:all|everything|each|every|whatever|what)\b[^.;]{{0,60}}?\b{_WRITTEN}\b"
    r"|\bundertakes? (?:all|everything|each|every)\b[^.;]{0,40}?\b(?:in|under)\b"
    r"|\bwhat(?:ever)? (?:[\w-]+ ){1,3}?(?:says?|states?|tells?|records?)\b[^.;]{0,80}?\b(?:do|does|done)\b"
    r"[^.;]{0,60}?\b(?:shall|must|will|is part of)\b"
    r"|\b(?:are|is) called for\b[^.;]{0,30}\b(?:shall|must|will) (?:perform|carry|do|meet)\b"
    r"|\b(?:shall|must|will) (?:perform|honour|do|meet|carry out) them\b",
    re.I,
)
"""What makes statements duties: "each numbered statement in Annex B is an obligation of the Recipient"."""
_NONE_OF_IT = re.compile(
    r"\b(?:not|n['’]t|no|nor|never|neither|endeavou?rs?|efforts|should|may|might|could|aims?|guide|guidance"
    r"|unless|only (?:if|where))\b",
    re.I,
)
_OWN_WORDS = re.compile(
    r"\b(?:what|everything|all|whatever)\b[^.;]{0,20}?\b(?:says?|said|states?) (?:that )?you (?:do|will|shall)\b"
    r"|\b(?:what|everything|all) (?:that )?you (?:say|said|tell|told|write|wrote|promised?|offer(?:ed)?)\b"
    r"|\byou (?:wrote|told us|sent us|promised|offered)\b|\bthere [“\"'‘]we[”\"'’] means\b"
    r"|\byour (?:own )?(?:\w+ ){0,2}(?:statements?|tender|bid|proposal|response|promises?|plan|offer)\b"
    r"|\bit says (?:in [\w ]{1,20} )?(?:that )?it (?:will|does|shall)\b",
    re.I,
)
"""What says that a part is in the provider's own words, so that "we" in it is the provider."""
_SHOWN = re.compile(
    rf"^\W*{PART_NAME} \w+(?: \([^)]*\))? is "
    r"(?:(?:reproduced|printed|attached|included|given|provided|shown|set out|annexed|supplied|here) )?"
    r"(?:only |solely )?(?:for|by way of) (?:information|reference|illustration|background|convenience)\b",
    re.I,
)
"""What says of a part that it is only shown: "Annex B is reproduced for information"."""
_AS_IF_NAMED = re.compile(r"\bas (?:if|though)\b[^.;]{0,60}\bnamed\b|\bin (?:the )?place of\b", re.I)
_CALLED = (
    r"(?:Provider|Contractor|Supplier|Operator|Recipient|Grantee|Organisation|Company|Vendor|Consultant"
    r"|Charity|Agency)"
)
_RENAMED = re.compile(
    r"\b[Ii]n (?:(?:this|that|the) (?:[Ss]chedule|[Aa]nnexe?|[Aa]ppendix|[Pp]art|[Ee]xtract|[Ee]xhibit)|it)\b"
    rf"[^.;“\"‘]{{0,30}}[“\"‘](?:[Tt]he )?(?P<name>(?:[A-Z][\w-]+ )?{_CALLED})[”\"’]"
    r" (?:means?|is|are|refers? to|stands for|denotes) "
    rf"(?:the )?(?!{_CALLED}\b(?! of\b))(?P<who>[A-Z][\w’'-]+)"
)
"""What gives the provider's name to another in one part: "In this Schedule “Provider” means Fen Refuge"."""
_BELOW = re.compile(r"\b(?:below|following|as follows)\b|:\W*$", re.I)
_BEFORE = 12
"""Letters before such words in which a denial of them is looked for: "no statement in …"; our own default."""
_WHOSE = 30
"""Letters after them that say whose duties they are: "… is a duty of the Borough"; our own default."""
_FOLLOWING = 30
"""Blocks after a sentence which makes duties of what stands below it; our own default."""
_WE = re.compile(r"\b(?:we|our|us)\b", re.I)
_NAME = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very|[Aa]ny|[Aa]ll|[Ii]ts|[Yy]our) ((?:[A-Z][a-z]+ ?){2,5})"
)
_SECTION = re.compile(r"(?:section|part|chapter) \w{1,4}\s*[:.–—-]\s*", re.I)
"""What goes before the name of a thing in the heading that it stands under: "Section C: Method Statements"."""


@dataclass(frozen=True)
class BroughtIn:
    """What of a contract is brought in, by its parts, its numbers, its rows and its headings."""

    parts: frozenset[str] = frozenset()
    own_words: frozenset[str] = frozenset()
    """Those parts that are in the provider's own words."""
    headings: frozenset[str] = frozenset()
    named: tuple[tuple[Reference, Place], ...] = ()
    below: frozenset[int] = frozenset()
    """The identities of blocks."""
    labels: Mapping[tuple[int, int], str] = field(default_factory=dict)
    stepped_down: tuple[tuple[Reference, Place], ...] = ()
    """Those in which the provider stands in another's place: "perform paragraph 2 as if named in it"."""
    anothers: frozenset[str] = frozenset()
    """The parts in which the provider's name is another's."""

    def bearer(self, passage: Passage, read: Bearer) -> Bearer:
        """Whom the passage binds, of whom its own words say that they bind this one."""
        if any(self._is_at(passage, one) for one in self.stepped_down):
            return Bearer.PROVIDER
        part = part_of(passage.block.place.part)
        if read is Bearer.PROVIDER and part in self.anothers:
            return Bearer.NONE
        ours = read is Bearer.AUTHORITY and part in self.own_words and _WE.search(passage.text)
        return Bearer.PROVIDER if ours else read

    def holds(self, passage: Passage) -> bool:
        """Whether the passage stands there and says what is done."""
        if passage.is_heading or not (self._by_part(passage) or self._by_name(passage)):
            return False
        return lays_down(passage.text) and not is_no_term(passage)

    def _by_part(self, passage: Passage) -> bool:
        if part_of(passage.block.place.part) in self.parts or id(passage.block) in self.below:
            return True
        return any(heading.lower() in self.headings for heading in passage.block.place.heading_path)

    def _by_name(self, passage: Passage) -> bool:
        return any(self._is_at(passage, one) for one in self.named)

    def _is_at(self, passage: Passage, named: tuple[Reference, Place]) -> bool:
        place = passage.block.place
        cell = place.cell
        label = self.labels.get((cell.table, cell.row)) if cell else None
        return _is_meant(place, label, *named)


def brought_in(
    passages: Iterable[Passage],
    contract: Contract,
    definitions: Sequence[Definition],
    is_anothers: Callable[[str], bool],
) -> BroughtIn:
    """The places whose plain statements become duties of the provider.

    That is by a duty in these passages, which are about the subject, or by a paragraph of the contract which keeps
    somebody to a part, by its number or as a term that these definitions have, or says that statements are duties.
    `is_anothers` tells of the words before a duty whether it is that of somebody else.
    """
    blocks = contract.blocks
    parts = parts_brought_in(passages, blocks, definitions, is_anothers)
    headings = defaultdict[str, set[str]](set)
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            headings[_of_one(_SECTION.sub("", block.text, count=1))].add(block.text.lower())
    own_words = {
        part for block in blocks if _OWN_WORDS.search(block.text) for part in parts_named(block.text)
    }
    named: list[tuple[Reference, Place]] = []
    stepped = [
        (one, block.place)
        for block in blocks
        if _AS_IF_NAMED.search(block.text)
        for one in _in_parts(_references(block.text, block.place), parts_named(block.text))
        if _has_clause(one)
    ]
    by_heading: set[str] = set()
    below: set[int] = set()
    for index, block in enumerate(blocks):
        for sentence in _making_duties(block, is_anothers):
            found = parts_named(sentence) or parts_named(block.text)
            parts |= found
            references = [one for one in _references(sentence, block.place) if one.rows or _has_clause(one)]
            named += [(one, block.place) for one in references]
            said = {_of_one(name) for name in _NAME.findall(sentence)} & headings.keys()
            by_heading.update(*(headings[name] for name in said))
            if not (found or references or said) and _BELOW.search(sentence):
                below |= {id(one) for one in _below(blocks, index)}
    parts -= {part for block in blocks for part in _only_shown(block)}
    rows = ((one.place.cell, one.text) for one in blocks)
    labels = (
        {(cell.table, cell.row): text for cell, text in rows if cell and cell.column == 1} if named else {}
    )
    return BroughtIn(
        frozenset(parts),
        frozenset(own_words),
        frozenset(by_heading),
        tuple(named),
        frozenset(below),
        labels,
        tuple(stepped),
        frozenset(_anothers(blocks)),
    )


def _of_one(name: str) -> str:
    """A name in small letters, and the same of one as of many: "Method Statements"."""
    return name.strip().lower().removesuffix("s")


def _only_shown(block: Block) -> frozenset[str]:
    """The parts that a paragraph says are there to be read, and for nothing else."""
    shown = _SHOWN.search(block.text)
    return parts_named(shown[0]) if shown else frozenset()


def _anothers(blocks: Sequence[Block]) -> Iterator[str]:
    """The parts in which a name is said to mean somebody whom the contract does not call so elsewhere."""
    for block in blocks:
        said = _RENAMED.search(block.text)
        if said is None:
            continue
        called = re.compile(
            rf"{re.escape(said['who'])}[^.;()]{{0,60}}\(\W*(?:the )?\W*{re.escape(said['name'])}\b"
        )
        if not any(called.search(one.text) for one in blocks):
            own = part_of(block.place.part)
            yield from parts_named(block.text) or ({own} if own else ())


def _making_duties(block: Block, is_anothers: Callable[[str], bool]) -> Iterator[str]:
    """The sentences of a paragraph which say that statements are duties of the provider."""
    if block.kind is BlockKind.HEADING or block.place.cell is not None or not _MADE_DUTIES.search(block.text):
        return
    for start, end in split_sentences(block.text):
        sentence = block.text[start:end]
        said = _MADE_DUTIES.search(sentence)
        if said is None or _NONE_OF_IT.search(sentence, max(said.start() - _BEFORE, 0), said.end()):
            continue
        duty = DUTY.search(sentence)
        is_other = is_anothers(sentence[said.end() : said.end() + _WHOSE])
        if not (is_other or (duty and is_anothers(sentence[: duty.start()]))):
            yield sentence


def _references(sentence: str, place: Place) -> Iterator[Reference]:
    yield from references_in(sentence, place) if may_refer(sentence) else ()


def _in_parts(references: Iterable[Reference], parts: frozenset[str]) -> Iterator[Reference]:
    """The references, of which those that name no part are to these parts where there are any."""
    for one in references:
        yield from [one.in_part(part) for part in sorted(parts)] or [one]


def _has_clause(reference: Reference) -> bool:
    return any(clause is not None for _, clause in reference.places)


def _is_meant(place: Place, label: str | None, reference: Reference, source: Place) -> bool:
    if reference.places and not stands_at(place, reference.places, source):
        return False
    return is_row(place, label, reference.rows) if reference.rows else bool(reference.places)


def _below(blocks: Sequence[Block], index: int) -> Iterator[Block]:
    """The blocks after this one, up to the next heading."""
    for block in blocks[index + 1 : index + 1 + _FOLLOWING]:
        if block.kind is BlockKind.HEADING:
            return
        yield block

"""What stands in a contract and binds nobody: drafting notes, guidance to whoever drafts or bids, examples, options."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from horizontal.contract import Block, BlockKind
from horizontal.matching.sentences import split_sentences

Span = tuple[int, int]

_READERS = (
    r"(?:the )?(?:commissioners?|commissioning \w+|buyers?|bidders?|tenderers?|drafters?|drafting|draft"
    r"|contract managers?|procurement(?: \w+)?|evaluators?|users of this (?:template|document|model|form|contract))"
)
_LABEL = (
    r"(?:(?:drafting|template|drafter['’]?s|commissioners?['’]?|procurement|editor(?:ial|['’]s)?) "
    r"(?:notes?|guidance|tips?|comments?)"
    rf"|(?:guidance|guide|notes?|instructions?)(?: notes?)? (?:to|for) {_READERS}"
    r"|explanatory (?:notes?|memorandum|guidance)|guidance (?:notes?|box)"
    r"|(?:examples?|sample|specimen|illustrative|suggested|optional|model) (?:of )?"
    r"(?:wording|clauses?|text|paragraphs?|box|drafting|answers?|responses?)"
    r"|alternative (?:wording|clauses?|drafting)|worked examples?|how to use this \w+)"
)
_OPTION = (
    r"(?:delete|remove|omit|retain|keep|include|use) (?:(?:this|the|following) ){0,2}(?:\w+ )?"
    r"(?:if|where|unless|as (?:needed|appropriate|applicable|required))\b"
)
_OPENS = re.compile(
    rf"^\W*(?:{_LABEL}\b|(?:guidance|examples?|illustration)\s*(?:[:–—]|\s-\s)|{_OPTION}|optional\s*[:–—\])(]"
    r"|(?:guidance|(?:an )?example|illustration|case study|tips?|hints?|good practice(?: note)?"
    r"|why (?:it|this) matters|background note|did you know)\s*[.:?](?=\s+\S))",
    re.I,
)
_LINE = re.compile(
    rf"^\W*(?:{_LABEL}|guidance|examples?)\b[^.:]{{0,60}}[:.\])]*$"
    r"|^.{0,80}\([^()]*\b(?:not contractual|non-contractual|not (?:an? )?(?:term|part) of|no obligations?"
    r"|for information"
    r"|not (?:selected|chosen|in force|yet agreed)|(?:now |has )?(?:expired|superseded|withdrawn)|informational"
    r"|illustration only|guidance only)\b[^()]*\)\W*$",
    re.I,
)
"""A line or heading over what follows it."""
_LABELLED = re.compile(rf"^\W*{_LABEL}\b", re.I)
_PLAIN = re.compile(r"^\W*(?:guidance|examples?)\W*$", re.I)
"""The same, where clauses with numbers under it bind as under any other."""
_COLUMN = re.compile(r"^\W*(?:guidance|examples?|illustrations?|commentary|explanation)\b", re.I)
_IN_BRACKETS = re.compile(rf"\[\s*(?:{_LABEL}|guidance|note|nb|{_OPTION}|example)\b[^\[\]]*\]", re.I)
_OPTIONAL = re.compile(rf"\boptional\b|{_OPTION}", re.I)
_OPTION_WORDS = 16
"""Words up to which a block that opens as an option is taken for a line over the next clause; our own default."""
_SET_ASIDE = re.compile(
    r"^\W*(?:for information(?: only)?\W+)?(?:(?:these|the following|our|all (?:of )?these) "
    r"(?:hints?|tips?|pointers?|ideas?|suggestions?|examples?|(?:guidance )?notes?|good practice points?|pages?)"
    r"|this (?:guidance|advice|commentary|note|good practice))\b"
    r"[^.;]{0,40}?(?:\bnot|n['’]t|\bno|never|neither)\b[^.;]{0,30}?"
    r"\b(?:part of|bind\w*|contractual|obligations?|enforce\w*|held to|terms? of)\b"
    r"|^\W*this (?:appendix|annexe?|schedule|part|section|guide|note|page|summary)\b[^.;]{0,80}[.;] "
    r"(?:it|and)\b[^.;]{0,20}?"
    r"\b(?:forms? no part of|is no part of|is not (?:a )?part of|creates? no (?:contractual )?(?:obligation|dut)"
    r"|is not contractual)"
    r"|^[^;]{0,120}?\bnothing in (?:this|these) (?:appendix|annexe?|section|guide|notes?|pages?|hints|summary)"
    r" (?:is|are|forms?) (?:an? )?(?:terms?|part|obligations?|binding|contractual)\b",
    re.I,
)
"""What says of itself, under its heading, that it is no part of the contract: "These hints aren't part of …"."""
_FIRST = frozenset({"1", "a", "i"})
_OF_WORDING = re.compile(
    r"\b(?:sort|kind|example|type) of (?:wording|clause|drafting|text)\b"
    r"|\b(?:suggested|sample|specimen|example) (?:wording|clause|text|drafting)\b"
    r"|\b(?:this|the following|the above|that) (?:wording|clause|text|paragraph|section)"
    r" (?:may|can|should|could) be (?:deleted|used|adapted|omitted|removed|tailored)\b"
    r"|\b(?:commissioners|buyers|drafters) (?:should|may|might|could|are (?:encouraged|advised|invited) to)"
    r" (?:wish to |want to )?(?:also )?(?:insert|delete|adapt|tailor)\b"
    r"|(?:\b(?:bidders?|tenderers?) (?:must|should|shall|will|are asked to|are required to)|^\W*please) (?:also )?"
    r"(?:describe|explain|outline|state|set out|confirm)\b(?: \w+){0,3} (?:how|whether|what|if|your|their)\b",
    re.I,
)
_HINTS = (
    "ording",
    "lause",
    " text",
    "rafting",
    "idder",
    "enderer",
    "lease",
    "ommissioners",
    "uyers",
    "rafters",
    "aragraph",
    "section",
)
"""Parts of words of which one stands in every such sentence: a cheap gate."""


def speaks_of_wording(sentence: str) -> bool:
    """Whether the sentence speaks of the wording of a contract, or asks bidders about theirs, and is none of it."""
    for hint in _HINTS:  # no generator: this is asked of every sentence
        if hint in sentence:
            return _OF_WORDING.search(sentence) is not None
    return False


@lru_cache(maxsize=1024)
def is_label(heading: str) -> bool:
    """Whether the heading says of what stands under it that it is guidance."""
    return _LABELLED.search(heading) is not None


def sentences_apart(text: str, guided: Sequence[Span]) -> list[Span]:
    """The sentences, cut where guidance begins and ends."""
    if not guided or guided == ((0, len(text)),):
        return list(split_sentences(text))
    edges = sorted({0, len(text), *(edge for span in guided for edge in span)})
    return [
        (start + first, start + last)
        for start, end in pairwise(edges)
        for first, last in split_sentences(text[start:end])
    ]


class GuidanceFinder:
    """Tells, block by block in reading order, what of each is guidance."""

    def __init__(self) -> None:
        self._label: Block | None = None
        self._reads_on = _goes_on_without_number
        self._parts: set[str | None] = {None}

    def spans(self, block: Block) -> tuple[Span, ...]:
        """`[start, end)` of the parts of the block that are guidance, in order; the whole of it where all is."""
        if block.kind is BlockKind.CONTENTS:
            return ()
        found = tuple(self._spans(block))
        self._parts.add(block.place.part)
        return found

    def _spans(self, block: Block) -> Iterator[Span]:
        if self._label and not self._reads_on(self._label, block):
            self._label = None
        opens = _OPENS.search(block.text) is not None and not _is_bracket_before_text(block.text)
        if self._label is None and (opens or _LINE.search(block.text)):
            self._open(block)
        if (
            self._label is None
            and _SET_ASIDE.search(block.text)
            and (block.place.heading_path or block.place.part)
        ):
            self._label, self._reads_on = block, _stands_under_its_heading
        if opens or self._label or _is_in_column(block):
            yield 0, len(block.text)
        else:
            marked = _IN_BRACKETS.finditer(block.text) if "[" in block.text else ()
            yield from (match.span() for match in marked)

    def _open(self, block: Block) -> None:
        """A label that is a line of its own goes for what follows it; an option, for the next clause."""
        is_plain = _PLAIN.search(block.text) is not None
        opens_part = block.place.part not in self._parts
        if is_plain and (block.number or opens_part):
            return
        if block.number:
            self._label, self._reads_on = block, _stands_under
        elif _OPTIONAL.search(block.text) and len(block.text.split()) <= _OPTION_WORDS:
            self._label, self._reads_on = block, _Option()
        elif _LINE.search(block.text):
            self._label = block
            self._reads_on = _stands_in_its_part if opens_part else _goes_on_without_number


class _Option:
    """Whether a block belongs to the one clause that an option is about: the next block, and those under it."""

    def __init__(self) -> None:
        self._clause: Block | None = None

    def __call__(self, label: Block, block: Block) -> bool:
        if self._clause is None:
            self._clause = block
            return True
        return _stands_under(self._clause, block)


def _goes_on_without_number(label: Block, block: Block) -> bool:
    """Whether the block follows a line of guidance as its text, up to the next clause or heading."""
    if not _in_same_frame(label, block):
        return False
    if block.kind is BlockKind.HEADING:
        return label.text in block.place.heading_path
    return not block.number or (block.number.strip("().").lower() in _FIRST and not _PLAIN.search(label.text))


def _stands_under_its_heading(label: Block, block: Block) -> bool:
    over = label.place.heading_path
    return label.place.part == block.place.part and block.place.heading_path[: len(over)] == over


def _stands_in_its_part(label: Block, block: Block) -> bool:
    return label.place.part == block.place.part


def _stands_under(label: Block, block: Block) -> bool:
    """Whether the block has a number under that of the label, or goes on with its text."""
    if not _in_same_frame(label, block) or (block.kind is BlockKind.HEADING and not block.number):
        return False
    if not (block.number and block.place.clause):
        return True
    over = label.place.clause
    return bool(over and label.number) and block.place.clause.startswith((f"{over}.", f"{over}("))


def _in_same_frame(label: Block, block: Block) -> bool:
    """Whether both stand in one part, and in one box or cell where the label stands in one."""
    frame, other = label.place.cell, block.place.cell
    same_cell = frame is None or (
        other is not None and (frame.table, frame.row, frame.column) == (other.table, other.row, other.column)
    )
    boxed = label.kind is not BlockKind.TEXT_BOX or block.kind is BlockKind.TEXT_BOX
    return label.place.part == block.place.part and same_cell and boxed


def _is_bracket_before_text(text: str) -> bool:
    """Whether a note in brackets opens the block, and text of the contract follows it."""
    note, closing, rest = text.lstrip().partition("]")
    return note.startswith("[") and bool(closing and rest.strip(" .")) and not _OPTIONAL.search(note)


def _is_in_column(block: Block) -> bool:
    cell = block.place.cell
    if cell is None:
        return False
    return bool(_COLUMN.search(cell.column_header or "") or is_label(cell.row_header or ""))

"""References from one place of a contract to another: "clause 12.3", "row S4 of Schedule 4", "this Annex"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from horizontal.contract import Place
from horizontal.matching.passage import Passage
from horizontal.part_names import LETTERED_PART, PART_MARK, part_key

At = tuple[str | None, str | None]
RowLabels = Mapping[tuple[int, int], str]
_NUMBER = (
    r"(?:(?-i:(?:[IVXL]{1,6}|[A-Z])\.|[A-Z]{1,3} ?)?+\d++(?:\.\d+)*+|(?-i:[IVXL]{1,6}|[A-Z])(?![\w.’'-]))"
    r"(?:\([a-z0-9]{1,4}\))*+"
)
_PART = (
    rf"(?:{LETTERED_PART}(?:,? part {PART_MARK}(?!\w))?"
    rf"|part {PART_MARK}(?!\w)(?:,? (?:of|to|in) (?:the |this )?{LETTERED_PART}(?!\w))?)"
)
_JOINED = r"(?:\s*,\s*(?:and |or )?|\s+(?:and|or|to)\s+|\s*[–-]\s*)"
_UP_TO = r"(?:\s+to\s+|\s*[–-]\s*)"
_REFERENCE = re.compile(
    rf"(?:\b(?=[a-z])|(?=§))(?:(?P<kind>(?:sub-?clause|clause|section|paragraph|para|condition|article|term|provision)s?|§+)"
    rf" ?(?P<numbers>{_NUMBER}(?:{_JOINED}{_NUMBER})*+)"
    rf"(?:,? (?:of|in|to) (?:the |this )?(?P<of>{_PART}))?"
    rf"|(?P<part>{_PART})(?:,? (?:(?:clause|section|paragraph|para|condition|article)s? |§+ ?|(?=\d+\.\d))"
    rf"(?P<in>{_NUMBER}(?:{_JOINED}{_NUMBER})*+))?"
    rf"|(?P<coded>(?-i:SC|GC){_NUMBER})"
    r"|this (?P<own>clause|section|paragraph|schedule|annexe?|appendix|part)(?! \d))(?!\w)"
    r"(?! of (?:the |that )?(?:[\w()]+ ){0,8}?(?:act|regulations?|code|order)\b)(?:\s*\([A-Z][^()]{2,60}\))?",
    re.I,
)
_ITEM = re.compile(
    rf"\b(?:sub-?)?(?:paragraph|item|limb|point) (?P<item>\([a-z0-9]{{1,4}}\)) (?:of|in|to)"
    rf" (?:clause|section|paragraph|para|condition|article) (?P<number>{_NUMBER})(?:,? (?:of|in|to) (?P<of>{_PART}))?"
    r"(?:\s*\([A-Z][^()]{2,60}\))?",
    re.I,
)
"""An item of a clause: "paragraph (d) of clause 11.1"."""
_BARE_NUMBER = (
    r"(?:(?-i:[A-Z]{0,2})\d{1,2}(?:\.\d{1,2}){1,3}|(?-i:[IVXL]{1,6}|[A-Z])\.\d{1,2})(?:\([a-z0-9]{1,4}\))*+"
)
_BARE = re.compile(
    rf"(?:\b(?:under|in|by|of|at|with|from|see) |(?:^|[,;:.] )(?={_BARE_NUMBER} (?:shall|is|does|do|need|will|has)\b))"
    rf"(?P<bare>{_BARE_NUMBER})(?![\d.]*\d"
    r"| ?(?:%|per\b|hours?\b|days?\b|weeks?\b|months?\b|years?\b|m\b|million|fte|wte|full[- ]time|pm\b|am\b))",
    re.I,
)
"""A clause by its number alone: "the policies under 9.1"."""
_RANGE = re.compile(rf"({_NUMBER}){_UP_TO}({_NUMBER})", re.I)
_ROW = (
    r"(?-i:\d{1,2}[A-Z]{1,2}-\d{1,3})(?!\w)"
    r"|(?:(?-i:[A-Z]{1,4})[- ]?)?\d{1,3}(?:\.\d+)*[a-z]?(?!\w)|(?-i:[A-Z])(?!\w)|\([a-z0-9]{1,3}\)"
)
_ROW_RANGE = re.compile(rf"({_ROW}){_UP_TO}({_ROW})", re.I)
_ROWS = re.compile(
    r"\b(?:row|line|item|entr(?:y|ie)|point|standard|indicator|measure|requirement|deliverable|kpi|question"
    r"|undertaking|commitment|pledge|promise|figure|element|step|offer|target|return|form)s? "
    rf"(?P<rows>(?:{_ROW})(?:{_JOINED}(?:{_ROW}))*+)"
    r"(?: (?:of|in|from|on) (?:(?:the|that|this) (?:\w+ )?(?:table|list|matrix|grid|form)\b"
    r"|table (?:\d+|[a-z])(?!\w)))?"
    r"(?:,? (?:of|in|to|at|under) |, (?=(?:schedule|annex|appendix|attachment|part)\b))?",
    re.I,
)
"""What is named by its label in a table or list: "row S4 of", "items 2 and 3 of the table in"."""
_ABBREVIATED = re.compile(r"\bKPIs? ", re.I)
_GATE = re.compile(
    r"\b(?:clause|section|para|condition|article|term|provision|schedule|annex|appendix|part|attachment|exhibit)|§|\b[sg]c\d"
    r"|\b(?:row|line|item|entry|entries|point|standard|indicator|measure|requirement|deliverable|kpi|question"
    r"|undertaking|commitment|pledge|promise|figure|element|step|offer|target)s? (?:[a-z]{1,4}-?)?\d"
    r"|\b(?:row|item|entry|return|form)s? [a-z]\b"
    r"|\b(?:item|undertaking|commitment|promise|point)s? \([a-z0-9]|\b(?:under"
    r"|in|by|of|at|with|from|see) (?:[a-z]{0,2}\d{1,2}|[ivxl]{1,6}|[a-z])\.\d"
    r"|(?:^|[,;:.] )(?:[a-z]{0,2}\d{1,2}|[ivxl]{1,6}|[a-z])\.\d"
)
_BEFORE_ROWS = re.compile(r",? ?\(?")
"""Between a part and the row of it that is meant: "Schedule 4, row S4", "Schedule 4 (row S4)"."""
_CODE = r"\b[A-Z]{1,3}-?\d{1,2}\b(?![.(]\w)"
_CODES = re.compile(rf"{_CODE}(?:{_JOINED}{_CODE})*")
_CLAUSE_CODE = re.compile(r"[A-Z]{1,3}-?\d{1,2}(?![\w.])")
_LABEL_CODE = re.compile(rf"\W*({_CODE})")
_LONGEST_RANGE = 60
"""Clauses that "clauses 2 to 9" may stand for; our own default."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Where the words of a reference stand in a text, and the places that it names."""

    start: int
    end: int
    places: tuple[At, ...]
    """Part, such as "schedule 3", and clause number; None for what is not said."""
    is_range: bool = False
    rows: tuple[str, ...] = ()
    """The labels of the rows, items or entries that alone are meant at those places; empty where all is meant."""

    def in_part(self, part: str) -> Reference:
        """The same reference, where it names no part of its own, to this one."""
        return replace(self, places=tuple((own or part, clause) for own, clause in self.places))


def may_refer(text: str, codes: Collection[str] = ()) -> bool:
    """Whether a word stands in the text with which every reference begins, or one of these codes: a cheap gate."""
    return _GATE.search(text.lower()) is not None or any(code in text for code in codes)


def references_in(
    text: str, place: Place, codes: Collection[str] = (), rows_coded: Collection[str] = ()
) -> Iterator[Reference]:
    """The references in words that stand at this place, in order.

    `codes` are clauses that go by a code of their own, such as "A4": they are named without "clause". So are the rows
    whose label is a code, `rows_coded`.
    """
    rows = list(_ROWS.finditer(text))
    found = [
        Reference(item.start(), item.end(), ((part_key(item["of"]), item["number"] + item["item"]),))
        for item in _ITEM.finditer(text)
    ]
    found += [
        Reference(bare.start("bare"), bare.end(), ((None, bare["bare"]),)) for bare in _BARE.finditer(text)
    ]
    items = [(one.start, one.end) for one in found]
    for match in _REFERENCE.finditer(text):
        if any(start <= match.start() < end for start, end in items):
            continue
        with_it = [row for row in rows if _are_one(row, match, text)]
        rows = [row for row in rows if row not in with_it]
        found.append(_reference(match, place, with_it))
    for row in rows:
        if row[0].endswith(" of "):
            continue  # "standard 3 of the national standards"
        found.append(Reference(row.start(), row.end("rows"), (), rows=tuple(_labels(row["rows"]))))
    taken = [(one.start, one.end) for one in found]
    for match in _CODES.finditer(text) if codes or rows_coded else ():
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        named = list(_labels(match[0]))
        places = tuple((None, code) for code in named if code in codes)
        labels = tuple(code for code in named if code in rows_coded)
        if places or labels:
            found.append(Reference(match.start(), match.end(), places, rows=() if places else labels))
    yield from sorted(found, key=lambda reference: reference.start)


def _are_one(row: re.Match[str], match: re.Match[str], text: str) -> bool:
    """Whether the row and the place are named together: "row S4 of Schedule 4", "Schedule 4, row S4"."""
    if match.start() < row.start() < match.end():
        return True
    return row.end() == match.start() or _BEFORE_ROWS.fullmatch(text, match.end(), row.start()) is not None


def _reference(match: re.Match[str], place: Place, rows: Sequence[re.Match[str]]) -> Reference:
    is_range = _RANGE.search(match["numbers"] or match["in"] or "") is not None
    start = min((match.start(), *(row.start() for row in rows)))
    end = max((match.end(), *(row.end("rows") for row in rows)))
    labels = tuple(label for row in rows for label in _labels(row["rows"]))
    return Reference(start, end, tuple(_places(match, place)), is_range, labels)


def _labels(text: str) -> Iterator[str]:
    """The labels of rows that are named, with those between "S3 to S5"."""
    text = _ABBREVIATED.sub("", text)
    labels = [label.strip("()") for label in re.findall(_ROW, text, re.I)]
    yield from labels
    for first, last in _ROW_RANGE.findall(text):
        prefix, low = _cut_label(first)
        _, high = _cut_label(last)
        if low and high and high - low <= _LONGEST_RANGE:
            yield from (f"{prefix}{number}" for number in range(low + 1, high))


def _cut_label(label: str) -> tuple[str, int]:
    prefix = label.rstrip("0123456789")
    return prefix, int(label[len(prefix) :] or 0)


def _places(match: re.Match[str], place: Place) -> Iterator[At]:
    if match["own"]:
        own_clause = match["own"].lower() in ("clause", "section", "paragraph")
        yield part_key(place.part), clause_over(place.clause) if own_clause else None
        return
    if match["part"] and not match["in"]:
        yield part_key(match["part"]), None
        return
    for number in _numbers(match["coded"] or match["numbers"] or match["in"]):
        yield part_key(match["of"] or match["part"]), number


def _numbers(text: str) -> Iterator[str]:
    yield from re.findall(_NUMBER, text, re.I)
    for first, last in _RANGE.findall(text):
        if first.isdigit() and last.isdigit() and int(last) - int(first) <= _LONGEST_RANGE:
            yield from map(str, range(int(first) + 1, int(last)))


def label_codes(labels: Iterable[str]) -> frozenset[str]:
    """The codes by which these rows are known: "D4"."""
    return frozenset(match[1] for label in labels if (match := _LABEL_CODE.match(label)))


def stands_at(place: Place, named: Sequence[At], source: Place, *, in_any_part: bool = False) -> bool:
    """Whether the place is one of those that are named at the source.

    A clause named without its part is one of the body, or of the part that the source stands in; with `in_any_part`,
    also one of a "Part C" that holds the body.
    """
    return any(
        (part is None or _is_in_part(place, part))
        and (
            part is not None
            or place.part in (None, source.part)
            or (in_any_part and (_is_body(place.part) or (clause or "")[:1].isalpha()))
        )
        and (clause is None or _is_at_clause(place, clause))
        for part, clause in named
        if (part, clause) != (None, None)
    )


def row_labels(passages: Sequence[Passage]) -> RowLabels:
    """The first cell of each row, by table and row."""
    cells = ((passage.block.place.cell, passage.block.text) for passage in passages)
    return {(cell.table, cell.row): text for cell, text in cells if cell and cell.column == 1}


def row_label(place: Place, labels: RowLabels) -> str | None:
    """The first cell of the row that the place stands in; None outside tables."""
    if place.cell is None:
        return None
    return labels.get((place.cell.table, place.cell.row), place.cell.row_header)


def clause_codes(clauses: Iterable[str | None]) -> frozenset[str]:
    """The codes by which main clauses go: "G1" of "G1(iii)"."""
    found = (_CLAUSE_CODE.match(clause) for clause in clauses if clause)
    return frozenset(code[0] for code in found if code)


def is_row(place: Place, label: str | None, rows: Sequence[str]) -> bool:
    """Whether the place is one of the rows or items that are named; `label` has the first cell of its row."""
    if label is not None:
        named = "|".join(map(re.escape, rows))
        return re.match(rf"\W*(?:[a-z]+ |kpi)?(?:{named})(?!\w|\.\d|-\d)", label, re.I) is not None
    clause = place.clause or ""
    return any(_is_at_clause(place, row) or clause.endswith(f"({row})") for row in rows)


def _is_body(part: str | None) -> bool:
    return (part_key(part) or "").startswith("part ")


def _is_in_part(place: Place, part: str) -> bool:
    own = part_key(place.part) or ""
    if own == part or own.startswith(f"{part}, "):
        return True
    return any(re.match(rf"\W*{re.escape(part)}\b", heading, re.I) for heading in place.heading_path)


def _is_at_clause(place: Place, clause: str) -> bool:
    at = place.clause or ""
    return at == clause or at.startswith((f"{clause}.", f"{clause}("))


@lru_cache(maxsize=4096)
def clause_over(clause: str | None) -> str | None:
    """The clause that this one stands in: 12 for 12.4, 12.4 for 12.4(a); itself where it is a main clause."""
    return re.sub(r"(?:\.\d+|\([^()]*\))$", "", clause) or clause if clause else None

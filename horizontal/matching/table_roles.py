"""Tables of who does what: with a column for each party, or with one that names who does the row's task."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from horizontal.contract import Block
from horizontal.matching.parties import BETWEEN
from horizontal.matching.table_cells import header_of

_MARKED = re.compile(
    r"\W*(?:leads?|lead party|does (?:it|this)|yes|y|r|a|r ?/ ?a|responsible|accountable|must|owns?|provides?|delivers?"
    r"|carries (?:it )?out|in full|x)\W*|\W*[✓✔☑☒●■]\W*",
    re.I,
)
_IDLE = re.compile(r"\W*(?:none|nil|n ?/ ?a|no|nothing|not applicable|no action|no role)?\W*", re.I)
"""A cell under a party's name that gives it nothing to do."""
_BY_WHOM = re.compile(
    r"(?:\bby(?: whom)?|\bwho\b.*|\bresponsib\w+(?: (?:party|body|person))?|\bowners?|\blead(?: (?:party|body))?"
    r"|\bwhose (?:duty|task|job|role|part|action)"
    r"|\bparty|\bbody|\bduty on|\bfalls (?:on|to)|\bassigned to|\ballotted to)\W*$",
    re.I,
)
"""The end of a header over the names of those who do the tasks: "Compiled and sent by"."""
_OF_OTHERS = re.compile(
    r"\b(?:to|for|from|with|recipients?|receives?|(?:check|verif|audit|review|monitor|approv|sign|assess|measur|test|inspect"
    r"|accept|set|paid|pay|fund)\w*(?: off)? by)\W*$",
    re.I,
)
"""The end of a header over the names of those who get a thing, or look at how it is done: "Checked by"."""
_POST = re.compile(
    r"(?P<whose>(?:the )?(?:council|authority|commissioner|funder|buyer|purchaser)(?:['’]s)?)"
    r" (?:officer|team|lead|staff)\W*",
    re.I,
)
"""A header over those of the authority's people who do the tasks of a table of tasks: "Step | Council officer"."""
_TASK = re.compile(r"\W*(?:tasks?|steps?|actions?|dut(?:y|ies)|activit(?:y|ies)|what (?:is|we) \w+)\W*", re.I)
_GIVES_TASK = re.compile(r"\b(?:falls|assigned|allotted) to\W*$", re.I)
_PARTY = re.compile(
    r"(?:the )?(?:council|authority|commissioner|funder|buyer|customer|client|trust|board|county|department|purchaser"
    r"|provider|contractor|supplier|operator|recipient|organisation|company|agency|grantee)",
    re.I,
)
"""A cell that is no more than the name of a party."""
_SIDE = re.compile(
    r"(?:the |for )?(?:[\w’'&-]+ ){0,3}?"
    r"(?:council|authority|commissioners?|funder|buyer|customer|trust|board|county|department|purchaser"
    r"|providers?|contractor|supplier|operator|recipient|organi[sz]ation|company|agency|grantee|partnership)"
    r"(?:['’]?s?['’]? (?:responsibilit(?:y|ies)|dut(?:y|ies)|role|tasks?|actions?|obligations?|part|side))?\W*"
    r"|(?:for )?(?:us|you|we|both|both parties|the parties)\W*",
    re.I,
)
"""A header over what one of the parties does: "The Council", "Provider’s responsibilities"."""
_NAME = 4
"""Words up to which such a cell is a name; our own default."""
_BEFORE_DETAIL = re.compile(r"[,(]")
"""Where the name of a party ends: "The Council, by its duty team", "We (duty team)"."""
_INITIALS = re.compile(
    r"(?P<name>[A-Z][\w’'&-]+(?: (?:(?:of|and|for|the) )*[A-Z][\w’'&-]+){0,5})"
    r" \(\W?(?P<initials>[A-Z]{1,3})\W?\)"
)
_AND = re.compile(r" ?(?:\band\b|[&/+]) ?")
_FEWEST = 3
"""Cells of a row that has a task and two parties; our own default."""


def marked_columns(row: Sequence[Block]) -> tuple[str, ...]:
    """The headers of the columns that are marked as doing what the row's first cell says; empty where none is."""
    cells = [block.place.cell for block in row]
    if len(row) < _FEWEST or not all(cells):
        return ()
    return tuple(
        cell.column_header
        for block, cell in zip(row[1:], cells[1:], strict=True)
        if cell and cell.column_header and _MARKED.fullmatch(block.text)
    )


def party_columns(blocks: Iterable[Block]) -> frozenset[tuple[int, int]]:
    """The columns, by table and number, over which a party is named, in tables where another column names another."""
    named: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for block in blocks:
        cell = block.place.cell
        if cell and _SIDE.fullmatch(cell.column_header or ""):
            named[cell.table][cell.column] = (cell.column_header or "").lower()
    return frozenset(
        (table, column)
        for table, columns in named.items()
        if len(set(columns.values())) > 1
        for column in columns
    )


def tasks_of_parties(row: Sequence[Block], columns: frozenset[tuple[int, int]]) -> list[Block]:
    """The cells of a row that say what the party over their column does; empty where they only mark who does it."""
    under = [block for block in row if (cell := block.place.cell) and (cell.table, cell.column) in columns]
    said = [block for block in under if len(block.text.split()) > 1 and not _IDLE.fullmatch(block.text)]
    return [] if any(_MARKED.fullmatch(block.text) for block in under) else said


def initials_of_parties(blocks: Iterable[Block]) -> Mapping[str, str]:
    """The parties by the initials that the contract gives them: "between Elm Council (C) and Oak Lodgings (P)"."""
    texts = (block.text for block in blocks if BETWEEN.search(block.text))
    return {match["initials"]: match["name"] for text in texts for match in _INITIALS.finditer(text)}


def doers(row: Sequence[Block], initials: Mapping[str, str]) -> tuple[str, ...]:
    """The names in the columns that say who does what the row tells; empty where there is no such column.

    `initials`: what the parties are called where the row has only their initials.
    """
    is_task = any(_TASK.fullmatch(header_of(block)) for block in row)
    named = (name for block in row[1:] if (name := _doer(header_of(block), block.text, is_task=is_task)))
    return tuple(
        initials.get(one, one) for name in named if len(name.split()) <= _NAME for one in _each(name)
    )


def _doer(header: str, text: str, *, is_task: bool) -> str:
    """Who does what the row of this cell tells; empty where the cell does not say. `is_task`: the row is a task."""
    post = _POST.fullmatch(header) if is_task else None
    if post:
        return post["whose"]
    return _BEFORE_DETAIL.split(text, maxsplit=1)[0].strip() if _says_who(header, text) else ""


def _each(name: str) -> Sequence[str]:
    """The parties of a cell that names two: "Provider and Commissioner"."""
    names = _AND.split(name)
    return names if any(map(_PARTY.fullmatch, names)) else (name,)


def _says_who(header: str, text: str) -> bool:
    """Whether the cell under this header says who does what its row tells."""
    if _OF_OTHERS.search(header) and not _GIVES_TASK.search(header):
        return False
    return _BY_WHOM.search(header) is not None or _PARTY.fullmatch(text) is not None

"""The cells of a table: which are read for themselves, and which only with the rest of their row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.contract import Block, BlockKind
from horizontal.matching.table_leads import directs, weakens

HAS_MODAL = re.compile(
    r"\b(?:shall|must|will|should|may|required|has to|have to|do|don['’]t|do not|never)\b", re.I
)
LIST_LEAD = re.compile(
    r"^\W*(?:(?:\w+ ){0,3}(?:must|shall|should|will) (?:not|never|always)|do|do['’]?s|don['’]?ts?|do nots?"
    r"|never|always"
    r"|(?:what|things?) (?:you |staff |we )?(?:must |should )?(?:not )?(?:to )?(?:do|avoid)|to avoid)\W*$",
    re.I,
)
"""A line or heading that leads a list of what is done, or of what is not: "DO", "DON'T", "What not to do"."""
_SAYS = re.compile(r"[.?!]\s*$|[.?!] |\b(?:is|are|was|were|has|have|asks?|who|they|it|we|you)\b", re.I)
"""What stands in a sentence and hardly in a list of things: "Safeguarding level 3; writing notes; coercive control"."""
_OCCASION = re.compile(
    r"\W*(?:the )?(?:situations?|circumstances?|scenarios?|triggers?|occasions?|if|what you (?:see|hear|notice"
    r"|are told))(?: \w+){0,2}\W*",
    re.I,
)
"""The header over what a task is done upon: "Situation", "If the client"."""
_CHECKED = re.compile(
    r"\W*(?:how )?(?:it is |we )?(?:check(?:ed)?|verif(?:ied|y)|test(?:ed)?|audited|inspected)"
    r"(?: (?:it|by|through|how))?\W*"
    r"|\W*(?:(?:means|method) of (?:verification|checking)|verification|evidence of (?:delivery|it)|proof"
    r"|how (?:it is )?(?:shown|proved|evidenced))\W*",
    re.I,
)
"""The header over how it is seen that a row is done: "Checked by"; "Evidence" may name what is to be kept."""
NO = r"(?:no|n|none|nil|n ?/ ?a|not applicable|[✗✘✕×☒])"
"""What a cell holds that says no."""
_CELL_SENTENCE = 7
"""Words from which a cell is read for itself and not as a part of its row; our own default."""
_CELL_PHRASE = 3
"""The same under a header that begins a sentence ("The Provider must"); our own default."""

_NAME = 4
"""Words of the short cells before a sentence that only name it; our own default."""
_AS_BEFORE = frozenset({"same", "ditto", "above", "before"})


def list_lead_over(block: Block) -> str:
    """The header over a cell, or beside it, that leads a list: "Don't"; empty where there is none."""
    cell = block.place.cell
    over = (cell.column_header, cell.row_header) if cell else ()
    return next((header for header in over if header and LIST_LEAD.search(header)), "")


def row_of(block: Block) -> tuple[int | None, int]:
    """The table and the row in which a block stands; no table for what stands in none."""
    cell = block.place.cell
    return (cell.table, cell.row) if cell and block.kind is BlockKind.TABLE_CELL else (None, 0)


def header_of(block: Block) -> str:
    """The header of the column that a cell stands in; empty where there is none."""
    return (block.place.cell.column_header or "") if block.place.cell else ""


def is_occasion(block: Block) -> bool:
    """Whether a cell only says when the task of its row is due: "Situation | A client discloses abuse"."""
    return _OCCASION.fullmatch(header_of(block)) is not None and len(block.text.split()) >= _CELL_PHRASE


def is_check(block: Block) -> bool:
    """Whether a short cell only says how it is seen that the row is done: "Checked by | Record audit"."""
    return _CHECKED.fullmatch(header_of(block)) is not None and not is_for_itself(block)


def is_for_itself(block: Block) -> bool:
    """Whether a cell is read for itself: it is a sentence, or its header begins one or makes it weaker."""
    words, header = len(block.text.split()), header_of(block)
    return words >= _CELL_SENTENCE or (words >= _CELL_PHRASE and (directs(header) or weakens(header)))


def is_count(block: Block) -> bool:
    """Whether a cell, even one of some length, only names what is counted and is a part of its row."""
    return _is_said_nowhere(block) and len(block.text.split()) < 2 * _CELL_SENTENCE


def is_phrase(block: Block) -> bool:
    """Whether a cell names things and says nothing of them: the rest of its row does."""
    return _is_said_nowhere(block) and _SAYS.search(block.text) is None


def _is_said_nowhere(block: Block) -> bool:
    """Whether neither a cell nor its header has words that ask for anything."""
    header = header_of(block)
    return not (HAS_MODAL.search(block.text) or directs(header) or weakens(header))


def only_name(short: Sequence[Block], long: Sequence[Block]) -> bool:
    """Whether the short cells do no more than name the row before those that say what is done: "6 | Training"."""
    words = [word.lower() for block in short for word in block.text.split() if word.isalpha()]
    is_name = len(words) <= _NAME and _AS_BEFORE.isdisjoint(words)
    return is_name and bool(long) and _column(short[-1]) < _column(long[0])


def _column(block: Block) -> int:
    return block.place.cell.column if block.place.cell else 0

"""What a short cell says of its whole row: "Remarks | Not required", "Status | Good practice only", "Applies? | No"."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from horizontal.contract import Block
from horizontal.evidence import Strength
from horizontal.matching.table_cells import NO

_OF_THE_ROW = re.compile(
    r"\W*(?:(?:current|contract|agreed|provider|supplier|council|authority)['’s]* )?"
    r"(?:status|state|standing|position|remarks?|notes?|comments?|observations?|decision|outcome|type|priority|level"
    r"|requirement|obligation|is it required|required|mandatory|binding|contractual|appli(?:es|cable|cability|cation)"
    r"|(?:in )?scope|in (?:force|use|contract)|included|selected|called off|adopted|agreed)"
    r"(?: (?:level|type|status|to this (?:lot|contract|provider)|here|at signature|y ?/ ?n|yes ?/ ?no))?\W*",
    re.I,
)
"""The header of a column that says how things stand with each row."""
_ASKS_WHETHER = re.compile(
    r"\b(?:is it|required|mandatory|binding|contractual|appli\w+|scope|in (?:force|use|contract)|included|selected"
    r"|called off|adopted|agreed)\b",
    re.I,
)
"""Such a header that "no" answers."""
_NO = re.compile(rf"\W*{NO}\W*", re.I)
_FREED = re.compile(
    r"\W*(?:this is |it is )?(?:not required|not an obligation|waived|no (?:duty|obligation|requirement)\b)"
    r"|\b(?:need not|needn['’]t|(?:is|are) (?:not|under no) (?:required|obliged|bound|obligation|duty)"
    r"|(?:do|does)(?: not|n['’]t) (?:have|need) to)\b",
    re.I,
)
_OUT = re.compile(
    r"\W*(?:now |has been |was )?(?:withdrawn|deleted|removed|superseded|repealed|revoked|discontinued|suspended"
    r"|omitted|dropped|struck (?:out|through)|disapplied|excluded|declined|rejected|expired|lapsed"
    r"|not (?:used|in use|applicable|called off|adopted|selected|agreed|in (?:scope|force)|yet (?:agreed|in force)"
    r"|part of|applied|taken up|included)|no longer (?:required|in (?:use|force)|applies)|out of scope"
    r"|does not apply|n ?/ ?a\b|for information|information only|background)\b",
    re.I,
)
_WEAK = re.compile(
    r"\W*(?:as )?(?:an? )?(?:good practice|best practice|aspiration(?:al)?|ambition|optional|option|elective|voluntary"
    r"|desirable|advisory"
    r"|guidance|recommended|suggest(?:ed|ion)|encouraged|proposed|draft|ideally|(?:a )?goal|target only"
    r"|nice to have|pilot|subject to"
    r"|to be (?:agreed|confirmed|decided|discussed)|under (?:discussion|review|negotiation)"
    r"|tbc|tba"
    r"|at (?:the |its |your |their )?(?:[\w’']+ )?discretion|if (?:it|the \w+|you) (?:wish(?:es)?|so)"
    r"|(?:where|if|as far as|so far as|when) (?:practicable|possible|resources|funding|staffing|time"
    r"|appropriate))\b",
    re.I,
)
_REMARK = 9
"""Words up to which a cell is a remark on its row; our own default."""


def remark_on(row: Sequence[Block], marks: Container[str]) -> Strength | None:
    """How far a remark in one of its cells lets the row be asked; None where there is none.

    `marks` are those of which a key says what they stand for: they are no remarks.
    """
    for block in row[1:]:
        header = (block.place.cell.column_header or "") if block.place.cell else ""
        if block.text.strip(" .*") in marks or len(block.text.split()) > _REMARK:
            continue
        if _OF_THE_ROW.fullmatch(header):
            said = _read(header, block.text)
            if said:
                return said
    return None


def _read(header: str, text: str) -> Strength | None:
    if _FREED.search(text):
        return Strength.NEGATED
    if _OUT.match(text) or (_ASKS_WHETHER.search(header) and _NO.fullmatch(text)):
        return Strength.STATEMENT
    return Strength.QUALIFIED if _WEAK.match(text) else None

"""The shape of the JSON of a return, on which other tools rely. Its JSON Schema is return.schema.json."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from horizontal.contract import Noun
from horizontal.provider_return import How, State, Value
from horizontal.return_assessment import Rating, Standing

REPORT_VERSION = "1.0"
"""Rises in its first number when a name changes or goes, in its second when one is added."""

_SHEET = "The sheet; null in a .csv."
_CELL = "Such as “F12”; of a .csv the column and the record as a reader of .csv counts them, from A1."


class JsonItem(Noun):
    """What a return states of one item."""

    value: Value | None = Field(description="Null in every state but “stated” and “nil”; a date in ISO form.")
    state: State = Field(description="“blank” is never zero; “unread” was not certain, and is not guessed.")
    raw: int | float | str | None = Field(description="What stands in the cell.")
    sheet: str | None = Field(description=_SHEET)
    cell: str | None = Field(description=_CELL)
    label: str = Field(description="The heading by which the item was understood.")
    conversion: str | None = Field(description="How the value was made of what stands there; null: as it is.")
    evidence: str | None = Field(description="What stands beside it in a column for evidence.")
    commented: bool = Field(description="Whether a comment stands beside it; its words are kept nowhere.")


class JsonBreakdown(Noun):
    """A total told group by group."""

    by: str
    of: str = Field(description="“disclosed” (E05 + E06) or “accepted” (E14).")
    cells: Mapping[str, JsonItem] = Field(description="By group, such as “age:16_17”.")


class JsonFinding(Noun):
    """A rule that does not hold."""

    rule: str
    items: tuple[str, ...]
    cells: tuple[str, ...] = Field(description="Such as “Return!B20”; of a .csv without the sheet.")
    message: str = Field(description="What is the case and what to do; it holds no figure.")


class JsonMeasure(Noun):
    """A measure with what it was made of."""

    id: str
    title: str
    numerator: int | float | None
    denominator: int | float | None
    value: float | None = Field(description="Null where a figure is not known or the denominator is 0.")
    rag: Rating | None = Field(description="Null where no rating is due; then `note` says why.")
    note: str | None


class JsonClaim(Noun):
    """A self-assessed answer, and what stands behind it."""

    item: str
    answer: Value | None
    standing: Standing
    evidence: str | None = Field(description="The name of the file that was looked at.")
    why: str


class JsonRecord(Noun):
    """One return: one provider, one contract, one period."""

    where: str = Field(description="What sets it apart in the file.")
    items: Mapping[str, JsonItem]
    breakdowns: tuple[JsonBreakdown, ...]
    errors: tuple[JsonFinding, ...]
    warnings: tuple[JsonFinding, ...]
    measures: tuple[JsonMeasure, ...]
    claims: tuple[JsonClaim, ...]


class JsonUnread(Noun):
    """A part of the file that could not be read, or was left out on purpose."""

    where: str
    what: str
    do_next: str
    lost: bool = Field(description="Whether something of the return may be missing.")


class JsonReturn(Noun):
    """The file, and the returns in it."""

    path: str = Field(description="As it was given.")
    sha256: str | None
    records: tuple[JsonRecord, ...] = Field(description="The first is the one that the file reports.")
    unread: tuple[JsonUnread, ...]


class JsonPersonalData(Noun):
    """A cell with what looks like data of a person; what it says is kept nowhere."""

    sheet: str | None = Field(description=_SHEET)
    cell: str
    kind: str


class JsonUnderstood(Noun):
    """A heading of the file, and what it was taken for."""

    sheet: str | None = Field(description=_SHEET)
    cell: str
    label: str
    item: str | None = Field(description="Null where it was taken for no item.")
    confidence: float = Field(ge=0, le=1)
    how: How


class JsonComparison(Noun):
    """What a clause of the contract asks, beside what came."""

    asks: str
    clause: str | None
    page: int | None
    quote: str
    returned: str
    agrees: bool | None = Field(description="Null where it cannot be told from the return.")


class JsonRefusal(Noun):
    """Why the file is not taken in as a return."""

    kind: str
    message: str = Field(description="One line: where: what is the case; what to do next.")


class JsonReturnReport(Noun):
    """What one file of returns comes to."""

    report_version: str = Field(description="Of this shape: see docs/json-return.md.")
    catalogue_version: str = Field(description="Of the items, rules and measures of returns.")
    horizontal_version: str
    return_: JsonReturn = Field(alias="return")
    personal_data: tuple[JsonPersonalData, ...]
    understood: tuple[JsonUnderstood, ...]
    refused: JsonRefusal | None = Field(description="Where it is not null, there are no records.")
    against_contract: tuple[JsonComparison, ...]
    notes: tuple[str, ...] = Field(description="What could not be done, such as a file that was not read.")
    thresholds: Mapping[str, str] = Field(description="By measure, what the rating was made with.")

"""The noun ProviderReturn: what a provider sent back, figure by figure, and how each was read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from pydantic import Field

from horizontal.contract import Noun, Unread

Value = int | float | date | str
"""A count, a share or a sum, a date, or words ("yes", "partly", a name of a service)."""


class State(StrEnum):
    """What stands in the cell of an item."""

    STATED = "stated"
    BLANK = "blank"
    """Nothing: never zero."""
    NIL = "nil"
    """A word or sign for none ("nil", "none", a dash that the file explains): the value is 0."""
    SUPPRESSED = "suppressed"
    """Held back on purpose ("<5", "*", "[c]"): the value is not known."""
    NOT_APPLICABLE = "not_applicable"
    INVALID = "invalid"
    """Something that the item cannot be, such as 31 February or "about 12"."""
    UNREAD = "unread"
    """Something whose meaning is not certain: told, and never guessed."""


class How(StrEnum):
    """By what a heading was understood."""

    IDENTIFIER = "identifier"
    """It is the item's own id or name, as in our form."""
    WORDING = "wording"
    """It says the item in words that the item's file knows."""
    SPELLING = "spelling"
    """It is near to such words, letter by letter."""
    MAPPING = "mapping"
    """The mapping file says so."""
    DOUBTFUL = "doubtful"
    """It may be an item and is not certain enough: its figures are left unread."""
    OTHER = "other"
    """It is something that is no item: a target, a comment, a total, last year's figure."""


class Answer(Noun):
    """One item of a return as it stands in the file."""

    item: str
    """The id of the item, such as "E03" or "E07:stalking"."""
    value: Value | None = None
    """None in every state but `stated` and `nil`."""
    state: State = State.STATED
    raw: int | float | str | None = None
    """What stands in the cell; of a date cell its ISO form, of a formula its cached value."""
    sheet: str | None = None
    """None in a .csv."""
    cell: str | None = None
    """Such as "F12"; of a .csv the column and the record as a reader of .csv counts them, from A1."""
    label: str = ""
    """The heading by which the item was understood."""
    conversion: str | None = None
    """How the value was made of what stands there, in words; None where it stands there as it is."""
    evidence: str | None = None
    """What stands beside it in a column for evidence, such as the name of a file."""
    commented: bool = False
    """Whether a comment stands beside it. Its words are not kept: they may be about a person."""


class Breakdown(Noun):
    """A total told group by group, such as disclosures by age band."""

    by: str
    """The id of the breakdown, such as "age"."""
    of: str
    """The total that its cells add up to: "disclosed" (E05 + E06) or "accepted" (E14)."""
    cells: tuple[Answer, ...]
    """One a group; `item` is "<by>:<group>", such as "age:16_17", and "age:not_stated" is one of them."""


class ReturnRecord(Noun):
    """One return: one provider, one contract, one period."""

    where: str
    """What sets it apart in the file: "column E (Q4)", "row 7", "sheet Q1"; "the file" where it is alone."""
    items: Mapping[str, Answer] = Field(default_factory=dict)
    breakdowns: tuple[Breakdown, ...] = ()

    def value(self, item: str) -> Value | None:
        """The value of an item; None where it is not stated."""
        answer = self.items.get(item)
        return answer.value if answer else None

    def count(self, item: str) -> int | float | None:
        """The figure of an item; None where it states none."""
        value = self.value(item)
        return value if isinstance(value, int | float) else None


class UnderstoodHeading(Noun):
    """A heading of the file, and what it was taken for."""

    sheet: str | None
    cell: str
    label: str
    item: str | None
    """None where it was taken for no item."""
    confidence: float = Field(ge=0, le=1)
    how: How


class PersonalData(Noun):
    """A cell with what looks like data of a person. What it says is kept nowhere."""

    sheet: str | None
    cell: str
    kind: str
    """"phone", "e_mail", "nhs_number", "ni_number", "postcode" or "name_and_birth_date"."""


class Refusal(Noun):
    """Why the file is not taken in as a return."""

    kind: str
    """A kind of `UnreadableFile`, or "personal_data", "macro", "formula_injection", "not_a_return"."""
    message: str
    """One line: where: what is the case; what to do next."""


class ProviderReturn(Noun):
    """What a file of returns says. The first record is the one that the file reports."""

    path: str
    sha256: str | None = None
    records: tuple[ReturnRecord, ...] = ()
    understood: tuple[UnderstoodHeading, ...] = ()
    personal_data: tuple[PersonalData, ...] = ()
    unread: tuple[Unread, ...] = ()
    refused: Refusal | None = None
    """Where it is set, there are no records."""

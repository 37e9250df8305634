"""Duties in tables: what leads to a table, what its headers say, and rows that point to one another."""

from __future__ import annotations

import pytest

from horizontal.contract import Block, BlockKind, Cell, Contract, Place
from horizontal.evidence import Bearer, Evidence, Strength
from horizontal.matching.passage import Passage
from horizontal.matching.passages import cut_passages
from horizontal.matching.table_subjects import row_subjects
from tests.builders import FILLER, contract, found_in


def table(*rows: tuple[str, ...], heading: str = "Schedule 4", number: int = 1) -> list[Block]:
    """A table of which the first row is the header; a cell of which the text is empty is left out."""
    header = rows[0]
    return [
        Block(
            text=text,
            kind=BlockKind.TABLE_CELL,
            place=Place(
                part="Schedule 4",
                heading_path=(heading,),
                cell=Cell(
                    table=number,
                    row=line,
                    column=column,
                    column_header=header[column - 1] if line > 1 else None,
                    row_header=row[0] if column > 1 else None,
                ),
            ),
        )
        for line, row in enumerate(rows, start=1)
        for column, text in enumerate(row, start=1)
        if text
    ]


def paragraph(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    """A paragraph of the schedule in which the table stands."""
    return Block(text=text, kind=kind, place=Place(part="Schedule 4", heading_path=("Schedule 4",)))


def draft(*blocks: Block) -> Contract:
    """A whole contract of which these blocks are the end."""
    return contract(*FILLER, *blocks)


def with_text(text: str, blocks: Contract) -> Passage:
    """The passage that has this text in it."""
    return next(one for one in cut_passages(blocks) if text in one.text)


def found_by(element: str, blocks: Contract) -> list[Evidence]:
    """The evidence for this element."""
    return [one for one in found_in(blocks) if one.element == element]


FIGURES = table(("Line", "Figure"), ("1", "Number of clients asked about domestic abuse"))

LEADS = [
    "The Provider shall send the figures in the table.",
    "The Provider shall send the figures in the table. The left column gives the line.",
    "Fill in every line.",
    "You’ll send us these figures:",
    "The Provider is to report as follows.",
    "The figures that you’ll send us are these. Names are left out.",
    "Good practice that the Provider is encouraged to follow.",
]


@pytest.mark.parametrize("lead", LEADS)
def test_a_sentence_that_leads_to_a_table_stands_over_its_rows(lead: str) -> None:
    row = with_text("Number of clients", draft(paragraph(lead), *FIGURES))
    assert row.stem
    assert row.stem in lead


NO_LEADS = [
    "The Provider shall insure its vehicles.",
    "Figures are counted from April.",
    "The Provider shall insure its vehicles. Figures are counted from April.",
]


@pytest.mark.parametrize("text", NO_LEADS)
def test_a_sentence_on_something_else_leads_to_no_table(text: str) -> None:
    assert with_text("Number of clients", draft(paragraph(text), *FIGURES)).stem == ""


def test_a_caption_parts_no_table_from_what_leads_to_it() -> None:
    lead = "The Provider should let the Council have, four times a year, the numbers in Table 2."
    blocks = draft(paragraph(lead), paragraph("Table 2 – Numbers"), *FIGURES)
    assert with_text("Number of clients", blocks).stem == lead


def test_a_heading_parts_a_table_from_what_was_said_before() -> None:
    lead = "The Provider shall send the figures in the table."
    blocks = draft(paragraph(lead), paragraph("Prices", BlockKind.HEADING), *FIGURES)
    assert with_text("Number of clients", blocks).stem == ""


def test_a_header_that_begins_a_sentence_is_the_stem_of_a_short_cell() -> None:
    rows = table(
        ("Ref", "When", "The Provider must", "Proof"),
        ("A4", "A colleague discloses domestic abuse", "train all staff", "log"),
    )
    assert with_text("train all staff", draft(*rows)).stem == "The Provider must"


@pytest.mark.parametrize("header", ["Ideas", "Good practice", "Suggestions"])
def test_what_stands_under_ideas_is_no_duty(header: str) -> None:
    rows = table(
        ("Ref", "Subject", header),
        (
            "G2",
            "Staff who live with abuse",
            "Posters with the number of the domestic abuse helpline for staff",
        ),
        heading="Standards for staff affected by domestic abuse",
    )
    [one] = found_by("WP5", draft(*rows))
    assert one.strength is Strength.QUALIFIED


def test_the_month_of_may_over_a_column_begins_no_sentence() -> None:
    rows = table(("Line", "April", "May"), ("1", "", "Number of clients asked about domestic abuse at home"))
    assert with_text("Number of clients", draft(*rows)).stem == ""


def test_the_cell_that_names_the_subject_stands_over_the_others_of_its_row() -> None:
    rows = table(
        ("Ref", "When", "The Provider must"),
        (
            "A4",
            "A colleague tells of domestic abuse at home",
            "listen in private and tell nobody else at all",
        ),
        ("A5", "A colleague is ill for more than a week", "telephone once and send a card from everybody"),
    )
    passages = draft(*rows)
    assert "domestic abuse" in " ".join(with_text("listen in private", passages).headings)
    assert "domestic abuse" not in " ".join(with_text("telephone once", passages).headings)


def subjects(*rows: tuple[str, ...]) -> dict[str, str]:
    """What the rows are about, by their labels."""
    blocks = table(*rows)
    found = row_subjects(blocks)
    return {row[0]: found[1, number] for number, row in enumerate(rows, start=1) if (1, number) in found}


RETURN = (
    ("Report", "What is in it", "When", "Form"),
    ("R1", "Complaints and praise", "Monthly", "As R2"),
    ("R2", "Domestic abuse: clients asked", "Quarterly", "See R3"),
    ("R3", "As to the form of R2", "As R2", "Totals only"),
)


def test_a_row_that_goes_on_with_another_is_about_the_same() -> None:
    assert subjects(*RETURN)["R3"] == "Domestic abuse: clients asked"


def test_a_row_that_borrows_a_form_from_another_keeps_its_own_subject() -> None:
    assert subjects(*RETURN)["R1"] == "Complaints and praise"


def test_a_row_with_a_number_goes_on_with_the_line_that_points_to_it() -> None:
    rows = (
        ("Line", "About", "Wanted"),
        ("4", "Domestic abuse", "See line 7"),
        ("7", "", "How many were asked"),
    )
    assert subjects(*rows)["7"] == "Domestic abuse"


def test_rows_that_point_to_each_other_are_about_nothing() -> None:
    assert subjects(("Line", "About"), ("4", "See line 7"), ("7", "See line 4")) == {}


def test_a_number_in_a_cell_points_to_no_row() -> None:
    rows = (("Line", "About"), ("2", "Price"), ("4", "Rooms: 2"))
    assert subjects(*rows)["4"] == "Rooms: 2"


def test_a_row_that_points_back_is_about_what_the_row_before_it_is_about() -> None:
    rows = (
        ("Ref", "When"),
        ("S3", "A colleague tells of domestic abuse"),
        ("S4", "The same colleague is followed"),
        ("S5", "A customer complains"),
    )
    assert subjects(*rows)["S4"] == "A colleague tells of domestic abuse The same colleague is followed"
    assert subjects(*rows)["S5"] == "A customer complains"


def test_a_cell_of_a_row_that_points_back_is_a_duty_about_the_same() -> None:
    rows = table(
        ("Ref", "When", "The Provider must"),
        (
            "S3",
            "A colleague tells of domestic abuse at home",
            "listen in private and tell nobody else at all",
        ),
        (
            "S4",
            "The same colleague is followed to work",
            "agree changed hours and a safety plan for the workplace",
        ),
    )
    plans = [one for one in found_by("WP4", draft(*rows)) if "safety plan" in one.quote]
    assert [one.strength for one in plans] == [Strength.MANDATORY]


def test_an_indicator_for_information_is_no_duty() -> None:
    rows = table(
        ("KPI", "Measure", "Target"),
        ("1", "Staff trained on domestic abuse", "For information"),
        heading="Key performance indicators",
    )
    assert {one.strength for one in found_by("TR1", draft(*rows))} == {Strength.STATEMENT}


def test_a_denial_of_an_indicator_denies_its_row() -> None:
    rows = table(
        ("KPI", "Measure", "Target"),
        ("1", "Staff trained on domestic abuse", "95%"),
        ("2", "Cars washed", "95%"),
        heading="Key performance indicators",
    )
    note = paragraph("KPI 1 is for information only.")
    other = paragraph("KPI 2 is for information only.")
    assert Strength.NEGATED in {one.strength for one in found_by("TR1", draft(*rows, note))}
    assert Strength.NEGATED not in {one.strength for one in found_by("TR1", draft(*rows, other))}


def test_a_row_is_about_the_cell_under_its_subject() -> None:
    rows = table(
        ("Workers", "Subject", "Times"),
        (
            "Family workers",
            "Family violence: how coercive control works",
            "At induction, then every two years",
        ),
        ("Cleaners", "Fire safety", "Within six months, then yearly"),
    )
    lead = paragraph("The Provider must train the workers in the first column in the subject in the second.")
    found = found_by("TR4", draft(lead, *rows))
    assert {one.strength for one in found} == {Strength.MANDATORY}
    assert all("Fire" not in one.quote and "six months" not in one.quote for one in found)


DISCLOSURES = table(
    ("Line", "Figure"),
    ("1", "Complaints"),
    ("2", "Clients who told you of domestic abuse, by age and sex"),
)


def test_a_clause_on_a_row_is_about_what_the_row_is_about() -> None:
    """The clause names the line and says nothing of the subject itself."""
    rule = paragraph("Line 2 shall be given as totals alone, with no name or address.")
    assert [one.quote for one in found_by("DC4", draft(*DISCLOSURES, rule))] == [rule.text]


def test_an_instruction_after_a_time_leads_to_the_table_of_what_is_sent() -> None:
    lead = paragraph("Every six months, by the dates in section 10, send us these figures.")
    rows = [one for one in found_by("DC3", draft(lead, *DISCLOSURES)) if "Clients who told" in one.quote]
    assert [(one.strength, one.bearer) for one in rows] == [(Strength.MANDATORY, Bearer.PROVIDER)]


def test_a_row_on_another_subject_is_not_drawn_in_by_a_row_on_this_one() -> None:
    lead = paragraph("The Provider shall have each policy named in the table.")
    policies = table(
        ("Policy", "Content"), ("Domestic abuse of staff", "Support"), ("Sexual harassment", "Steps")
    )
    found = found_by("WP2", draft(lead, *policies))
    assert not any("Sexual harassment" in one.quote for one in found)


def test_a_row_of_phrases_is_read_whole() -> None:
    rows = table(
        ("Post", "Courses", "Time"),
        (
            "Supervisors",
            "Safeguarding level 3; writing notes; domestic abuse, taking in coercive control and stalking",
            "Ten weeks of starting, then every third year",
        ),
    )
    lead = paragraph(
        "The Provider shall see that each post completes the courses in the table in the time shown."
    )
    row = with_text("Supervisors", draft(lead, *rows))
    assert "third year" in row.text
    assert {"TR1", "TR2", "TR3", "TR4"} <= {one.element for one in found_in(draft(lead, *rows))}


def test_a_sentence_in_a_cell_is_read_for_itself() -> None:
    asking = "The adviser asks each client about domestic abuse at the first meeting, and writes down what is said."
    rows = table(
        ("Standard", "How it is shown"),
        (asking, "A sample of ten files a year is read by the manager, who reports on it to the board."),
    )
    assert with_text("each client", draft(*rows)).text == asking


def test_a_sentence_of_a_cell_has_not_its_own_cell_as_heading() -> None:
    said = "Clause 1.1 was queried. Supervisors need not hear those who speak of domestic abuse."
    rows = table(("Ref", "Clarification"), ("K2", said))
    assert said not in with_text("Supervisors", draft(*rows)).headings


def coded(number: str, text: str) -> Block:
    """A row of a table that has lost its rules, known by its code."""
    return Block(
        text=text, number=number, place=Place(part="Annex V", clause=number, heading_path=("Annex V",))
    )


def test_rows_that_have_lost_their_table_keep_what_leads_to_them() -> None:
    lead = Block(
        text="The Company undertakes to honour each commitment in this table.",
        number="1.1",
        place=Place(part="Annex V", clause="1.1", heading_path=("Annex V",)),
    )
    rows = (
        coded("SV1", "Two apprentices from the area in each year."),
        coded("SV2", "A written domestic abuse policy for employees, in force by the third month."),
    )
    (policy,) = found_by("WP1", draft(lead, *rows))
    assert policy.strength is Strength.MANDATORY
    after = Block(text="Paper is recycled.", number="1.2", place=Place(part="Annex V", clause="1.2"))
    assert not with_text("Paper", draft(lead, *rows, after)).stem


def test_a_clause_that_goes_on_leads_the_list_after_it() -> None:
    place = Place(clause="6.1", heading_path=("Domestic abuse: your staff",))
    policy = Block(
        text="You’ll adopt a written policy on domestic abuse for your staff.", number="6.1", place=place
    )
    more = Block(text="It will also cover:", place=place)
    item = Block(
        text="stalking, forced marriage and sexual violence.",
        kind=BlockKind.LIST_ITEM,
        number="(a)",
        place=Place(clause="6.1(a)", heading_path=place.heading_path),
    )
    assert with_text("stalking", draft(policy, more, item)).stem == "It will also cover:"


def test_a_cell_that_names_a_party_and_who_acts_for_it_says_who_does_the_task() -> None:
    rows = table(
        ("Task", "Party"),
        (
            "Laying a domestic abuse case of high risk before the Marac",
            "The Council, by its adult social care duty team",
        ),
    )
    lead = paragraph("Each task in this table shall be carried out by the party named beside it.")
    assert all(one.bearer is not Bearer.PROVIDER for one in found_by("AA5", draft(lead, *rows)))


def test_a_merged_cell_says_what_each_of_its_rows_is_about() -> None:
    blocks = [
        block
        for block in table(
            ("Ref", "Subject", "Standard"),
            ("S1", "Domestic abuse", "Clients are asked"),
            ("S2", "", "Nobody is asked while a partner hears"),
        )
        if block.text
    ]
    assert row_subjects(blocks)[1, 3] == "Domestic abuse"

"""Reading order: columns, spanning headings, turned pages."""

from __future__ import annotations

from tests.parsers.pdf_builder import FULL, Sheets

LEFT = (
    "The Provider shall keep written records of",
    "every visit that its staff make to a user at",
    "home and shall hand them over when asked",
    "for them by the Authority in writing, or by",
    "anybody who acts for it in this matter.",
)
RIGHT = (
    "The Authority shall pay the sums that are",
    "due to the Provider within thirty days of",
    "the receipt of a valid invoice and may set",
    "off against them any sum that is due to it",
    "from the Provider under this contract.",
)


def _two_columns(top: float = 100) -> Sheets:
    return Sheets().lines(*LEFT, left=60, top=top).lines(*RIGHT, left=310, top=top)


def test_the_left_column_is_read_before_the_right_one() -> None:
    assert _two_columns().texts() == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_column_whose_clauses_are_indented_is_read_before_the_next_one() -> None:
    sheet = Sheets().say("5. PERSONNEL AND PREMISES OF THE PROVIDER", 60, 100)
    sheet.lines(
        "The Provider shall",
        "train its staff in",
        "each year, and shall",
        "tell the Authority.",
        left=172,
        top=112,
    )
    sheet.lines("6. RECORDS AND ACCOUNTS OF THE PROVIDER", *LEFT, left=310, top=100)
    assert " ".join(sheet.texts()).index("tell the Authority.") < " ".join(sheet.texts()).index("6. RECORDS")


def test_columns_drawn_line_by_line_across_the_page_are_read_one_after_the_other() -> None:
    sheet = Sheets()
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        sheet.say(left, 60, 100 + 12 * number).say(right, 310, 100 + 12 * number)
    assert sheet.texts() == [" ".join(LEFT), " ".join(RIGHT)]


def test_a_heading_over_both_columns_comes_first() -> None:
    sheet = _two_columns(top=130).say(
        "Conditions of contract for the provision of care at home", 150, 90, bold=True
    )
    assert sheet.texts()[0].startswith("Conditions of contract")


def test_text_across_the_page_parts_the_columns_above_it_from_those_below() -> None:
    sheet = _two_columns().lines(*FULL, "years.", left=60, top=200)
    sheet.lines(*RIGHT, left=60, top=260).lines(*LEFT, left=310, top=260)
    assert [text[:13] for text in sheet.texts()] == [
        "The Provider ",
        "The Authority",
        "The Provider ",
        "The Authority",
        "The Provider ",
    ]


def test_clause_numbers_in_the_gutter_stay_with_the_right_column() -> None:
    sheet = Sheets().lines(*LEFT, *LEFT, left=60).say("7.1", 310).lines(*RIGHT, left=334)
    sheet.lines(*RIGHT, left=334, top=160)
    assert "7.1 The Authority shall pay" in " | ".join(sheet.texts())


def test_a_paragraph_goes_on_from_one_column_to_the_next() -> None:
    sheet = (
        Sheets()
        .lines(*LEFT[:4], left=60)
        .lines("anybody who acts for it in this matter, or", *RIGHT[1:], left=310)
    )
    assert len(sheet.texts()) == 1


def test_numbers_that_hang_before_their_clauses_make_no_column() -> None:
    sheet = Sheets()
    for number in range(1, 7):
        sheet.clause(f"{number}.1", *FULL[:2], top=80 + 40 * number)
    assert [text[:4] for text in sheet.texts()] == [f"{number}.1 " for number in range(1, 7)]


def test_a_page_turned_for_the_reader_is_read_along_its_lines() -> None:
    sheet = (
        Sheets().turned("The Provider shall train its staff in", "each year of the contract.").rotate_page(90)
    )
    assert sheet.texts() == ["The Provider shall train its staff in each year of the contract."]


def test_text_turned_on_an_upright_page_is_read_along_its_lines() -> None:
    sheet = Sheets().turned("The Provider shall train its staff in", "each year of the contract.")
    assert sheet.texts() == ["The Provider shall train its staff in each year of the contract."]


def test_text_upside_down_is_read_along_its_lines() -> None:
    sheet = Sheets().turned("The Provider shall train its staff in", "each year.", degrees=180, x=500, y=400)
    assert sheet.texts() == ["The Provider shall train its staff in each year."]


def test_words_in_the_margin_that_run_upwards_come_after_the_text() -> None:
    sheet = Sheets().turned("Draft for comment", x=30).lines(*FULL)
    assert sheet.texts()[-1] == "Draft for comment"


def test_line_numbers_in_the_margin_are_left_out() -> None:
    sheet = Sheets().lines(*FULL, *FULL, *FULL, "years.")
    for number in range(10):
        sheet.say(str(number + 1), left=45, top=100 + 12 * number)
    assert sheet.texts() == [" ".join((*FULL, *FULL, *FULL, "years."))]


def test_line_numbers_beside_empty_lines_are_left_out() -> None:
    sheet = Sheets()
    for number in range(30):
        sheet.say(str(number + 1), 40, 80 + 18 * number)
        if number % 3:
            sheet.say(f"{number}.1 The Provider shall train staff.", top=80 + 18 * number)
    assert sheet.texts()[:2] == ["1.1 The Provider shall train staff.", "2.1 The Provider shall train staff."]


def test_line_numbers_left_out_are_no_words_lost() -> None:
    sheet = Sheets()
    for number in range(40):
        sheet.say(str(number + 1), 40, 80 + 18 * number).say("and trains staff again", top=80 + 18 * number)
    assert sheet.read().unread == ()


def test_plain_paragraph_numbers_in_the_margin_are_kept() -> None:
    sheet = Sheets()
    for number in range(10):
        sheet.say(str(number + 1), left=45, top=100 + 24 * number).say(
            "The Provider shall train.", top=100 + 24 * number
        )
    assert sheet.texts()[3] == "4 The Provider shall train."


def test_rows_of_aligned_cells_without_rules_keep_their_order() -> None:
    sheet = Sheets()
    for number, (item, when) in enumerate(
        (("Calls answered", "Monthly"), ("Staff trained", "Yearly"), ("Complaints", "Weekly"))
    ):
        sheet.say(item, 72, 100 + 14 * number).say(when, 300, 100 + 14 * number)
    assert sheet.texts() == ["Calls answered Monthly", "Staff trained Yearly", "Complaints Weekly"]


def test_a_wrapped_cell_without_rules_stays_in_one_piece() -> None:
    sheet = (
        Sheets()
        .lines("Calls answered by", "the helpline", left=72)
        .lines("Every month and", "every year", left=300)
    )
    sheet.lines("Staff trained in", "the year", left=72, top=140).lines(
        "Yearly, by the", "end of May", left=300, top=140
    )
    assert sheet.texts() == [
        "Calls answered by the helpline Every month and every year",
        "Staff trained in the year Yearly, by the end of May",
    ]


def test_a_page_whose_right_column_is_empty_keeps_its_paragraphs_whole() -> None:
    sheet = Sheets()
    for _ in range(3):
        sheet.lines(*LEFT, left=60).lines(*RIGHT, left=310).next()
    sheet.lines(*LEFT[:3], "Authority Officers.", left=60).lines(*RIGHT, left=60, top=180)
    assert sheet.texts()[-2].endswith("when asked Authority Officers.")


def test_three_columns_are_read_from_left_to_right() -> None:
    sheet = Sheets()
    for left, name in ((60, "first"), (225, "second"), (390, "third")):
        for number in range(16):
            sheet.say(f"Line {number} of the {name} column,", left, 100 + 12 * number)
    assert [text.split()[4] for text in sheet.texts()] == ["first"]
    assert sheet.texts()[0].split()[-2] == "third"


def test_two_languages_side_by_side_keep_each_clause_whole() -> None:
    sheet = Sheets()
    for number in range(3):
        top = 100 + 90 * number
        sheet.say(f"{number + 1}.1", 60, top).lines(*LEFT, left=84, top=top)
        sheet.say(f"{number + 1}.1", 310, top).lines(*RIGHT, left=334, top=top)
    assert sheet.texts() == [
        f"{number}.1 {' '.join(column)}" for column in (LEFT, RIGHT) for number in (1, 2, 3)
    ]


def test_a_short_heading_between_two_pairs_of_columns_keeps_its_place() -> None:
    sheet = _two_columns().say("Part 2", 285, 190, bold=True)
    sheet.lines(*RIGHT, left=60, top=220).lines(*LEFT, left=310, top=220)
    assert [text[:6] for text in sheet.texts()] == ["The Pr", "The Au", "Part 2", "The Au", "The Pr"]


def test_numbers_written_after_all_text_stand_before_their_clauses() -> None:
    sheet = Sheets()
    for number in range(1, 7):
        sheet.lines(*FULL[:2], "years.", left=108, top=50 + 50 * number)
    for number in range(1, 7):
        sheet.say(f"4.{number}", 72, 50 + 50 * number)
    assert [text[:7] for text in sheet.texts()] == [f"4.{number} The" for number in range(1, 7)]

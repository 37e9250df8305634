"""A return in each row, under headings in one to three rows."""

from __future__ import annotations

from tests.parsers.returns.forms import ALPHA, BETA, FIGURES, OLDER, SECOND, THIRD, WORDS, figures
from tests.parsers.returns.sheet_builder import csv, only, read, said, states, workbook

HEADS = ["Provider", "Contract reference", "Reporting period", *WORDS, "Comments"]
FIRST_ROW = ["Alpha Care", "A-1", "Q3 25/26", *FIGURES, "up by 12"]
FIRST = ALPHA | {"contract_id": "A-1"} | THIRD | figures()
OTHER_ROW = ["Beta Homes", "B-2", "Q3 25/26", *OLDER, ""]
OTHER = BETA | {"contract_id": "B-2"} | THIRD | figures(OLDER)


def test_a_row_for_each_provider() -> None:
    found = read(csv([HEADS, FIRST_ROW, OTHER_ROW], "\t", "utf-16"), "return.csv")
    assert [said(record) for record in found.records] == [FIRST, OTHER]
    assert [record.where for record in found.records] == ["row 2", "row 3"]


def test_totals_averages_examples_and_guidance_are_no_returns() -> None:
    rows = [
        HEADS,
        ["e.g. Example Ltd", "X-1", "Q1 2025/26", *OLDER, ""],
        ["words", "words", "quarter", *["whole number"] * 8, "words"],
        FIRST_ROW,
        OTHER_ROW,
        ["Total", "", "", *[9] * 8, ""],
        ["Average", "", "", *[4.5] * 8, ""],
        ["Target", "", "", *[50] * 8, ""],
        ["Notes: figures are people, not events."],
    ]
    assert [said(record) for record in read(csv(rows), "return.csv").records] == [FIRST, OTHER]


def test_a_provider_named_total_is_a_provider() -> None:
    row = ["Total Care Ltd", *FIRST_ROW[1:]]
    assert said(only(csv([HEADS, row])))["provider_id"] == "Total Care Ltd"


def test_each_value_is_read_by_its_own_words() -> None:
    row = ["Alpha Care", "A-1", "Q3 25/26", "nil", "-", "<5", "n/a", "", "1,234", "12 people", "86%", ""]
    record = only(csv([HEADS, row]))
    assert {item: (record.items[item].value, states(record)[item]) for item in figures()} == {
        "T01": (0, "nil"),
        "E01": (None, "unread"),
        "E02": (None, "suppressed"),
        "E03": (None, "not_applicable"),
        "E05": (None, "blank"),
        "E06": (1234, "stated"),
        "E09": (12, "stated"),
        "E11": (None, "unread"),
    }


def test_two_returns_for_one_period_stay_two() -> None:
    found = read(csv([HEADS, FIRST_ROW, FIRST_ROW]), "return.csv")
    assert [said(record) for record in found.records] == [FIRST, FIRST]


def test_the_latest_of_several_quarters_stands_first() -> None:
    rows = [["Quarter", *WORDS], ["Q2 2025/26", *OLDER], ["Q3 2025/26", *FIGURES], ["Total", *[9] * 8]]
    found = read(csv(rows), "return.csv")
    assert [said(record) for record in found.records] == [THIRD | figures(), SECOND | figures(OLDER)]


def test_two_rows_of_headings_with_merged_groups() -> None:
    rows = [
        ["Domestic abuse return Q3 2025/26"],
        [None, None, "People", None, "Disclosed", None, "MARAC", None],
        [
            "Provider",
            "Contract reference",
            "Used the service",
            "Eligible to be asked",
            "When asked",
            "Without being asked",
            "Referrals",
            "of which repeats",
        ],
        ["Alpha Care", "A-1", 100, 80, 9, 2, 3, 1],
    ]
    record = only(workbook({"Return": rows}, {"Return": ["C2:D2", "E2:F2", "G2:H2"]}))
    expected = {"E01": 100, "E02": 80, "E05": 9, "E06": 2, "E11": 3, "E12": 1}
    assert said(record) == ALPHA | {"contract_id": "A-1"} | THIRD | expected
    assert record.items["E06"].label == "Disclosed / Without being asked"


def test_three_rows_of_headings() -> None:
    rows = [
        ["Return Q3 2025/26"],
        ["Organisation", None, "Domestic abuse", None, None, None],
        [None, None, "Asking", None, "Disclosures", None],
        [
            "Provider",
            "Contract reference",
            "Eligible to be asked",
            "Asked",
            "When asked",
            "Without being asked",
        ],
        ["Alpha Care", "A-1", 80, 70, 9, 2],
    ]
    record = only(workbook({"Return": rows}, {"Return": ["A2:B2", "C2:F2", "C3:D3", "E3:F3"]}))
    assert said(record) == ALPHA | {"contract_id": "A-1"} | THIRD | {"E02": 80, "E03": 70, "E05": 9, "E06": 2}


def test_a_target_beside_each_actual() -> None:
    rows: list[list[object]] = [["Provider", "Period"], [None, None]]
    for words in WORDS:
        rows[0] += [words, None]
        rows[1] += ["Target", "Actual"]
    rows.append(["Alpha Care", "Q3 25/26", *(part for figure in FIGURES for part in (99, figure))])
    merges = [f"{a}1:{b}1" for a, b in ("CD", "EF", "GH", "IJ", "KL", "MN", "OP", "QR")]
    assert (
        said(only(workbook({"Return": rows}, {"Return": [*merges, "A1:A2", "B1:B2"]})))
        == ALPHA | THIRD | figures()
    )


def test_quarters_over_the_headings() -> None:
    rows = [
        ["2025/26"],
        ["Provider", "Q2", None, None, "Q3", None, None],
        [None, WORDS[1], WORDS[3], WORDS[4], WORDS[1], WORDS[3], WORDS[4]],
        ["Alpha Care", 1, 2, 3, 4, 5, 6],
    ]
    found = read(workbook({"Return": rows}, {"Return": ["B2:D2", "E2:G2", "A2:A3"]}))
    assert [said(record) for record in found.records] == [
        ALPHA | THIRD | {"E01": 4, "E03": 5, "E05": 6},
        ALPHA | SECOND | {"E01": 1, "E03": 2, "E05": 3},
    ]


def test_boxes_under_a_question() -> None:
    rows = [
        ["Provider", "Contract reference", "Written domestic abuse policy", None, None, WORDS[0]],
        [None, None, "Yes", "Draft", "No", None],
        ["Alpha Care", "A-1", "x", None, None, 4],
        ["Beta Homes", "B-1", None, "x", None, 5],
    ]
    found = read(workbook({"Return": rows}, {"Return": ["C1:E1", "A1:A2", "B1:B2", "F1:F2"]}))
    assert [(said(r)["P01"], said(r)["T01"]) for r in found.records] == [("yes", 4), ("draft", 5)]


def test_two_tables_under_one_another_are_parts_of_the_same_returns() -> None:
    rows = [
        ["Provider", "Contract reference", "Written domestic abuse policy", WORDS[0]],
        ["Alpha Care", "A-1", "Yes", 4],
        ["Beta Homes", "B-1", "No", 5],
        [],
        ["Provider", "Contract reference", WORDS[3], WORDS[1]],
        ["Alpha Care", "A-1", 7, 70],
        ["Beta Homes", "B-1", 8, 80],
    ]
    found = read(workbook({"Return": rows}))
    assert [said(record) for record in found.records] == [
        ALPHA | {"contract_id": "A-1", "P01": "yes", "T01": 4, "E03": 7, "E01": 70},
        BETA | {"contract_id": "B-1", "P01": "no", "T01": 5, "E03": 8, "E01": 80},
    ]


def test_who_and_when_above_a_table() -> None:
    rows = [["Provider", "Alpha Care"], ["Reporting period", "Q3 25/26"], [], list(WORDS), list(FIGURES)]
    assert said(only(workbook({"Return": rows}))) == ALPHA | THIRD | figures()


def test_the_first_column_of_a_group_may_be_for_everyone() -> None:
    rows: list[list[object]] = [
        ["", "People in post", None, None, "Asking", None, "Not asked", None],
        ["Provider", "All", "Frontline", "Managers", "Eligible", "Asked", "Partner or family there", "Other"],
        ["Alpha Care", 38, 29, 5, 312, 290, 19, 3],
    ]
    record = only(workbook({"Return": rows}, {"Return": ["B1:D1", "E1:F1", "G1:H1"]}))
    assert [record.value(item) for item in ("T01", "T02", "T03", "E02", "E03", "E04a", "E04e")] == [
        38,
        29,
        5,
        312,
        290,
        19,
        3,
    ]


def test_a_total_of_disclosures_is_no_item() -> None:
    rows: list[list[object]] = [
        ["", "Staff", None, "Disclosed", None, None],
        ["Provider", "Total staff", "Frontline staff", "All", "When asked", "Without being asked"],
        ["Alpha Care", 38, 29, 12, 9, 3],
    ]
    record = only(workbook({"Return": rows}, {"Return": ["B1:C1", "D1:F1"]}))
    assert (record.value("E05"), record.value("E06")) == (9, 3)

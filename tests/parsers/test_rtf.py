"""Rich Text: every word that binds, with the numbers that the program which wrote it printed."""

from __future__ import annotations

import pytest

from horizontal.contract import BlockKind, Cell
from horizontal.errors import EmptyFile, ScannedFile, TooLarge
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.reading import Reading
from horizontal.parsers.rtf.read_rtf import read_rich_text

HEAD = (
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
    r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s3 toc 1;}{\*\cs9 Strong;}}"
)


def reading(body: str) -> Reading:
    """What the reader makes of a Rich Text file with this body."""
    return read_rich_text((HEAD + body + "}").encode("latin-1"), "contract.rtf")


def paragraphs(body: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a Rich Text file with this body."""
    return reading(body).paragraphs


def texts(body: str) -> list[str]:
    """The texts of the paragraphs of a Rich Text file with this body."""
    return [paragraph.text for paragraph in paragraphs(body)]


def test_paragraphs_stand_in_order() -> None:
    assert texts(r"\pard The Provider\line shall\tab train.\par\pard Staff learn.\par") == [
        "The Provider shall train.",
        "Staff learn.",
    ]


def test_a_last_paragraph_without_an_end_is_kept() -> None:
    assert texts(r"First.\par Last.") == ["First.", "Last."]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (r"caf\'e9", "café"),
        (r"\u8220?staff\u8221?", "“staff”"),
        (r"\uc2\u8211??next", "–next"),
        (r"\uc0\u8211 next", "–next"),
        (r"\ldblquote staff\rdblquote  \endash  all", "“staff” – all"),
        (r"multi\_agency\~work", "multi-agency work"),
        (r"co\-operate", "cooperate"),
        (r"\{TBC\}", "{TBC}"),
        (r"{\f1 \'f1\'f2}", "ст"),
        (r"a\bin3 }}}b", "ab"),
    ],
)
def test_signs_and_letters_are_read(code: str, text: str) -> None:
    assert texts(code + r"\par") == [text]


def test_printed_numbers_are_labels() -> None:
    found = paragraphs(r"{\listtext 1.1\tab}\ls1\ilvl1 Staff shall be trained.\par")[0]
    assert (found.label, found.list_level, found.kind) == ("1.1", 1, BlockKind.LIST_ITEM)


def test_numbers_of_old_writers_are_labels() -> None:
    assert paragraphs(r"{\pntext\f0 (a)\tab}{\*\pn\pnlvlbody}trained;\par")[0].label == "(a)"


def test_bullets_have_no_label() -> None:
    found = paragraphs(r"{\listtext \'b7\tab}\ls1 trained;\par")[0]
    assert (found.label, found.kind) == (None, BlockKind.LIST_ITEM)


def test_items_without_their_numbers_are_told() -> None:
    assert [each.what for each in reading(r"\ls1 Staff\par\ls1 Data\par").unread] == [
        "2 items of lists came without a number"
    ]


def test_headings_are_told_by_style_and_level() -> None:
    body = r"\pard\s1 Staff\par\pard\outlinelevel2 Data\par\pard Text.\par"
    assert [each.heading_level for each in paragraphs(body)] == [1, 3, None]


def test_the_title_is_told_by_its_style() -> None:
    assert reading(r"\pard\s2 Contract for Care\par\pard Text.\par").title == "Contract for Care"


def test_the_stated_title_is_kept() -> None:
    assert (
        reading(r"{\info{\title Contract for Care}{\author A N Other}}Text.\par").title == "Contract for Care"
    )


def test_contents_are_told_by_their_style() -> None:
    assert paragraphs(r"\pard\s3 Staff\tab 4\par\pard Text.\par")[0].kind is BlockKind.CONTENTS


@pytest.mark.parametrize("look", ["v", "strike", "striked1", "deleted"])
def test_what_is_hidden_struck_or_deleted_is_no_text(look: str) -> None:
    found = reading(rf"Staff {{\{look} may }}be\par")
    assert [each.text for each in found.paragraphs] == ["Staff be"]
    assert found.unread[0].what.endswith("left out: 1 word")


def test_an_insertion_is_proposed() -> None:
    assert [each.proposed for each in paragraphs(r"Staff {\revised shall} train.\par Old.\par")] == [
        True,
        False,
    ]


def test_bold_size_and_indent_are_kept() -> None:
    found = paragraphs(r"\pard\li720{\b\fs28 Staff}\par")[0]
    assert (found.bold, found.size, found.indent) == (True, 14.0, 36.0)


def test_the_result_of_a_field_is_text_and_its_code_is_not() -> None:
    assert texts(r"See {\field{\*\fldinst REF a}{\fldrslt clause 4}}.\par") == ["See clause 4."]


def test_notes_follow_their_paragraph_with_their_marks() -> None:
    found = paragraphs(r"Trained{\super\chftn{\footnote\pard {\chftn} Every year.}}.\par Next.\par")
    assert [(each.text, each.kind, each.note) for each in found] == [
        ("Trained.", BlockKind.PARAGRAPH, None),
        ("Every year.", BlockKind.FOOTNOTE, "1"),
        ("Next.", BlockKind.PARAGRAPH, None),
    ]


def test_headers_and_footers_stand_last_and_once() -> None:
    found = paragraphs(r"{\header Draft\par}{\headerf Draft\par}{\footer Page\par}Text.\par")
    assert [(each.text, each.kind) for each in found] == [
        ("Text.", BlockKind.PARAGRAPH),
        ("Draft", BlockKind.HEADER),
        ("Page", BlockKind.FOOTER),
    ]


def test_a_text_box_is_read_once() -> None:
    box = (
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Boxed.\par}}{\shprslt{\*\do{\dptxbxtext Boxed.\par}}}}"
    )
    assert texts(f"Text.{box}" + r"\par") == ["Text.", "Boxed."]


def test_comments_are_left_out() -> None:
    found = reading(r"Staff{\*\atnid AN}{\*\annotation{\*\atnref 1}Too weak} shall.\par")
    assert [each.what for each in found.unread] == ["comments left out: 2 words"]


def test_cells_know_their_row_column_and_headers() -> None:
    body = (
        r"\trowd\trhdr\cellx100\cellx200\pard\intbl Measure\cell Target\cell\row"
        r"\trowd\cellx100\cellx200\pard\intbl Training\cell 95%\cell\row\pard After.\par"
    )
    found = paragraphs(body)
    assert found[3].cell == Cell(table=1, row=2, column=2, column_header="Target", row_header="Training")
    assert (found[4].text, found[4].cell) == ("After.", None)


def test_a_cell_merged_downwards_heads_all_its_rows() -> None:
    body = (
        r"\trowd\clvmgf\cellx100\cellx200\pard\intbl Training\cell 95%\cell\row"
        r"\trowd\clvmrg\cellx100\cellx200\pard\intbl\cell 96%\cell\row"
    )
    assert [each.cell.row_header for each in paragraphs(body) if each.cell][-1] == "Training"


def test_a_file_without_words_is_empty() -> None:
    with pytest.raises(EmptyFile):
        reading(r"\pard\par")


def test_a_file_of_pictures_is_a_scan() -> None:
    with pytest.raises(ScannedFile):
        reading(r"{\pict\pngblip 89504e47}\par")


def test_groups_nested_beyond_reason_are_too_large() -> None:
    with pytest.raises(TooLarge):
        reading("{" * 2_000 + "x")


def test_a_file_that_breaks_off_gives_what_is_there_and_says_so() -> None:
    found = read_rich_text((HEAD + r"First.\par Sec").encode(), "a.rtf")
    assert [each.text for each in found.paragraphs] == ["First.", "Sec"]
    assert [each.what for each in found.unread] == ["it breaks off before its end"]


def test_the_style_of_a_heading_survives_its_printed_number() -> None:
    found = paragraphs(r"\pard\s1{\listtext\pard\plain 3.\tab}\ls1\ilvl0 Staff\par")
    assert [(each.label, each.heading_level) for each in found] == [("3.", 1)]


def test_the_paragraphs_of_a_comment_end_none_of_the_text() -> None:
    assert texts(r"Staff {\*\annotation\pard Too weak.\par}shall be trained.\par") == [
        "Staff shall be trained."
    ]


@pytest.mark.parametrize(
    ("state", "sign"),
    [
        (r"\ffres1\ffdefres0", "☒"),
        (r"\ffres0\ffdefres1", "☐"),
        (r"\ffres25\ffdefres1", "☒"),
        (r"\ffdefres0", "☐"),
    ],
)
def test_boxes_of_forms_show_whether_they_are_ticked(state: str, sign: str) -> None:
    form = r"{\*\formfield{\fftype1" + state + r"{\*\ffname Check1}}}"
    field = r"{\field{\*\fldinst { FORMCHECKBOX " + form + r"}}{\fldrslt }}"
    assert texts(field + r" Option\par") == [f"{sign} Option"]


def test_a_box_whose_state_is_not_in_the_file_is_told() -> None:
    found = reading(r"{\field{\*\fldinst { FORMCHECKBOX }}{\fldrslt {}}} Option\par")
    assert [(each.text, each.label) for each in found.paragraphs] == [("Option", None)]
    assert [each.what for each in found.unread] == ["not read: 1 tick-box"]


def test_words_that_were_not_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("horizontal.parsers.rtf.story.plain_letters", lambda text: text[:9])
    found = reading("The Provider shall train all staff on domestic abuse every year. " * 3 + r"\par")
    assert [note.lost for note in found.unread] == [True]

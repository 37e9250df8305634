"""Web pages: their words, the numbers that their lists print, and nothing fetched or run."""

from __future__ import annotations

import pytest

from horizontal.contract import BlockKind, Cell
from horizontal.errors import EmptyFile, ScannedFile, TooLarge
from horizontal.parsers.html.read_html import read_html
from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.reading import Reading


def reading(body: str, head: str = "") -> Reading:
    """What the reader makes of a page."""
    page = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"
    return read_html(page.encode(), "contract.html")


def paragraphs(body: str, head: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs that the reader makes of a page."""
    return reading(body, head).paragraphs


def texts(body: str, head: str = "") -> list[str]:
    """The texts of the paragraphs of a page."""
    return [paragraph.text for paragraph in paragraphs(body, head)]


def labels(body: str, head: str = "") -> list[str | None]:
    """The labels of the paragraphs of a page."""
    return [paragraph.label for paragraph in paragraphs(body, head)]


def test_text_stands_in_the_order_of_the_page() -> None:
    body = "<h1>Care</h1>loose <b>words</b><div>in a box<p>a paragraph</p>after it</div>"
    assert texts(body) == ["Care", "loose words", "in a box", "a paragraph", "after it"]


def test_headings_have_their_level() -> None:
    body = '<h2>Staff</h2><div role="heading" aria-level="4">Data</div><p>Text.</p>'
    assert [each.heading_level for each in paragraphs(body)] == [2, 4, None]


def test_items_print_their_numbers() -> None:
    assert labels("<ol><li>One<li>Two</ol>") == ["1.", "2."]


@pytest.mark.parametrize(
    ("attributes", "label"),
    [
        ('type="a"', "a."),
        ('type="A" start="3"', "C."),
        ('type="i" start="4"', "iv."),
        ('type="I"', "I."),
        ('style="list-style-type: lower-alpha"', "a."),
        ('style="list-style: upper-roman inside"', "I."),
        ('style="list-style-type:none"', None),
        ('start="rubbish"', "1."),
    ],
)
def test_numbers_are_written_as_the_list_asks(attributes: str, label: str | None) -> None:
    assert labels(f"<ol {attributes}><li>Item</ol>") == [label]


def test_the_style_sheet_of_the_page_may_ask_for_letters() -> None:
    assert labels('<ol class="l"><li>Item</ol>', "<style>ol.l { list-style-type: lower-alpha }</style>") == [
        "a."
    ]


def test_an_item_may_state_its_number() -> None:
    assert labels('<ol><li>One<li value="5">Five<li>Six</ol>') == ["1.", "5.", "6."]


def test_a_list_may_count_backwards() -> None:
    assert labels("<ol reversed><li>Last<li>First</ol>") == ["2.", "1."]


def test_a_list_inside_an_item_counts_for_itself() -> None:
    assert labels('<ol><li>One<ol type="a"><li>x<li>y</ol><li>Two</ol>') == ["1.", "a.", "b.", "2."]


def test_nested_counters_print_all_levels() -> None:
    head = '<style>li::before { content: counters(item, ".") " "; }</style>'
    assert labels("<ol><li>One<ol><li>x<li>y</ol><li>Two</ol>", head) == ["1.", "1.1", "1.2", "2."]


def test_the_number_of_an_item_goes_to_its_first_paragraph() -> None:
    assert labels("<ol><li><p>One</p><p>and more</p></ol>") == ["1.", None]


def test_bullets_have_no_label() -> None:
    found = paragraphs("<ul><li>train staff</ul>")[0]
    assert (found.label, found.kind, found.list_level) == (None, BlockKind.LIST_ITEM, 0)


def test_two_line_breaks_end_a_paragraph_and_one_does_not() -> None:
    assert texts("1. Staff<br>shall<br><br>2. Data") == ["1. Staff shall", "2. Data"]


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>train()</script>",
        "<style>p { color: red }</style>",
        "<template>never</template>",
        "<p hidden>never</p>",
        '<p style="display: none">never</p>',
        '<p style="visibility:hidden">never</p>',
        '<p class="gone">never</p>',
        "<!-- never -->",
        "<dialog>never</dialog>",
        "<del>never</del>",
        "<s>never</s>",
        '<span style="text-decoration: line-through">never</span>',
    ],
)
def test_what_is_not_shown_is_no_text(hidden: str) -> None:
    assert texts(f"<p>Shown.</p>{hidden}", "<style>.gone { display: none }</style>") == ["Shown."]


@pytest.mark.parametrize(
    "rule", ["@media print { p { display: none } }", "@media (max-width: 9px) { p { display: none } }"]
)
def test_a_rule_for_print_hides_nothing(rule: str) -> None:
    assert texts("<p>Shown.</p>", f"<style>{rule} .x {{ color: red }}</style>") == ["Shown."]


def test_a_rule_after_one_for_print_still_holds() -> None:
    sheet = "<style>@media print { a { color: red } } p.x { display: none }</style>"
    assert texts('<p>Shown.</p><p class="x">never</p>', sheet) == ["Shown."]


def test_hidden_words_are_told() -> None:
    found = reading("<p>Shown.</p><p hidden>two words</p><p>a <del>b</del></p>")
    assert [each.what for each in found.unread] == [
        "struck-through text left out: 1 word",
        "hidden text left out: 2 words",
    ]


def test_an_insertion_is_proposed() -> None:
    assert paragraphs("<p>Staff <ins>shall</ins> train.</p>")[0].proposed


def test_cells_know_their_row_column_and_headers() -> None:
    found = paragraphs("<table><tr><th>Measure<th>Target</tr><tr><td>Training<td>95%</tr></table>")
    assert found[-1].cell == Cell(table=1, row=2, column=2, column_header="Target", row_header="Training")


def test_merged_cells_move_those_beside_and_below() -> None:
    body = "<table><tr><td rowspan=2>A<td colspan=2>B<tr><td>C<td>D</table>"
    places = [(each.text, each.cell.row, each.cell.column) for each in paragraphs(body) if each.cell]
    assert places == [("A", 1, 1), ("B", 1, 2), ("C", 2, 2), ("D", 2, 3)]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    found = paragraphs("<table><tr><td>a<td><table><tr><td>b<td>c</table></table>")
    assert [(each.text, each.cell.table) for each in found if each.cell] == [("a", 1), ("b", 2), ("c", 2)]


def test_a_table_made_for_layout_stands_outside_cells() -> None:
    assert paragraphs("<table><tr><td><h2>Staff</h2><p>1.1 Staff shall be trained.</table>")[1].cell is None


def test_links_to_other_pages_are_contents() -> None:
    assert paragraphs("<nav><a href='#a'>Staff</a></nav><p>Text.</p>")[0].kind is BlockKind.CONTENTS


def test_the_raised_mark_of_a_note_is_no_word() -> None:
    assert texts('<p>trained<sup><a href="#n1">1</a></sup> yearly, 10 m<sup>2</sup></p>') == [
        "trained yearly, 10 m2"
    ]


def test_the_title_of_the_page_is_kept() -> None:
    assert reading("<p>Text.</p>", "<title>Contract for Care</title>").title == "Contract for Care"


@pytest.mark.parametrize(
    ("stated", "codec"),
    [("iso-8859-1", "cp1252"), ("windows-1252", "cp1252"), ("utf-8", "utf-8"), ("x", "utf-8")],
)
def test_letters_are_read_as_the_page_says(stated: str, codec: str) -> None:
    page = f'<html><meta charset="{stated}"><p>“Größe” – café</p>'.encode(codec)
    assert read_html(page, "a.html").paragraphs[0].text == "“Größe” – café"


def test_pages_inside_the_page_are_told_and_not_fetched() -> None:
    found = reading('<p>Text.</p><iframe src="http://192.0.2.1/terms.html"></iframe>')
    assert [each.what for each in found.unread] == ["not read: 1 page inside the page"]


def test_a_page_without_words_is_empty() -> None:
    with pytest.raises(EmptyFile):
        reading("<script>x</script>")


def test_a_page_of_pictures_is_a_scan() -> None:
    with pytest.raises(ScannedFile):
        reading('<img src="page1.png">')


def test_nesting_beyond_reason_is_too_large() -> None:
    with pytest.raises(TooLarge):
        reading("<div>" * 600 + "x")


def test_cells_that_reach_down_without_end_are_too_many() -> None:
    with pytest.raises(TooLarge, match="table cells"):
        reading("<table>" + '<tr><td rowspan="999999">x' * 2_000)


def test_boxes_and_fields_show_what_is_filled_in() -> None:
    body = "<p><input type=checkbox checked> A</p><p><input type=radio> B</p><p>For <input value='six'> months</p>"
    assert texts(body) == ["☒ A", "☐ B", "For six months"]


@pytest.mark.parametrize(
    ("chooser", "text"),
    [
        ("<select><option>six<option selected>ten</select>", "Every ten months"),
        ("<select><option>six<option>ten</select>", "Every six months"),
        ("<select multiple><option>six <option>ten</select>", "Every six ten months"),
    ],
)
def test_only_the_chosen_entry_of_a_list_is_text(chooser: str, text: str) -> None:
    assert texts(f"<p>Every {chooser} months</p>") == [text]


def test_the_title_of_an_office_program_is_no_heading_of_a_part() -> None:
    found = paragraphs("<p class=MsoTitle>Contract</p><h1 class=title>Care</h1><h1>Staff</h1>")
    assert [each.heading_level for each in found] == [0, 0, 1]

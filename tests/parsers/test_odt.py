"""OpenDocument texts: every word that binds, with the numbers as printed."""

from __future__ import annotations

import pytest

from horizontal.contract import BlockKind, Cell
from horizontal.errors import DamagedFile, EmptyFile, EncryptedFile, HorizontalError, TooLarge
from horizontal.parsers.odt.read_odt import read_odt
from tests.parsers.odt_builder import (
    MIMETYPE,
    cell,
    fodt,
    h,
    level,
    list_style,
    listed,
    nested,
    odt,
    p,
    paragraphs,
    reading,
    row,
    span,
    style,
    table,
    texts,
)
from tests.parsers.word_builder import changed, zipped

HIDDEN = style("Hidden", '<style:text-properties text:display="none"/>', "text")
STRUCK = style("Struck", '<style:text-properties style:text-line-through-style="solid"/>', "text")


def test_runs_tabs_and_breaks_are_one_line_of_text() -> None:
    words = p(
        "The Provider",
        '<text:s text:c="3"/>',
        "shall",
        "<text:line-break/>",
        "train",
        "<text:tab/>",
        "staff.",
    )
    assert texts(words) == ["The Provider shall train staff."]


def test_a_heading_has_its_level() -> None:
    assert [each.heading_level for each in paragraphs(h("Staff", level=3), p("Text."))] == [3, None]


def test_the_title_is_told_by_its_style() -> None:
    assert reading(p("Contract for Care", style="Title"), p("Text.")).title == "Contract for Care"


def test_bold_and_size_come_through_parents_and_shares() -> None:
    styles = style("Big", '<style:text-properties fo:font-weight="bold" fo:font-size="10pt"/>')
    styles += style(
        "Bigger", '<style:text-properties fo:font-size="150%"/>', more='style:parent-style-name="Big"'
    )
    found = paragraphs(p("Staff", style="Bigger"), automatic=styles)[0]
    assert (found.bold, found.size) == (True, 15.0)


def test_the_indent_is_told_in_points() -> None:
    styles = style("In", '<style:paragraph-properties fo:margin-left="2.54cm"/>')
    assert paragraphs(p("Text.", style="In"), automatic=styles)[0].indent == pytest.approx(72.0, abs=0.1)


def test_hidden_text_is_left_out_and_told() -> None:
    found = reading(p("Staff ", span("not these", "Hidden"), "are trained."), automatic=HIDDEN)
    assert [each.text for each in found.paragraphs] == ["Staff are trained."]
    assert [each.what for each in found.unread] == ["hidden text left out: 2 words"]


def test_struck_text_is_left_out_and_told() -> None:
    found = reading(p("Staff ", span("may", "Struck"), "shall be trained."), automatic=STRUCK)
    assert [each.what for each in found.unread] == ["struck-through text left out: 1 word"]


def test_a_hidden_section_is_left_out() -> None:
    section = f'<text:section text:display="none" text:name="s">{p("Gone.")}</text:section>'
    assert texts(p("Here."), section) == ["Here."]


CHANGES = (
    '<text:tracked-changes><text:changed-region xml:id="in"><text:insertion/></text:changed-region>'
    '<text:changed-region xml:id="out"><text:deletion><office:change-info/><text:p>shall not</text:p>'
    "</text:deletion></text:changed-region></text:tracked-changes>"
)


def test_a_tracked_insertion_is_text_and_proposed() -> None:
    start, end = '<text:change-start text:change-id="in"/>', '<text:change-end text:change-id="in"/>'
    found = paragraphs(
        CHANGES, p("Old."), p("Staff ", start, "shall"), p("be trained", end, "."), p("Old too.")
    )
    assert [(each.text, each.proposed) for each in found] == [
        ("Old.", False),
        ("Staff shall", True),
        ("be trained.", True),
        ("Old too.", False),
    ]


def test_a_tracked_deletion_is_no_text() -> None:
    found = reading(CHANGES, p("Staff ", '<text:change text:change-id="out"/>', "are trained."))
    assert [each.text for each in found.paragraphs] == ["Staff are trained."]
    assert [each.what for each in found.unread] == ["tracked deletions left out: 2 words"]


def test_comments_are_left_out() -> None:
    comment = (
        "<office:annotation><dc:creator>A N Other</dc:creator><text:p>Too weak</text:p></office:annotation>"
    )
    found = reading(p("Staff ", comment, "shall be trained."))
    assert [each.what for each in found.unread] == ["comments left out: 2 words"]


def test_a_note_follows_its_paragraph_with_its_mark() -> None:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>3</text:note-citation>'
        f"<text:note-body>{p('Every year.')}</text:note-body></text:note>"
    )
    found = paragraphs(p("Staff shall be trained", note, "."))
    assert [(each.text, each.kind, each.note) for each in found] == [
        ("Staff shall be trained.", BlockKind.PARAGRAPH, None),
        ("Every year.", BlockKind.FOOTNOTE, "3"),
    ]


def test_a_text_box_is_read_after_its_paragraph() -> None:
    box = f"<draw:frame><draw:text-box>{p('Boxed.')}</draw:text-box></draw:frame>"
    found = paragraphs(p("Text.", box))
    assert [(each.text, each.kind) for each in found] == [
        ("Text.", BlockKind.PARAGRAPH),
        ("Boxed.", BlockKind.TEXT_BOX),
    ]


def test_drawn_shapes_in_groups_are_read() -> None:
    shape = f"<draw:g><draw:custom-shape>{p('Drawn.')}</draw:custom-shape></draw:g>"
    assert texts(p("Text.", shape)) == ["Text.", "Drawn."]


def test_cells_know_their_row_column_and_headers() -> None:
    found = paragraphs(table(row("Training", "95%"), header=row("Measure", "Target")))
    assert found[-1].cell == Cell(table=1, row=2, column=2, column_header="Target", row_header="Training")


def test_a_cell_merged_downwards_heads_all_its_rows() -> None:
    tall = cell("Training", more='table:number-rows-spanned="2"')
    rows = (row(tall, "95%"), row("<table:covered-table-cell/>", "96%"))
    found = paragraphs(table(*rows, header=row("Measure", "Target")))
    assert [each.cell.row_header for each in found if each.cell and each.text == "96%"] == ["Training"]


def test_a_cell_merged_sideways_moves_those_after_it() -> None:
    wide = cell("Both", more='table:number-columns-spanned="2"')
    found = paragraphs(table(row(wide, "<table:covered-table-cell/>", "Third"), row("a", "b", "c")))
    assert [each.cell.column for each in found if each.cell] == [1, 3, 1, 2, 3]


def test_contents_are_told_apart() -> None:
    contents = (
        f"<text:table-of-content><text:index-body>{p('1 Staff 4')}</text:index-body></text:table-of-content>"
    )
    assert [each.kind for each in paragraphs(contents, p("Text."))] == [
        BlockKind.CONTENTS,
        BlockKind.PARAGRAPH,
    ]


def test_headers_and_footers_that_show_stand_last_and_once() -> None:
    header, footer = (
        f"<style:header>{p('Draft 3')}</style:header>",
        f"<style:footer>{p('Page 1')}</style:footer>",
    )
    unused = f'<style:header style:display="false">{p("Never")}</style:header>'
    pages = "".join(
        f'<style:master-page style:name="{name}">{inside}</style:master-page>'
        for name, inside in (("Standard", header + footer), ("Other", "<style:header/>" + unused))
    )
    found = paragraphs(p("Text."), master=pages)
    assert [(each.text, each.kind) for each in found[1:]] == [
        ("Draft 3", BlockKind.HEADER),
        ("Page 1", BlockKind.FOOTER),
    ]


def test_a_flat_file_reads_like_a_packed_one() -> None:
    assert read_odt(fodt(listed("One", "Two")), "a.fodt") == read_odt(odt(listed("One", "Two")), "a.odt")


def test_a_template_is_read() -> None:
    assert read_odt(odt(p("Text."), mimetype=f"{MIMETYPE}-template"), "a.ott").paragraphs[0].text == "Text."


def test_a_locked_file_is_encrypted() -> None:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    )
    with pytest.raises(EncryptedFile):
        read_odt(zipped({"META-INF/manifest.xml": manifest, "content.xml": "x"}), "a.odt")


def test_a_file_without_words_is_empty() -> None:
    with pytest.raises(EmptyFile):
        read_odt(odt(p("")), "a.odt")


def test_a_package_without_text_is_damaged() -> None:
    with pytest.raises(DamagedFile):
        read_odt(zipped({"mimetype": MIMETYPE}), "a.odt")


def test_text_that_breaks_off_is_damaged() -> None:
    with pytest.raises(DamagedFile, match=r"content\.xml inside it breaks off"):
        read_odt(changed(odt(p("Text.")), "content.xml", "</office:text>", ""), "a.odt")


def test_entities_are_refused() -> None:
    bomb = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + fodt(p("Text.")).decode().partition("?>")[2]
    with pytest.raises(DamagedFile, match="declares entities"):
        read_odt(bomb.encode(), "a.fodt")


def test_nesting_beyond_reason_is_too_large() -> None:
    with pytest.raises(TooLarge):
        read_odt(odt("<text:section>" * 250 + p("x") + "</text:section>" * 250), "a.odt")


@pytest.mark.parametrize("share", range(5, 100, 10))
def test_a_file_that_breaks_off_anywhere_is_told(share: int) -> None:
    data = odt(listed("One", "Two"), p("Text."))
    with pytest.raises(HorizontalError):
        read_odt(data[: len(data) * share // 100], "a.odt")


KEPT_IN_PLACE = (
    '<text:tracked-changes><text:changed-region xml:id="gone"><text:deletion><office:change-info/></text:deletion>'
    "</text:changed-region></text:tracked-changes>"
)


def test_a_deletion_that_a_flat_file_keeps_in_the_text_is_no_text() -> None:
    start, end = '<text:change-start text:change-id="gone"/>', '<text:change-end text:change-id="gone"/>'
    found = reading(KEPT_IN_PLACE, p("Staff ", start, "shall be trained."), p("All", end, "are welcome."))
    assert [each.text for each in found.paragraphs] == ["Staff", "are welcome."]
    assert [each.what for each in found.unread] == ["tracked deletions left out: 4 words"]


def test_a_heading_joined_to_a_deleted_item_keeps_its_own_number() -> None:
    joined = (
        '<text:tracked-changes><text:changed-region xml:id="gone"><text:deletion><office:change-info/>'
        + listed(nested(p("Deleted.")))
        + listed(h())
        + "</text:deletion></text:changed-region></text:tracked-changes>"
    )
    mark = '<text:change text:change-id="gone"/>'
    body = listed(h("One"), nested(p("First."), p(mark, "Two")), nested(p("Second.")))
    clauses = list_style("Clauses", level(1, "1"), level(2, "1"))
    found = paragraphs(joined, body, automatic=clauses)
    assert [(each.text, each.label, each.heading_level) for each in found] == [
        ("One", "1", 1),
        ("First.", "1", None),
        ("Two", "2", 1),
        ("Second.", "1", None),
    ]

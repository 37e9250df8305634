"""Automatic numbers come out as Word prints them."""

from __future__ import annotations

from tests.parsers.word_builder import (
    CLAUSES,
    abstract,
    labels,
    level,
    listed,
    override,
    para,
    paragraphs,
    row,
    style,
    table,
    text_box,
    texts,
    tracked,
)

ONE, TWO, THREE, FOUR = ((1, index) for index in range(4))


def items(*levels: int, of: int = 1) -> list[str]:
    return [para("Words", numbered=(of, index)) for index in levels]


def test_levels_count_under_one_another() -> None:
    assert labels(*items(0, 1, 1, 2, 2, 3, 1), numbering=CLAUSES) == [
        "1.",
        "1.1",
        "1.2",
        "(a)",
        "(b)",
        "(i)",
        "1.3",
    ]


def test_a_deeper_level_starts_again_under_the_next_clause() -> None:
    assert labels(*items(0, 1, 2, 0, 1, 2), numbering=CLAUSES) == ["1.", "1.1", "(a)", "2.", "2.1", "(a)"]


def test_the_level_of_a_paragraph_is_kept() -> None:
    found = paragraphs(*items(0, 2), numbering=CLAUSES)
    assert [paragraph.list_level for paragraph in found] == [0, 2]


def test_a_skipped_level_shows_its_first_number() -> None:
    assert labels(*items(1, 1), numbering=CLAUSES) == ["1.1", "1.2"]


def test_lists_with_one_definition_count_on_from_one_another() -> None:
    blocks = [*items(0, 0, of=1), *items(0, of=2), *items(0, of=1)]
    assert labels(*blocks, numbering=CLAUSES + listed(2, 0)) == ["1.", "2.", "3.", "4."]


def test_lists_with_definitions_of_their_own_count_apart() -> None:
    numbering = abstract(0, level(0, "%1.")) + abstract(1, level(0, "%1)")) + listed(1, 0) + listed(2, 1)
    assert labels(*items(0, of=1), *items(0, of=2), *items(0, of=1), numbering=numbering) == [
        "1.",
        "1)",
        "2.",
    ]


def test_a_start_override_starts_again_once() -> None:
    numbering = CLAUSES + listed(2, 0, override(0, '<w:startOverride w:val="1"/>'))
    blocks = [*items(0, 0, of=1), *items(0, 0, of=2)]
    assert labels(*blocks, numbering=numbering) == ["1.", "2.", "1.", "2."]


def test_an_override_may_replace_a_whole_level() -> None:
    numbering = CLAUSES + listed(2, 0, override(0, level(0, "Schedule %1")))
    assert labels(*items(0, of=2), numbering=numbering) == ["Schedule 1"]


def test_a_level_starts_where_its_start_says() -> None:
    assert labels(*items(0, 0), numbering=abstract(0, level(0, "%1.", start=7)) + listed(1, 0)) == [
        "7.",
        "8.",
    ]


def test_a_level_that_never_restarts_counts_through() -> None:
    never = '<w:lvlRestart w:val="0"/>'
    numbering = abstract(0, level(0, "Part %1"), level(1, "%2.", more=never)) + listed(1, 0)
    assert labels(*items(0, 1, 1, 0, 1), numbering=numbering) == ["Part 1", "1.", "2.", "Part 2", "3."]


def test_a_level_may_restart_only_after_a_higher_one() -> None:
    only_top = '<w:lvlRestart w:val="1"/>'
    levels = level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3.", more=only_top)
    found = labels(*items(0, 1, 2, 2, 1, 2, 0, 2), numbering=abstract(0, *levels) + listed(1, 0))
    assert found == ["1.", "1.1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.3.", "2.", "2.1.1."]


def test_legal_numbering_shows_roman_parents_in_digits() -> None:
    levels = level(0, "Article %1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")
    assert labels(*items(0, 1), numbering=abstract(0, *levels) + listed(1, 0)) == ["Article I", "1.1"]


def test_a_bullet_has_no_label_and_keeps_its_level() -> None:
    numbering = abstract(0, level(0, "\uf0b7", "bullet")) + listed(1, 0)
    bullet = paragraphs(*items(0), numbering=numbering)[0]
    assert (bullet.label, bullet.list_level) == (None, 0)


def test_list_zero_turns_the_numbers_of_a_style_off() -> None:
    styles = style("Clause", inside='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    blocks = [para("One", style="Clause"), para("None", style="Clause", numbered=(0, 0))]
    assert labels(*blocks, styles=styles, numbering=CLAUSES) == ["1.", None]


def test_a_style_brings_its_number() -> None:
    inside = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    assert labels(para("Words", style="L2"), styles=style("L2", inside=inside), numbering=CLAUSES) == ["1.1"]


def test_a_style_takes_its_number_from_the_style_it_is_based_on() -> None:
    styles = style("Base", inside='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("Own", based_on="Base")
    assert labels(para("Words", style="Own"), styles=styles, numbering=CLAUSES) == ["1."]


def test_a_level_names_the_style_that_stands_on_it() -> None:
    link = '<w:pStyle w:val="L2"/>'
    numbering = abstract(0, level(0, "%1."), level(1, "%1.%2", more=link)) + listed(1, 0)
    styles = style("L2", inside='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert labels(para("Words", style="L2"), styles=styles, numbering=numbering) == ["1.1"]


def test_a_level_named_for_another_style_does_not_number_this_one() -> None:
    numbering = abstract(0, level(0, "%1.", more='<w:pStyle w:val="Other"/>')) + listed(1, 0)
    styles = style("L1", inside='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') + style("Other")
    assert labels(para("Words", style="L1"), styles=styles, numbering=numbering) == [None]


def test_a_level_named_for_a_style_that_is_gone_numbers_any() -> None:
    numbering = abstract(0, level(0, "%1.", more='<w:pStyle w:val="Gone"/>')) + listed(1, 0)
    styles = style("L1", inside='<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert labels(para("Words", style="L1"), styles=styles, numbering=numbering) == ["1."]


def test_the_default_style_may_be_numbered() -> None:
    inside = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    default = style("Normal", inside=inside).replace("<w:style ", '<w:style w:default="1" ')
    assert labels("Words", styles=default, numbering=CLAUSES) == ["1."]


def test_a_list_may_borrow_the_levels_of_a_numbering_style() -> None:
    inside = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    borrowed = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
    numbering = CLAUSES + borrowed + listed(2, 5)
    styles = style("Legal", inside=inside, kind="numbering")
    assert labels(*items(0, 1, of=2), styles=styles, numbering=numbering) == ["1.", "1.1"]


def test_a_list_with_borrowed_levels_counts_for_itself() -> None:
    inside = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    borrowed = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Legal"/></w:abstractNum>'
    numbering = CLAUSES + borrowed + listed(2, 5)
    styles = style("Legal", inside=inside, kind="numbering")
    found = labels(*items(0, of=1), *items(0, of=2), *items(0, of=1), styles=styles, numbering=numbering)
    assert found == ["1.", "1.", "2."]


def test_an_empty_paragraph_uses_up_its_number() -> None:
    blocks = [para("First", numbered=ONE), para(numbered=ONE), para("Third", numbered=ONE)]
    assert labels(*blocks, numbering=CLAUSES) == ["1.", "3."]


def test_an_empty_paragraph_that_ends_a_section_takes_no_number() -> None:
    blocks = [para(numbered=ONE, more="<w:sectPr/>"), para("First", numbered=ONE)]
    assert labels(*blocks, numbering=CLAUSES) == ["1."]


def test_a_schedule_heading_that_is_only_a_number_is_kept() -> None:
    numbering = abstract(0, level(0, "Schedule %1")) + listed(1, 0)
    heading = paragraphs(para(numbered=ONE), "The Services", numbering=numbering)[0]
    assert (heading.label, heading.text) == ("Schedule 1", "")


def test_a_number_in_capitals_is_printed_in_capitals() -> None:
    numbering = abstract(0, level(0, "Schedule %1", after="<w:rPr><w:caps/></w:rPr>")) + listed(1, 0)
    assert labels(*items(0), numbering=numbering) == ["SCHEDULE 1"]


def test_a_hidden_number_is_not_printed() -> None:
    numbering = abstract(0, level(0, "%1.", after="<w:rPr><w:vanish/></w:rPr>")) + listed(1, 0)
    assert labels(*items(0), numbering=numbering) == [None]


def test_a_deleted_paragraph_does_not_use_up_a_number() -> None:
    gone = para(tracked("del", "Gone"), numbered=ONE, mark='<w:del w:id="1"/>')
    assert labels(para("First", numbered=ONE), gone, para("Second", numbered=ONE), numbering=CLAUSES) == [
        "1.",
        "2.",
    ]


def test_an_inserted_paragraph_uses_up_a_number() -> None:
    new = para(tracked("ins", "New"), numbered=ONE, mark='<w:ins w:id="1"/>')
    assert labels(para("First", numbered=ONE), new, para("Third", numbered=ONE), numbering=CLAUSES) == [
        "1.",
        "2.",
        "3.",
    ]


def test_a_hidden_paragraph_does_not_use_up_a_number() -> None:
    gone = para(numbered=ONE, mark="<w:vanish/>")
    assert labels(gone, para("First", numbered=ONE), numbering=CLAUSES) == ["1."]


def test_a_text_box_counts_for_itself() -> None:
    box = para("Second", text_box(*items(0, 0)), numbered=ONE)
    found = labels(para("First", numbered=ONE), box, para("Third", numbered=ONE), numbering=CLAUSES)
    assert found == ["1.", "2.", "1.", "2.", "3."]


def test_numbers_go_on_through_a_table() -> None:
    blocks = [
        *items(0),
        table(row("Name", "Words"), row("Here", *[f"<w:tc>{items(0)[0]}</w:tc>"])),
        *items(0),
    ]
    assert [label for label in labels(*blocks, numbering=CLAUSES) if label] == ["1.", "2.", "3."]


def test_a_number_alone_in_a_cell_goes_to_the_words_beside_it() -> None:
    cells = f"<w:tc>{para(numbered=ONE)}</w:tc>", f"<w:tc>{para('The Provider shall train.')}</w:tc>"
    found = paragraphs(table(row(*cells), row(*cells)), numbering=CLAUSES)
    assert [(each.label, each.text) for each in found] == [
        ("1.", "The Provider shall train."),
        ("2.", "The Provider shall train."),
    ]


def test_words_beside_a_number_alone_in_a_cell_stand_outside_cells() -> None:
    cells = f"<w:tc>{para(numbered=ONE)}</w:tc>", f"<w:tc>{para('The Provider shall train.')}</w:tc>"
    assert paragraphs(table(row(*cells), row(*cells)), numbering=CLAUSES)[0].kind == "list_item"


def test_a_row_number_in_a_table_with_headers_stays_in_its_table() -> None:
    first = row("No.", "Item", "Entry", properties="<w:tblHeader/>")
    found = paragraphs(
        table(first, row(f"<w:tc>{para(numbered=ONE)}</w:tc>", "Buyer", "A")), numbering=CLAUSES
    )
    assert [(each.kind, each.label) for each in found[3:]] == [("table_cell", "1."), ("table_cell", None)]


def test_a_paragraph_of_an_unknown_list_has_no_number() -> None:
    assert labels(*items(0, of=99), numbering=CLAUSES) == [None]


def test_the_number_is_not_in_the_text() -> None:
    assert texts(*items(0), numbering=CLAUSES) == ["Words"]


def test_styles_based_on_each_other_in_a_ring_are_read() -> None:
    styles = style("A", based_on="B") + style("B", based_on="A")
    assert texts(para("Words", style="A"), styles=styles) == ["Words"]

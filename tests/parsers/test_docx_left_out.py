"""What is not text is left out, and said so with a count of words."""

from __future__ import annotations

import pytest

from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.word.left_out import LeftOut, Reason
from horizontal.parsers.word.package import parse_part
from horizontal.parsers.word.tally import missing_words
from tests.parsers.word_builder import W, footnote_mark, left_out, note, para, paragraphs, run, style, texts


@pytest.mark.parametrize("look", ["<w:strike/>", "<w:dstrike/>", "<w:vanish/>", '<w:strike w:val="true"/>'])
def test_struck_and_hidden_words_are_no_text(look: str) -> None:
    assert texts(para("Staff ", run("shall not ", look), "train.")) == ["Staff train."]


@pytest.mark.parametrize("off", ["0", "false", "off"])
def test_a_stroke_that_is_off_strikes_nothing(off: str) -> None:
    assert texts(para(run("Words", f'<w:strike w:val="{off}"/>'))) == ["Words"]


def test_a_character_style_may_hide_words() -> None:
    styles = style("Note", inside="<w:rPr><w:vanish/></w:rPr>", kind="character")
    assert texts(para("One ", run("two", '<w:rStyle w:val="Note"/>')), styles=styles) == ["One"]


def test_a_character_style_based_on_a_hidden_one_hides_words() -> None:
    styles = style("Base", inside="<w:rPr><w:vanish/></w:rPr>", kind="character")
    styles += style("Note", based_on="Base", kind="character")
    assert texts(para("One ", run("two", '<w:rStyle w:val="Note"/>')), styles=styles) == ["One"]


def test_a_paragraph_style_may_hide_words() -> None:
    styles = style("Guidance", inside="<w:rPr><w:vanish/></w:rPr>")
    assert texts("One", para("Hidden", style="Guidance"), styles=styles) == ["One"]


def test_a_run_may_show_words_of_a_hidden_style() -> None:
    styles = style("Guidance", inside="<w:rPr><w:vanish/></w:rPr>")
    assert texts(para(run("Shown", '<w:vanish w:val="0"/>'), style="Guidance"), styles=styles) == ["Shown"]


def test_struck_words_are_counted_once_for_the_whole_file() -> None:
    blocks = [para("One ", run("two three", "<w:strike/>")), para("Four ", run("five", "<w:strike/>"))]
    assert left_out(*blocks) == ["struck-through text left out: 3 words"]


def test_one_word_is_told_as_one() -> None:
    assert left_out(para("One ", run("two", "<w:vanish/>"))) == ["hidden text left out: 1 word"]


def test_a_struck_word_cut_into_runs_is_one_word() -> None:
    assert left_out(para("One ", run("saf", "<w:strike/>"), run("ety", "<w:strike/>"))) == [
        "struck-through text left out: 1 word"
    ]


def test_comments_are_told_and_not_read() -> None:
    comments = f'<w:comment w:id="0">{para("Is this right?")}</w:comment>'
    mark = '<w:r><w:commentReference w:id="0"/></w:r>'
    assert texts(para("One", mark), comments=comments) == ["One"]
    assert left_out(para("One", mark), comments=comments) == ["comments left out: 3 words"]


def test_a_part_in_another_format_is_told() -> None:
    assert left_out("One", '<w:altChunk r:id="x"/>') == ["not read: 1 imported part"]


def test_a_plain_file_leaves_nothing_out() -> None:
    assert left_out("One", "Two") == []


def test_a_struck_paragraph_is_not_proposed() -> None:
    assert not any(each.proposed for each in paragraphs("One", para(run("two", "<w:strike/>"))))


def _held(words: int) -> str:
    return f'<w:document xmlns:w="{W}"><w:p><w:r><w:t>{"word " * words}</w:t></w:r></w:p></w:document>'


def test_words_lost_in_silence_are_told() -> None:
    root = parse_part(_held(100).encode(), "contract.docx", "word/document.xml")
    found = missing_words(root, [Paragraph(text="word " * 60)], LeftOut())
    assert found is not None
    assert found.what == "not read: some 40 of 100 words, for a reason not known"


def test_a_few_words_of_difference_are_not_told() -> None:
    root = parse_part(_held(1000).encode(), "contract.docx", "word/document.xml")
    assert missing_words(root, [Paragraph(text="word " * 995)], LeftOut()) is None


def test_deleted_words_do_not_hide_words_lost_in_silence() -> None:
    removed = LeftOut()
    deleted = f'<w:del xmlns:w="{W}"><w:r><w:delText>{"gone " * 50}</w:delText></w:r></w:del>'
    removed.add_element(Reason.DELETED, parse_part(deleted.encode(), "contract.docx", "x"))
    root = parse_part(_held(100).encode(), "contract.docx", "word/document.xml")
    assert missing_words(root, [Paragraph(text="word " * 60)], removed) is not None


def test_words_of_notes_do_not_hide_words_lost_in_the_body() -> None:
    lost = f"<w:unknown>{para('lost ' * 40)}</w:unknown>"
    told = left_out(para("Body", footnote_mark(2)), lost, footnotes=note(2, "note " * 60))
    assert told == ["not read: some 40 of 101 words, for a reason not known"]


def test_words_lost_in_a_note_are_told() -> None:
    inside = f'<w:footnote w:id="2"><w:unknown>{para("lost " * 40)}</w:unknown></w:footnote>'
    assert left_out(para("Body", footnote_mark(2)), footnotes=inside) == [
        "not read: some 40 of 41 words, for a reason not known"
    ]


def test_words_lost_in_a_header_are_told() -> None:
    section = '<w:headerReference w:type="default" r:id="header1"/>'
    told = left_out("Body", section=section, header1=f"<w:unknown>{para('lost ' * 40)}</w:unknown>")
    assert told == ["not read: some 40 of 41 words, for a reason not known"]


def test_a_header_that_repeats_is_not_told_as_lost() -> None:
    section = "".join(
        f'<w:headerReference w:type="{t}" r:id="header{n}"/>' for t, n in (("default", 1), ("first", 2))
    )
    head = para("word " * 40)
    assert left_out("Body", section=section + "<w:titlePg/>", header1=head, header2=head) == []


def test_signs_that_are_no_text_do_not_hide_lost_words() -> None:
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
    told = left_out(para(*[sign] * 80, "Body"), f"<w:unknown>{para('lost ' * 20)}</w:unknown>")
    assert told == ["not read: some 20 of 21 words, for a reason not known"]


def test_letters_of_a_lost_equation_are_told() -> None:
    lost = f"<w:unknown><m:oMath><m:r><m:t>{' lost' * 20}</m:t></m:r></m:oMath></w:unknown>"
    assert left_out("Body", lost) == ["not read: some 20 of 21 words, for a reason not known"]


def test_a_sentence_with_words_struck_inside_words_is_not_told_as_lost() -> None:
    cut = [run("kept"), run("gone", "<w:strike/>"), run("on ")] * 30
    assert left_out(para(*cut)) == ["struck-through text left out: 30 words"]

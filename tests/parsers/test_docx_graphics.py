"""Words in charts, diagrams and shapes of a Word file."""

from __future__ import annotations

from horizontal.parsers.reading import Reading
from horizontal.parsers.word.read_docx import read_docx
from tests.parsers.word_builder import left_out, para, run, texts, with_part, word_file

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DIAGRAMS = "http://schemas.openxmlformats.org/drawingml/2006/diagram"


def drawing(inside: str) -> str:
    """A run with a graphic."""
    return f"<w:r><w:drawing><a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></w:drawing></w:r>"


def words(text: str) -> str:
    """A drawn paragraph."""
    return f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"


CHART = drawing(f'<c:chart xmlns:c="{CHARTS}" r:id="chart"/>')
DIAGRAM = drawing(f'<dgm:relIds xmlns:dgm="{DIAGRAMS}" r:dm="diagram" r:lo="x"/>')


def category(*names: str) -> str:
    """The categories of a series of a chart."""
    points = "".join(f'<c:pt idx="{at}"><c:v>{name}</c:v></c:pt>' for at, name in enumerate(names))
    return f"<c:cat><c:strRef><c:strCache>{points}</c:strCache></c:strRef></c:cat>"


def with_chart(inside: str) -> Reading:
    """A file with a chart between two paragraphs."""
    part = f'<c:chartSpace xmlns:c="{CHARTS}" xmlns:a="{A}"><c:chart>{inside}</c:chart></c:chartSpace>'
    file = word_file("Before", para(run("Here"), CHART), "After")
    return read_docx(with_part(file, "chart", "charts/chart1.xml", part), "contract.docx")


def with_diagram(inside: str) -> Reading:
    """A file with a diagram between two paragraphs."""
    part = (
        f'<dgm:dataModel xmlns:dgm="{DIAGRAMS}" xmlns:a="{A}"><dgm:ptLst>{inside}</dgm:ptLst></dgm:dataModel>'
    )
    file = word_file("Before", para(run("Here"), DIAGRAM), "After")
    return read_docx(with_part(file, "diagram", "diagrams/data1.xml", part), "contract.docx")


def point(text: str) -> str:
    """A point of a diagram."""
    return f'<dgm:pt modelId="1"><dgm:t><a:bodyPr/>{words(text)}</dgm:t></dgm:pt>'


def test_the_title_of_a_chart_stands_where_the_chart_does() -> None:
    found = with_chart(f"<c:title><c:tx><c:rich>{words('Referrals')}</c:rich></c:tx></c:title>")
    assert [each.text for each in found.paragraphs] == ["Before", "Here", "Referrals", "After"]


def test_words_of_a_chart_are_of_the_kind_of_a_text_box() -> None:
    found = with_chart(f"<c:title><c:tx><c:rich>{words('Referrals')}</c:rich></c:tx></c:title>")
    assert found.paragraphs[2].kind == "text_box"


def test_the_categories_of_a_chart_stand_once() -> None:
    found = with_chart(category("Spring", "Summer") + category("Spring", "Summer"))
    assert [each.text for each in found.paragraphs[2:-1]] == ["Spring", "Summer"]


def test_the_figures_of_a_chart_are_no_words() -> None:
    figures = (
        "<c:val><c:numRef><c:numCache><c:pt idx='0'><c:v>42</c:v></c:pt></c:numCache></c:numRef></c:val>"
    )
    assert len(with_chart(figures).paragraphs) == 3


def test_the_names_of_series_are_read() -> None:
    series = "<c:ser><c:tx><c:v>Women seen</c:v></c:tx></c:ser>"
    assert with_chart(series).paragraphs[2].text == "Women seen"


def test_a_diagram_is_read_in_order() -> None:
    found = with_diagram(point("Ask") + point("Act") + point("Ask"))
    assert [each.text for each in found.paragraphs] == ["Before", "Here", "Ask", "Act", "Ask", "After"]


def test_a_chart_that_is_read_is_not_told() -> None:
    assert with_chart(category("Spring")).unread == ()


def test_a_chart_that_is_missing_is_told_as_lost() -> None:
    found = read_docx(word_file(para(run("Here"), CHART)), "contract.docx").unread
    assert [(each.what, each.lost) for each in found] == [("not read: 1 chart or diagram", True)]


def test_a_broken_diagram_is_told() -> None:
    file = with_part(word_file(para(run("Here"), DIAGRAM)), "diagram", "diagrams/data1.xml", "<broken")
    assert [each.what for each in read_docx(file, "x").unread] == ["not read: 1 chart or diagram"]


def test_words_drawn_along_a_line_are_read() -> None:
    shape = '<w:r><w:pict><v:shape><v:textpath string="SPECIMEN ONLY"/></v:shape></w:pict></w:r>'
    assert texts(para(run("One"), shape)) == ["One", "SPECIMEN ONLY"]


def test_words_drawn_along_a_line_hide_nothing() -> None:
    shape = '<w:r><w:pict><v:shape><v:textpath string="SPECIMEN ONLY"/></v:shape></w:pict></w:r>'
    lost = f"<w:unknown>{para('lost ' * 20)}</w:unknown>"
    assert left_out(para(run("One"), shape), lost) == [
        "not read: some 20 of 21 words, for a reason not known"
    ]


def test_a_line_break_in_a_shape_is_a_space() -> None:
    inside = (
        f"<wps:txBody>{words('One').replace('</a:r>', '</a:r><a:br/><a:r><a:t>two</a:t></a:r>')}</wps:txBody>"
    )
    assert texts(para(drawing(inside))) == ["One two"]

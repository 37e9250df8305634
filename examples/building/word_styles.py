"""The look of a Word contract: fonts, numbered clause styles, headers and footers."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from examples.building.word_extras import add_field
from examples.building.word_numbering import BODY_NUMBER, number_properties

CLAUSE_STYLES = ("Heading 1", "Clause Level 2", "Clause Level 3", "Clause Level 4")


def install_styles(document: Document, font: str) -> None:
    """Sets the fonts and makes the styles that clauses, schedules and the contents page use."""
    normal = document.styles["Normal"]
    _plain_font(normal, font, 10.5)
    normal.paragraph_format.space_after = Pt(6)
    for level, name in enumerate(CLAUSE_STYLES):
        style = document.styles["Heading 1"] if level == 0 else _new_style(document, name)
        style.base_style = normal
        style.element.get_or_add_pPr().append(number_properties(BODY_NUMBER, level))
        _plain_font(style, font, 11 if level == 0 else 10.5, bold=level == 0)
        style.paragraph_format.space_before = Pt(12 if level == 0 else 0)
    for name, size in (("Heading 3", 10.5), ("Title", 20), ("Heading 2", 12)):
        _plain_font(document.styles[name], font, size, bold=True)
    _no_rule(document.styles["Title"])
    schedule = _new_style(document, "Schedule Heading")
    _plain_font(schedule, font, 13, bold=True)
    schedule.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    schedule.paragraph_format.page_break_before = True
    schedule.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>'))
    contents = _new_style(document, "TOC 1")
    contents.paragraph_format.tab_stops.add_tab_stop(Cm(1.25))
    contents.paragraph_format.tab_stops.add_tab_stop(Cm(15.9), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def install_header_and_footer(document: Document, header: str, footer: str) -> None:
    """Puts the running header on each page, and below it the footer text and the page number."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.54)
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = header
    section.header.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    line = section.footer.paragraphs[0]
    line.add_run(f"{footer}\t\tPage ")
    add_field(line, "PAGE", "1")
    line.add_run(" of ")
    add_field(line, "NUMPAGES", "1")
    for style in ("Header", "Footer"):
        document.styles[style].font.size = Pt(8)


def _new_style(document: Document, name: str) -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles["Normal"]
    return style


def _plain_font(style: ParagraphStyle, font: str, size: float, *, bold: bool | None = None) -> None:
    style.font.name, style.font.size, style.font.bold = font, Pt(size), bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        style.element.rPr.append(fonts)
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for attribute in ("w:ascii", "w:hAnsi", "w:cs"):
        fonts.set(qn(attribute), font)


def _no_rule(style: ParagraphStyle) -> None:
    for border in style.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)

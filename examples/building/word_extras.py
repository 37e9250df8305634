"""What python-docx cannot write: fields, tracked changes, footnotes, text boxes, content controls."""

from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

EDITOR = 'w:author="Contracts Team" w:date="2026-03-02T09:00:00Z"'
_FOOTNOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_BOX_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """Adds a field (PAGE, TOC ...) with the text that it shows until Word refreshes it."""
    begin_field(paragraph, instruction)
    paragraph.add_run(shown)
    end_field(paragraph)


def begin_field(paragraph: Paragraph, instruction: str) -> None:
    """Opens a field; what follows up to `end_field` is its result."""
    _field_mark(paragraph, "begin")
    code = parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve"> {instruction} </w:instrText>')
    paragraph.add_run()._r.append(code)
    _field_mark(paragraph, "separate")


def end_field(paragraph: Paragraph) -> None:
    """Closes the field that was opened last."""
    _field_mark(paragraph, "end")


def _field_mark(paragraph: Paragraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)


def run_xml(text: str, *, bold: bool = False, hidden: bool = False, deleted: bool = False) -> str:
    """One run as XML text; a deleted run keeps its words in `w:delText`."""
    looks = ("<w:b/>" if bold else "") + ("<w:vanish/>" if hidden else "")
    name = "delText" if deleted else "t"
    properties = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    return f'<w:r>{properties}<w:{name} xml:space="preserve">{escape(text)}</w:{name}></w:r>'


def tracked(runs: str, change: str, identifier: int) -> etree._Element:
    """Runs wrapped as a tracked insertion or deletion."""
    name = "ins" if change == "inserted" else "del"
    return parse_xml(f'<w:{name} {nsdecls("w")} w:id="{identifier}" {EDITOR}>{runs}</w:{name}>')


def track_paragraph_mark(paragraph: Paragraph, change: str, identifier: int) -> None:
    """Marks the end of the paragraph itself as inserted or deleted."""
    name = "ins" if change == "inserted" else "del"
    properties = paragraph._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:rPr {nsdecls("w")}><w:{name} w:id="{identifier}" {EDITOR}/></w:rPr>'))


def add_footnote_mark(paragraph: Paragraph, identifier: int) -> None:
    """Adds the raised reference to a footnote."""
    paragraph._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")}><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
            f'<w:footnoteReference w:id="{identifier}"/></w:r>'
        )
    )


def write_footnotes(document: Document, notes: list[str]) -> None:
    """Adds the footnotes part; notes are numbered from 1 in order."""
    if not notes:
        return
    written = "".join(
        f'<w:footnote w:id="{index}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f"<w:footnoteRef/></w:r>{run_xml(' ' + note)}</w:p></w:footnote>"
        for index, note in enumerate(notes, start=1)
    )
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{index}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for kind, mark, index in (
            ("separator", "separator", -1),
            ("continuationSeparator", "continuationSeparator", 0),
        )
    )
    root = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes {nsdecls("w")}>{rules}{written}</w:footnotes>'
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES_TYPE, root.encode(), document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def content_control(text: str) -> etree._Element:
    """A block content control that holds one paragraph."""
    return parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Agreed text"/><w:tag w:val="agreed"/></w:sdtPr>'
        f"<w:sdtContent><w:p>{run_xml(text)}</w:p></w:sdtContent></w:sdt>"
    )


def text_box(text: str, identifier: int) -> etree._Element:
    """A run that holds a text box, with the older form beside it as Word writes it."""
    content = f"<w:txbxContent><w:p>{run_xml(text)}</w:p></w:txbxContent>"
    width, height = 5400000, 900000 + 9000 * max(0, len(text) - 200)
    return parse_xml(
        f'<w:r {nsdecls("w", "wp", "a")} {_BOX_NAMESPACES}><mc:AlternateContent><mc:Choice Requires="wps">'
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:docPr id="{identifier}" name="Text Box {identifier}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr>'
        f'<wps:txbx>{content}</wps:txbx><wps:bodyPr wrap="square"/></wps:wsp></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="width:425pt;height:{height // 12700}pt"><v:textbox>{content}</v:textbox></v:shape>'
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

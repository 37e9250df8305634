"""Small Word files for tests, built from blocks of WordprocessingML."""

from __future__ import annotations

import io
import zipfile
from html import escape

from horizontal.parsers.paragraph import Paragraph
from horizontal.parsers.reading import Reading
from horizontal.parsers.word.read_docx import read_docx

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_RELATIONS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_ROOTS = {"header": "hdr", "footer": "ftr"}
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def run(text: str, look: str = "") -> str:
    """A run of text; `look` is the content of its properties."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def para(
    *content: str, style: str = "", numbered: tuple[int, int] | None = None, mark: str = "", more: str = ""
) -> str:
    """A paragraph; text without markup becomes a run. `numbered` is the list's id and the level."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered is not None:
        identity, level = numbered
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'
    properties += more + (f"<w:rPr>{mark}</w:rPr>" if mark else "")
    inside = "".join(piece if piece.startswith("<") else run(piece) for piece in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def tracked(kind: str, *content: str) -> str:
    """Content in a tracked change: `ins`, `del`, `moveFrom` or `moveTo`."""
    inside = "".join(piece if piece.startswith("<") else run(piece) for piece in content)
    if kind == "del":
        inside = inside.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return f'<w:{kind} w:id="1" w:author="A N Other">{inside}</w:{kind}>'


def field(code: str, result: str) -> str:
    """A field of several runs with its cached result."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end")
    )
    return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{separate}{result}{end}"


def control(content: str, properties: str = "") -> str:
    """A content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def cell(*content: str, properties: str = "") -> str:
    """A table cell; text without markup becomes a paragraph."""
    inside = "".join(piece if piece.startswith("<") else para(piece) for piece in content) or para()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A table row; text without markup becomes a cell."""
    inside = "".join(piece if piece.startswith("<") else cell(piece) for piece in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def text_box(*blocks: str) -> str:
    """A run with a text box in the form of today."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    return f"<w:r><w:drawing><a:graphic><wps:txbx>{content}</wps:txbx></a:graphic></w:drawing></w:r>"


def text_box_twice(*blocks: str) -> str:
    """A run with a text box as Word writes it: once for today, once for old readers."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    today = f"<w:drawing><a:graphic><wps:txbx>{content}</wps:txbx></a:graphic></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    choice = f'<mc:Choice Requires="wps">{today}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r>"


def level(
    index: int, pattern: str, kind: str = "decimal", start: int = 1, more: str = "", after: str = ""
) -> str:
    """A level of a list: what it prints and how it counts; `more` follows the format, `after` the pattern."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{pattern}"/>{after}</w:lvl>'
    )


def abstract(identity: int, *levels: str) -> str:
    """The definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def listed(identity: int, definition: int, overrides: str = "") -> str:
    """A list that follows a definition."""
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{definition}"/>{overrides}</w:num>'


def override(index: int, content: str) -> str:
    """What a list changes in one level of its definition."""
    return f'<w:lvlOverride w:ilvl="{index}">{content}</w:lvlOverride>'


CLAUSES = abstract(
    0,
    level(0, "%1."),
    level(1, "%1.%2"),
    level(2, "(%3)", "lowerLetter"),
    level(3, "(%4)", "lowerRoman"),
) + listed(1, 0)
"""The numbering of a plain contract: 1. / 1.1 / (a) / (i), as list 1."""


def style(
    identity: str, name: str = "", based_on: str = "", inside: str = "", kind: str = "paragraph"
) -> str:
    """A style; `inside` is its properties."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    named = f'<w:name w:val="{name or identity}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{identity}">{named}{base}{inside}</w:style>'


def note(identity: int, *content: str) -> str:
    """The text of a footnote."""
    return f'<w:footnote w:id="{identity}">{"".join(para(piece) for piece in content)}</w:footnote>'


def footnote_mark(identity: int) -> str:
    """A reference to a footnote."""
    return f'<w:r><w:footnoteReference w:id="{identity}"/></w:r>'


def word_file(*blocks: str, section: str = "", content_type: str = MAIN_TYPE, **parts: str) -> bytes:
    """A Word file of these blocks; `parts` are the insides of styles, numbering, header1 and the like."""
    body = "".join(block if block.startswith("<") else para(block) for block in blocks)
    files = {"word/document.xml": _xml("document", f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>")}
    links = ""
    for name, inside in parts.items():
        kind = name.rstrip("0123456789")
        files[f"word/{name}.xml"] = _xml(_ROOTS.get(kind, kind), inside)
        links += f'<Relationship Id="{name}" Type="{_RELATIONS}/{kind}" Target="{name}.xml"/>'
    files["word/_rels/document.xml.rels"] = _links(links)
    start = f'<Relationship Id="main" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
    files["_rels/.rels"] = _links(start)
    files["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{content_type}"/></Types>'
    )
    return zipped(files)


def zipped(files: dict[str, str] | dict[str, bytes]) -> bytes:
    """A zip package of these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return stream.getvalue()


def changed(data: bytes, name: str, old: str, new: str) -> bytes:
    """The package with words changed in one of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = {entry: package.read(entry) for entry in package.namelist()}
    files[name] = files[name].replace(old.encode(), new.encode())
    return zipped(files)


def with_part(data: bytes, identity: str, name: str, content: str | bytes) -> bytes:
    """The package with one more part, which its main part points to by this id."""
    link = f'<Relationship Id="{identity}" Type="x/{identity}" Target="{name}"/></Relationships>'
    data = changed(data, "word/_rels/document.xml.rels", "</Relationships>", link)
    suffix = name.rpartition(".")[2]
    kind = f'<Default Extension="{suffix}" ContentType="application/x-{suffix}"/><Override'
    if suffix != "xml":
        data = changed(data, "[Content_Types].xml", "<Override", kind)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = {entry: package.read(entry) for entry in package.namelist()}
    files[f"word/{name}"] = content.encode() if isinstance(content, str) else content
    return zipped(files)


def counting(code: str) -> str:
    """A field without a result, such as one that counts."""
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    return f"{begin}<w:r><w:instrText> {escape(code)} </w:instrText></w:r>{end}"


def reading(*blocks: str, section: str = "", **parts: str) -> Reading:
    """What the reader makes of a Word file of these blocks."""
    return read_docx(word_file(*blocks, section=section, **parts), "contract.docx")


def paragraphs(*blocks: str, section: str = "", **parts: str) -> tuple[Paragraph, ...]:
    """The paragraphs that the reader makes of a Word file of these blocks."""
    return reading(*blocks, section=section, **parts).paragraphs


def texts(*blocks: str, **parts: str) -> list[str]:
    """The texts of the paragraphs in a Word file of these blocks."""
    return [paragraph.text for paragraph in paragraphs(*blocks, **parts)]


def labels(*blocks: str, **parts: str) -> list[str | None]:
    """The labels of the paragraphs in a Word file of these blocks."""
    return [paragraph.label for paragraph in paragraphs(*blocks, **parts)]


def left_out(*blocks: str, **parts: str) -> list[str]:
    """What the reader says it left out or could not read."""
    return [each.what for each in reading(*blocks, **parts).unread]


def _xml(root: str, inside: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_SPACES}>{inside}</w:{root}>'


def _links(inside: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'

"""Word's automatic numbering: one list for the body, one for schedules, restarted in each."""

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from examples.building.numbering import LevelFormat

BODY_LIST, SCHEDULE_LIST, BULLET_LIST = 50, 51, 52
BODY_NUMBER, BULLET_NUMBER, FIRST_SCHEDULE_NUMBER = 50, 52, 60
_INDENTS = ((720, 720), (720, 720), (1440, 720), (2160, 720))


def install(
    document: Document, body: tuple[LevelFormat, ...], schedule: tuple[LevelFormat, ...], parts: int
) -> None:
    """Puts the lists into the document: the body's, and one restarted number for each schedule."""
    root = document.part.numbering_part.element
    for child in list(root):
        root.remove(child)
    root.append(_abstract(BODY_LIST, body))
    root.append(_abstract(SCHEDULE_LIST, schedule))
    root.append(_bullets())
    root.append(_number(BODY_NUMBER, BODY_LIST, restarted=False))
    root.append(_number(BULLET_NUMBER, BULLET_LIST, restarted=False))
    for index in range(parts):
        root.append(_number(FIRST_SCHEDULE_NUMBER + index, SCHEDULE_LIST, restarted=True))


def number_properties(number: int, level: int) -> etree._Element:
    """The `w:numPr` that puts a paragraph or style on a level of a list."""
    return parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    )


def _abstract(identifier: int, levels: tuple[LevelFormat, ...]) -> etree._Element:
    written = "".join(_level(index, each) for index, each in enumerate(levels))
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{identifier}">'
        f'<w:multiLevelType w:val="multilevel"/>{written}</w:abstractNum>'
    )


def _level(index: int, level: LevelFormat) -> str:
    left, hanging = _INDENTS[index] if level.pattern else (0, 0)
    weight = "<w:rPr><w:b/></w:rPr>" if index == 0 else '<w:rPr><w:b w:val="0"/></w:rPr>'
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{level.figures}"/>'
        f'<w:lvlText w:val="{level.pattern}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr>{weight}</w:lvl>'
    )


def _bullets() -> etree._Element:
    return parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{BULLET_LIST}">'
        '<w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1080" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    )


def _number(identifier: int, abstract: int, *, restarted: bool) -> etree._Element:
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if restarted else ""
    target = f'<w:abstractNumId w:val="{abstract}"/>'
    return parse_xml(f'<w:num {nsdecls("w")} w:numId="{identifier}">{target}{override}</w:num>')

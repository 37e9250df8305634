"""The control words of Rich Text that open a group or stand for a sign."""

from __future__ import annotations

from horizontal.contract import BlockKind
from horizontal.parsers.rtf.state import Goes

SILENT = frozenset(
    (
        *("aftncn", "aftnsep", "aftnsepc", "atnauthor", "atndate", "atnid", "atnparent", "atnref"),
        *("atntime", "atrfend", "atrfstart", "author", "background", "bkmkend", "bkmkstart"),
        *("blipuid", "bxe", "category", "colorschememapping", "colortbl", "comment", "company"),
        *("creatim", "datastore", "doccomm", "docvar", "falt", "filetbl", "fldinst", "formfield"),
        *("ftncn", "ftnsep", "ftnsepc", "generator", "hlinkbase", "keywords", "latentstyles"),
        *("listname", "listoverridetable", "listtable", "manager", "mmathPr", "nesttableprops"),
        *("nonshppict", "objclass", "objdata", "objname", "operator", "panose", "passwordhash"),
        *("pgptbl", "picprop", "pict", "pn", "pnseclvl", "printim", "private", "revtbl", "revtim"),
        *("rsidtbl", "rxe", "sp", "subject", "tc", "template", "themedata", "txe", "userprops"),
        *("vern", "wgrffmtfilter", "xe", "xmlclose", "xmlnstbl", "xmlopen"),
    )
)
"""Groups that hold no text."""
KNOWN = frozenset(("shppict", "shpinst", "listtext", "pntext", "footnote", "annotation", "ud"))
"""Groups that older readers pass over, and that hold text."""
STORIES = {
    "footnote": BlockKind.FOOTNOTE,
    "shptxt": BlockKind.TEXT_BOX,
    "dptxbxtext": BlockKind.TEXT_BOX,
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), BlockKind.HEADER),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), BlockKind.FOOTER),
}
"""Groups that are stories of their own."""
GOES = {
    "fonttbl": Goes.FONTS,
    "stylesheet": Goes.STYLES,
    "title": Goes.TITLE,
    "listtext": Goes.LABEL,
    "pntext": Goes.LABEL,
    "annotation": Goes.COMMENT,
}
"""Groups whose words go to another place than the text."""
SIGNS = {
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    **dict.fromkeys(("tab", "line", "emspace", "enspace", "qmspace", "lbr", "softline"), " "),
}
"""Control words that stand for a sign."""

"""The words by which one passage switches off others: "nothing in ⟦0⟧ obliges …", with a mark for each reference."""

from __future__ import annotations

import re
from collections.abc import Iterator

_R = r"⟦\d+⟧(?:(?:\s*,\s*(?:and |or )?|\s+and\s+|\s+or\s+)⟦\d+⟧)*"
_NOT = r"(?:\s+not|n['’]t)"
_DEAD = (
    r"(?:disapplied|excluded(?! from)|deleted|omitted|waived|suspended|removed|struck out"
    r"|stricken|not used|revoked|withdrawn|lifted|dispensed with|set aside|cancelled|rescinded|abandoned|dropped"
    r"|left out|taken out|disregarded|ignored|switched off|inoperative|in abeyance|spent|dormant|void"
    r"|not (?:chosen|selected|taken up|required|called for|mandatory|binding|compulsory)|optional"
    r"|of no effect|non-binding|illustrative only|not applicable|for (?:information|guidance|reference|illustration)"
    r"(?: purposes)? only)"
)
OBLIGING = re.compile(
    rf"\bnothing (?:\w+ ){{0,2}}?(?:in|under|within) (?:this )?(?P<at>{_R})"
    r"(?! (?:\w+ ){0,6}?(?:reliev|releas|discharg|excus|absolv|limit|lessen|diminish|prejudic|affect|reduc|derogat)\w*)"
    r"[^.;]{0,60}?"
    r"\b(?:oblig\w+|requir\w+|impos\w+|compel\w*|binds?|binding|commits?|creates? (?:any"
    r"|an?) (?:\w+ )?(?:duty|obligation))\b"
    r"(?P<rest>[^.;]*)",
    re.I,
)
NOT_READ_AS = re.compile(
    rf"(?P<at>{_R})[^.;,⟦]{{0,30}}?\b(?:is|are|shall|must|will)\b not (?:to )?be (?:read|construed|taken|understood)"
    r" (?:as|to) (?:oblig\w+|requir\w+|impos\w+|bind\w*)\b(?P<rest>[^.;]*)",
    re.I,
)
HANDED_DOWN = (
    re.compile(
        rf"(?P<at>{_R})[^.;⟦]{{0,40}}?\b(?:not|n['’]t)\b[^.;]{{0,30}}\b(?:passed|handed|carried|flowed|extended|imposed)\b"
        r"(?: down| on)? (?:to|upon|on)\b(?P<rest>[^.;]*)",
        re.I,
    ),
    re.compile(
        r"\b(?:not|n['’]t)\b[^.;⟦]{0,60}?\b(?:pass|hand|carry|extend|impose|adopt|apply|follow|hold|keep|have"
        r"|brought|covered|included)\b"
        rf"[^.;⟦]{{0,60}}(?P<at>{_R})(?P<rest>[^.;]*)",
        re.I,
    ),
)
"""What need not be handed down to those below the provider: only what binds them is denied."""
BELOW = re.compile(
    r"\b(?:sub-?(?:contract\w*|consultants?|grantees?|recipients?|processors?)|firms|agencies|suppliers|supply chain"
    r"|delivery partners"
    r"|(?<!\bthe )(?:firm|agency|supplier)\b|employment business(?:es)?|self-employed|freelanc\w+"
    r"|(?:letting|estate|sales) agents)",
    re.I,
)
"""Who stands below the provider; "the Supplier" and "the Agency" are the provider itself."""
COMPLYING = re.compile(
    r"\b(?:need(?:s|ed)? )?(?:not|n['’]t|no|never|nor)\b[^.;,]{0,40}(?:\b(?:required|oblig(?:at)?ed|bound|obligation"
    r"|need|have|duty|expected)\b[^.;,]{0,30})?"
    r"\b(?:comply|perform|observe|meet|carry out|follow|do (?:what|as)|fulfil|implement|give effect"
    r"|act in accordance|adhere|abide"
    r"|held to(?= ⟦)"
    r"|(?:honou?r|keep to|stick to|satisfy|respect|work to|act (?:on|under|upon)|conform (?:to|with)"
    r"|discharge|live up to)(?= (?:(?:any|all|each)(?: one)? of )?"
    r"(?:the (?:terms|requirements|provisions|duties|obligations) (?:of|in|under) )?⟦))\b"
    rf"[^.;,⟦]{{0,40}}(?P<at>{_R})(?P<rest>)",
    re.I,
)
TAKES_ON_NOTHING = re.compile(
    rf"\bneed (?:\w+ ){{0,3}}?nothing (?:under|by reason of) (?P<at>{_R})(?P<rest>)", re.I
)
_NO_DUTY = re.compile(
    r"\b(?:required|oblig(?:at)?ed|bound|obligation|need|duty|expected|have to|has to|held to)\b", re.I
)
NOT_APPLYING = re.compile(
    rf"(?P<at>{_R})[^.;,⟦]{{0,40}}?\b(?:(?:do|does|shall|will|must|should|is|are|need)(?:{_NOT})"
    rf"|(?:has |have )?cease[sd]? to|(?:is|are) (?:\w+ )?not to|no longer|never)\s+"
    r"(?:be (?:deemed|taken) to )?(?:apply|applies|applicable|bind|binding|(?:have|take"
    r"|be of) (?:any )?(?:effect|force)"
    r"|(?:form )?(?:a )?part(?! of (?:the |any |its )?(?:evaluat|scor|price|assess|audit))"
    r"|be (?:enforced|enforceable|incorporated|used|binding|applied|adopted|read)|incorporated"
    r"|used|adopted|agreed|accepted|taken up|in force|in effect|extend"
    r"|be (?:performed|followed|observed|complied with|kept to|met|carried out|called for|insisted (?:on|upon))"
    r"|be (?:passed|handed|carried|flowed) (?:down|on))\b"
    r"(?P<rest>[^.;]*)",
    re.I,
)
NOT_OBLIGING = re.compile(
    rf"(?P<at>{_R})[^.;,⟦]{{0,40}}?\b(?:do|does|shall|will|must|should|is|are)(?:{_NOT})\s+(?:\w+ )?"
    r"(?:oblig\w+|requir\w+|impos\w+|compel\w*|bind(?:s|ing)?|commit\w*|to bind)\b(?P<rest>[^.;]*)",
    re.I,
)
SETS_NONE = re.compile(
    rf"(?P<at>{_R})[^.;,⟦]{{0,30}}?\b(?:sets?|fix(?:es)?|lays? down|impos(?:es|e)|contains?|specif(?:ies|y)|prescribes?"
    r"|requires?|makes?|provides? for|asks? for|carr(?:ies|y)|creates?|gives?|states?|places?|puts?|demands?) no "
    r"(?P<rest>[^.;]*)",
    re.I,
)
SWITCHED_OFF = (
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,40}}?\b(?:has|have|having|is of|are of|be of|being of) no (?:further |legal )?"
        r"(?:effect|force|application)\b(?! on\b)(?P<rest>[^.;]*)",
        re.I,
    ),
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,20}}?\b(?:(?:is|are) to|shall|must|will|may) (?:be )?(?:disregarded|ignored|left out"
        r"|taken out|dropped|fall away|(?:treated|read|taken) as (?:if )?(?:deleted|omitted|struck out|not there"
        r"|having been deleted))\b(?P<rest>)",
        re.I,
    ),
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,40}}?\b(?:is|are|be|stands?|stood|been|was|were|hereby)\s+"
        rf"(?:hereby |expressly |intentionally )?{_DEAD}(?P<rest>[^.;]*)",
        re.I,
    ),
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,20}}?\b(?:falls? away|fell away|lapse[sd]?|(?:falls?|is"
        rf"|are) to be (?:ignored|disregarded)"
        r"|(?:is|are|was|were|be) (?:deemed|treated as|taken as|regarded as) (?:already |fully )?"
        r"(?:satisfied|met|performed|complied with|discharged|done)(?!,? (?:if|where|when|by|on|once)\b)"
        r"|(?:is|are) replaced (?:by|with) [“\"'‘]?(?:not used|nothing))\b(?P<rest>)",
        re.I,
    ),
    re.compile(rf"(?P<at>{_R})\s*[|:–-]\s*(?:{_DEAD}|does not apply|n/?a|no)\s*(?:\.|\||$)(?P<rest>)", re.I),
    re.compile(rf"\b(?:do|does|shall|will){_NOT} apply[^.;]{{0,20}}:\s*(?P<at>{_R})(?P<rest>)", re.I),
    re.compile(rf"\bare {_DEAD}[^.;]{{0,20}}:\s*(?P<at>{_R})(?P<rest>)", re.I),
)
_MADE_WEAK = (
    re.compile(
        rf"(?P<at>{_R})[^.;,⟦]{{0,20}}?\b(?:is|are) (?:only |merely |purely |no more than )?(?:an? |the )?"
        r"(?:(?:shared |common )?(?:aspirations?|aims?|goals?|ambitions?|hopes?|recommendations?|suggestions?)\b"
        r"|aspirational|advisory|voluntary|discretionary|good practice"
        r"|(?:conditional|contingent|dependent) (?:up)?on (?:\w+ ){0,3}?(?:funding|funds|money|budgets?|grant)\b"
        r"|subject to (?:\w+ ){0,3}?(?:funding|funds|money|budgets?)\b"
        r"|(?:the )?(?:responsibility|duty|task|concern|job) of (?:the )?(?:council|authority|commissioner|board|trust"
        r"|buyer|customer|funder|client|department)\b)(?P<rest>)",
        re.I,
    ),
    re.compile(
        r"(?<!council )(?<!authority )(?<!commissioner )(?<!buyer )(?<!customer )(?<!client )(?<!board )(?<!\bwe )"
        r"\b(?:may|can|could|(?:is|are) (?:free|entitled|at liberty) to) (?:\w+ )?(?:depart from"
        r"|deviate from|derogate from|disregard|ignore|opt out of|disapply|omit|dispense with)\b"
        rf"[^.;,⟦]{{0,30}}?(?P<at>{_R})(?P<rest>)",
        re.I,
    ),
)
"""What leaves a clause to wishes, to money or to the other party: "⟦0⟧ are aspirations", "may depart from ⟦0⟧"."""
_DEEMED_DONE = re.compile(
    r"\b(?:deemed|treated|taken|counts?|regarded) (?:as|to) (?:having|have) (?:\w+ )?"
    r"(?:met|complied with|performed|satisfied|discharged|done)\b"
    rf"[^.;,⟦]{{0,20}}(?P<at>{_R})(?!,? (?:if|where|when|by|on|once)\b)(?P<rest>)",
    re.I,
)
NEED_NOT = re.compile(
    r"\b(?:not (?:be )?(?:required|oblig(?:at)?ed|bound|expected)"
    r"|needs? not|needn['’]t|(?:do|does|will|shall)(?: not|n['’]t) (?:have|need)"
    r"|under no (?:duty|obligation)|no (?:duty|obligation|need))(?P<rest> (?:to )?[^.;⟦]{3,90}?)"
    r"\b(?:described|set out|referred to|mentioned|required|called for|asked for|laid down|specified|provided for)"
    rf" (?:in|by|under|at) (?P<at>{_R})",
    re.I,
)
"""What need not be done with a thing of another clause: "not required to keep the log described in ⟦0⟧"."""
HEADED = re.compile(
    rf"^\W*(?P<at>{_R})[\s)\]]*[:–—|-]\s*[^.;⟦]{{0,60}}?"
    r"\b(?:not (?:be )?(?:required|oblig(?:at)?ed|bound|expected)|needs? not|needn['’]t"
    r"|(?:do|does|will|shall)(?: not|n['’]t) (?:have|need)|under no (?:duty|obligation)|no (?:duty|obligation))"
    r"(?P<rest>[^.;]*)",
    re.I,
)
"""What is said under the number of another clause: "Schedule D, item 4: the Contractor need not …"."""
_RELEASED = re.compile(
    r"\b(?:exempt(?:ed)?|excused?|released?|let (?:\w+ )?off|relieved?|dispensed?|waives?|disapply|disapplies|deletes"
    r"|sets aside|suspends)\b"
    rf"(?: \w+){{0,10}}? (?P<at>{_R})(?P<rest>)",
    re.I,
)
_EXCEPT = re.compile(
    rf"\b(?:appl(?:y|ies)|incorporat\w+|binds?|bound|comply|complies)\b[^.;]{{0,80}}\b(?:except|excluding"
    rf"|other than|save for"
    rf"|apart from|exclusion of|exception of) (?:for )?(?P<at>{_R})(?P<rest>)",
    re.I,
)
_IS_FREE = (
    r"\b(?:not (?:be )?(?:required|oblig(?:at)?ed|bound|expected|called (?:on|upon))|needs? not|needn['’]t"
    r"|(?:do|does|will|shall)(?: not|n['’]t) (?:have|need)"
)
"""How a denial begins that speaks of a clause named before it."""
AS_TO = re.compile(
    r"\b(?:as to|as regards|as for|regarding|in relation to|in respect of|with regard to|notwithstanding|despite"
    rf"|in spite of|whatever|contrary to|for all that)\b[^.;⟦]{{0,30}}?(?P<at>{_R})[^.;]{{0,80}}?"
    rf"{_IS_FREE}|(?:under|owes?|has|have) no (?:duty|obligation)"
    r"|(?:at liberty|free) not to|no (?:duty|obligation))(?P<rest>[^.;]*)",
    re.I,
)
"""What is denied of a clause that is named before: "As to ⟦0⟧ the licensee is at liberty not to act"."""
_NOT_DOING_IT = re.compile(
    rf"(?P<at>{_R})[^.;⟦]{{0,90}}?{_IS_FREE}"
    r"|(?:under|owes?|has|have) no (?:duty|obligation|need))(?: to)? "
    r"(?:carry (?:it|that|this|them) out"
    r"|(?:perform|do|meet|observe|fulfil|honour|keep|follow) (?:it|so|that|this|them)\b"
    r"|carry out that|comply|act on it|take (?:any )?(?:step|action)s?\b|keep to it)(?P<rest>)",
    re.I,
)
"""What is said of a clause that is named before: "⟦0⟧ is done by the Hub, and … shall not be required to do it"."""
_NONE_OF_IT = re.compile(
    r"\b(?:not|n['’]t)\b[^.;⟦]{0,80}?\b(?:anything|what(?:ever)?|the (?:things|matters|tasks|steps))"
    rf" (?:\w+ ){{0,4}}?(?:in|by|under|of) (?P<at>{_R})(?P<rest>)",
    re.I,
)
"""What need not be done at all: "need not do the following: anything in ⟦0⟧"."""
LEFT_OUT = re.compile(
    rf"\W*(?:{_DEAD}|does not apply|n/a)\b(?! (?:before|until|to|where|if|when)\b)\W*", re.I
)
"""What a cell says of the clause that its row names: "Not used"."""
_BOX = re.compile(
    rf"(?P<at>{_R})[^.;]{{0,40}}\bappl(?:y|ies)\b[^.;]{{0,20}}\b(?:if|where|when)\b[^.;]{{0,40}}"
    r"\b(?:tick\w*|check\w*|select\w*|box|marked|initialled|crossed)\b(?P<rest>)"
    rf"|(?:[☐□]|\[\s?\])\s*(?:\w+ ){{0,2}}(?P<boxed>{_R})",
    re.I,
)
_LIFTED = re.compile(
    r"\b(?:not|n['’]t|no|nor|never|without|neither|may|can|could|unless|if|whether)\b(?: [\w-]+){0,4}\W*$"
    r"|\bnothing\b[^.;]{0,60}$",
    re.I,
)
"""Before "release from clause 4" these leave the clause in force."""


_DENIES = re.compile(
    r"\b(?:(?:not|n['’]t|no|nor|never|nothing|none|neither)\b[^.;]{0,60}?"
    r"\b(?:oblig\w+|requir\w+|bound|bind\w*|dut(?:y|ies)|need|appl(?:y|ies)|owe[sd]?|have to|called (?:up)?on"
    r"|expect(?:s|ed|ing|ations?)?\b"
    r"|compl\w+|perform\w*|engaged to|insist\w*|enforce\w*|compel\w*|responsib\w+|necessary|concern)"
    r"|need(?:s)? (?:not|no)\b|owes? (?:nothing|no)|(?:at liberty|free) not to|excused|released|relieved"
    r"|discharged|absolved"
    r"|dispense\w*|lift\w*|withdr(?:aws?|awn|awing|ew)|fell away|falls? away|ignor\w+|disregard\w*"
    r"|left out|waive\w*|disappl\w+|deleted?|struck|set aside|suspend\w*|exempt\w*|opted out)\b",
    re.I,
)
"""What denies a duty in whatever order: "is not required to make a plan under ⟦0⟧"."""
_KEEPS = re.compile(
    r"\b(?:without prejudice|reliev\w+ (?:it|the|you|us)|nothing in \S+ (?:limits|affects|prevents|reliev)"
    r"|no (?:less|more|later|fewer)"
    r"|not (?:less|more|later|fewer)|until|unless|only (?:if|where|when)|consent|proof|proved?|court"
    r"|no waiver|does not waive|whether or not)\b",
    re.I,
)


def any_denial(text: str) -> re.Match[str] | None:
    """The words by which a sentence that names a clause denies a duty; None where it has none, or keeps the duty."""
    return None if _KEEPS.search(text) else _DENIES.search(text)


def denials_in(text: str, *, ticked: bool) -> Iterator[re.Match[str]]:
    """What denies clauses there, where each reference is a mark; `ticked`: a box in the paragraph is filled in."""
    for pattern in (OBLIGING, NOT_READ_AS, *HANDED_DOWN):
        yield from pattern.finditer(text)
    yield from SETS_NONE.finditer(text)
    yield from NOT_APPLYING.finditer(text)
    for pattern in SWITCHED_OFF:
        yield from pattern.finditer(text)
    yield from _EXCEPT.finditer(text)
    for pattern in (
        *_MADE_WEAK,
        _DEEMED_DONE,
        TAKES_ON_NOTHING,
        NEED_NOT,
        HEADED,
        NOT_OBLIGING,
        AS_TO,
        _NONE_OF_IT,
        _NOT_DOING_IT,
    ):
        yield from pattern.finditer(text)
    yield from (match for match in COMPLYING.finditer(text) if _NO_DUTY.search(match[0]))
    yield from (match for match in _RELEASED.finditer(text) if not _LIFTED.search(text[: match.start()]))
    if not ticked:
        yield from _BOX.finditer(text)

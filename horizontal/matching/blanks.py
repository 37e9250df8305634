"""Blanks that nobody has filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BRACKETS = re.compile(
    r"\[([^\[\]]{0,80})\]|<([^<>]{0,80})>|\{([^{}]{0,80})\}|\((?=\s*(?:insert|tbc|to be))([^()]{0,80})\)",
    re.I,
)
_LEFT_OPEN = re.compile(
    r"\b(?:insert|tbc|tba|tbd|complete|specify|enter|x{1,4}|n|number|date)\b"
    r"|^\W*(?:the )?(?:names?|title|details|type) of\b"
    r"|\bto be (?:confirmed|agreed|completed|inserted|added|advised|determined|specified|supplied|settled|decided)\b"
    r"|^\W*(?:\w+ ){1,4}to (?:name|list|state|identify|supply|describe|advise|propose|fill|set out|add|complete)\b"
    r"|^\W*(?:\w+ ){1,4}to (?:provide|confirm|agree|give)\W*$"
    r"|\bto (?:select|choose|decide|elect)\W*$"
    r"|●|•|…|\.{2,}|-{2,}|_{2,}|^\W*$",
    re.I,
)
_BARE = re.compile(
    r"_{3,}|\.{5,}|…{2,}|\b(?:TBC|TBA|TBD)\b|\bX{2,}\b"
    r"|\bto be (?:confirmed|inserted|completed|agreed (?:between|by|with))\b"
)
_BEFORE_CONTENT = re.compile(
    r"(?::|\bas follows|\bfollowing way|\bfollowing|\bnamely|\b(?:is|are|be|covers?|includes?|deals? with))\W*$",
    re.I,
)
_BY_MEANS, _HOW = (
    re.compile(r"\bby\W*$", re.I),
    re.compile(r"\b(?:describe|explain|set out|how|means)\b", re.I),
)
"""Before a blank, and in it: "will be shown the way to help by [Supplier to describe]"."""
_HOW_MUCH = re.compile(
    r"\b(?:(?:smaller|fewer|less|lower|more|greater) than|below|at least|minimum of)\W*$", re.I
)
"""Before a blank these say that a duty waits for its measure: "figures smaller than [number]"."""
_TIME = re.compile(
    r"\b(?:annual|year|quarter|month|fortnight|week|da(?:y|te|ily)|term|half-year|spring|summer|autumn|winter)\w*",
    re.I,
)
_IS = re.compile(r"\W*(?:(?:shall|will|must|is to) be|is|are)\b", re.I)
_NAMES, _UP_TO_NEXT = re.compile(r"\b(?:name|title|type) of\b|\btool\b", re.I), re.compile(r" (?:\w+ ){0,5}")
"""A blank for a name, and what may part it from the thing so named: "the [name of tool to be settled] checklist"."""
_LASTING = re.compile(
    r"\b(?:half|full|whole|one|two|three|an?|\d+)[ -](?:a[ -])?(?:day|week|term)(?:['’]?s?['’]?|-long)?[ -]"
    r"(?:\w+ ){0,2}?(?:course|training|session|workshop|briefing|event|module|programme|program)s?\b",
    re.I,
)
"""How long a course lasts, which is no time by which, and no interval after which, it is taken."""
_TIME_BEFORE = re.compile(
    r"\b(?:every|within|each|by|once|least|than|intervals? of|periods? of|after)\W+(?:\w+\W+){0,2}$", re.I
)
_BY_DATE = re.compile(
    r"(?:,\W*(?:and )?|\b(?:shall|must|will)\W+|['’]ll\W+)(?:by|before|from|within|(?:not|no) later than|on or before)"
    r"(?: the)?\W*$",
    re.I,
)
"""Before a blank: "shall adopt, by [date to be confirmed], a policy"."""
_UNIT = re.compile(
    r"\W{0,3}(?:(?:working|calendar|clear|business) )?(?:days|weeks?|months?|quarters?|years?)\b\W*", re.I
)
_INTERVAL_BEFORE = re.compile(r"\b(?:every|within|intervals? of|periods? of) $", re.I)
_INTERVAL = re.compile(r"\b(?:intervals?|frequency|how often|period)\b", re.I)
"""After a blank, and in it: what makes it one for a time."""
_ONLY_WHEN = re.compile(r"\W*(?:where|if|when|whenever|once|upon|on|in the event)\b[^.;]*,\W*", re.I)
"""An occasion of which the blank would say what is done upon it: "where a worker is accused, [to be added]"."""
_APPOINTS = re.compile(r"\b(?:appoints?|nominates?|designates?) (?:as|to be) [^.;:]{3,90}$", re.I)
"""Before a blank that ends the sentence: "shall appoint as its lead [name to be inserted]"."""
_STILL = re.compile(r"\b(?:is|are|remains?|still|yet)\W*$", re.I)
_OPEN_BETWEEN = re.compile(
    r"to be (?:agreed|settled|determined|decided|finalised|confirmed)\b"
    r"(?! with (?:each|the (?:client|person|wom[ae]n)))"
    r"(?! (?:in|by) (?:writing|telephone|phone|(?:the \w+['’]s |its |our )?(?:board|trustees|directors)\b))",
    re.I,
)
"""What is said of a thing that nobody has laid down yet: "the data items are to be agreed between the parties"."""
_BEING = re.compile(r",? (?:being|namely) $")
_BY_WHEN = re.compile(r"\W*(?:by|within|before|month|year|week)\b(?: \w+){0,3}\W*", re.I)
"""Before a blank for a name, and after one for what is asked: what stands in the next cell of its row."""
_SOMEBODY = re.compile(
    r"\b(?:\w*holder|name[ds]?|officer|manager|director|lead|person|who|role|title|board|committee)\b", re.I
)
"""In a blank after "by": whoever does it, and not when it is done."""


def blank_in(text: str, start: int, end: int, *, asks_when: bool = False) -> bool:
    """Whether a blank stands in the words `[start, end)`, or is all that the passage says after a colon.

    With `asks_when`, a blank in a time that follows them counts too, and without it a blank for a time does not. A
    bracketed name of a party ("[Employer]") is no blank.
    """
    for blank_start, blank_end in blanks(text):
        before, blank, after = text[:blank_start], text[blank_start:blank_end], text[blank_end:]
        is_interval = _is_interval(before, blank, after)
        if not asks_when and (is_interval or _BY_DATE.search(before)):
            continue  # the time by which a thing is done leaves it asked for
        if blank_start < end and start < blank_end:
            return True
        if blank_end <= start and text[blank_end:start].isspace():
            return True  # "[number] audits"
        between = (blank_end, start) if blank_end <= start else (end, blank_start)
        if _NAMES.search(blank) and _UP_TO_NEXT.fullmatch(text, *between):
            return True
        if asks_when and is_interval and _UNIT.fullmatch(text, *between):
            return True  # "[number] weeks of appointment"
        is_time = _TIME_BEFORE.search(before) and not _SOMEBODY.search(blank)
        if asks_when and blank_start >= start and is_time:
            return True
        if _HOW_MUCH.search(before) or _is_all_that_is_said(before, blank, after):
            return True
    return False


def _is_all_that_is_said(before: str, blank: str, after: str) -> bool:
    """Whether a blank stands where the passage would say what it asks: "[TBC] shall be its lead"."""
    if _STILL.search(before) and _OPEN_BETWEEN.match(blank + after):
        return True
    if (_IS.match(after) and not re.search(r"\w", before)) or _BEING.search(before):
        return True
    if re.search(r"\w", after) and not (before.rstrip().endswith(":") and _BY_WHEN.fullmatch(after)):
        return False
    says_when = _ONLY_WHEN.fullmatch(before.rpartition(":")[2])
    says_how = _BY_MEANS.search(before) and _HOW.search(blank)
    return any((_BEFORE_CONTENT.search(before), _APPOINTS.search(before), says_when, says_how))


def _is_interval(before: str, blank: str, after: str) -> bool:
    """Whether a blank is for a time: "within [number] weeks", "every [interval to be agreed]"."""
    if _SOMEBODY.search(blank):
        return False
    return any((_INTERVAL_BEFORE.search(before), _UNIT.match(after), _INTERVAL.search(blank)))


def tells_when(text: str) -> bool:
    """Whether the text tells a time or how often, and leaves no blank."""
    return _TIME.search(_LASTING.sub(" ", text)) is not None and not any(True for _ in blanks(text))


def blanks(text: str) -> Iterator[tuple[int, int]]:
    """Where blanks stand that nobody has filled in, `[start, end)`."""
    bracketed = [match.span() for match in _BRACKETS.finditer(text) if _is_left_open(match)]
    yield from bracketed
    for match in _BARE.finditer(text):
        if not any(start <= match.start() < end for start, end in bracketed):
            yield match.span()


def _is_left_open(match: re.Match[str]) -> bool:
    return _LEFT_OPEN.search(next((group for group in match.groups() if group is not None), "")) is not None

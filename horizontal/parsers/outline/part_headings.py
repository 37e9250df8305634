"""Part headings: the lines with which a schedule, annex, appendix or part begins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from horizontal.parsers.paragraph import Paragraph
from horizontal.part_names import NUMBER_WORDS, PART_NAME

_NUMBER_WORD = "|".join(NUMBER_WORDS)
_MARK = rf"(?:\d{{1,3}}[A-Z]?|[A-Z]\d{{1,2}}|[IVX]{{1,5}}|[A-Z]|(?i:{_NUMBER_WORD}))"
_KIND = r"(?:(?i:joint|call[- ]?off|framework|contract|order)[ ])?"
_PART = rf"(?:(?:[Pp]art|PART)[ ](?P<part>{_MARK}))"
_HEADING = re.compile(
    rf"(?:(?P<prefix>{_KIND})(?P<name>(?i:{PART_NAME}))[ ](?:(?i:no|number)\.?[ ]?)?(?P<mark>{_MARK})"
    rf"|(?i:the[ ])?(?P<ordinal>(?i:{_NUMBER_WORD}))[ ](?P<late>(?i:{PART_NAME}))"
    rf"|(?P<lone>THE SCHEDULE|SCHEDULE|The Schedule|Schedule|ANNEXE?|Annexe?|APPENDIX|Appendix)"
    rf"(?=\s*$|[ ]?[–—:][ ]| - )"
    rf"|(?P<only_part>{_PART}))"
    rf"(?:[ ](?:to|of)[ ](?P<over>(?i:{PART_NAME}))[ ](?P<over_mark>{_MARK}))?"
    rf"(?P<more>[ ]?[-–—,:(]?[ ]?(?:[Pp]art|PART)[ ](?P<inner>{_MARK})\)?)?"
    r"(?=$|[\s–—:.,(-])"
)
_OPENING = re.compile(r"^\s*(?:[-–—:.,]+\s*)*")
_SET_OFF = re.compile(r"(?::| ?[–—]| -) ")
"""What parts a title in small letters from its name: "Annex 3: domestic abuse figures"."""
_SENTENCE = re.compile(
    r"\b(?:shall|must|will|sets? out|applies|apply|contains?|is|are|does|should|may|means|has|have|forms?)\b"
)
_ANOTHER = re.compile(rf"[;,] (?:and )?(?:{PART_NAME}|part) {_MARK}\b", re.IGNORECASE)
"""Another part named after it, as a list of all of them does."""
_ASKS = re.compile(r"(?:when|what|how|where|who|why|if|while)\b(?!.*[.;,]$)", re.IGNORECASE)
"""How a title begins that may hold a verb: "Annex 2: When a parent is being harmed at home"."""
_LONGEST = 140


@dataclass(frozen=True, slots=True)
class PartHeading:
    """The heading of a schedule, annex, appendix or part."""

    name: str
    """As it is cited: "Schedule 4", "Schedule 4, Part 2"."""
    printed: str
    title: str
    """The words after the name; empty where the name stands alone."""
    sort: str
    """The word it goes by, in small letters: "schedule", "annex", "part"."""
    under_part: bool = False
    """It belongs to the schedule or annex before it."""

    @property
    def words(self) -> str:
        """The whole heading, as it stands in a heading path."""
        return f"{self.printed} – {self.title}" if self.title else self.printed


def read_part_heading(paragraph: Paragraph) -> PartHeading | None:
    """The part heading that the words could be; whether they are one, what stands around must say."""
    text = f"{paragraph.label} {paragraph.text}".strip() if paragraph.label else paragraph.text
    if not text or not text[0].isupper() or len(text) > _LONGEST:
        return None
    found = _HEADING.match(text)
    if found is None:
        return None
    title = _OPENING.sub("", text[found.end() :]).strip()
    if paragraph.label and len(found.group()) < len(paragraph.label.rstrip(" .:–—-")):
        return None
    rest = text[found.end() :]
    styled = paragraph.heading_level is not None or (paragraph.bold and _SET_OFF.match(rest) is not None)
    if not _is_title(rest, title, styled=styled):
        return None
    return PartHeading(_cited(found), found.group().strip(" :,.–—-"), title, _sort(found))


def _is_title(rest: str, title: str, *, styled: bool) -> bool:
    if not title:
        return not rest.strip() or rest.strip() in ".:-–—"
    first = next((letter for letter in title if letter.isalpha()), "")
    is_set_off = _SET_OFF.match(rest) is not None and not title.endswith(".")
    if first.islower() and not is_set_off and not title.startswith(("(", "[", "“", "‘", "'", '"')):
        return False
    if (
        _ANOTHER.search(title)
        or title.endswith((";", ","))
        or (title.endswith(".") and len(title.split()) > 4)
    ):
        return False
    asks = is_set_off and _ASKS.match(title) is not None
    return styled or asks or not (_SENTENCE.search(title) and len(title.split()) > 5)


def _sort(found: re.Match[str]) -> str:
    if found["only_part"]:
        return "part"
    return _name(found["name"] or found["late"] or found["lone"].split()[-1])


def _name(word: str) -> str:
    return "annex" if word.lower() == "annexe" else word.lower()


def _cited(found: re.Match[str]) -> str:
    if found["only_part"]:
        return f"Part {_mark(found['part'])}"
    prefix = "-".join(word.capitalize() for word in (found["prefix"] or "").replace("-", " ").split())
    prefix = {"Calloff": "Call-Off"}.get(prefix, prefix)
    mark = found["mark"] or found["ordinal"]
    words = [prefix, _sort(found).title(), _mark(mark) if mark else ""]
    name = " ".join(word for word in words if word)
    if found["over"]:
        name = f"{_name(found['over']).title()} {_mark(found['over_mark'])}, {name}"
    return f"{name}, Part {_mark(found['inner'])}" if found["inner"] else name


def _mark(mark: str) -> str:
    return NUMBER_WORDS.get(mark.lower(), mark)

"""What the words of a denial are about: which of the duties that stand at a place they take away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from horizontal.evidence import Evidence, Flag
from horizontal.matching.denial_words import BELOW
from horizontal.matching.party_names import PartyWords

_WIDE = re.compile(
    r"^(?:do\b|so\b|act\b|comply|perform|incur|spend|pay|bear|carry out|meet|any\b|give effect"
    r"|take (?:any )?(?:action|steps?)\b(?! (?:against|on|about))|provide (?:any )?(?:funding|resources))",
    re.I,
)
_COST = re.compile(
    r"^(?:pay|bear|meet|fund|cover|reimburse)\b(?: (?:for|towards))? (?:\w+ ){0,3}?"
    r"(?:costs?|fees?|rent|charges?|expenses?|price|wages|salar(?:y|ies)|deposits?)\b(?: of| for|[.,;]|$)",
    re.I,
)
"""What denies no more than who pays for a thing: "to pay the cost of a move"."""
_MAKES_KNOWN = re.compile(
    r"(?:re-?)?(?:circulat|publici[sz]|distribut|display|advertis|publish|copy|post)\w*\b", re.I
)
"""What is done with a thing that is held all the same: "not obliged to circulate the policy"."""
_DOES_AGAIN = re.compile(r"(?:renew|repeat|refresh|retrain|re-train|revisit)\b", re.I)
"""What is done with a thing that is done once all the same: "not obliged to renew the training"."""
_SAYS_HOW_OFTEN = re.compile(
    r"\b(?:intervals?|refresh\w*|renew\w*|repeat\w*|again|annual\w*|yearly|years?|months?|weeks?)\b", re.I
)
_TO = re.compile(r"\bto (?=\w)", re.I)
_NEXT = re.compile(r"(?:,| and| or| nor)+ (?:no|any|nor)\b ?", re.I)
"""Between two things that are denied: "no date …, and no interval …"."""
_HEAD_ENDS = re.compile(
    r"[,;:]|\b(?:on|of|by|for|in|at|from|with|about|as|that|which|who|within|under|upon|where|when|after|before)\b",
    re.I,
)
_DUTY = re.compile(r"\b(?:dut(?:y|ies)|obligations?|requirements?|commitments?|liability)\b", re.I)
_TIME = re.compile(
    r"\b(?:dates?|deadlines?|intervals?|frequency|frequencies|times?|timescales?|timetables?|cycles?|periods?)\b",
    re.I,
)
_SAYS_WHEN = re.compile(
    r"\b(?:\w*day|days|weeks?\w*|months?\w*|years?|yearly|annual\w*|quarter\w*|induction|every|fortnight\w*|daily"
    r"|\w*date|twice|once|regular\w*|(?:within|before|after|by) .*\d)\b",
    re.I,
)
_COMMON = frozenset(
    {"provi", "staff", "shall", "domes", "abuse", "servi", "counc", "autho", "contr", "suppl", "claus"}
    | {"where", "which", "their"}
)
_STEM, _LEAST = 5, 4


def before_to(rest: str) -> str:
    """The words after "obliges" up to what is not to be done: "the Provider" of "the Provider to train"."""
    return _TO.split(rest, maxsplit=1)[0]


def is_wide(rest: str) -> bool:
    """Whether "obliges the Provider …" goes on to deny anything at all: "to act", "to comply", or no more words."""
    content = _TO.split(rest, maxsplit=1)[1:]
    return not content or (_WIDE.match(content[0]) is not None and not _COST.match(content[0]))


def obliged(standing: Sequence[Evidence], rest: str) -> Iterator[Evidence]:
    """Those that the words after "obliges" are about; all of them where it denies anything at all."""
    again = _DOES_AGAIN.match(rest.strip().removeprefix("to "))
    if again and (often := [one for one in standing if _SAYS_HOW_OFTEN.search(" ".join(one.words))]):
        yield from often
        return
    if is_wide(rest):
        yield from standing
        return
    content = _TO.split(rest, maxsplit=1)[1]
    named = list(spoken_of(standing, content))
    makes_known = _MAKES_KNOWN.match(content)
    done = [one for one in named if makes_known and _is_of(one, _stems(makes_known[0]))]
    yield from done or named


def spoken_of(standing: Sequence[Evidence], text: str) -> Iterator[Evidence]:
    """Those that a sentence speaks of which denies something of their clause."""
    stems = _stems(text)
    yield from (one for one in standing if _is_of(one, stems))


def set_by_none(standing: Sequence[Evidence], rest: str) -> Iterator[Evidence]:
    """Those that are named after "sets no": "date by which anyone must attend", "policy", "duty to train"."""
    for content in _NEXT.split(rest):
        if not content.strip():
            continue
        head = _HEAD_ENDS.split(content.strip(), maxsplit=1)[0]
        if _DUTY.search(head):
            yield from obliged(standing, content)
        elif _TIME.search(head):
            yield from (one for one in standing if _SAYS_WHEN.search(" ".join(one.words)))
        else:
            stems = _stems(head)
            yield from (one for one in standing if _is_of(one, stems))


def said_in(standing: Sequence[Evidence], quoted: str) -> Iterator[Evidence]:
    """Those of which some words are among the words that are quoted from their clause."""
    text = quoted.lower()
    for one in standing:
        if any(word.lower() in text or text in word.lower() for word in one.words):
            yield one


def _is_of(one: Evidence, stems: set[str]) -> bool:
    said = (
        one.quote if Flag.LIKENESS in one.flags else " ".join(one.words)
    )  # what is like it is found by no one word
    return not stems.isdisjoint(_stems(said))


def _stems(text: str) -> set[str]:
    words = re.findall(r"[a-z]+", text.lower())
    return {word[:_STEM] for word in words if len(word) >= _LEAST} - _COMMON


def names_persons(one: Evidence, persons: str) -> bool:
    """Whether it names those persons by the term that a denial has for them: "to Day Workers, who …"."""
    term = persons.strip(" ,")
    return term.istitle() and term in one.quote


def spares_below(before: str, parties: PartyWords) -> bool:
    """Whether those below the provider, and not it, are the subject: "subgrantees shall not be required to …"."""
    subject = re.split(r"[.;:]", before)[-1]
    own = BELOW.sub(" ", subject)
    return BELOW.search(subject) is not None and not parties.provider.search(own)

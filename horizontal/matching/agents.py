"""Whose doing a thing is where the subject of the sentence does not say: by whom, to whom, of whom it is wished."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from horizontal.evidence import Bearer
from horizontal.matching.clauses import Clauses
from horizontal.matching.cues import Subject
from horizontal.matching.mentions import BEFORE_SUBJECT, OWNED, STAFF, Mention
from horizontal.matching.modals import Modal

_WILL = frozenset({"will", "shall", "may", "must", "can", "'ll"})
"""Before a wish these make it the wisher's own duty: "the Council will require its contractors to …"."""
_GLAD = frozenset({"glad", "grateful", "pleased", "delighted", "welcome"})
_BEFORE_PARTICIPLE = frozenset(
    {"and", "or", "not", "also", "first", "then", "always", "never", "only", "both"}
)
_FINITE = frozenset({"be", "is", "are", "been"})
_PASSIVE = _FINITE | {"being"}
_HANGS = frozenset({"how", "who", "which", "whether", "whom", "whose"})
_WISHED_FOR = 10
"""Words after "we'd be glad" in which "if you would" says whose doing it is; our own default."""
_WISHED_TO = 20
"""Words after a wish in which "to" tells what is wished of somebody: "any manager who hears … to listen"."""
_HANDED = frozenset(
    {"available", "supplied", "provided", "given", "sent", "issued", "offered", "delivered", "furnished"}
    | {"lent"}
)
"""Before "to the Provider" these make it somebody else's duty, where nobody is named as the subject."""


def wished_of(subject: Subject, clauses: Clauses, mentions: Sequence[Mention], modal: Modal) -> str | None:
    """The side of whom a thing is wished: "you" in "we'd like you to remind your team"."""
    first, lower = modal.span[0], subject.words.lower
    following = lower[modal.span[1] : modal.span[1] + _WISHED_FOR]
    if lower[modal.span[1] - 1] in _GLAD and "if" in following:
        at = modal.span[1] + following.index("if")
        return next((side for span, side in mentions if at < span[0] < at + _WISHED_FOR), None)
    if not clauses.has("wishes", modal.span) or subject.words.lower[max(first - 1, 0)] in _WILL:
        return None
    after = (modal.span[0], modal.span[1] + OWNED)
    for span, side in mentions:
        if after[0] < span[0] < after[1] and span[1] < len(lower) and lower[span[1]] == "to":
            return side
    if _its_own(lower[modal.span[1] : modal.span[1] + OWNED + 2]):
        return next((side for span, side in reversed(mentions) if span[1] <= first and side != STAFF), None)
    following = lower[modal.span[1] : modal.span[1] + _WISHED_TO]
    return Bearer.PROVIDER.value if "to" in following[1:] and following[0] != "to" else None


def _its_own(wished: Sequence[str]) -> bool:
    """Whether it is the wisher's own people of whom a thing is wished: "requires every one of its own assessors to"."""
    return any(pair in (("its", "own"), ("their", "own"), ("our", "own")) for pair in pairwise(wished))


def agent_of(subject: Subject, mentions: Sequence[Mention], anchor: int, end: int) -> str | None:
    """The side after "by" in a passive: "shall be trained by the Council", "is filled in by the Council's officers".

    A thing of somebody's is no doer: "by the Council's deadline".
    """
    words = subject.words
    for span, side in mentions:
        if not anchor < span[0] < end or side == STAFF:
            continue
        said = words.lower[anchor : span[0]]
        if not _HANGS.isdisjoint(said):
            continue  # "shall state how many were seen by the Idva"
        if any(later == "being" and one not in _FINITE for one, later in pairwise(said)):
            continue  # "need not make referrals, these being made by the Council's team"
        is_agent = "by" in said[-2:] and said.count("by") == 1 and _is_passive(said[: said.index("by")])
        if is_agent and (not words.is_possessive(span[1] - 1) or _owns_doer(subject, span[1])):
            return side
    return None


def _is_passive(said: Sequence[str]) -> bool:
    """Whether "by" after these words says who does it, and not who did what was named: "to a standard approved by"."""
    if _FINITE.isdisjoint(said):
        return False
    is_participle = said[-1].endswith(("ed", "en")) and len(said) > 1
    return (
        not is_participle or said[-2] in _PASSIVE or said[-2].endswith("ly") or said[-2] in _BEFORE_PARTICIPLE
    )


def _owns_doer(subject: Subject, owned: int) -> bool:
    """Whether what is owned, from this word on, is somebody who does things: "the Council's duty social worker".

    So is what has a name of its own: "the Council's Children's Social Care".
    """
    texts = subject.words.texts[owned : owned + 2]
    if len(texts) > 1 and all(text[0].isupper() for text in texts):
        return True
    doers = subject.spans(("@staff", "@specialists"))
    return any(owned <= first <= owned + OWNED for first, _ in doers)


def is_handed_to_provider(subject: Subject, mentions: Sequence[Mention], anchor: int, end: int) -> bool:
    """Whether a passive hands something to the provider: "will be made available to the Provider"."""
    words = subject.words
    for span, side in mentions:
        if side != Bearer.PROVIDER.value or not anchor < span[0] < end or words.is_possessive(span[1] - 1):
            continue
        before = span[0] - 1
        while before > anchor and words.lower[before] in BEFORE_SUBJECT:
            before -= 1
        is_owner = any(other[0] == span[1] for other, _ in mentions)
        said = words.lower[anchor:before]
        if words.lower[before] == "to" and "be" in said and not _HANDED.isdisjoint(said) and not is_owner:
            return True
    return False


def urges_others(subject: Subject, modal: Modal) -> bool:
    """Whether the modal asks no more than to win others over: "will encourage each employer to adopt a policy"."""
    lower = subject.words.lower
    for first, last in subject.spans(("@are_urged",)):
        if not 0 <= first - modal.span[1] <= 1:
            continue
        for start, end in subject.spans(("@other_employers",)):
            if last <= start <= last + OWNED and "to" in lower[end : end + _WISHED_TO]:
                return True
    return False

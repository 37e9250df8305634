"""The names of parties in a passage, and which of them is the subject of a verb."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.evidence import Bearer
from horizontal.matching.words import Span, Words

STAFF = "staff"
BEFORE_SUBJECT = frozenset(
    {"the", "a", "an", "each", "any", "all", "every", "local", "and", "or", "their", "its"}
)
OWNED, _OWNED_BODY = 3, 5
"""Words between "the Council's" and what it owns, and between it and a team or service of its; our own default."""
_OURS = frozenset({"our", "your"})
_BODIES = frozenset(
    {"service", "services", "team", "teams", "unit", "department", "directorate", "division", "office"}
)
_PREPOSITIONS = frozenset(
    {"in", "on", "at", "by", "to", "with", "for", "from", "under", "against", "about", "between", "into"}
    | {"within", "via"}
)
_RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
_OF_WHICH = _PREPOSITIONS | {"of"}
_JOINS = frozenset({"and", "or", "but", "then"})
_NEXT_TO = 1
"""Words between a subject and its modal ("the Provider also shall"); our own default."""
_PLACES = (("county",), ("city",), ("borough",), ("district",), ("town",))
_SERVICES = frozenset({"helpline", "helplines", "refuge", "refuges", "hub", "idva", "marac", "pathway"})
_AFTER_PARTY = frozenset(
    {
        "shall",
        "will",
        "must",
        "may",
        "should",
        "can",
        "is",
        "has",
        "and",
        "or",
        "to",
        "of",
        "in",
        "for",
        "who",
    }
    | {"which", "agrees", "undertakes", "pays", "employs", "council", "courts", "attorney"}
)
_AFTER_EXPLETIVE = frozenset({"that", "for", "is", "be", "shall", "on", "with", "of"})
_US = ("us",)
"""What no verb has as its subject: "any case study that you send us must …"."""
_LEFT_TO = frozenset({"open", "falls", "fall", "left", "up", "down"})
"""Before "to" these say whose doing it is: "it is open to the Contractor to …"."""
Mention = tuple[Span, str]
"""Where a party or its staff are named, and their side."""


def subject_of(mentions: Sequence[Mention], words: Words, anchor: int) -> str | None:
    """The side of the mention that stands as the subject; "the Council's officers" are the Council's."""
    mentions = _with_bodies(mentions, words)
    heads = [m for m in mentions if not (hangs(m[0], words) or _is_in_relative(m[0], words))]
    heads = [m for m in heads if words.lower[m[0][0] : m[0][1]] != _US]
    heads = _with_owners(heads, words)
    if not heads:
        doers = [side for span, side in mentions if "by" in words.lower[max(span[0] - 2, 0) : span[0]]]
        return doers[-1] if doers else None
    last = heads[-1]
    if len(heads) > 1 and _are_joined(heads[-2], last, words):
        return Bearer.BOTH.value
    if anchor - last[0][1] <= _NEXT_TO and words.lower[anchor - 1] not in _JOINS:
        return last[1]
    if words.lower[anchor - 1] in _JOINS:
        return heads[0][1]  # "the Provider knows the Council's duty and shall …"
    for span, side in heads[:-1]:
        if not _RELATIVES.isdisjoint(words.lower[span[1] : min(span[1] + OWNED, last[0][0])]):
            return side  # "a contractor that keeps staff at a government site shall …"
    return last[1]


def is_set_aside(span: Span, words: Words) -> bool:
    """Whether the mention says who does not do it: "the Council, and not the Provider, shall …"."""
    before = span[0] - 1
    while before >= 0 and words.lower[before] in ("the", "a", "an"):
        before -= 1
    opens = words.lower[max(before - 1, 0) : before + 1]
    return opens in (("and", "not"), ("but", "not"), ("rather", "than"), ("instead", "of"))


def opens_clause(first: int, start: int, words: Words, openers: frozenset[str] = BEFORE_SUBJECT) -> bool:
    """Whether a name that begins at this word opens the clause that starts there, with no more before it than "the"."""
    return start <= first and openers.issuperset(words.lower[start:first])


def is_of_place(span: Span, words: Words) -> bool:
    """Whether the mention only says where a thing is: "the county domestic abuse helpline", "the county course"."""
    if words.lower[span[0] : span[1]] not in _PLACES or words.is_possessive(span[1] - 1):
        return False
    following = words.texts[span[1] : span[1] + _OWNED_BODY]
    if not _SERVICES.isdisjoint(word.lower() for word in following):
        return True
    is_named = words.texts[span[0]][:1].isupper()
    return not is_named and bool(following) and following[0].lower() not in _AFTER_PARTY


def follows_expletive(span: Span, words: Words) -> bool:
    """Whether the mention says who does it after "it is" or "it is for": "it is for the Council to …"."""
    before = _before_subject(span, words)
    if before < 0 or words.lower[max(before - 1, 0) : before + 1] == ("so", "that"):
        return False
    return words.lower[before] in _AFTER_EXPLETIVE or (
        words.lower[before] == "to" and words.lower[before - 1] in _LEFT_TO
    )


def _with_owners(mentions: Sequence[Mention], words: Words) -> list[Mention]:
    """The mentions, of which "the Council's officers" and "Council officers" are one, of the Council's side."""
    merged: list[Mention] = []
    for span, side in mentions:
        if merged:
            owner, of = merged[-1]
            gap = span[0] - owner[1]
            last, most = owner[1] - 1, _OWNED_BODY if words.lower[span[0]] in _BODIES else OWNED
            owns = gap == 0 or (gap <= most and (words.is_possessive(last) or words.lower[last] in _OURS))
            if of != STAFF and owns and side != of:
                merged[-1] = (owner[0], span[1]), of
                continue
        merged.append((span, side))
    return merged


def _with_bodies(mentions: Sequence[Mention], words: Words) -> list[Mention]:
    """The mentions; whoever is "in the Council's advice team" or "from the Council" is of the Council's side."""
    joined: list[Mention] = []
    for span, side in mentions:
        of = joined[-1] if joined else None
        if of and of[1] == STAFF and side == Bearer.AUTHORITY.value and _is_of(of[0], span, words):
            joined[-1] = (of[0][0], span[1]), side
        elif not (of and of[1] == Bearer.AUTHORITY.value and _owns_body(of[0], span, words)):
            joined.append((span, side))
    return joined


def _is_of(people: Span, owner: Span, words: Words) -> bool:
    """Whether these people are named by where they belong: "an adviser in the Council's Human Resources service"."""
    between = [word for word in words.lower[people[1] : owner[0]] if word not in BEFORE_SUBJECT]
    after = words.lower[owner[1] : owner[1] + _OWNED_BODY]
    has_body = words.is_possessive(owner[1] - 1) and not _BODIES.isdisjoint(after)
    return between in (["from"], ["of"]) or (between in (["in"], ["within"]) and has_body)


def _owns_body(owner: Span, body: Span, words: Words) -> bool:
    """Whether the second mention is a body of the first, on which hangs what the first hangs on."""
    return words.is_possessive(owner[1] - 1) and body[0] - owner[1] <= OWNED and hangs(owner, words)


def hangs(span: Span, words: Words) -> bool:
    """Whether a preposition stands before the mention, which so is no subject: "to the Council", "in each hospital"."""
    before = _before_subject(span, words)
    return before >= 0 and words.lower[before] in _PREPOSITIONS


def _is_in_relative(span: Span, words: Words) -> bool:
    """Whether the mention opens what is told of a thing: "the policy of which the Provider told the Council shall"."""
    before = _before_subject(span, words)
    return before > 0 and words.lower[before] in ("which", "whom") and words.lower[before - 1] in _OF_WHICH


def _before_subject(span: Span, words: Words) -> int:
    """The word before the mention and its articles; -1 where there is none."""
    before = span[0] - 1
    is_body = words.lower[span[1] - 1] in _BODIES
    while before >= 0 and (
        words.lower[before] in BEFORE_SUBJECT
        or (is_body and before > 0 and words.texts[before][:1].isupper())
    ):
        before -= 1
    return before


def _are_joined(one: Mention, other: Mention, words: Words) -> bool:
    """Whether the two sides are the subject together: "the Council and the Provider shall each"."""
    sides = {one[1], other[1]} == {Bearer.AUTHORITY.value, Bearer.PROVIDER.value}
    between = words.lower[one[0][1] : other[0][0]]
    return sides and "and" in between and len(between) <= OWNED


def without_overlaps(found: list[Mention]) -> list[Mention]:
    """The mentions in order; of two that overlap the longer, or the first."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (-(m[0][1] - m[0][0]), m[0])):
        if all(mention[0][0] >= other[0][1] or other[0][0] >= mention[0][1] for other in kept):
            kept.append(mention)
    return sorted(kept)

"""Whom a passage binds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.evidence import Bearer
from horizontal.matching.clauses import Clauses
from horizontal.matching.cues import Subject
from horizontal.matching.modals import Modal, leading_modal
from horizontal.matching.parties import Parties, PartyWords
from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.passages import Passage
from horizontal.matching.words import Span, Words

_STAFF = "staff"
_BEFORE_SUBJECT = frozenset(
    {"the", "a", "an", "each", "any", "all", "every", "local", "and", "or", "their", "its"}
)
_OURS = frozenset({"our", "your"})
_OWNED, _OWNED_BODY = 3, 5
"""Words between "the Council's" and what it owns, and between it and a team or service of its; our own default."""
_BODIES = frozenset({"service", "services", "team", "teams", "unit"})
_LAW = re.compile(r"\b(?:section|sections|s\.) ?\d+|\bAct (?:19|20)\d\d|\b(?:19|20)\d\d Act\b", re.I)
_RUNS_SERVICES = re.compile(
    r"\b(?:health boards?|(?:emergency|security|outpatient|maternity|hospital) departments?)\b", re.I
)
"""In the heading of a text without parties these run services as a provider does."""
_JOINT = re.compile(
    r"\bmarac (?:\w+ ){0,2}(?:protocol|agreement)|\bmemorandum of understanding\b"
    r"|\b(?:information.sharing|partnership|collaboration) (?:agreement|protocol)\b",
    re.I,
)
_WILL = frozenset({"will", "shall", "may", "must", "can", "'ll"})
"""Before a wish these make it the wisher's own duty: "the Council will require its contractors to …"."""
_PREPOSITIONS = frozenset(
    {"in", "on", "at", "by", "to", "with", "for", "from", "under", "against", "about", "between", "into"}
    | {"within", "via"}
)
_RELATIVES = frozenset({"who", "which", "that", "whose", "whom"})
_JOINS = frozenset({"and", "or", "but", "then"})
_NEXT_TO = 1
"""Words between a subject and its modal ("the Provider also shall"); our own default."""
_AFTER_EXPLETIVE = frozenset({"for", "is", "be", "shall", "on", "with", "of"})
_EXPLETIVE = frozenset({"it", "there"})
_IT_WILL = re.compile(r"\W*(?:it|they)(?: (?:will|shall|must)|['’]ll) (?!be |not be )", re.I)
_TO_MODAL = re.compile(
    r".*?(?:\b(?:will|shall|must|may|can|should|have|has|runs?|offers?|provides?|visits?)\b|['’]ll\b)", re.I
)
"""A sentence up to its verb: where its subject stands."""
_OF_PLACE = frozenset({"in", "of", "for", "at", "serving"})
_GLAD = frozenset({"glad", "grateful", "pleased", "delighted", "welcome"})
_WISHED_FOR = 10
"""Words after "we'd be glad" in which "if you would" says whose doing it is; our own default."""
_HANDED = frozenset(
    {"available", "supplied", "provided", "given", "sent", "issued", "offered", "delivered", "furnished"}
    | {"lent"}
)
"""Before "to the Provider" these make it somebody else's duty, where nobody is named as the subject."""
Mention = tuple[Span, str]


class BearerReader:
    """Finds the party that stands as the subject of the governing modal."""

    def __init__(self, words: PartyWords, parties: Parties) -> None:
        self._words = words
        self._parties = parties

    def read(self, reading: PassageReading, span: Span, modal: Modal | None) -> Bearer:
        """The bearer of the words in the span; provider where nobody is named, as an instruction's reader is."""
        passage, subject, clauses = reading.passage, reading.subject, reading.clauses
        if self._parties.only_authority(passage.marked, self._words):
            return Bearer.AUTHORITY
        mentions = self._mentions(subject)
        anchor = clauses.subject_end(modal) if modal else span[1]
        start, end = clauses.bounds(min(anchor, max(len(subject.words) - 1, 0)))
        wished = self._wished(subject, clauses, mentions, modal) if modal else None
        if wished:
            return _bearer(wished)
        agent = self._agent(subject, mentions, anchor, end) if modal else None
        if agent:
            return _bearer(agent)
        here = [m for m in mentions if start <= m[0][0] < anchor]
        lead = leading_modal(subject, start, clauses.modals) if modal and modal.is_instruction else None
        earlier = [m for m in mentions if m[0][0] < (lead.span[0] if lead else start)]
        begins = clauses.past_opening(start, anchor)
        if modal and any(
            self._others_are_subject(subject, at, modal, anchor, here) for at in (start, begins)
        ):
            return Bearer.NONE
        chosen = _subject_of([m for m in here if m[0][0] >= begins], subject.words, anchor)
        if not here:
            chosen = _subject_of(earlier[-2:], subject.words, start)
        instructs = modal is not None and modal.is_instruction
        if chosen in (None, _STAFF) and not instructs and self._heading_is_authority(passage):
            return Bearer.AUTHORITY
        opener = max(anchor - 1, 0)
        is_expletive = subject.words.lower[opener] in _EXPLETIVE and not _hangs(
            (opener, anchor), subject.words
        )
        if chosen is None and modal and is_expletive:
            after = [m for m in mentions if m[0][0] >= anchor and _follows_expletive(m[0], subject.words)]
            chosen = after[0][1] if after else None
        if chosen is None and modal and self._is_handed_to_provider(subject, mentions, anchor, end):
            return Bearer.AUTHORITY
        if chosen is None and modal and (of_it := self._goes_on_from(passage)):
            return of_it
        if chosen is None and modal is None and not mentions and _LAW.search(passage.text):
            return Bearer.NONE
        if chosen is None and not mentions and self._heading_is_joint(passage):
            return Bearer.BOTH
        return _bearer(chosen) if chosen else _unnamed(mentions, subject.words, modal)

    def _mentions(self, subject: Subject) -> list[Mention]:
        found: list[Mention] = []
        lists = (
            ("@bearer_both", Bearer.BOTH.value),
            ("@bearer_authority", Bearer.AUTHORITY.value),
            ("@bearer_provider", Bearer.PROVIDER.value),
            ("@staff", _STAFF),
        )
        for name, side in lists:
            found += [(span, side) for span in subject.spans((name,))]
        for names, side in (
            (self._parties.authority, Bearer.AUTHORITY),
            (self._parties.provider, Bearer.PROVIDER),
        ):
            for name in names:
                found += [(span, side.value) for span in subject.spans((name,))]
        return _without_overlaps(self._correct(subject, found))

    def _correct(self, subject: Subject, found: list[Mention]) -> list[Mention]:
        """The contract's own names win over the vocabulary's."""
        corrected = []
        for span, side in found:
            words = " ".join(subject.words.lower[span[0] : span[1]])
            if words in self._parties.authority and side != Bearer.BOTH.value:
                side = Bearer.AUTHORITY.value
            elif words in self._parties.provider and side != Bearer.BOTH.value:
                side = Bearer.PROVIDER.value
            corrected.append((span, side))
        return corrected

    @staticmethod
    def _wished(subject: Subject, clauses: Clauses, mentions: Sequence[Mention], modal: Modal) -> str | None:
        """The side of whom a thing is wished: "you" in "we'd like you to remind your team"."""
        first, lower = modal.span[0], subject.words.lower
        following = lower[modal.span[1] : modal.span[1] + _WISHED_FOR]
        if lower[modal.span[1] - 1] in _GLAD and "if" in following:
            at = modal.span[1] + following.index("if")
            return next((side for span, side in mentions if at < span[0] < at + _WISHED_FOR), None)
        if not clauses.has("wishes", modal.span) or subject.words.lower[max(first - 1, 0)] in _WILL:
            return None
        after = (modal.span[0], modal.span[1] + _OWNED)
        for span, side in mentions:
            if after[0] < span[0] < after[1] and span[1] < len(lower) and lower[span[1]] == "to":
                return side
        following = lower[modal.span[1] : after[1] + 1]
        return Bearer.PROVIDER.value if "to" in following[1:] and following[0] != "to" else None

    @staticmethod
    def _agent(subject: Subject, mentions: Sequence[Mention], anchor: int, end: int) -> str | None:
        """The side after "by" in a passive: "shall be trained by the Council"."""
        lower = subject.words.lower
        for span, side in mentions:
            if anchor < span[0] < end and side != _STAFF:
                before = lower[max(span[0] - 2, 0) : span[0]]
                passive = "be" in lower[anchor : span[0]] or "is" in lower[anchor : span[0]]
                if "by" in before and passive:
                    return side
        return None

    @staticmethod
    def _is_handed_to_provider(subject: Subject, mentions: Sequence[Mention], anchor: int, end: int) -> bool:
        """Whether a passive hands something to the provider: "will be made available to the Provider"."""
        words = subject.words
        for span, side in mentions:
            if (
                side != Bearer.PROVIDER.value
                or not anchor < span[0] < end
                or words.is_possessive(span[1] - 1)
            ):
                continue
            before = span[0] - 1
            while before > anchor and words.lower[before] in _BEFORE_SUBJECT:
                before -= 1
            is_owner = any(other[0] == span[1] for other, _ in mentions)
            said = words.lower[anchor:before]
            if words.lower[before] == "to" and "be" in said and not _HANDED.isdisjoint(said) and not is_owner:
                return True
        return False

    def _others_are_subject(
        self, subject: Subject, start: int, modal: Modal, anchor: int, mentions: Sequence[Mention]
    ) -> bool:
        """Whether a body that is no party opens the clause and stands before the modal: "the police shall …".

        Not where it is what a thing is done to: "the police are to be told".
        """
        lower = subject.words.lower
        if "be" in lower[modal.span[1] - 1 : modal.span[1] + 1]:
            return False
        others = (("@bearer_others",), *((name,) for name in sorted(self._parties.others)))
        for first, last in (span for names in others for span in subject.spans(names)):
            opens = start <= first and _BEFORE_SUBJECT.issuperset(lower[start:first])
            alone = all(
                (first <= span[0] and span[1] <= last) or span[0] < start or _hangs(span, subject.words)
                for span, _ in mentions
            )
            directly = last == anchor or (last < anchor <= last + _OWNED and lower[last] in _OF_PLACE)
            directly = directly or (lower[anchor - 1] == "they" and anchor > last)
            if opens and directly and alone:
                return True
        return False

    def _goes_on_from(self, passage: Passage) -> Bearer | None:
        """Whose doing the sentence before is that this one goes on with: "We will run a day. It will cover …"."""
        if not _IT_WILL.match(passage.text):
            return None
        sentences = [
            one
            for one in re.split(r"(?<=[.;])\s", passage.block.text.partition(passage.text)[0])
            if one.strip()
        ]
        head = _TO_MODAL.match(sentences[-1]) if sentences else None
        if head is None:
            return None
        return self._parties.side_named(head[0], self._words)

    def _heading_is_joint(self, passage: Passage) -> bool:
        """Whether, in a text that names no parties, the heading says that several bodies are bound alike."""
        return not self._parties.known and any(map(_JOINT.search, passage.headings[-1:]))

    def _heading_is_authority(self, passage: Passage) -> bool:
        """Whether, in a text that names no parties, the heading says that this is an authority's own rule."""
        if self._parties.known or not passage.headings:
            return False
        heading = passage.headings[-1]
        named = _RUNS_SERVICES.sub(" ", heading)
        return bool(self._words.authority.search(named)) and not self._words.provider.search(named)


def _unnamed(mentions: Sequence[Mention], words: Words, modal: Modal | None) -> Bearer:
    if modal is None:
        parties = [side for span, side in mentions if side != _STAFF and not _hangs(span, words)]
        if parties and all(side == Bearer.AUTHORITY.value for side in parties):
            return Bearer.AUTHORITY
    return Bearer.PROVIDER


def _subject_of(mentions: Sequence[Mention], words: Words, anchor: int) -> str | None:
    """The side of the mention that stands as the subject; "the Council's officers" are the Council's."""
    heads = _with_owners([m for m in mentions if not _hangs(m[0], words)], words)
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
        if not _RELATIVES.isdisjoint(words.lower[span[1] : min(span[1] + _OWNED, last[0][0])]):
            return side  # "a contractor that keeps staff at a government site shall …"
    return last[1]


def _follows_expletive(span: Span, words: Words) -> bool:
    """Whether the mention says who does it after "it is" or "it is for": "it is for the Council to …"."""
    before = span[0] - 1
    while before >= 0 and words.lower[before] in _BEFORE_SUBJECT:
        before -= 1
    return before >= 0 and words.lower[before] in _AFTER_EXPLETIVE


def _with_owners(mentions: Sequence[Mention], words: Words) -> list[Mention]:
    """The mentions, of which "the Council's officers" and "Council officers" are one, of the Council's side."""
    merged: list[Mention] = []
    for span, side in mentions:
        if merged:
            owner, of = merged[-1]
            gap = span[0] - owner[1]
            last, most = owner[1] - 1, _OWNED_BODY if words.lower[span[0]] in _BODIES else _OWNED
            owns = gap == 0 or (gap <= most and (words.is_possessive(last) or words.lower[last] in _OURS))
            if of != _STAFF and owns and side != of:
                merged[-1] = (owner[0], span[1]), of
                continue
        merged.append((span, side))
    return merged


def _hangs(span: Span, words: Words) -> bool:
    """Whether a preposition stands before the mention, which so is no subject: "to the Council", "in each hospital"."""
    before = span[0] - 1
    while before >= 0 and words.lower[before] in _BEFORE_SUBJECT:
        before -= 1
    return before >= 0 and words.lower[before] in _PREPOSITIONS


def _bearer(side: str) -> Bearer:
    return Bearer.PROVIDER if side == _STAFF else Bearer(side)


def _are_joined(one: Mention, other: Mention, words: Words) -> bool:
    """Whether the two sides are the subject together: "the Council and the Provider shall each"."""
    sides = {one[1], other[1]} == {Bearer.AUTHORITY.value, Bearer.PROVIDER.value}
    between = words.lower[one[0][1] : other[0][0]]
    return sides and "and" in between and len(between) <= _OWNED


def _without_overlaps(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (-(m[0][1] - m[0][0]), m[0])):
        if all(mention[0][0] >= other[0][1] or other[0][0] >= mention[0][1] for other in kept):
            kept.append(mention)
    return sorted(kept)

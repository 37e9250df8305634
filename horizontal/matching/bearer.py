"""Whom a passage binds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from horizontal.evidence import Bearer
from horizontal.matching.agents import agent_of, is_handed_to_provider, urges_others, wished_of
from horizontal.matching.cues import Subject
from horizontal.matching.denial_words import BELOW
from horizontal.matching.lots import lots_of_subject
from horizontal.matching.mentions import (
    BEFORE_SUBJECT,
    OWNED,
    STAFF,
    Mention,
    follows_expletive,
    hangs,
    is_of_place,
    is_set_aside,
    opens_clause,
    subject_of,
    without_overlaps,
)
from horizontal.matching.modals import Modal, leading_modal
from horizontal.matching.others_staff import are_the_authoritys
from horizontal.matching.outsiders import is_former, other_teller, outsider
from horizontal.matching.party_names import Parties, PartyWords
from horizontal.matching.passage import Passage
from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.table_cells import HAS_MODAL
from horizontal.matching.text_around import ITS_PEOPLE, goes_on_from, is_authoritys_own, is_joint
from horizontal.matching.words import Span, Words

_LAW = re.compile(r"\b(?:section|sections|s\.) ?\d+|\bAct (?:19|20)\d\d|\b(?:19|20)\d\d Act\b", re.I)
_BEFORE_OCCASION = BEFORE_SUBJECT | {"if", "when", "where", "once"}
"""Words before the subject of an occasion, of which "they" goes on: "if the Idva agrees, they will …"."""
_EXPLETIVE = frozenset({"it", "there"})
_OWNED_POST = 6
"""Words that the name of somebody's post may have: "the Trust's Independent Domestic Violence Adviser"."""
_SOCIAL_WORKER = ("social", "worker")
_OUTSIDERS = frozenset(
    {("gp",), ("doctor",), ("solicitor",), ("teacher",), ("school",), ("landlord",), ("employer",)}
)
"""Of those served, and not of the provider."""
_OF_PLACE = frozenset({"in", "of", "for", "at", "serving"})
_HEADING_LEADS = re.compile(r"\b(?:will|shall|must|should)\b\W*(?:\(.*)?$", re.I)


class BearerReader:
    """Finds the party that stands as the subject of the governing modal."""

    def __init__(self, words: PartyWords, parties: Parties) -> None:
        self._words = words
        self._parties = parties

    def read(self, reading: PassageReading, span: Span, modal: Modal | None) -> Bearer:
        """The bearer of the words in the span; provider where nobody is named, as an instruction's reader is."""
        passage, subject, clauses = reading.passage, reading.subject, reading.clauses
        if settled := self._settled(passage):
            return settled
        mentions = [one for one in self._mentions(subject) if not clauses.is_in_blank(one[0])]
        anchor = clauses.subject_end(modal) if modal else span[1]
        start, end = clauses.bounds(min(anchor, max(len(subject.words) - 1, 0)))
        if modal and urges_others(subject, modal):
            return Bearer.NONE
        wished = wished_of(subject, clauses, mentions, modal) if modal else None
        if wished:
            return _bearer(wished)
        others = () if modal else self._others(subject)
        doers = [*mentions, *((one, Bearer.NONE.value) for one in others)]
        if agent := agent_of(subject, doers, anchor if modal else start, end):
            return _bearer(agent)
        here = [m for m in mentions if start <= m[0][0] < anchor]
        if modal is None:
            here = [m for m in here if m[0][0] < span[0]] or here
        lead = leading_modal(subject, start, clauses.modals) if modal and modal.is_instruction else None
        earlier = [m for m in mentions if m[0][0] < (lead.span[0] if lead else start)]
        begins = clauses.past_opening(start, anchor)
        others_do = (
            any(self._others_are_subject(subject, at, modal, anchor, here) for at in (start, begins))
            if modal
            else self._opens_with_other(subject, start)
        )
        if others_do or _is_of_someone_served(subject, begins):
            return Bearer.NONE
        if (modal is None or modal.span[1] <= subject.own) and (told := self._told_of(passage)):
            return told
        if ITS_PEOPLE.match(passage.text) and (of_it := goes_on_from(passage, self._parties, self._words)):
            return of_it
        does = any(side == Bearer.PROVIDER.value and not hangs(span, subject.words) for span, side in here)
        if modal and not does and (another := self._outsider(subject, begins, anchor, modal)):
            return another
        chosen = subject_of([m for m in here if m[0][0] >= begins], subject.words, anchor)
        if not here:
            chosen = subject_of(earlier[-2:], subject.words, start)
        instructs = modal is not None and modal.is_instruction and not _is_led_by_heading(passage)
        if (
            chosen in (None, STAFF)
            and not instructs
            and is_authoritys_own(passage, chosen, self._parties, self._words)
        ):
            return Bearer.AUTHORITY
        return _bearer(chosen) if chosen else self._without_subject(reading, mentions, modal, (anchor, end))

    def is_of_others_staff(self, passage: Passage) -> bool:
        """Whether the passage speaks of the authority's employees, and of none that may be the provider's own."""
        return self._parties.known and are_the_authoritys(passage.text, self._parties, self._words)

    def names_only_itself(self, words: Sequence[str], passage: Passage) -> bool:
        """Whether one of these is the provider's own name, "Sub-Contractor", and nobody below it is named there."""
        own = [
            word
            for word in words
            if word.lower().startswith("sub") or word.lower().endswith("partner")
            if self._parties.is_bound(word) or word.lower() in self._parties.provider
        ]
        return bool(own) and BELOW.search(re.sub("|".join(map(re.escape, own)), " ", passage.quote)) is None

    def is_anothers(self, subject: str) -> bool:
        """Whether the words before a duty name the authority or another body, and not the provider."""
        return self._parties.side_named(subject, self._words) is not None

    def _without_subject(
        self,
        reading: PassageReading,
        mentions: Sequence[Mention],
        modal: Modal | None,
        within: Span,
    ) -> Bearer:
        """The bearer where no party is the subject: by what follows it, or by what goes before; else the reader."""
        passage, words = reading.passage, reading.subject.words
        anchor, end = within
        if modal:
            opener = max(anchor - 1, 0)
            if words.lower[opener] in _EXPLETIVE and not hangs((opener, anchor), words):
                after = [m for m in mentions if m[0][0] >= anchor and follows_expletive(m[0], words)]
                if after:
                    return _bearer(after[0][1])
            if is_handed_to_provider(reading.subject, mentions, anchor, end):
                return Bearer.AUTHORITY
        if of_it := goes_on_from(passage, self._parties, self._words):
            return of_it
        if modal is None and not mentions and _LAW.search(passage.text):
            return Bearer.NONE
        if not mentions and is_joint(passage, self._parties):
            return Bearer.BOTH
        return _unnamed(mentions, words, modal)

    def _settled(self, passage: Passage) -> Bearer | None:
        """Whom it binds whatever it says: whoever is marked in its row, and nobody where it is of another lot."""
        if self._parties.only_authority(passage.marked, self._words):
            return Bearer.AUTHORITY
        if not HAS_MODAL.search(passage.text) and self._parties.only_provider(passage.marked):
            return Bearer.PROVIDER  # "Sends the Council its figures", in a row of the provider's
        if passage.lots and self._parties.lot and self._parties.lot not in passage.lots:
            return Bearer.NONE
        if is_former(passage.text, self._parties):
            return Bearer.NONE
        others = lots_of_subject(passage.text)
        return Bearer.NONE if others and self._parties.lot not in others else None

    def _mentions(self, subject: Subject) -> list[Mention]:
        found: list[Mention] = []
        lists = (
            ("@bearer_both", Bearer.BOTH.value),
            ("@bearer_authority", Bearer.AUTHORITY.value),
            ("@bearer_provider", Bearer.PROVIDER.value),
            ("@staff", STAFF),
        )
        for name, side in lists:
            found += [(span, side) for span in subject.spans((name,))]
        for names, side in (
            (self._parties.authority, Bearer.AUTHORITY),
            (self._parties.provider, Bearer.PROVIDER),
        ):
            for name in names:
                found += [(span, side.value) for span in subject.spans((name,))]
        words = subject.words
        found = [m for m in found if not (is_set_aside(m[0], words) or is_of_place(m[0], words))]
        others = [span for name in self._parties.others for span in subject.spans((name,))]
        found = [m for m in found if not any(first <= m[0][0] and m[0][1] <= last for first, last in others)]
        return without_overlaps(self._correct(subject, found))

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

    def _others_are_subject(
        self, subject: Subject, start: int, modal: Modal, anchor: int, mentions: Sequence[Mention]
    ) -> bool:
        """Whether a body that is no party opens the clause and stands before the modal: "the police shall …".

        Not where it is what a thing is done to: "the police are to be told".
        """
        lower = subject.words.lower
        if "be" in lower[modal.span[1] - 1 : modal.span[1] + 1]:
            return False
        for first, last in self._others(subject):
            goes_on = lower[anchor - 1] in ("they", "it") and anchor > last
            openers = _BEFORE_OCCASION if goes_on else BEFORE_SUBJECT
            opens = opens_clause(first, start, subject.words, openers)
            owns = subject.words.is_possessive(last - 1) and anchor <= last + _OWNED_POST
            alone = all(
                (first <= span[0] and span[1] <= last)
                or span[0] < start
                or hangs(span, subject.words)
                or (owns and side == STAFF)
                for span, side in mentions
            )
            of_place = last < anchor <= last + OWNED and lower[last] in _OF_PLACE
            directly = last == anchor or of_place or owns
            if opens and (directly or goes_on) and alone:
                return True
        return False

    def _told_of(self, passage: Passage) -> Bearer | None:
        """Whose doing a statement tells, where it has no modal of its own and opens with another body."""
        if not self._parties.known:
            return None
        return other_teller(passage.text.rpartition(" | ")[2], self._parties, self._words)

    def _outsider(self, subject: Subject, begins: int, anchor: int, modal: Modal) -> Bearer | None:
        """Whose doing it is where the clause opens with another body, or with another's people."""
        words = subject.words
        if modal.is_instruction or not self._parties.known or begins >= anchor:
            return None
        if "be" in words.lower[modal.span[1] - 1 : modal.span[1] + 1]:
            return None
        closes = "," if "," in dict(words.signs).get(anchor, "") else ""
        return outsider(words.quote((begins, anchor)) + closes, self._parties, self._words)

    def _others(self, subject: Subject) -> list[Span]:
        """Where bodies are named that are no party."""
        names = (("@bearer_others",), *((name,) for name in sorted(self._parties.others)))
        return [span for one in names for span in subject.spans(one)]

    def _opens_with_other(self, subject: Subject, start: int) -> bool:
        """Whether a sentence without a modal tells what a body does that is no party: "The Elm service completes …"."""
        return any(
            opens_clause(first, start, subject.words)
            for name in self._parties.others
            for first, _ in subject.spans((name,))
        )


def _is_of_someone_served(subject: Subject, start: int) -> bool:
    """Whether the clause opens with an outsider whom one served has: "the young person's social worker attends …".

    A client's key worker is the provider's own.
    """
    words = subject.words
    return any(
        words.is_possessive(last - 1)
        and opens_clause(first, start, words)
        and (words.lower[last : last + 2] == _SOCIAL_WORKER or words.lower[last : last + 1] in _OUTSIDERS)
        for first, last in subject.spans(("@side_served",))
    )


def _is_led_by_heading(passage: Passage) -> bool:
    """Whether the heading begins the sentence that an instruction ends: "The Council will:"."""
    return bool(passage.headings) and _HEADING_LEADS.search(passage.headings[-1]) is not None


def _unnamed(mentions: Sequence[Mention], words: Words, modal: Modal | None) -> Bearer:
    if modal is None:
        parties = [side for span, side in mentions if side != STAFF and not hangs(span, words)]
        if parties and all(side == Bearer.AUTHORITY.value for side in parties):
            return Bearer.AUTHORITY
    return Bearer.PROVIDER


def _bearer(side: str) -> Bearer:
    return Bearer.PROVIDER if side == STAFF else Bearer(side)

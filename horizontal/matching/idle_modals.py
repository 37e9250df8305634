"""Modals that lay down nothing: in "who may …" or "so that she can …", in hopes, aims and occasions."""

from __future__ import annotations

from collections.abc import Sequence

from horizontal.evidence import Strength
from horizontal.matching.clause_bounds import ClauseBounds
from horizontal.matching.modals import JOINS, NOTHING, Modal, is_banned_effort, is_joined
from horizontal.matching.words import Words

_OCCASION = 7
"""Words between "so that" and the "can" that hangs from it; our own default."""
_RELATIVE = 5
"""Words from "from which" to the "can" that hangs from it; our own default."""
_OF_ANY = frozenset({"a", "an", "any", "no"})
"""Words with which a thing is named of which "that …" goes on to tell."""
_BEFORE_RELATIVE = frozenset({"from", "to", "with", "by", "at", "on", "through", "of", "for", "under"})
_ABLE = frozenset({"can", "could", "may", "might"})
_WHATEVER = frozenset({"whatever", "whichever", "however", "whoever"})
_SUCH = frozenset({"such", "same"})
_SHALL = frozenset({"shall", "will", "must"})
_WISHES = (("would", "like"), ("'d", "like"))
"""After "if" these are somebody's wish: "rings the service if the customer would like that"."""
_TIMES = frozenset(
    {"time", "times", "moment", "moments", "place", "places", "room", "rooms", "space", "spaces"}
)
TELLS_WHAT = frozenset({"which", "what", "how", "who", "whom", "when", "where"})
_KNOWING = frozenset(
    {
        "know",
        "knows",
        "known",
        "told",
        "tell",
        "tells",
        "learn",
        "learns",
        "shown",
        "show",
        "informed",
        "of",
        "understand",
    }
)
"""What goes before "where they can turn", which is then no permission."""
_COULD = frozenset({"can", "could", "might"})
_READ_WITH = (("be", "read", "with"), ("be", "read", "together"), ("be", "read", "alongside"))
_IS = frozenset({"is", "are", "was", "were"})
_ASKS = frozenset({"why", "how", "when", "whether"})
"""First words of a heading that is no order: "Why employers should act"."""
_CONSENTS = frozenset({"agree", "agrees"})
_IF = frozenset({"if", "unless", "until", "where", "when", "once", "whenever"})
_CONSENT = 6
"""Words from "unless" to the "agrees" that says whose leave it takes; our own default."""
_WHETHER = 3
"""Words before a modal in which "whether" makes it no duty; our own default."""
_NOBODY_ELSE_CAN = 10
"""Words from "which only" to the "can" that hangs from it, and from "while"; our own default."""
_WHILE = frozenset({"while", "when", "where", "if", "that", "which"})
_PERCEIVED = (("hear",), ("overhear",), ("see",), ("listen",), ("watch",), ("read",))
_NOBODY_ELSE = frozenset({"only", "nobody", "no"})


def softens_nothing(words: Words, at: int) -> bool:
    """Whether what may soften a duty only says what is known or banned: "know where they can turn", "never try"."""
    knows = at > 0 and words.lower[at] in TELLS_WHAT and words.lower[at - 1] in _KNOWING
    return knows or is_banned_effort(words, at)


class IdleModals:
    """Tells which modals of a passage rule no duty."""

    def __init__(self, at: ClauseBounds) -> None:
        self._at = at
        self._words, self._begins = at.words, at.begins

    def lays_down_nothing(self, modal: Modal, modals: Sequence[Modal]) -> bool:
        """Whether the modal stands in "who may …" or "so that she can …", or says a hope or what a thing is for."""
        first = modal.span[0]
        start, _ = self._at.bounds(first)
        if first != start and self._words.texts[first] == "May":
            return True  # the month
        lower = self._words.lower
        if modal.span[1] <= self._at.subject.own and lower[0] in _ASKS:
            return True
        if lower[first : first + 2] == ("never", "to") and any(start <= m.span[0] < first for m in modals):
            return True  # "should ask first, and never to …"
        if first and lower[first].startswith("wish") and self._words.is_possessive(first - 1):
            return True  # "a child's wish to stop is heard"
        if lower[first] == "responsible" and not self._is_made_responsible(first):
            return True  # "the person alleged to be responsible for abuse"
        if lower[first] in _ABLE and not _WHATEVER.isdisjoint(lower[max(start, first - _RELATIVE) : first]):
            return True  # "whatever Annex 1 may say"
        if lower[first] in _CONSENTS and self._is_leave(first, start):
            return True  # "tells nobody unless the client agrees"
        if "whether" in lower[max(start, first - _WHETHER) : first]:
            return True  # "look at whether they have to be seen"
        if lower[first] in _ABLE and self._is_as_said(first, start):
            return True
        before = first - (2 if lower[first] == "never" and lower[first - 1] in _IS else 1)
        if self._begins("relatives", before) and lower[first] not in NOTHING:
            return True
        return (
            self._is_ability(modal, start)
            or self._is_reported(modal, start, modals)
            or self._says_what_for(first, start)
        )

    def _is_as_said(self, first: int, start: int) -> bool:
        """Whether it says whose choice a form or time is: "in such form as the Director may prescribe"."""
        lower = self._words.lower
        joins = [at for at in range(max(start, first - _RELATIVE), first) if lower[at] == "as"]
        return bool(joins) and not _SUCH.isdisjoint(lower[max(start, joins[-1] - _RELATIVE) : joins[-1]])

    def _is_made_responsible(self, first: int) -> bool:
        """Whether somebody is said to be responsible, and not named so: "the Provider is responsible for training"."""
        before = self._words.lower[max(first - 2, 0) : first]
        if before[-1:] == ("be",):
            return before[0] in _SHALL
        return before[-1:] in (("is",), ("are",), ("remains",)) and not self._begins("relatives", first - 2)

    def is_occasion(self, modal: Modal, modals: Sequence[Modal]) -> bool:
        """Whether the modal stands in "where … may …," and so rules no duty."""
        first = modal.span[0]
        start, end = self._at.bounds(first)
        lower = self._words.lower
        opens = first == start or first in self._at.commas
        if lower[first] == "should" and opens and self._inverts(first, end):
            return True
        triggers = [
            s
            for s, _ in self._at.subject.spans(("@triggers",))
            if start <= s < first and lower[s] != "should"
        ]
        if not triggers or not (triggers[-1] == start or triggers[-1] in self._at.commas):
            return False
        if lower[first - 1] == "or" and any(first < m.span[0] < end for m in modals):
            return True  # "if it knows, or ought to know, of abuse, it shall …"
        comma = self._at.comma_after(triggers[-1])
        return first < comma < end and any(
            comma <= m.span[0] < end and not is_joined(self._words, m) for m in modals
        )

    def opens_denial(self, word: int, modals: Sequence[Modal]) -> bool:
        """Whether what looks like an order begins what a denial is of: "Clear pathways are not required to be …"."""
        _, end = self._at.bounds(word)
        denied = (m.span[0] for m in modals if m.strength is Strength.NEGATED and word < m.span[0] < end)
        first = next(denied, word)
        is_parted = any(word < comma <= first for comma in self._at.commas)
        return first > word and not is_parted and TELLS_WHAT.isdisjoint(self._words.lower[word + 1 : first])

    def _is_leave(self, agrees: int, start: int) -> bool:
        """Whether "agrees" only says, after what is done, whose leave it takes."""
        ifs = [at for at in range(max(start + 1, agrees - _CONSENT), agrees) if self._words.lower[at] in _IF]
        return bool(ifs) and not any(ifs[-1] < comma <= agrees for comma in self._at.commas)

    def tells_beside(self, modal: Modal, modals: Sequence[Modal]) -> bool:
        """Whether the modal tells of what was or would be after one that rules: "shall treat it as it would any"."""
        if modal.strength is not Strength.STATEMENT or is_joined(self._words, modal):
            return False
        start, _ = self._at.bounds(modal.span[0])
        return any(
            m.strength is not Strength.STATEMENT and start <= m.span[0] < modal.span[0] for m in modals
        )

    def _inverts(self, should: int, end: int) -> bool:
        """Whether "should" opens an occasion: "Should anyone disclose …, the Provider shall …"."""
        begins = any(self._begins(name, should + 1) for name in ("determiners", "staff", "side_served"))
        opens = should == self._at.bounds(should)[0] and self._words.lower[should + 1 : should + 2] != (
            "not",
        )
        return (begins or opens) and self._at.comma_after(should) < end

    def _is_ability(self, modal: Modal, start: int) -> bool:
        """Whether a "can" or "may" stands in "… so that it can reach …", "whom she can trust", "if it can be had"."""
        able = self._words.lower[modal.span[0]] in _ABLE
        wishes = self._words.lower[modal.span[0] : modal.span[1]] in _WISHES
        if modal.strength is not Strength.PERMISSIVE and not able and not wishes:
            return False
        if able and self._is_in_relative(modal.span[0], start):
            return True
        nearest = max(start + 1, modal.span[0] - _OCCASION)
        names = ("@triggers", "@abilities") if able else ("@triggers",)
        inside = [s for s, _ in self._at.subject.spans(names) if nearest <= s < modal.span[0]]
        return bool(inside) and not any(inside[-1] < c <= modal.span[0] for c in self._at.commas)

    def _is_in_relative(self, first: int, start: int) -> bool:
        """Whether the modal says what can be done with a thing: "the helplines from which employees can get help"."""
        lower = self._words.lower
        for at in range(max(start + 1, first - _RELATIVE), first):
            if lower[at] in ("which", "whom") and lower[at - 1] in _BEFORE_RELATIVE:
                return True
            if lower[at] == "that" and lower[first] in _COULD and self._is_of_a_thing(at):
                return True
        for at in range(max(start + 1, first - _NOBODY_ELSE_CAN), first):
            if lower[at] in ("which", "that") and lower[at + 1] in _NOBODY_ELSE:
                return True  # "the record, which only the manager can open"
            if lower[at] in _WHILE and lower[first] in _COULD and lower[first + 1 : first + 2] in _PERCEIVED:
                return True  # "never asks while a relative can hear"
        return self._is_of_a_time(first, start)

    def _is_of_a_time(self, first: int, start: int) -> bool:
        """Whether the modal says what a time or a place is like: "a time when no relative or friend can hear"."""
        lower = self._words.lower
        return any(
            lower[at] in ("when", "where") and lower[at - 1] in _TIMES
            for at in range(max(start + 1, first - _OCCASION), first)
        ) or (lower[first] in _COULD and self._asks_where(first, start))

    def _asks_where(self, first: int, start: int) -> bool:
        """Whether it says what people are to know: "know where they can turn", "told whom they could ring"."""
        lower = self._words.lower
        return any(
            lower[at] in ("where", "whom", "who", "how")
            and not _KNOWING.isdisjoint(lower[max(at - 3, start) : at])
            for at in range(max(start + 1, first - _RELATIVE), first)
        )

    def _is_of_a_thing(self, that: int) -> bool:
        """Whether "that" goes on about the thing before it: "a call that another person could overhear"."""
        lower = self._words.lower
        return that not in self._at.commas and not _OF_ANY.isdisjoint(
            lower[max(that - _RELATIVE, 0) : that - 1]
        )

    def _is_reported(self, modal: Modal, start: int, modals: Sequence[Modal]) -> bool:
        """Whether the modal only says what somebody has found or hopes: "it is hoped that all will …"."""
        first = modal.span[0]
        told = [s for s, _ in self._at.subject.spans(("@reporting",)) if start <= s < first]
        said = max((s for s in told if not self._begins("relatives", s - 1)), default=None)
        if said is None or any(start <= m.span[0] < said for m in modals):
            return False
        return is_joined(self._words, modal) or not any(
            said < comma <= first and self._goes_past(comma) for comma in self._at.commas
        )

    def _goes_past(self, comma: int) -> bool:
        """Whether a comma ends what is reported, and is not one in a list: "…, the Provider shall", "…, and that"."""
        lower = self._words.lower
        if lower[comma : comma + 2] == ("and", "that"):
            return False
        return lower[comma] in JOINS or self._begins("determiners", comma) or self._begins("staff", comma)

    def _says_what_for(self, first: int, start: int) -> bool:
        """Whether "is to" or "are to" says what a thing is or is for: "the aim is to …", "to act is to …"."""
        lower = self._words.lower
        if lower[first : first + 2] not in (("is", "to"), ("are", "to")):
            return False
        if lower[first + 2 : first + 5] in _READ_WITH:
            return True
        return lower[start] == "to" or any(self._begins("ends_in_view", word) for word in range(start, first))

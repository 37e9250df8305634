"""How strongly the words that fit a cue speak, and which words say so."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from horizontal.evidence import Strength
from horizontal.matching.bound import is_bound
from horizontal.matching.clauses import Clauses
from horizontal.matching.cues import Subject
from horizontal.matching.marks import as_marked
from horizontal.matching.modals import Modal
from horizontal.matching.passage import Passage
from horizontal.matching.passage_reading import PassageReading
from horizontal.matching.recogniser.manner import Standing
from horizontal.matching.told import is_definition, is_told
from horizontal.matching.without_modal import UNFILLED, WithoutModal
from horizontal.matching.word_pattern import WordPattern
from horizontal.matching.words import Span, Words

_SAVES = re.compile(
    r"\W*nothing (?:in|contained in|under|herein)\b"
    r"(?:(?!\b(?:oblig|requir|compel|bind|impos|commit))[^.;]){0,80}?"
    r"\b(?:diminish|limit|affect|prejudice|prevent|restrict|derogate|detract|alter|reduce|exclude|stop|waive)\w*\b",
    re.I,
)
"""What leaves things as they are, and lays nothing down: "Nothing in this Article diminishes any right …"."""
_NO_DUTY = re.compile(
    r"\b(?:need not|needn['’]t|(?:do|does|don|doesn)(?: not|['’]t) (?:have|need) to|(?:is|are)(?: not|n['’]t)"
    r" (?:bound|required|oblig(?:at)?ed|expected|asked))\b",
    re.I,
)
"""A heading under which no duty stands: "What you need not do"."""
_OF_SCOPE = ("applies", "apply", "covers", "cover", "extends", "all", "everyone", "employees")
_OF_A_KIND = re.compile(
    r"\W*(?:an?|any) (?:good|strong|effective|typical|comprehensive|sound|model) \w+", re.I
)
"""What speaks of things of a kind, and demands none: "A good course will cover …"."""
_COVERS = frozenset(
    {"cover", "include", "take", "touch", "deal", "address", "extend", "say", "show", "state", "set"}
)
"""After "could" these say what a policy, course or report is allowed to hold."""
_FUTURE = frozenset({"will", "'ll"})
"""In news these tell what is going to be."""
_TOLD = frozenset({"how", "what", "whether", "your"})
"""After "describe" these ask for words about a thing, and not for the thing."""
_EITHER_WAY = ("whether", "or", "not")
_ASKED_ELSEWHERE = frozenset(
    {("required", "by"), ("required", "under"), ("required", "in"), ("called", "for"), ("prescribed", "by")}
)
"""After a thing of which something is denied: "not obliged to circulate the policy required by clause 10"."""
_AGAIN = frozenset({"refresher", "repeat", "further", "update", "follow-up", "renewed"})
_SENT = frozenset(
    {
        "sent",
        "emailed",
        "mailed",
        "posted",
        "left",
        "copied",
        "printed",
        "stored",
        "shown",
        "handed",
        "opened",
    }
)
"""What is not to be done with a thing that is made all the same."""
_NEAR_MODAL = 3
"""Words after a modal within which "not" or "never" makes it a ban; our own default."""
_OPENING = 7
"""Words at the head of a clause in which a softener rules all of it; our own default."""
_JUST_BEFORE = 8
"""Words before the only modal of a clause in which a softener rules it; our own default."""


class StrengthReader:
    """Reads strength by the lists of vocabulary/duty.toml."""

    def __init__(self, vocabulary: Mapping[str, Sequence[str]]) -> None:
        self._duty_heading = WordPattern(vocabulary["duty_headings"])
        self._without_modal = WithoutModal(vocabulary)
        self._background = WordPattern(vocabulary["background_headings"])
        self._plan_heading = WordPattern(vocabulary["plan_headings"])
        self._advice_heading = WordPattern(vocabulary["advice_headings"])
        self._news_heading = WordPattern(vocabulary["news_headings"])
        self._told_heading = WordPattern(vocabulary["told_headings"])

    def standing(self, passage: Passage, *, in_document: bool) -> Standing:
        """What the text settles of a passage's manner before the passage does."""
        is_settled = passage.asked is not None or is_bound(passage)
        return Standing(self._may_bind_by_manner(passage), in_document, is_settled)

    def _may_bind_by_manner(self, passage: Passage) -> bool:
        """Whether the passage may be a duty although no modal says so: neither it nor what stands over it bars that."""
        told = (self._told_heading, self._news_heading, self._background)
        return not (
            passage.is_heading
            or passage.asked is Strength.STATEMENT
            or is_told(passage)
            or UNFILLED.search(passage.text)
            or any(kind.search(heading) for kind in told for heading in passage.headings)
        )

    def read(self, reading: PassageReading, span: Span, *, ban_meets: bool) -> tuple[Strength, Modal | None]:
        """The strength of the words in the span, and the modal that gave it; a mark of its row says how far.

        `ban_meets` says whether a ban can meet the element; where it cannot, a plain ban denies it.
        """
        strength, modal = self._read(reading, span, ban_meets)
        return as_marked(strength, reading.passage.asked), modal

    def _read(self, reading: PassageReading, span: Span, ban_meets: bool) -> tuple[Strength, Modal | None]:
        passage, clauses = reading.passage, reading.clauses
        if is_told(passage) or _SAVES.match(passage.text):
            return Strength.STATEMENT, None
        modal = clauses.governing(span)
        if (modal is None or modal.is_instruction) and _is_denied_over(passage, clauses):
            return Strength.NEGATED, modal
        if modal is None:
            return self._without_modal.read(passage, softened=clauses.are_softened(span)), None
        if self._only_tells(modal, reading) or self._is_either_way(clauses, span, modal):
            return Strength.STATEMENT, modal
        opens = modal.is_instruction or (
            modal.strength is Strength.MANDATORY and modal.span[0] == reading.subject.own
        )
        if opens and any(self._advice_heading.search(heading) for heading in passage.headings):
            return Strength.QUALIFIED, modal
        return self._with_modal(modal, reading.subject, clauses, span, ban_meets), modal

    def _only_tells(self, modal: Modal, reading: PassageReading) -> bool:
        """Whether the modal stands in a form to fill in, a heading, news, a plan, or what asks for words alone."""
        passage, words = reading.passage, reading.subject.words
        in_cell = modal.is_instruction and "|" in dict(words.signs).get(modal.span[0], "")
        if (in_cell or words.lower[modal.span[1] - 1] in _OF_SCOPE) and UNFILLED.search(passage.text):
            return True
        is_future = words.lower[modal.span[0]] in _FUTURE
        if is_future and (
            _OF_A_KIND.match(passage.text) or any(map(self._news_heading.search, passage.headings))
        ):
            return True
        if not modal.is_instruction:
            return passage.is_heading and modal.strength is Strength.PERMISSIVE
        planned = [h for h in passage.headings if self._plan_heading.search(h)]
        return self._asks_for_words(modal, reading.subject) or not all(
            map(self._duty_heading.search, planned)
        )

    @staticmethod
    def _is_either_way(clauses: Clauses, span: Span, modal: Modal) -> bool:
        """Whether the words stand in what makes no odds to the duty: "Whether or not you have a policy, you must …"."""
        start, _ = clauses.bounds(span[0])
        return (
            clauses.words.lower[start : start + 3] == _EITHER_WAY
            and span[1] <= clauses.comma_after(start) <= modal.span[0]
        )

    @staticmethod
    def _asks_for_words(modal: Modal, subject: Subject) -> bool:
        """Whether the instruction asks whoever bids or reports to tell of a thing: "Describe how your firm will …"."""
        tells, *what = subject.words.lower[modal.span[0] : modal.span[1] + 1]
        return tells in ("describe", "outline") and not _TOLD.isdisjoint(what)

    def read_unsafe(
        self, reading: PassageReading, span: Span, *, ban_meets: bool
    ) -> tuple[Strength, Modal | None]:
        """The strength of unsafe words: anything that is let happen is unsafe, whoever does it.

        STATEMENT only for headings, definitions, questions and background. `ban_meets` marks an element whose
        unsafe thing is itself a denial ("training is not required before staff ask").
        """
        passage = reading.passage
        strength, modal = self.read(reading, span, ban_meets=ban_meets)
        if strength is Strength.NEGATED and ban_meets:
            return Strength.MANDATORY, modal
        if (
            modal
            and modal.span[1] <= reading.subject.own
            and reading.clauses.forbids(modal, reading.subject.own)
        ):
            return Strength.NEGATED, modal
        if strength is not Strength.STATEMENT or passage.is_heading or is_definition(passage):
            return strength, modal
        background = any(self._background.search(heading) for heading in passage.headings[-1:])
        if background or passage.text.rstrip().endswith("?"):
            return strength, modal
        return Strength.PERMISSIVE, modal

    def _with_modal(
        self, modal: Modal, subject: Subject, clauses: Clauses, span: Span, ban_meets: bool
    ) -> Strength:
        reach = clauses.reach(modal)
        if modal.strength is Strength.NEGATED and (
            clauses.is_why_or_when(modal, span) or _is_presupposed(subject.words, modal, span)
        ):
            return Strength.STATEMENT
        if modal.strength not in (Strength.MANDATORY, Strength.PERMISSIVE):
            return modal.strength
        if self._is_ban(modal, clauses, reach):
            if clauses.has("duties_in_words", (modal.span[0], modal.span[1] + _NEAR_MODAL * (not ban_meets))):
                return Strength.NEGATED
            if clauses.has("savings", (modal.span[0], min(modal.span[1] + _NEAR_MODAL, reach[1]))):
                return Strength.STATEMENT
            if ban_meets or clauses.has("ban_lifted_by", reach):
                return self._soften(Strength.MANDATORY, clauses, reach, span)
            return Strength.NEGATED if self._bans_this(modal, clauses, span) else Strength.STATEMENT
        if modal.strength is Strength.PERMISSIVE:
            return self._permission(modal, subject, clauses, reach)
        if modal.span[1] <= subject.own < span[1]:  # what hangs from a stem may soften it
            reach = reach[0], clauses.bounds(span[1] - 1)[1]
        return self._soften(Strength.MANDATORY, clauses, reach, span)

    @staticmethod
    def _is_ban(modal: Modal, clauses: Clauses, reach: Span) -> bool:
        """Whether the modal forbids: "shall not", "must never", "no relative may"."""
        if clauses.forbids(modal, reach[1]):
            return True
        start = clauses.past_opening(clauses.coordinate_start(modal), modal.span[0])
        if any(
            start <= other.span[0] and other.span[1] + _NEAR_MODAL < modal.span[0] for other in clauses.modals
        ):
            return False  # "No worker may start before the course, which must cover …"
        opening = (start, min(start + 2, modal.span[0]))
        return clauses.has("ban_openings", opening) and not clauses.has("ban_opening_exceptions", opening)

    @staticmethod
    def _bans_this(modal: Modal, clauses: Clauses, span: Span) -> bool:
        """Whether the ban forbids just what was found ("shall not train"), and not some way of doing it."""
        if span[1] <= modal.span[0] and not _SENT.isdisjoint(
            clauses.words.lower[modal.span[1] : modal.span[1] + 2]
        ):
            return False  # "a Dash with fewer ticks shall not be sent"
        between = (modal.span[0], max(span[0], modal.span[1]))
        return between[1] - between[0] <= _NEAR_MODAL and clauses.has("bans", (between[0], between[1] + 1))

    @staticmethod
    def _permission(modal: Modal, subject: Subject, clauses: Clauses, reach: Span) -> Strength:
        """A permission, unless it bars all else ("may … only if") or only says what happens ("it can harm")."""
        start, _ = clauses.bounds(modal.span[0])
        if clauses.has("only_bars", reach) or subject.words.lower[start] == "only":
            return Strength.MANDATORY
        lower = subject.words.lower
        passive = modal.span[1] + 1 < len(lower) and lower[modal.span[1]] == "be"
        participle = passive and lower[modal.span[1] + 1].endswith(("ed", "en", "n", "t", "e"))
        doers = ("@staff", "@bearer_provider", "@bearer_authority", "@bearer_both", "@doers")
        somebody = any(start <= s and e <= modal.span[0] for s, e in subject.spans(doers))
        may = lower[modal.span[0]] == "may" and not passive
        somebody = somebody or not _COVERS.isdisjoint(lower[modal.span[1] : modal.span[1] + 2])
        said = len(subject.words.quote(modal.span)) > len("could")
        return modal.strength if participle or somebody or said or may else Strength.STATEMENT

    @staticmethod
    def _soften(strength: Strength, clauses: Clauses, reach: Span, span: Span) -> Strength:
        start, end = clauses.bounds(reach[0])
        opening = (start, min(start + _OPENING, reach[0]))
        alone = not any(
            start <= modal.span[0] < reach[0] and modal.strength is not Strength.PERMISSIVE
            for modal in clauses.modals
        )
        just_before = (max(start, reach[0] - _JUST_BEFORE), reach[0])
        if strength is Strength.MANDATORY and (
            any(clauses.rules_part(softener, reach, span) for softener in clauses.softeners(reach))
            or clauses.softeners(opening)
            or (alone and clauses.softeners(just_before))
            or any(
                clauses.rules_part(one, reach, span) for one in clauses.of_means((start, max(end, reach[1])))
            )
        ):
            return Strength.QUALIFIED
        return strength


def _is_denied_over(passage: Passage, clauses: Clauses) -> bool:
    """Whether what says no duty by itself stands where duties are denied: "What you need not do"."""
    if any(_NO_DUTY.search(heading) for heading in passage.headings[-1:]):
        return True
    return (
        passage.is_row and bool(clauses.modals) and {m.strength for m in clauses.modals} == {Strength.NEGATED}
    )


def _is_presupposed(words: Words, modal: Modal, span: Span) -> bool:
    """Whether the words only say which thing it is of which a denial denies something else.

    So does "refresher training": the training that comes first is not denied.
    """
    is_again = not _AGAIN.isdisjoint((words.lower[span[0] - 1], words.lower[span[1] - 1]))
    return modal.span[1] < span[0] and (is_again or words.lower[span[1] - 2 : span[1]] in _ASKED_ELSEWHERE)

"""The words of a passage that give a strength: "shall", "should", "may", "need not"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from horizontal.evidence import Strength
from horizontal.matching.cues import Subject
from horizontal.matching.freed import freed_from_duty
from horizontal.matching.words import Span, Words

_LISTS = (
    (Strength.NEGATED, ("@modal_negated",)),
    (Strength.QUALIFIED, ("@modal_qualified",)),
    (Strength.PERMISSIVE, ("@modal_permissive",)),
    (Strength.MANDATORY, ("@modal_mandatory", "@modal_mandatory_forms")),
    (Strength.STATEMENT, ("@modal_told",)),
)
_WAS = frozenset({"was", "were", "been", "had"})
"""Before "never" these tell of the past: "was never asked"."""
_INFINITIVES = frozenset({"ensure", "require", "agree", "undertake", "guarantee", "have", "need"})
"""Duties in words that a weak modal before them makes as weak: "should ensure", "may agree to"."""
_NEXT = 2
"""Words between a weak modal and such a verb ("should always ensure"), and one; our own default."""
WEAK = (Strength.QUALIFIED, Strength.PERMISSIVE)
"""Strengths of what is asked, and is no duty."""
_NO_DUTY = frozenset({Strength.STATEMENT, Strength.NEGATED})
"""Strengths of what binds nobody: "would ensure", "need not ensure"."""
_BREAK = re.compile(r"[;.?!\n]")
_COLON = re.compile(":")
_PAUSE = re.compile(r"[,;:.?!\n]")
_SENTENCE = re.compile(r"[.?!\n]")
_TREATED = re.compile(
    r"(?!whether\b|\w+ing\b)(?:\w.{0,160}? )?(?:and (?:put|make|carry|act|do)\b|under (?:the|its|our|their|your)"
    r"|as (?:an?|one|someone|somebody|victims?|being|having|(?:gross |serious )?misconduct))\b"
)
"""After "consider" this makes it a way of treating: "consider each child as one who is harmed"."""
OBJECT_IS_LEAVE = re.compile(
    r"(?:to )?(?:first )?(?:have|obtain|get|seek|gain|wait for|ask for|secure) "
    r"(?:the |an? |any |her |his |their |its )?(?:\w+ )?(?:['’]?s )?(?:\w+ )?(?:consent|agreement|permission|leave)\b"
    r"|(?:to )?ask (?:the |a |an |any |her |him |them )?(?:\w+ ){0,2}?(?:first|beforehand)\b"
)
"""After a denial: no duty is denied where it is somebody's leave to act that is not needed."""
_RECEIVED = frozenset(
    {
        "a",
        "an",
        "the",
        "any",
        "other",
        "such",
        "their",
        "have",
        "receive",
        "be",
        "get",
        "paid",
        "up",
        "support",
    }
)
"""First words of what somebody is entitled to get."""
_LEAVES = frozenset({"consent", "permission"})
_LEAVE = 9
"""Words after a denial in which its object stands; our own default."""
_OF_THE_HARMED = frozenset({"prove", "disclose", "explain", "justify", "repeat", "say", "show", "produce"})
"""What nobody who is harmed need do: it takes no duty away."""
_NOBODY = frozenset({"nobody", "none", "neither"})
_AFTER_NOUN = frozenset({"to", "for", "of", "is", "are", "and", "or", "not"})
"""After "need" these make it a noun, or another form."""
_SUBJECT = 3
"""Words within which who has or needs a thing stands beside the modal ("the Contractor may also require");
our own default."""
_OPENING = 3
"""Words of a sentence in which "nobody" opens it; our own default."""
_NEAR = 5
"""Words before "need" of which the first may be the "no" of "no member of staff"; our own default."""
NOTHING = ("nothing", "no")
"""First words of a denial of all that follows: "nothing in this clause …", "no part of this grant …"."""
JOINS = frozenset({"and", "or", "but", "also", "then"})
_EFFORTS = frozenset({"try", "tries", "attempt", "attempts", "seek", "seeks", "aim", "endeavour", "strive"})
_BANS = frozenset({"never", "not"})
_AT_WORK = frozenset({"from", "off", "on"})
"""Before "duty" these make it work: "may release staff from duty to attend"."""
_SHALL = frozenset({"shall", "will", "must", "'ll"})
_RANK = {strength: rank for rank, (strength, _) in enumerate(_LISTS)}


@dataclass(frozen=True, slots=True)
class Modal:
    """Words that give a strength, and where they stand."""

    strength: Strength
    span: Span
    is_instruction: bool = False
    """The opening verb of an instruction ("Ask …"), which rules as "must" does."""


def find_modals(subject: Subject, denies: Callable[[Span], bool]) -> list[Modal]:
    """Every modal, the longer before the shorter where two touch; `denies` tells whether a denial denies a duty."""
    denied = subject.spans(("@denial_of_denial",))
    found = [
        Modal(Strength.MANDATORY if _treats(subject, span) or _entitles(subject, span) else strength, span)
        for strength, alternatives in _LISTS
        for span in subject.spans(alternatives)
        if strength is not Strength.NEGATED
        or (not _touches_any(span, denied) and not _needs_no_leave(subject, span) and denies(span))
    ]
    found += _nobody_needs(subject)
    found += [one for one in _freed(subject) if not _touches_any(one.span, denied)]
    lower = subject.words.lower
    found = [
        m for m in found if lower[m.span[0] - 2 : m.span[0]] != ("not", "be") or lower[m.span[0]] != "asked"
    ]
    found = [m for m in found if lower[m.span[0]] != "never" or lower[max(m.span[0] - 1, 0)] not in _WAS]
    found = [m for m in found if not is_banned_effort(subject.words, m.span[0])]
    found = [m for m in found if lower[m.span[0]] != "duty" or lower[m.span[0] - 1] not in _AT_WORK]
    found = [m for m in found if lower[m.span[0]] != "to" or not _goes_on_from_weak(m, found)]
    found.sort(key=lambda m: (-(m.span[1] - m.span[0]), _RANK[m.strength]))
    kept: list[Modal] = []
    for modal in found:
        if not _touches_any(modal.span, (other.span for other in kept)):
            kept.append(modal)
    return _with_denied(subject, [modal for modal in kept if not _is_weakened(subject, modal, kept)])


def _goes_on_from_weak(modal: Modal, modals: Iterable[Modal]) -> bool:
    """Whether one that asks less reaches up to it or into it: "to be offered" in "ought", "is not required to be …"."""
    return modal.strength is Strength.MANDATORY and any(
        weak.strength is not Strength.MANDATORY and weak.span[0] < modal.span[0] <= weak.span[1]
        for weak in modals
    )


def _needs_no_leave(subject: Subject, span: Span) -> bool:
    """Whether what is not needed is somebody's leave to act: "need not have her agreement before you warn …"."""
    following = " ".join(subject.words.lower[span[1] : span[1] + _LEAVE])
    before = subject.words.lower[max(span[0] - _SUBJECT, 0) : span[0]]
    return OBJECT_IS_LEAVE.match(following) is not None or not _LEAVES.isdisjoint(before)


def _freed(subject: Subject) -> Iterator[Modal]:
    """What frees somebody from a duty, save from having another's leave."""
    words = subject.words
    for start, end in freed_from_duty(words.text):
        span = words.word_at(start), words.word_at(end)
        if not _needs_no_leave(subject, span):
            yield Modal(Strength.NEGATED, span)


def _nobody_needs(subject: Subject) -> list[Modal]:
    """The "need" of "Nobody in the team need complete …", which denies as "need not" does."""
    lower = subject.words.lower
    return [
        Modal(Strength.NEGATED, (at, at + 1))
        for at, word in enumerate(lower[:-1])
        if word == "need"
        and lower[at + 1] not in _AFTER_NOUN | _OF_THE_HARMED
        and _is_of_nobody(lower[_sentence_start(subject, at) : at])
    ]


def _is_of_nobody(before: Sequence[str]) -> bool:
    """Whether a clause that begins so says who has no need: "nobody in the team", "in 2026 no practice"."""
    return not _NOBODY.isdisjoint(before[:_OPENING]) or "no" in before[-_NEAR:-1]


def _treats(subject: Subject, span: Span) -> bool:
    """Whether what is to be considered is to be treated so: "must consider it under its disciplinary rules"."""
    lower, last = subject.words.lower, span[1]
    if lower[last - 1] != "consider" or lower[span[0]] not in _SHALL:
        return False
    ends = (at for at, signs in subject.words.signs if at > last and _BREAK.search(signs))
    return _TREATED.match(" ".join(lower[last : next(ends, len(lower))])) is not None


def _entitles(subject: Subject, span: Span) -> bool:
    """Whether staff or those served have a claim to a thing: "an employee is entitled to other shifts"."""
    lower = subject.words.lower
    if "entitled" not in lower[span[0] : span[1]] or _RECEIVED.isdisjoint(lower[span[1] : span[1] + 1]):
        return False  # "an adviser is entitled to ask" is a permission
    start = _after_last(_PAUSE, subject, span[0])
    people = subject.spans(("@staff", "@side_served"))
    return any(start <= first <= start + _SUBJECT and last <= span[0] for first, last in people)


def _is_weakened(subject: Subject, modal: Modal, modals: Iterable[Modal]) -> bool:
    """Whether the modal is the verb of a weak one right before it: "ensure" in "should ensure"."""
    lower, first = subject.words.lower, modal.span[0]
    verb = lower[first]
    if modal.strength is not Strength.MANDATORY or verb not in _INFINITIVES:
        return False
    if lower[first - 2 : first] in (("or", "to"), ("nor", "to")):
        start = _sentence_start(subject, first)
        before = [m for m in modals if start <= m.span[0] and m.span[1] <= first]
        last = max(before, key=lambda m: m.span, default=modal)
        return last.strength is Strength.NEGATED  # "need not apply it, or to require others to"
    # an authority that "may require" a thing may insist on it
    insists = verb == "require" and not _is_providers(subject, modal)
    weak_here = _NO_DUTY | {Strength.QUALIFIED} if insists else _NO_DUTY.union(WEAK)
    return any(
        weak.strength in weak_here
        and 0 <= modal.span[0] - weak.span[1] < _NEXT
        and not any(
            weak.span[1] <= at <= modal.span[0] and _BREAK.search(signs) for at, signs in subject.words.signs
        )
        for weak in modals
    )


def _is_providers(subject: Subject, modal: Modal) -> bool:
    """Whether the provider only may ask it of its own: "the Contractor may require each locum to …"."""
    first = modal.span[0]
    if any(first < start <= first + _SUBJECT for start, _ in subject.spans(("@side_served",))):
        return False
    return any(first - _SUBJECT <= end <= first for _, end in subject.spans(("@bearer_provider",)))


def is_joined(words: Words, modal: Modal) -> bool:
    """Whether the modal is a second one of the same subject: "… and must …"."""
    return modal.span[0] > 0 and words.lower[modal.span[0] - 1] in JOINS


def is_under_weak_lead(subject: Subject, word: int, modals: Iterable[Modal]) -> bool:
    """Whether what stands before a colon asks the instruction at this word less strongly: "You should: look …"."""
    colon = _after_last(_COLON, subject, word)
    start = _sentence_start(subject, word)
    if colon <= start:
        return False
    occasions = [at for at, _ in subject.spans(("@triggers",)) if start <= at]
    lead = [
        m
        for m in modals
        if start <= m.span[0] < colon
        and not any(_after_last(_PAUSE, subject, m.span[0]) <= at < m.span[0] for at in occasions)
    ]
    return bool(lead) and all(m.strength in WEAK for m in lead)


def leading_modal(subject: Subject, start: int, modals: Iterable[Modal]) -> Modal | None:
    """The modal that rules the items of a sentence from this word on: "must" in "must (a) ask …; (b) record …"."""
    first = _sentence_start(subject, start)
    return next((m for m in modals if first <= m.span[0] < start and not m.is_instruction), None)


def _sentence_start(subject: Subject, word: int) -> int:
    """The first word of the sentence in which this word stands."""
    return _after_last(_SENTENCE, subject, word)


def _after_last(mark: re.Pattern[str], subject: Subject, word: int) -> int:
    """The word after the last such mark before this word, or this word itself; the first word where none stands."""
    return max((at for at, signs in subject.words.signs if mark.search(signs) and at <= word), default=0)


def is_banned_effort(words: Words, at: int) -> bool:
    """Whether an effort stands here that must not be made, and softens nothing: "must never try to reconcile them"."""
    return at > 0 and words.lower[at] in _EFFORTS and words.lower[at - 1] in _BANS


def _with_denied(subject: Subject, modals: list[Modal]) -> list[Modal]:
    """The modals, of which "shall" and the denial right after it are one: "shall not be bound to"."""
    before = {
        m.span[1]: m
        for m in modals
        if subject.words.lower[m.span[0]] in _SHALL and m.strength is Strength.MANDATORY
    }
    denials = {m: before[m.span[0]] for m in modals if m.strength is Strength.NEGATED and m.span[0] in before}
    merged = [Modal(m.strength, (denials[m].span[0], m.span[1])) if m in denials else m for m in modals]
    absorbed = set(denials.values())
    return [m for m in merged if m not in absorbed]


def _touches_any(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)

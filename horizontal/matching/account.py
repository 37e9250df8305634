"""Why a passage counts for an element, and why those nearest to it do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from horizontal.contract import Contract, Noun, Place
from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.matching.cues import Subject
from horizontal.matching.find import find_evidence, reader_of
from horizontal.matching.nearest import find_nearest
from horizontal.matching.passage_reading import PassageReading
from horizontal.requirements.cue import ParsedCue, parse_cue
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue, Element, Side

_NEAREST = 5
"""So many passages that do not count are told; our own default."""
_LEAST_SHARE = 0.5
"""Of a cue's steps that must stand for a passage to be near it; our own default."""
_WORDS_TOLD = 6
_NO_DUTY = {
    Strength.QUALIFIED: "it asks for less than a duty",
    Strength.PERMISSIVE: "it allows and does not require",
    Strength.STATEMENT: "it states and does not require",
    Strength.NEGATED: "it denies the duty",
}
_NO_COUNT = {
    Flag.PLACEHOLDER: "a blank in it is not filled in",
    Flag.CONTENTS: "it is an entry of the contents page",
    Flag.GUIDANCE: "it stands in a drafting note, which binds nobody",
    Flag.UNSEEN: "what it points to is not in the file",
    Flag.DOUBTFUL: "its wording is too unlike such passages to count alone",
}
_WHOSE = {Side.STAFF: "members of staff who live with abuse", Side.SERVED: "the people served"}


class Account(Noun):
    """A passage, whether it makes an element met, and why or why not."""

    quote: str
    place: Place
    counts: bool
    why: str
    """In words; what it lacks where it does not count."""


def account_for(contract: Contract, code: str, catalogue: Catalogue | None = None) -> tuple[Account, ...]:
    """The passages that speak to the element, in reading order, then the nearest that do not.

    KeyError for a code that the catalogue does not have.
    """
    catalogue = catalogue or load_catalogue()
    element = catalogue.by_code[code]
    found = [one for one in find_evidence(contract, catalogue) if one.element == code]
    reader = reader_of(catalogue)
    told = {one.quote for one in found}
    others = [reading for reading in reader.readings(contract) if reading.passage.quote not in told]
    near = sorted(_near(others, element, catalogue), key=lambda one: -one[0])[:_NEAREST]
    return (
        *(_of_evidence(one) for one in found),
        *(account for _, account in near),
        *(
            Account(quote=one.quote, place=one.place, counts=False, why=f"this clause {one.lacks}".strip())
            for one in find_nearest(contract, [code], catalogue)
            if one.quote not in told
        ),
    )


def _of_evidence(one: Evidence) -> Account:
    against = [_NO_DUTY[one.strength]] if one.strength in _NO_DUTY else []
    if one.bearer not in (Bearer.PROVIDER, Bearer.BOTH):
        against.append("it binds the authority" if one.bearer is Bearer.AUTHORITY else "it binds nobody")
    against += [_NO_COUNT[flag] for flag in one.flags if flag in _NO_COUNT]
    words = ", ".join(f"“{word}”" for word in one.words)
    by = f"by {words}" if words else "by its wording as a whole"
    duty = f", a duty by “{one.modal}”" if one.modal and not against else ""
    why = f"recognised {by}{duty}" if not against else f"recognised {by}, but {' and '.join(against)}"
    return Account(quote=one.quote, place=one.place, counts=not against, why=why)


def _near(
    readings: Sequence[PassageReading], element: Element, catalogue: Catalogue
) -> Iterator[tuple[float, Account]]:
    """Passages about the subject that come near a cue, with how near."""
    for reading in readings:
        if reading.passage.is_heading:
            continue
        told = _why_not(reading, element, catalogue)
        if told is not None:
            share, why = told
            passage = reading.passage
            yield share, Account(quote=passage.quote, place=passage.block.place, counts=False, why=why)


def _why_not(reading: PassageReading, element: Element, catalogue: Catalogue) -> tuple[float, str] | None:
    code = element.code
    fits = {some.element.code for group in reading.fits.candidates() for some in group}
    if code in fits:
        return (
            1.0,
            f"its words fit, but it is not about {_WHOSE.get(element.side, 'what the element is about')}",
        )
    if code in reading.fits.codes:
        return 0.9, "its words come near, but it says something else that is told apart from this element"
    best = max(
        (_nearness(parse_cue(cue.find), reading.subject, catalogue) for cue in element.cues),
        key=lambda one: one[0],
        default=(0.0, ""),
    )
    return best if best[0] >= _LEAST_SHARE and best[1] else None


def _nearness(cue: ParsedCue, subject: Subject, catalogue: Catalogue) -> tuple[float, str]:
    """The share of a cue's steps that stand in the passage, and what is missing, in words."""
    wanted = [
        item.alternatives
        for sequence in cue.sequences
        if not sequence.barred and not sequence.in_heading
        for item in sequence.items
        if not item.optional
    ]
    missing = [step for step in wanted if not subject.spans(step)]
    if len(wanted) < 2 or len(missing) > 1:
        return 0.0, ""
    if not missing:
        return 0.8, "it has the words, but not together in one thought"
    return 1 - len(missing) / len(wanted), f"it says nothing like {_shown(missing[0], catalogue)}"


def _shown(alternatives: Sequence[str], catalogue: Catalogue) -> str:
    """Some of the words that a step asks for."""
    words: list[str] = []
    for word in alternatives:
        entries = catalogue.vocabulary[word[1:]] if word.startswith("@") else (word,)
        words += [entry.replace("*", "…") for entry in entries if "@" not in entry and "#" not in entry]
    shown = ", ".join(f"“{word}”" for word in words[:_WORDS_TOLD])
    return shown + (" and the like" if len(words) > _WORDS_TOLD else "") if shown else "a number"

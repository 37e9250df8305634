"""The nearest passage for an element that nothing carries: a clause of the same kind on another subject."""

from __future__ import annotations

from collections.abc import Iterable

from horizontal.assessment import Nearest
from horizontal.contract import Contract
from horizontal.matching.find import reader_of
from horizontal.matching.passages import cut_passages
from horizontal.requirements.cue import parse_cue
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.model import Catalogue


def find_nearest(
    contract: Contract, codes: Iterable[str], catalogue: Catalogue | None = None
) -> tuple[Nearest, ...]:
    """The first passage, in reading order, that fits a `near` cue of each element; nothing for an element without.

    Such a passage is about another subject, such as safeguarding in general, and never counts.
    """
    catalogue = catalogue or load_catalogue()
    reader = reader_of(catalogue)
    open_cues = {
        code: [parse_cue(cue) for cue in catalogue.by_code[code].near]
        for code in codes
        if catalogue.by_code[code].near
    }
    found: list[Nearest] = []
    for passage in cut_passages(contract):
        if passage.is_heading or not open_cues:
            continue
        fitting = reader.which_fit(passage, open_cues)
        for code in fitting:
            del open_cues[code]
            lacks = catalogue.by_code[code].near_lacks
            found.append(Nearest(element=code, quote=passage.quote, place=passage.block.place, lacks=lacks))
    return tuple(found)

"""The nearest passage for an element that nothing carries: a clause of the same kind on another subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from horizontal.assessment import Nearest
from horizontal.contract import Contract
from horizontal.matching.find import reader_of
from horizontal.matching.passages import cut_passages
from horizontal.matching.word_pattern import WordPattern
from horizontal.requirements.cue import ParsedCue, parse_cue
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
    cues = {code: [parse_cue(cue) for cue in catalogue.by_code[code].near] for code in codes}
    gates = {code: _gate(options, catalogue) for code, options in cues.items() if options}
    found: list[Nearest] = []
    for passage in cut_passages(contract):
        likely = [code for code, gate in gates.items() if gate.search(passage.text)]
        if passage.is_heading or not likely:
            continue
        for code in reader.which_fit(passage, {code: cues[code] for code in likely}):
            del gates[code]
            lacks = catalogue.by_code[code].near_lacks
            found.append(Nearest(element=code, quote=passage.quote, place=passage.block.place, lacks=lacks))
    return tuple(found)


def _gate(cues: Sequence[ParsedCue], catalogue: Catalogue) -> WordPattern:
    """The first words of the cues as one pattern: cheap, and tried before a passage is cut into words."""
    first = [word for cue in cues for word in cue.sequences[0].items[0].alternatives]
    return WordPattern([entry for word in first for entry in _entries(word, catalogue)])


def _entries(word: str, catalogue: Catalogue) -> Iterator[str]:
    if not word.startswith("@"):
        yield word
        return
    for entry in catalogue.vocabulary[word[1:]]:
        yield from _entries(entry, catalogue)

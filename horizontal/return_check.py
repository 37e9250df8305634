"""The walk of a return: read → look for evidence → assess, beside the contract and the return before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from os import PathLike
from pathlib import Path

from horizontal import __version__
from horizontal.contract import Contract
from horizontal.errors import FileNotReachable, UnreadableFile
from horizontal.evidence import Bearer, Evidence, Flag, Strength
from horizontal.parsers import read_contract, read_return
from horizontal.parsers.limits import Limits
from horizontal.parsers.returns.contract_report import is_json, read_contract_report
from horizontal.provider_return import ProviderReturn
from horizontal.requirements.load import load_catalogue
from horizontal.requirements.load_return_specification import load_return_specification
from horizontal.requirements.return_specification import ReturnSpecification
from horizontal.return_assessment import ContractAsk, ContractAsks, EvidenceFile, ReturnAssessment
from horizontal.scoring.returns import assess_return
from horizontal.scoring.returns.against_contract import FIGURES, FREQUENCY, TRAINING
from horizontal.scoring.returns.claims import ELEMENT_OF
from horizontal.scoring.returns.evidence_names import evidence_names

ASKED = frozenset({FREQUENCY, FIGURES, TRAINING})
"""The elements of the catalogue that ask something of a return."""
MOST_FILES = 10
"""So many files named as evidence are read; further ones are only looked for."""
_ABOUT_ABUSE = re.compile(
    r"domestic(?:ally)?[\s-]+(?:abus|violen)|\b(?:VAWG|VAWDASV|DVA|IPV)\b|gender[\s-]+based (?:abuse|violence)|"
    r"coercive|(?:family|partner) (?:abuse|violence)|violence against women|abuse at home|abused at home",
    re.IGNORECASE,
)

_Path = str | PathLike[str]


def check_return(
    path: _Path,
    *,
    on: date | None = None,
    contract: _Path | ContractAsks | None = None,
    previous: _Path | None = None,
    specification: ReturnSpecification | None = None,
    mapping: _Path | None = None,
    limits: Limits | None = None,
) -> ReturnAssessment:
    """The assessment of the returns in a file.

    `on` is the day of the check; without it, what depends on a day is silent. `contract` is a draft in any format
    that is read, the JSON report of `horizontal check` on it, or what `read_asks` made of either; `previous` is the
    return of the period before; `mapping` says what headings stand for. A file that must be refused gives an
    assessment without records whose return says why. Raises FileNotReachable where a file is not there, and
    UnreadableFile for a contract that cannot be read.
    """
    specification = specification or load_return_specification()
    limits = limits or Limits()
    read = read_return(path, mapping=mapping, limits=limits, specification=specification)
    before, notes = _before(previous, mapping, limits, specification)
    asks = contract if isinstance(contract, ContractAsks | None) else read_asks(contract, limits=limits)
    asks = asks or ContractAsks()
    return assess_return(
        read,
        specification=specification,
        on=on,
        version=__version__,
        previous=before,
        evidence=_evidence_files(Path(path), read, limits),
        asks=asks.asks,
        notes=(*notes, *asks.notes),
    )


def _before(
    previous: _Path | None, mapping: _Path | None, limits: Limits, specification: ReturnSpecification
) -> tuple[ProviderReturn | None, tuple[str, ...]]:
    """The return before, and what is to be told of it."""
    if previous is None:
        return None, ()
    before = read_return(previous, mapping=mapping, limits=limits, specification=specification)
    if before.refused:
        return None, (f"The previous return was not compared: {before.refused.message}",)
    if not before.records:
        return None, (
            f"The previous return was not compared: {before.path}: nothing of a return was found in it",
        )
    return before, ()


def read_asks(contract: _Path, *, limits: Limits | None = None) -> ContractAsks:
    """What a contract asks of a return; worth keeping where many returns are checked against it.

    Raises FileNotReachable, and UnreadableFile for a contract that cannot be read.
    """
    path, limits = Path(contract), limits or Limits()
    notes: list[str] = []
    if is_json(path):
        asks = read_contract_report(path, ASKED, limits)
    else:
        read = read_contract(path, limits=limits)
        asks = tuple(_ask(one) for one in _passages_of(read) if _binds(one))
        if any(part.lost for part in read.unread):
            notes.append(f"{path}: a part of the contract could not be read: it may ask for more")
    if not asks:
        notes.append(
            f"{path}: no clause was found that asks the provider for figures, or for training by a day"
        )
    return ContractAsks(asks=tuple(dict.fromkeys(asks)), notes=tuple(notes))


def _binds(one: Evidence) -> bool:
    return (
        one.element in ASKED
        and one.strength in (Strength.MANDATORY, Strength.QUALIFIED)
        and one.bearer in (Bearer.PROVIDER, Bearer.BOTH)
        and not {Flag.CONTENTS, Flag.GUIDANCE} & set(one.flags)
    )


def _ask(one: Evidence) -> ContractAsk:
    return ContractAsk(element=one.element, clause=one.place.citation, page=one.place.page, quote=one.quote)


def _evidence_files(path: Path, read: ProviderReturn, limits: Limits) -> tuple[EvidenceFile, ...]:
    """The files that the return names as evidence, looked for in its own folder and nowhere else."""
    to_read: dict[str, bool] = {}
    for record in read.records:
        for answer in record.items.values():
            for name in evidence_names(answer.evidence):
                key = name.casefold()
                to_read[key] = to_read.get(key, False) or answer.item in ELEMENT_OF
    if not to_read:
        return ()
    beside = _files_beside(path)
    return tuple(_evidence_file(name, beside, limits, wanted) for name, wanted in _at_most(to_read))


def _at_most(to_read: Mapping[str, bool]) -> Iterator[tuple[str, bool]]:
    """Each name, and whether it is read: so many at most."""
    room = MOST_FILES
    for name, wanted in to_read.items():
        yield name, wanted and room > 0
        room -= wanted


def _files_beside(path: Path) -> Mapping[str, Path]:
    """The plain files of the folder of the return, by their names in small letters; no links, not the return itself.

    A name that a provider wrote is only ever compared with these: it is never made into a path.
    """
    try:
        entries = sorted(path.absolute().parent.iterdir())
    except OSError as fault:
        raise FileNotReachable(path, "its folder cannot be listed", "check who may read it") from fault
    return {
        entry.name.casefold(): entry
        for entry in entries
        if entry.name != path.name and entry.is_file() and not entry.is_symlink()
    }


def _evidence_file(name: str, beside: Mapping[str, Path], limits: Limits, wanted: bool) -> EvidenceFile:
    file = beside.get(name)
    if file is None:
        return EvidenceFile(name=name, found=False)
    if not wanted:
        return EvidenceFile(
            name=file.name, found=True, unread="the file stands beside the return: look at it"
        )
    try:
        contract = read_contract(file, limits=limits)
    except UnreadableFile as error:
        return EvidenceFile(name=file.name, found=True, unread=f"the file could not be read ({error.kind})")
    lost = any(part.lost for part in contract.unread)
    return EvidenceFile(
        name=file.name,
        found=True,
        unread="a part of the file could not be read" if lost else None,
        about_abuse=_is_about_abuse(contract),
        evidence=_passages_of(contract),
    )


def _passages_of(contract: Contract) -> tuple[Evidence, ...]:
    """The passages that speak to an element of the catalogue."""
    # The reader of language takes longer to load than most returns to check, and few need it.
    from horizontal.matching import find_evidence

    return find_evidence(contract, load_catalogue())


def _is_about_abuse(contract: Contract) -> bool:
    return any(_ABOUT_ABUSE.search(block.text) for block in contract.blocks)

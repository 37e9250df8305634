"""Assesses a return: what is wrong with it, what it measures, what stands behind it, and what the contract asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from horizontal.provider_return import ProviderReturn
from horizontal.requirements.return_specification import ReturnSpecification
from horizontal.return_assessment import (
    ContractAsk,
    EvidenceFile,
    Level,
    RecordAssessment,
    ReturnAssessment,
)
from horizontal.scoring.returns.against_contract import compared_with_contract
from horizontal.scoring.returns.claims import claims_of
from horizontal.scoring.returns.earlier_record import earlier_in_file, earlier_in_previous
from horizontal.scoring.returns.figures import Figures
from horizontal.scoring.returns.measures import measures_of, threshold_words
from horizontal.scoring.returns.rules import Surroundings, findings_of, refuse_unknown_checks


def assess_return(
    provider_return: ProviderReturn,
    *,
    specification: ReturnSpecification,
    on: date | None,
    version: str,
    previous: ProviderReturn | None = None,
    evidence: Sequence[EvidenceFile] = (),
    asks: Sequence[ContractAsk] = (),
    notes: Sequence[str] = (),
) -> ReturnAssessment:
    """What the return comes to on a day; `version` is that of the program, to be told in the report.

    Where `on` is None, rules and claims against the day of the check are silent. `previous` is the return of the
    period before; `evidence` the files that the return names; `asks` what the contract asks of it. Raises
    CatalogueError where the specification names a check that does not exist.
    """
    refuse_unknown_checks(specification)
    all_figures = tuple(Figures(record, specification) for record in provider_return.records)
    before = tuple(Figures(record, specification) for record in previous.records) if previous else ()
    files = {file.name.casefold(): file for file in evidence}
    records = []
    for place, figures in enumerate(all_figures):
        others = (*all_figures[:place], *all_figures[place + 1 :])
        earlier = earlier_in_file(figures, others) or earlier_in_previous(figures, before)
        around = Surroundings(on, earlier, others, place == 0, provider_return.personal_data)
        findings = findings_of(figures, specification, around)
        records.append(
            RecordAssessment(
                record=figures.record,
                errors=tuple(one for one in findings if one.level is Level.ERROR),
                warnings=tuple(one for one in findings if one.level is Level.WARNING),
                measures=measures_of(figures, specification, findings, on),
                claims=claims_of(figures, files, on),
            )
        )
    return ReturnAssessment(
        provider_return=provider_return,
        horizontal_version=version,
        catalogue_version=specification.version,
        records=tuple(records),
        against_contract=compared_with_contract(asks, all_figures, provider_return),
        notes=tuple(notes),
        thresholds={threshold.measure: threshold_words(threshold) for threshold in specification.thresholds},
    )

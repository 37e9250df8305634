"""Which tier a service calls for."""

from __future__ import annotations

import pytest

from horizontal.errors import HorizontalError
from horizontal.requirements.model import Tier
from horizontal.requirements.services import find_service
from tests.builders import catalogue


@pytest.mark.parametrize(
    ("name", "tier"),
    [
        ("refuse", Tier.UNIVERSAL),
        ("Housing Repairs", Tier.CONTACT),
        ("debt advice", Tier.TARGETED),
        ("home care", Tier.TARGETED),
        ("85312310", Tier.TARGETED),
    ],
)
def test_a_service_gives_its_tier(name: str, tier: Tier) -> None:
    assert find_service(catalogue(), name).tier is tier


def test_an_unknown_service_is_told_with_the_nearest_names() -> None:
    with pytest.raises(HorizontalError, match="did you mean"):
        find_service(catalogue(), "hosing repairs")


def test_a_name_that_fits_services_of_several_tiers_is_not_guessed() -> None:
    with pytest.raises(HorizontalError, match="fits"):
        find_service(catalogue(), "care")

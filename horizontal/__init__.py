"""Checks that the response to domestic abuse, and other VAWG, is really in the contract.

The names below are the front door. Each is loaded when it is first asked for, so that a program which only
shows the catalogue does not wait for the reader of language.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from horizontal.assessment import Assessment
    from horizontal.check import check_contract
    from horizontal.collate import collate_returns, share_collation
    from horizontal.collation import Collation
    from horizontal.contract import Contract
    from horizontal.errors import HorizontalError
    from horizontal.evidence import Evidence
    from horizontal.matching import find_evidence
    from horizontal.parsers import contract_from_text, read_contract
    from horizontal.parsers.returns.read_return import read_return
    from horizontal.provider_return import ProviderReturn
    from horizontal.reports import write_report
    from horizontal.requirements import load_catalogue
    from horizontal.return_assessment import ReturnAssessment
    from horizontal.return_check import check_return

__version__ = "0.1.0"

_ROOM_OF = {
    "Assessment": "assessment",
    "Collation": "collation",
    "Contract": "contract",
    "Evidence": "evidence",
    "HorizontalError": "errors",
    "ProviderReturn": "provider_return",
    "ReturnAssessment": "return_assessment",
    "check_contract": "check",
    "check_return": "return_check",
    "collate_returns": "collate",
    "contract_from_text": "parsers",
    "find_evidence": "matching",
    "load_catalogue": "requirements",
    "read_contract": "parsers",
    "read_return": "parsers.returns.read_return",
    "share_collation": "collate",
    "write_report": "reports",
}

__all__ = [
    "Assessment",
    "Collation",
    "Contract",
    "Evidence",
    "HorizontalError",
    "ProviderReturn",
    "ReturnAssessment",
    "check_contract",
    "check_return",
    "collate_returns",
    "contract_from_text",
    "find_evidence",
    "load_catalogue",
    "read_contract",
    "read_return",
    "share_collation",
    "write_report",
]


def __getattr__(name: str) -> object:
    """A public name, from the room where it lives."""
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'horizontal' has no attribute {name!r}")
    return getattr(import_module(f"horizontal.{_ROOM_OF[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])

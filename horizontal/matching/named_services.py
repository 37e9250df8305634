"""Services that a contract names in passing: "Elm Haven, which runs the refuge", "the outreach service (Elm Haven)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from horizontal.contract import Contract
from horizontal.matching.defined_terms import Definition
from horizontal.matching.word_pattern import WordPattern

_NAME = r"((?:[A-Z][\w’'&-]+ ){1,3}[A-Z][\w’'&-]+)"
_DESCRIBED = re.compile(rf"\b{_NAME}, (?:which|who|the|an?|our|your)\b ([^.;()]{{10,160}})")
_AFTER_WORDS = re.compile(
    rf" \((?:currently |at present )?{_NAME}\)"
    rf"|,? (?:currently |at present )?(?:run|delivered|provided|operated) by {_NAME}"
)
_WORDS = re.compile(r"\b(?:[\w’'-]+ ){1,8}[\w’'-]+$")
"""What stands before such a name and explains it."""


def named_services(contract: Contract, authorities: WordPattern) -> Iterator[Definition]:
    """Each name of two to four words that a text explains, with the words that explain it.

    Names of `authorities` are passed over: a council that runs a helpline is no specialist service.
    """
    for block in contract.blocks:
        described = [(match[1], match[2]) for match in _DESCRIBED.finditer(block.text)]
        for match in _AFTER_WORDS.finditer(block.text):
            if words := _WORDS.search(block.text[: match.start()]):
                described.append((match[1] or match[2], words[0]))
        yield from (one for one in described if not authorities.search(one[0]))

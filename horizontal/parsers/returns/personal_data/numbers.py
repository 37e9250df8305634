"""Numbers that belong to a person: telephone, NHS and National Insurance numbers."""

from __future__ import annotations

import re

_DIGITS = re.compile(
    r"(?<![\w.,/£$€-])(?:\+|00)?\(?\d(?:[\s().\-\u2010-\u2014\u00a0]{0,3}\d){8,13}(?![\w]|[.,]\d)"
)
_NHS = re.compile(r"(?<![\w.,])\d{3}[\s\-\u00a0]?\d{3}[\s\-\u00a0]?\d{4}(?![\w]|[.,]\d)")
_NI = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![A-Za-z0-9])", re.IGNORECASE)
_DATES = re.compile(r"\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}-\d{2}-\d{2}\b")
_PUBLIC = (
    "0800",
    "0808",
    "0300",
    "0303",
    "0306",
    "0330",
    "0333",
    "0343",
    "0344",
    "0345",
    "0370",
    "0371",
    "0500",
    "116",
)
_HELPLINE = re.compile(
    r"help\s?-?line|free\s?phone|switchboard|24[\s-]?hour|call cent(?:re|er)", re.IGNORECASE
)
_ORDER = re.compile(
    r"(?:\bP\.?O\.?|order|invoice|ref(?:erence)?|account|contract|charity|company|reg(?:istered)?|vat)"
    r"\s*(?:no|nos|number|n°|#)?[.:\s#]*$",
    re.IGNORECASE,
)
_BEFORE = 48


def has_phone(words: str) -> bool:
    """Whether a telephone number of a person stands there; freephone and helplines are public."""
    words = _DATES.sub(" ; ", words)
    return any(_is_phone(match, words) for match in _DIGITS.finditer(words))


def _is_phone(match: re.Match[str], words: str) -> bool:
    before = words[max(match.start() - _BEFORE, 0) : match.start()]
    digits = re.sub(r"\D", "", match.group())
    abroad = match.group().lstrip().startswith("+") or digits.startswith("00")
    digits = re.sub(r"^(?:00)?44\(?0?", "0", digits) if abroad or len(digits) >= 12 else digits
    if digits.startswith(_PUBLIC) or _HELPLINE.search(before):
        return False
    if digits.startswith("0"):
        return len(digits) in (10, 11) and digits[1] in "1237" and not _ORDER.search(before)
    if abroad:
        return 8 <= len(digits) <= 15
    # A spreadsheet takes the 0 off a number that it was given as a number.
    return len(digits) == 10 and digits[0] == "7" and digits[1] in "1345789" and not _ORDER.search(before)


def has_nhs_number(words: str) -> bool:
    """Whether ten digits stand there whose last is the check digit of the NHS number (modulus 11)."""
    return any(
        _is_nhs(re.sub(r"\D", "", match.group())) and not _ORDER.search(words[: match.start()][-_BEFORE:])
        for match in _NHS.finditer(words)
    )


def _is_nhs(digits: str) -> bool:
    if len(set(digits)) == 1:
        return False
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    return check != 10 and check % 11 == int(digits[9])


def has_ni_number(words: str) -> bool:
    """Whether a National Insurance number stands there: two letters, six digits, a letter from A to D."""
    return bool(_NI.search(words))

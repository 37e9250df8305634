"""Where a person can be found: e-mail addresses and full postcodes."""

from __future__ import annotations

import re

_E_MAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_SHARED_BOX = re.compile(
    r"(?:info|information|enquir(?:y|ies)|inquiries|admin|office|contact|hello|mail|reception|help(?:desk|line)?|"
    r"support|team|data|monitoring|commissioning|contracts?|returns?|performance|safeguarding|service|services|"
    r"referrals?|procurement|feedback|complaints|no-?reply)(?:[.\-_+].*)?",
    re.IGNORECASE,
)
_POSTCODE = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z0-9])"
    r"|(?<![A-Za-z0-9])[a-z]{1,2}\d[a-z\d]?\s\d[abd-hjlnp-uw-z]{2}(?![A-Za-z0-9])"
)


def has_e_mail(words: str) -> bool:
    """Whether an e-mail address stands there that is not plainly a shared box such as info@."""
    return any(
        not _SHARED_BOX.fullmatch(match.group().partition("@")[0]) for match in _E_MAIL.finditer(words)
    )


def has_postcode(words: str) -> bool:
    """Whether a full postcode stands there; a district alone ("BN1") is none."""
    return bool(_POSTCODE.search(words))

"""Packs a workbook so that the same content gives the same bytes: no clock in it."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from openpyxl import Workbook

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_FIXED = rb"\g<1>1980-01-01T00:00:00Z\g<2>"


def package_bytes(workbook: Workbook) -> bytes:
    """The workbook as .xlsx, with every time stamp set to the first of January 1980."""
    draft = BytesIO()
    workbook.save(draft)
    packed = BytesIO()
    with zipfile.ZipFile(draft) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(_FIXED, content)
            target.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()

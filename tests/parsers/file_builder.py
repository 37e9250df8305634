"""Files of many kinds for tests, as bytes."""

from __future__ import annotations

import io
import zipfile

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def package(*names: str, mimetype: str = "", types: str = "<Types/>") -> bytes:
    """A zip package with empty parts of these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        if mimetype:
            file.writestr("mimetype", mimetype)
        for name in names:
            file.writestr(name, types if name == "[Content_Types].xml" else "")
    return out.getvalue()


def office(folder: str) -> bytes:
    """An Office package with a part in this folder."""
    return package("[Content_Types].xml", f"{folder}/main.xml")


def compound(stream: str) -> bytes:
    """An OLE compound file with a stream of this name."""
    return OLE + bytes(504) + stream.encode("utf-16-le") + bytes(64)

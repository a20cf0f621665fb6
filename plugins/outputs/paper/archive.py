"""Several files in one, the same bytes for the same files.

Source: APPNOTE.TXT, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_UNIX: Final = 3
_READABLE: Final = 0o100644 << 16  # a file that its owner may change and all may read


def render_zip(files: Mapping[str, bytes]) -> bytes:
    """Return *files*, by their paths, as a ZIP archive: sorted, without the clock."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as written:
        for path, data in sorted(files.items()):
            entry = ZipInfo(path)  # of 1 January 1980, the first day that ZIP knows
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            written.writestr(entry, data)
    return archive.getvalue()

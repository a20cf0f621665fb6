"""Links that lead somewhere without a server: from a folder on a disk."""

from __future__ import annotations

import re
from posixpath import dirname, relpath

_FROM_ROOT = re.compile(
    r'(?P<before>\s(?:action="|href="|src="|content="0; url=))'
    r'/(?P<path>(?!/)[^"#?]*)(?P<after>[^"]*)'
)


def relative_links(html: str, page: str) -> str:
    """Return the *html* of the file *page*, whose links lead from there to files.

    A folder is no page on a disk: what leads to one leads to its ``index.html``.
    """
    folder = dirname(page) or "."

    def relative(found: re.Match[str]) -> str:
        path = found["path"]
        file = f"{path}index.html" if not path or path.endswith("/") else path
        return f"{found['before']}{relpath(file, folder)}{found['after']}"

    return _FROM_ROOT.sub(relative, html)

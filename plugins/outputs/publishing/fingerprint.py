"""Names made from contents: a browser may keep such a file for ever."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import PurePosixPath


def fingerprinted(path: str, content: str | bytes) -> str:
    """Return *path* with the digest of *content*: ``theme/site.1a2b3c4d.css``."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    digest = blake2b(data, digest_size=4).hexdigest()
    name = PurePosixPath(path)
    return str(name.with_name(f"{name.stem}.{digest}{name.suffix}"))

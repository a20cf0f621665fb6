"""Files to download, with their sizes in the reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, TypeAlias

from plugins.views.localizer import Localizer

SiteFiles: TypeAlias = Mapping[str, str | bytes]
"""Each file that the site has so far, by its path: its address without the first /."""

NO_FILES: Final[SiteFiles] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download."""

    url: str
    size: str  # 52 kB


def download(url: str, files: SiteFiles, localizer: Localizer) -> Download | None:
    """Return the file at *url*; None where the build could not make it."""
    content = files.get(path_of(url))
    return None if content is None else Download(url, size_of(content, localizer))


def size_of(content: str | bytes, localizer: Localizer) -> str:
    """Return the size of a file in words."""
    data = content.encode() if isinstance(content, str) else content
    return localizer.formats.size(len(data))


def path_of(url: str) -> str:
    """Return the path of the file at *url*."""
    return url.removeprefix("/")


def pdf_url(release_id: str, localizer: Localizer) -> str:
    """Return the address of a release as PDF; its name says what it is."""
    folder = localizer.url("release", release_id)
    return f"{folder}{release_id}.{localizer.language}.pdf"


def kit_url(edition_id: str, localizer: Localizer) -> str:
    """Return the address of an edition's press kit."""
    folder = localizer.url("edition", edition_id)
    return f"{folder}press-kit-{edition_id}.{localizer.language}.zip"

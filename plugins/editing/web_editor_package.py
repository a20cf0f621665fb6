"""Fetch the web editor: two packages of npm, of known versions and checksums.

The site builds without it, and without Node. What was fetched is kept; nothing of it
is run here.

Source: https://docs.npmjs.com/cli/configuring-npm/package-lock-json#packages
"""

from __future__ import annotations

import base64
import io
import re
import shutil
import tarfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha512
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.request import urlopen

from plugins.outputs.editors.cms_script import SYMBOLS

DEFAULT: Final = "https://registry.npmjs.org/"  # npm's own, where none is configured
VERSION: Final = "0.221.1"  # of Sveltia CMS
SCRIPT: Final = "sveltia-cms.js"
SCHEMA: Final = "schema.json"
LICENCE: Final = "LICENSE.txt"
_MOST: Final = 32 * 2**20  # bytes of an archive
_SECONDS: Final = 60

Read = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class Package:
    """A package of npm, and which of its files are kept under which names."""

    name: str
    version: str
    integrity: str  # sha512 of its archive, as npm writes it
    kept: Mapping[str, str]  # pattern of the path → name

    @property
    def path(self) -> str:
        """Return where its archive is, below the address of where packages are."""
        return f"{self.name}/-/{self.name.rpartition('/')[2]}-{self.version}.tgz"


PACKAGES: Final = (
    Package(
        "@sveltia/cms",
        VERSION,
        "sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/"
        "WIgmkpswqoo3gQ==",
        {
            r"package/dist/sveltia-cms\.js": SCRIPT,
            r"package/dist/(chunks/react-dom\.js)": r"\1",
            r"package/(locales/[\w-]+\.json)": r"\1",
            r"package/schema/sveltia-cms\.json": SCHEMA,
            r"package/LICENSE\.txt": LICENCE,
        },
    ),
    Package(
        "@fontsource-variable/material-symbols-outlined",
        "5.3.7",
        "sha512-d6kLamaMdad40AYoyJEBgCH63fRLklC7GW7bgb7WWbPh/UzuW483Dlyfmn3vxpiNsHLIMBOc"
        "YYkZDtOC9Y3MUA==",
        {r"package/files/material-symbols-outlined-latin-wght-normal\.woff2": SYMBOLS},
    ),
)


class UnknownPackageError(Exception):
    """What was fetched is not the package that is known here."""


def folder_of(cache: Path) -> Path:
    """Return where the web editor is kept below *cache*, if it was fetched."""
    return cache / "web-editor" / VERSION


def read_address(address: str) -> bytes:
    """Return what is at an address of the web."""
    if not address.startswith(("https://", "http://")):
        raise ValueError(address)
    with urlopen(address, timeout=_SECONDS) as answer:  # noqa: S310 - it is http(s)
        data: bytes = answer.read(_MOST)
    return data


def fetch(
    cache: Path, environment: Mapping[str, str], read: Read = read_address
) -> Path:
    """Return the folder of the web editor, fetched unless it is there.

    Args:
        cache: The folder for what may be deleted.
        environment: Says where packages come from, as npm reads it.
        read: Gives what is at an address.

    Raises:
        OSError: It cannot be reached.
        UnknownPackageError: It is not what it should be.
    """
    folder = folder_of(cache)
    if folder.is_dir():
        return folder
    source = environment.get("npm_config_registry") or DEFAULT
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder.parent) as draft:
        for package in PACKAGES:
            archive = read(source.rstrip("/") + "/" + package.path)
            for name, data in _kept(package, archive):
                path = Path(draft, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        shutil.copytree(draft, folder)
    return folder


def _kept(package: Package, archive: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a package that are kept, by their name here."""
    digest = base64.b64encode(sha512(archive).digest()).decode()
    if package.integrity != f"sha512-{digest}":
        raise UnknownPackageError(package.name)
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        for member in files:
            for pattern, name in package.kept.items():
                found = re.fullmatch(pattern, member.name)
                content = files.extractfile(member) if found else None
                if found and content:
                    yield found.expand(name), content.read()

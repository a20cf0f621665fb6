"""Fetching the web editor, without asking anybody."""

import base64
import io
import tarfile
from hashlib import sha512

import pytest

from plugins.editing import web_editor_package
from plugins.editing.web_editor_package import (
    DEFAULT,
    PACKAGES,
    Package,
    UnknownPackageError,
    fetch,
    folder_of,
    read_address,
)


def archive(**files):
    """Return an archive of npm that holds *files*."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as tar:
        for name, text in files.items():
            member = tarfile.TarInfo(f"package/{name}.js")
            member.size = len(text)
            tar.addfile(member, io.BytesIO(text.encode()))
    return packed.getvalue()


ARCHIVE = archive(main="one", other="two")
DIGEST = base64.b64encode(sha512(ARCHIVE).digest()).decode()
PACKAGE = Package("@a/b", "1.0.0", f"sha512-{DIGEST}", {r"package/(main\.js)": r"\1"})


@pytest.fixture
def asked(monkeypatch):
    """The addresses that were asked; each answers with the archive."""
    addresses = []
    monkeypatch.setattr(web_editor_package, "PACKAGES", (PACKAGE,))

    def read(address):
        addresses.append(address)
        return ARCHIVE

    return addresses, read


def test_keeps_what_is_needed_and_asks_once(tmp_path, asked):
    """The second time everything is there."""
    addresses, read = asked
    folder = fetch(tmp_path, {}, read)

    assert folder_of(tmp_path) == fetch(tmp_path, {}, read) == folder
    assert ["main.js"] == [path.name for path in folder.iterdir()]
    assert [f"{DEFAULT}@a/b/-/b-1.0.0.tgz"] == addresses


def test_comes_from_where_npm_is_told_to_look(tmp_path, asked):
    """A mirror is named as for npm."""
    addresses, read = asked
    fetch(tmp_path, {"npm_config_registry": "https://mirror.example/npm"}, read)

    assert ["https://mirror.example/npm/@a/b/-/b-1.0.0.tgz"] == addresses


@pytest.mark.usefixtures("asked")
def test_another_archive_is_refused(tmp_path):
    """One byte more, and nothing of it is kept."""
    with pytest.raises(UnknownPackageError, match="@a/b"):
        fetch(tmp_path, {}, lambda _: ARCHIVE + b"\0")

    assert not folder_of(tmp_path).exists()


def test_only_the_web_is_read():
    """A file of this computer is no address."""
    with pytest.raises(ValueError, match="file"):
        read_address("file:///etc/hostname")


@pytest.mark.parametrize("package", PACKAGES, ids=lambda package: package.name)
def test_versions_are_pinned(package):
    """A name, a version and a checksum of SHA-512."""
    assert 64 == len(base64.b64decode(package.integrity.removeprefix("sha512-")))
    assert package.path.endswith(f"-{package.version}.tgz")

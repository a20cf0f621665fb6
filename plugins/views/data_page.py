"""The page of the open data: every file with its size, and examples that run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from plugins.outputs.open_data.plain_records import KINDS, ROOT
from plugins.outputs.web_files.headers import OPEN_TYPES
from plugins.views.downloads import SiteFiles, size_of
from plugins.views.localizer import Localizer
from plugins.views.open_data import DESCRIPTIONS, TITLES

_CURL: Final = "curl --remote-name {address}cities.csv"
_PYTHON: Final = """\
import json
from urllib.request import urlopen

with urlopen("{address}editions.json") as answer:
    editions = json.load(answer)["records"]

for edition in editions:
    for figure in edition.get("figures", []):
        print(edition["id"], figure["measure"], figure["value"], figure["source"])"""
_JAVASCRIPT: Final = """\
const answer = await fetch("{address}cities.geojson");
const cities = await answer.json();

for (const { geometry, properties } of cities.features) {
  console.log(properties.name, geometry?.coordinates);
}"""


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file that readers may take away."""

    url: str
    name: str
    type: str  # media type
    size: str


@dataclass(frozen=True, slots=True)
class DataSet:
    """The files of one collection."""

    title: str
    description: str
    count: str
    files: tuple[FileLink, ...]


@dataclass(frozen=True, slots=True)
class Examples:
    """A few lines each, which work as they stand."""

    spreadsheet: str
    curl: str
    python: str
    javascript: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """Everything that is published for machines."""

    entry: FileLink
    words: FileLink
    package: FileLink
    catalogue: FileLink
    schema: FileLink
    sets: tuple[DataSet, ...]
    examples: Examples
    repository: str


def data_page_view(localizer: Localizer, files: SiteFiles) -> DataPage:
    """Return the page's data; *files* are those of the site so far, by their path."""
    site = localizer.network.site
    address = f"{site.url}/{ROOT}"

    def link(path: str) -> FileLink:
        return _link(path, files, localizer)

    paths = tuple(path for path in files if path.startswith(ROOT))
    return DataPage(
        entry=link(f"{ROOT}index.json"),
        words=link(f"{ROOT}words.json"),
        package=link(f"{ROOT}datapackage.json"),
        catalogue=link(f"{ROOT}catalogue.jsonld"),
        schema=link(f"{ROOT}schemas/cities.json"),
        sets=tuple(_set(name, paths, link, localizer) for name in KINDS),
        examples=Examples(
            spreadsheet=f"{address}cities.csv",
            curl=_CURL.replace("{address}", address),
            python=_PYTHON.replace("{address}", address),
            javascript=_JAVASCRIPT.replace("{address}", address),
        ),
        repository=site.repository or "",
    )


def _set(
    name: str,
    paths: Sequence[str],
    link: Callable[[str], FileLink],
    localizer: Localizer,
) -> DataSet:
    folder = f"{ROOT}{name}/"
    count = sum(path.startswith(folder) for path in paths)
    return DataSet(
        title=localizer.gettext(TITLES[name]),
        description=localizer.gettext(DESCRIPTIONS[name]),
        count=localizer.formats.number(count),
        files=tuple(map(link, _files_of(name, paths))),
    )


def _files_of(name: str, paths: Sequence[str]) -> Iterator[str]:
    """Yield the files of a collection: the list, the map, then the tables."""
    own = f"{ROOT}{name}"
    yield f"{own}.json"
    if f"{own}.geojson" in paths:
        yield f"{own}.geojson"
    yield f"{own}.csv"
    yield from sorted(
        path for path in paths if path.startswith(f"{own}-") and path.endswith(".csv")
    )


def _link(path: str, files: SiteFiles, localizer: Localizer) -> FileLink:
    ending = path.rpartition(".")[2]
    return FileLink(
        url=f"/{path}",
        name=path.removeprefix(ROOT),
        type=OPEN_TYPES[ending].partition(";")[0],
        size=size_of(files.get(path, ""), localizer),
    )

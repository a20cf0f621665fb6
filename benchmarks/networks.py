"""Makes networks of any size, always the same ones: what the benchmarks measure with.

``python -m benchmarks.networks m FOLDER`` writes the whole site of a network there: our
own data and texts as far as they go, then made-up records after their pattern.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml

from plugins.domain.countries import COUNTRIES
from plugins.outputs.editors.canonical_yaml import render_records

ROOT: Final = Path(__file__).parent.parent
LANGUAGES: Final = ("fr", "en", "es")
SOFTWARE: Final = ("plugins", "theme", "pelicanconf.py", "publishconf.py")
SEED: Final = 21
DAY: Final = date(2026, 11, 22)
PLACES: Final = {
    country: bounds for country, (_, bounds) in sorted(COUNTRIES.items()) if bounds
}
_SYLLABLES: Final = "bel car dor fen gal lin mar nor pol ros sal tor val ver zen"
_WORDS: Final = (
    "city river street garden market school energy water bridge tram council harvest "
    "library climate mobility culture exchange workshop budget park station quarter"
)

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Size:
    """How many of each a network has in all; the real one's count among them."""

    cities: int
    editions: int
    initiatives: int
    releases: int


SIZES: Final[Mapping[str, Size]] = {
    "s": Size(0, 0, 0, 0),  # the real network, as it is
    "m": Size(1_000, 20, 2_000, 300),
    "l": Size(10_000, 20, 20_000, 1_000),
    "xl": Size(100_000, 20, 200_000, 10_000),
}


def write_network(size: Size, folder: Path) -> None:
    """Write into the new *folder* all that builds the site of a network of *size*."""
    for name in ("data", "content"):
        shutil.copytree(ROOT / name, folder / name)
    for name in SOFTWARE:
        (folder / name).symlink_to(ROOT / name)
    maker = _Maker(folder, Random(SEED))  # noqa: S311 - it must be the same each time
    maker.fill("editions", size.editions, maker.edition)
    maker.fill("cities", size.cities, maker.city)
    maker.fill("initiatives", size.initiatives, maker.initiative)
    known = len({path.name.split(".")[0] for path in folder.glob("content/press/*")})
    for number in range(known, size.releases):
        for name, text in maker.release(number):
            (folder / "content/press" / name).write_text(text, "utf-8", newline="\n")


class _Maker:
    """Makes records that keep every rule, one after the other."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.folder = folder
        self.random = random
        self.records: dict[str, list[Record]] = {}
        for path in sorted((folder / "data").glob("*.yaml")):
            text = path.read_text("utf-8")
            found = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - it makes texts only
            self.records[path.stem] = found[path.stem]

    def fill(self, name: str, count: int, make: Any) -> None:  # noqa: ANN401 - a method
        """Bring the records of *name* to *count*, and write their file."""
        records = self.records[name]
        records += [make(number) for number in range(len(records), count)]
        text = render_records(name, records)
        (self.folder / f"data/{name}.yaml").write_text(text, "utf-8", newline="\n")

    def edition(self, number: int) -> Record:
        """Return a past edition, two years before the one made last."""
        year = 2015 - 2 * number
        start = date(year, 5, 10)
        return {
            "id": str(year),
            "kind": "meetings",
            "theme": self._texts(3),
            "summary": self._texts(12),
            "host": self._one("cities"),
            "time_zone": "Europe/Paris",
            "dates": [
                {
                    "start": start,
                    "end": start + timedelta(days=2),
                    "source": self._one("sources"),
                }
            ],
            "topics": self._some("topics", 4),
            "figures": [
                {
                    "measure": measure,
                    "value": self.random.randint(2, 400),
                    "source": self._one("sources"),
                }
                for measure in ("cities", "countries", "participants")
            ],
            "sources": self._some("sources", 2),
        }

    def city(self, number: int) -> Record:
        """Return a city somewhere in a country, which took part in some editions."""
        country = self.random.choice([*PLACES])
        south, west, north, east = PLACES[country]
        name = self._name()
        return {
            "id": f"{name.lower()}-{number}",
            "name": f"{name} {number}",
            "languages": ["en"],
            "country": country,
            "latitude": round(self.random.uniform(south, north), 5),
            "longitude": round(min(self.random.uniform(west, east), 180), 5),
            "population": {
                "value": self.random.randint(1_000, 3_000_000),
                "as_of": "2026-07-28",
                "source": "geonames",
            },
            "roles": [
                {"role": "invited", "edition": edition, "source": self._one("sources")}
                for edition in self._some("editions", 3)
            ],
            "sources": self._some("sources", 2),
        }

    def initiative(self, number: int) -> Record:
        """Return a project of a city, on a topic, at an edition."""
        return {
            "id": f"project-{number}",
            "kind": "local-project",
            "name": self._texts(3),
            "summary": self._texts(14),
            "city": self._one("cities"),
            "edition": self._one("editions"),
            "topic": self._one("topics"),
            "when": str(self.random.randint(1990, 2024)),
            "sources": self._some("sources", 1),
        }

    def release(self, number: int) -> Iterator[tuple[str, str]]:
        """Yield the file of each language of a release: its name and its text."""
        day = DAY - timedelta(days=1 + number)
        cities = self._some("cities", 3)
        head = [f"edition: '{self._one('editions')}'", "cities:"]
        head += [f"  - {city}" for city in cities]
        head += ["sources:", f"  - {self._one('sources')}"]
        for language, title in self._texts(6).items():
            lines = ["---", f"title: {title}", f"summary: {self._sentence(14)}", *head]
            lines += ["---", "", f"{self._sentence(40)} [City](city:{cities[0]}).", ""]
            for _ in range(3):
                lines += [f"## {self._sentence(4)}", "", self._sentence(70), ""]
            text = "\n".join(lines)
            yield f"{day}-news-{number}.{language}.md", text

    def _one(self, name: str) -> str:
        return str(self.random.choice(self.records[name])["id"])

    def _some(self, name: str, most: int) -> list[str]:
        count = self.random.randint(1, most)
        return sorted({self._one(name) for _ in range(count)})

    def _name(self) -> str:
        return "".join(self.random.choices(_SYLLABLES.split(), k=3)).capitalize()

    def _texts(self, words: int) -> Record:
        sentence = self._sentence(words)
        return {tag: f"{sentence} ({tag})" for tag in LANGUAGES}

    def _sentence(self, words: int) -> str:
        return " ".join(self.random.choices(_WORDS.split(), k=words)).capitalize()


if __name__ == "__main__":
    write_network(SIZES[sys.argv[1]], Path(sys.argv[2]))

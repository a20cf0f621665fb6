from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.domain.audit import expiring
from plugins.domain.city import City, is_latin
from plugins.domain.countries import COUNTRIES
from plugins.domain.network import COLLECTIONS
from plugins.domain.site import Site
from plugins.domain.values import Model
from plugins.outputs.editors.canonical_yaml import (
    record_of,
    render_record,
    render_records,
)

DATA = Path(__file__).parent.parent / "data"
FILES = sorted(path.name for path in DATA.iterdir())


def read(name: str) -> str:
    """Return the text of a file of data/, its line ends untouched."""
    return (DATA / name).read_bytes().decode()


def typed(text: str, root: str) -> Any:
    """Return what *text* holds under its key *root*, each scalar as it was typed."""

    def value(node: yaml.Node) -> Any:
        match node:
            case yaml.MappingNode():
                return {key.value: value(member) for key, member in node.value}
            case yaml.SequenceNode():
                return [value(item) for item in node.value]
            case _:
                return node.value

    return value(yaml.compose(text, yaml.CSafeLoader))[root]


def models(name: str) -> list[Model]:
    """Return the records of a collection, as the domain knows them."""
    found = typed(read(f"{name}.yaml"), name)
    return [COLLECTIONS[name].model_validate(record) for record in found]


def test_data_has_one_file_for_each_collection():
    """A file that no model describes would not be read, nor a missing one found."""
    expected = sorted(f"{name}.yaml" for name in [*COLLECTIONS, "site"])

    assert expected == FILES


@pytest.mark.parametrize("name", [name for name in FILES if name != "site.yaml"])
def test_collection_is_in_canonical_form(name):
    """Written again from the models, the file is the same, byte for byte.

    Records are sorted by id, fields are in the order of the models, the layout is
    that of the web editor: to change one field is then to change one line.
    """
    root = name.removesuffix(".yaml")
    expected = render_records(root, map(record_of, models(root)))

    assert expected.split("\n") == read(name).split("\n")


def test_site_is_in_canonical_form():
    """data/site.yaml, too, is the same when written again from its model."""
    site = Site.model_validate(typed(read("site.yaml"), "site"))

    assert render_record("site", record_of(site)).split("\n") == read(
        "site.yaml"
    ).split("\n")


@pytest.mark.parametrize("name", COLLECTIONS)
def test_ids_are_unique(name):
    """An id names one record of its file."""
    ids = [record["id"] for record in typed(read(f"{name}.yaml"), name)]

    assert sorted(set(ids)) == ids


class TestCities:
    CITIES = pytest.mark.parametrize(
        "city", models("cities"), ids=lambda city: str(city.id)
    )

    def test_every_city_named_by_the_sources_is_there(self):
        """The five documents and the public pages name forty-seven places."""
        assert len(models("cities")) == 47

    @CITIES
    def test_coordinates_are_in_the_country(self, city: City):
        """A city lies within the bounds of its country, unless nobody knows where."""
        if city.latitude is None or city.longitude is None:
            assert city.geonames is city.population is None
            return
        south, west, north, east = COUNTRIES[city.country][1]

        assert south <= city.latitude <= north
        assert west <= city.longitude <= east

    @CITIES
    def test_region_is_in_the_country(self, city: City):
        """The code of a region starts with that of its country."""
        assert city.country == city.subdivision.partition("-")[0]

    @CITIES
    def test_name_can_be_read_by_everyone(self, city: City):
        """Readers of the three languages get a name in Latin letters."""
        names = {city.name_in(language)[0] for language in ("fr", "en", "es")}

        assert names == set(filter(is_latin, names))


class TestAudits:
    def test_none_is_to_be_done_again_within_a_month(self):
        """What the statements promise is kept: this fails a month before its day.

        Then somebody audits the site again, and adds what is found to data/audits.yaml.
        """
        today = datetime.now(tz=UTC).date()

        assert () == expiring(models("audits"), today)

"""A table that nobody edited changes nothing; one that was, only what was agreed to."""

from datetime import date
from gettext import NullTranslations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.network import COLLECTIONS
from plugins.editing.tables.columns import tables_of
from plugins.editing.tables.export import export_tables
from plugins.editing.tables.headings import Reader
from plugins.editing.tables.plan import make_plan
from plugins.editing.tables.reading_back import edited_tables, read_sheets
from plugins.editing.tables.round_trip import (
    EXTRA,
    Editor,
    TableError,
    agreed_plan,
    export_collection,
    known_collection,
    own_records,
    read_returned,
)
from plugins.editing.tables.sheet import Findings
from plugins.editing.tables.writing_back import spliced
from plugins.outputs.editors.canonical_yaml import record_of, render_records
from plugins.reading.catalogs import read_catalog
from plugins.reading.network import read_network
from tests.building import ROOT
from tests.editing.tables.random_records import records

LANGUAGES = ("fr", "en", "es")
GENERATED = sorted(COLLECTIONS.keys() - {"redirects"})  # their paths are no random text


def editor(*agreed):
    """Return an editor who agrees to the options *agreed*, and what she reads."""
    said = []
    catalog = NullTranslations()
    return Editor(catalog, said.append, lambda _, option: option in agreed), said


@pytest.fixture(scope="module")
def network():
    """The network of today's data."""
    return read_network(ROOT, date(2026, 11, 22)).network


def returned(collection, models, kind, language, folder):
    """Return what comes back of *models* when nobody edited their tables."""
    catalog = read_catalog(ROOT, language)
    reader = language, catalog
    files = export_tables(collection, models, LANGUAGES, reader, f"t.{kind}")
    for name, content in files.items():
        (folder / name).write_bytes(content)
    typed = [record_of(model) for model in models.values()]
    tables = tables_of(collection, LANGUAGES, typed)
    found = Findings()
    sheets = read_sheets(folder / f"t.{kind}")
    edited = edited_tables(sheets, tables, typed, Reader((catalog,)), found)
    return make_plan(collection, models, edited, found, removes=True), found


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("collection", COLLECTIONS)
def test_export_of_the_data_comes_back_unchanged(collection, kind, language, tmp_path):
    """For every collection and both kinds of file, no record differs."""
    models = own_records(ROOT, collection)
    plan, found = returned(collection, models, kind, language, tmp_path)

    assert [] == found.problems
    assert models == dict(plan.after)


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@settings(max_examples=25)
@given(data=st.data())
def test_export_of_random_records_comes_back_unchanged(kind, data):
    """Whatever the records hold, and whichever they are."""
    collection = data.draw(st.sampled_from(GENERATED))
    model = COLLECTIONS[collection]
    typed = data.draw(st.lists(records(model), min_size=1, max_size=3))
    models = {one["id"]: model.model_validate(one) for one in typed}
    with TemporaryDirectory() as folder:
        plan, found = returned(collection, models, kind, "fr", Path(folder))
    text = render_records(collection, map(record_of, models.values()))

    assert [] == found.problems
    assert models == dict(plan.after)
    assert text == spliced(text, plan)


def exported(tmp_path, name="cities.csv"):
    """Write today's cities into a table, and return it."""
    cities = own_records(ROOT, "cities")
    export_collection("cities", cities, LANGUAGES, tmp_path / name, editor()[0])
    return tmp_path / name


def planned(network, path, who):
    back = read_returned(path, ROOT, network, "", who)
    return agreed_plan(back, who)


def edit(path, old, new):
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_nothing_is_overwritten(tmp_path):
    """A table that is there may have been edited."""
    exported(tmp_path)

    with pytest.raises(TableError, match=r"is there already"):
        exported(tmp_path)
    with pytest.raises(TableError, match=r"cities\.xlsx"):
        exported(tmp_path, "cities.ods")


def test_unedited_table_is_told_so(network, tmp_path):
    """There is nothing to agree to."""
    who, said = editor("yes", "remove")

    assert None is planned(network, exported(tmp_path), who)
    assert ["The table says nothing else than the records."] == said


def test_nothing_is_written_without_consent(network, tmp_path):
    """The difference is shown, and the plan is given to who agrees."""
    path = exported(tmp_path)
    edit(path, "Oyem", "Oyém")
    who, said = editor()
    willing, _ = editor("yes")

    assert None is planned(network, path, who)
    assert ["~ oyem (changed)\n    Name (name): Oyem → Oyém"] == said
    assert ("oyem",) == planned(network, path, willing).changed


def test_removal_has_its_own_question(network, tmp_path):
    """To agree to write is not to agree to remove."""
    path = exported(tmp_path)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("alessandria,")]
    path.write_text("".join(kept), "utf-8")
    who, said = editor("yes")

    assert None is planned(network, path, who)
    assert "They are kept." in said


def test_mistakes_stop_before_any_question(network, tmp_path):
    """They are told all at once, each with its cell."""
    path = exported(tmp_path)
    edit(path, ",GA,", ",Gabon,")
    who, said = editor("yes")

    with pytest.raises(TableError, match=r"^cities\.csv:K36: error: “Gabon”"):
        planned(network, path, who)
    assert [] == said


def test_unknown_collection_is_refused():
    """The nearest one is proposed, else all are named."""
    who, _ = editor()

    assert "cities" == known_collection("cities", who)
    with pytest.raises(TableError, match=r"Did you mean “cities”"):
        known_collection("citys", who)
    with pytest.raises(TableError, match=r"choose one of audits, cities"):
        known_collection("xyz", who)


def test_extra_is_that_of_the_project():
    """What an editor is told to install is what pyproject.toml names."""
    text = (ROOT / "pyproject.toml").read_text("utf-8")

    assert all(f'"{package}"' in text for package in EXTRA)

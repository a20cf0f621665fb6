from gettext import NullTranslations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.domain.network import COLLECTIONS
from plugins.domain.repairs import LINE, WHOLE_FILE
from plugins.editing.proposal import read_text, write_files
from plugins.editing.repair import repair_site, repaired, told_repairs
from plugins.editing.yaml_repair import records_of
from plugins.outputs.editors.canonical_yaml import record_of, render_records
from plugins.reading.network import read_network
from plugins.reading.source_text import SourceText
from plugins.reading.validation import validated
from plugins.reading.yaml_tree import read_tree
from tests.checks.overlay import lay
from tests.editing.messy_files import NAMES, ROOT, messy
from tests.editing.typed_networks import held, typed_files
from tests.editing.typist import TODAY, site

FEW = settings(max_examples=6)
BROKEN = """\
cities:
\t- name: "Oslo"
\t  id: oslo
\t  country: no
\t  latitude: 59,91
\t  population:
\t      as_of: 29/11/2017
\t      value: 12 000
\t  note:
\t    en: A: city
\t    fr: 'Une ville'
\t  sources: [paper]

  # in the south
\t- id:   “almeria”
\t  name: ‘Almería: x’
\t  note:
\t    en: “A quotation”"""
MENDED = """\
cities:
  # in the south
  - id: almeria
    name: 'Almería: x'
    note:
      en: “A quotation”
  - id: oslo
    name: Oslo
    country: NO
    latitude: 59.91
    population:
      value: 12000
      as_of: 2017-11-29
    sources:
      - paper
    note:
      fr: Une ville
      en: 'A: city'
"""


def mended(text, name="data/cities.yaml"):
    """Return *text* put right."""
    found = repaired(text.encode() if isinstance(text, str) else text, name)
    assert found is not None
    return found


def models(name, text):
    """Return the records that *text* holds, as the site reads them."""
    tree = read_tree(SourceText("", tuple(text.splitlines())))
    found = [validated(COLLECTIONS[name], each) for _, each in records_of(tree, name)]
    assert all(each.is_whole for each in found)
    return sorted((each.record for each in found), key=lambda record: record.id)


@pytest.mark.parametrize("name", NAMES)
@FEW
@given(st.integers(0, 10**6))
def test_meaning_is_kept(name, seed):
    """Whatever the layout, the site reads the same, and the layout is ours then."""
    text = messy(name, seed)
    after = mended(text, f"data/{name}.yaml").text
    bare = "".join(
        line for line in after.splitlines(keepends=True) if line.strip()[0] != "#"
    )

    assert models(name, text) == models(name, after)
    assert text.count("# a remark") == after.count("# a remark")
    assert render_records(name, map(record_of, models(name, text))) == bare
    assert mended(after, f"data/{name}.yaml").changes == ()


@settings(max_examples=100)
@given(typed_files())
def test_whatever_is_typed_is_kept(file):
    """Nothing is lost of a file that no model would accept, and twice is once."""
    after = mended(file.text).text

    assert by_name(held(file.text)) == by_name(held(after))
    assert after == mended(after).text


def by_name(records):
    return sorted(records, key=lambda record: record["id"])


@settings(max_examples=200)
@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_twice_is_once(raw):
    """Nothing stops it, and what it did it does not do again."""
    for name in ("data/cities.yaml", "content/press/2026-01-31-a.fr.md"):
        found = repaired(raw, name)
        if found:
            assert found.text == mended(found.text, name).text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_mends_many_faults_at_once(encoding, end):
    """Tabs, quotes, commas, dates, order, encoding and line ends; a text stays."""
    raw = BROKEN.replace("\n", end).encode(encoding)

    assert MENDED == mended(raw).text


def test_old_encoding_is_understood():
    """Western letters of old programs are read, and shown to be looked at."""
    found = mended("topics:\n  - id: ete\n    name: Été œuvré\n".encode("cp1252"))

    assert "Été œuvré" in found.text
    assert "É é œ" in found.changes[0].values["letters"]
    assert repaired("Łódź ąę".encode("cp1250"), "data/cities.yaml") is None


def test_says_what_it_changed():
    """Each change has the line on which it is now."""
    told = told_repairs({"data/cities.yaml": mended(BROKEN)}, NullTranslations())

    assert "data/cities.yaml:10: “latitude: 59,91” is now “latitude: 59.91”." in told
    assert "data/cities.yaml:13: “as_of: 29/11/2017” is now “as_of: 2017-11-29”." in (
        told
    )


@pytest.mark.parametrize(
    "line",
    ["  latitude: 12,000", "  consulted: 05/10/2026", "  country: UK", "  name: A #1"],
)
def test_two_meanings_are_left(line):
    """What may mean two things is for a person to say."""
    root = "sources" if "consulted" in line else "cities"
    text = f"{root}:\n  - id: a\n  {line}\n"

    assert text == mended(text, f"data/{root}.yaml").text


def test_text_of_a_page_is_not_touched():
    """Above a text all is put right; in it, two spaces at an end break the line."""
    raw = "---\nsummary: A: b\ntitle: Été\nmodified: 1/1/2026\n---\n\nA  \n\tb"
    expected = (
        "---\ntitle: Été\nsummary: 'A: b'\nmodified: 2026-01-01\n---\n\nA  \n\tb\n"
    )

    assert expected == mended(raw, "content/pages/about.fr.md").text


def test_our_own_files_are_in_order():
    """Nothing is to be put right in this repository."""
    assert {} == repair_site(ROOT)


def test_site_is_gone_through(tmp_path):
    """Data and texts are, pictures are not."""
    root = site(tmp_path)
    path = root / "data/topics.yaml"
    path.write_bytes(read_text(path).replace("\n", "\r\n").encode())

    found = repair_site(root)

    assert "data/topics.yaml" in found
    assert not any(name.startswith("content/images/") for name in found)


CASES = sorted(
    path
    for path in (ROOT / "tests/checks/cases").glob("*/*.yaml")
    if path.parent.name in {*LINE, *WHOLE_FILE, "number_is_plain", "date_is_year_first"}
)


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.parent.name}/{case.stem}"
)
def test_mistakes_never_grow(tmp_path, case):
    """Of each mistake that is shown, none makes another; twice is once."""
    root = lay(yaml.safe_load(case.read_text("utf-8"))["files"], tmp_path)
    before = read_network(root, TODAY)
    write_files(root, {name: new.text for name, new in repair_site(root).items()})
    after = read_network(root, TODAY)

    assert len(after.problems) <= len(before.problems)
    assert {} == repair_site(root)

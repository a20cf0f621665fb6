import pytest

from plugins.editing.new_records import new_record, refuse_known
from plugins.editing.prompts import RefusedError
from plugins.editing.proposal import check_proposal, read_text
from tests.editing.typist import TODAY, Typist, asker, site

EDITION = {"kind": "meetings", "start": "2028-10", "host": "oslo", "sources": "paper"}
INITIATIVE = {
    "kind": "exchange",
    "name": ["fr=Marcher à l'été", "en=Walking"],
    "when": "2026",
    "sources": "paper, article",
}
SOURCE = {
    "title": "Un bilan",
    "language": "fr",
    "publisher": "La Montagne",
    "kind": ["fr=article", "en=article"],
    "basis": "web",
    "published": "2026-03",
}


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        ("editions", EDITION, "  - id: '2028'\n    kind: meetings\n    host: oslo\n"),
        ("initiatives", INITIATIVE, "  - id: walking\n    kind: exchange\n"),
        ("sources", SOURCE, "  - id: la-montagne-2026-03\n    title: Un bilan\n"),
    ],
)
def test_record_has_its_place(tmp_path, name, given, expected):
    """A record stands in the file in order, and the site is in order with it."""
    root = site(tmp_path)
    proposal = new_record(root, asker(root), name, given)
    [(file, text)] = proposal.files.items()
    line = int(proposal.place.partition(":")[2])

    assert f"{proposal.shown}\n".startswith(expected)
    assert "".join(text.splitlines(keepends=True)[line - 1 :]).startswith(expected)
    assert check_proposal(root, TODAY, {file: text}).network is not None
    assert text != read_text(root / file)


def test_edition_has_what_its_source_says(tmp_path):
    """The dates are those of the first source, and nothing else is said of it."""
    root = site(tmp_path)
    shown = new_record(root, asker(root), "editions", EDITION).shown

    assert shown.endswith(
        "    dates:\n      - start: 2028-10\n        source: paper\n"
        "    sources:\n      - paper"
    )


def test_nothing_is_written_over(tmp_path):
    """Who adds what is there is told where it is."""
    root = site(tmp_path)
    with pytest.raises(RefusedError) as refused:
        new_record(root, asker(root), "editions", EDITION | {"start": "2017"})

    assert refused.value.sentences[0].startswith(
        "“2017” is there already: data/editions.yaml:2."
    )
    refuse_known(root, asker(root), "editions", "2018")


def test_host_city_begins_a_file_of_its_own(tmp_path):
    """In a host city's copy, a new record goes to host/data/."""
    root = site(tmp_path)
    (root / "host").mkdir()
    (root / "host/site.yaml").write_text("site:\n  url: https://example.com\n")
    proposal = new_record(root, asker(root), "initiatives", INITIATIVE)
    again = new_record(root, asker(root), "editions", EDITION)

    assert ["host/data/initiatives.yaml:2", "host/data/editions.yaml:2"] == [
        proposal.place,
        again.place,
    ]
    assert check_proposal(root, TODAY, proposal.files).network is not None


def test_identifier_is_asked_for_where_none_can_be_made(tmp_path):
    """A name in other letters is not spelled by guess."""
    root = site(tmp_path)
    names = {"name": ["fr=大阪", "en=大阪"]}
    with pytest.raises(RefusedError, match="--id"):
        new_record(root, asker(root), "initiatives", INITIATIVE | names)
    given = {"fr": "", "summary": ["fr=a", "en=b"], "city": "oslo", "until": "2027"}
    given |= {"place": ["fr=a", "en=b"], "edition": "2017", "topic": "culture"}
    typist = Typist("osaka walk", "osaka-walk")
    proposal = new_record(
        root, asker(root, typist), "initiatives", INITIATIVE | names | given
    )

    assert proposal.shown.startswith("  - id: osaka-walk\n")

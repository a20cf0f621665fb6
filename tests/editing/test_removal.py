import pytest

from plugins.editing.prompts import RefusedError
from plugins.editing.proposal import check_proposal, read_text, write_files
from plugins.editing.removal import mentions, remove_person
from tests.editing.typist import TODAY, asker, site

PAGE = "content/pages/about.fr.md"
REDIRECT = """\
  - id: jane
    old: /jane
    target: person:jane-doe
    language: fr
    sources:
      - paper
"""


@pytest.fixture
def root(tmp_path):
    """A site that names Jane Doe in each way in which it can."""
    here = site(tmp_path)
    page = read_text(here / PAGE)
    link = 'Selon [Jane Doe](<person:jane-doe> "elle"), [l\'oratrice](person:jane-doe).'
    write_files(here, {PAGE: f"{page}\n{link}\nMme DOÉ l'a dit.\n"})
    redirects = "data/redirects.yaml"
    write_files(here, {redirects: read_text(here / redirects) + REDIRECT})
    return here


def test_all_that_names_the_person_goes(root):
    """Record, references, links and old addresses go; the site is in order."""
    removal = remove_person(root, asker(root), "jane-doe")
    write_files(root, removal.proposal.files)
    left = "\n".join(mentions(root, removal.spellings))

    assert "jane-doe" not in "".join(removal.proposal.files.values())
    assert "Selon Jane Doe, l'oratrice.\n" in read_text(root / PAGE)
    assert check_proposal(root, TODAY, {}).network is not None
    assert "Selon Jane Doe, l'oratrice." in left
    assert "Mme DOÉ l'a dit." in left


def test_what_would_go_is_shown(root):
    """The editor sees each line, where it is now, before she confirms."""
    shown = remove_person(root, asker(root), "jane-doe").proposal.shown
    line = (
        read_text(root / "data/editions.yaml")
        .splitlines()
        .index("          - jane-doe")
    )

    assert f"data/editions.yaml:{line + 1}: - jane-doe" in shown
    assert "data/people.yaml:2: - id: jane-doe" in shown


@pytest.mark.parametrize("typed", ["Jane Doe", "jane doe", "JANE DOÉ"])
def test_name_is_enough(root, typed):
    """Nobody need know the identifier."""
    removal = remove_person(root, asker(root), typed)

    assert "jane-doe" == removal.spellings[0]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("jane-do", "Did you mean “jane-doe”?"), ("x", "Nobody is called “x”.")],
)
def test_nobody_is_guessed(root, typed, expected):
    """A name that is nobody's removes nobody."""
    with pytest.raises(RefusedError) as refused:
        remove_person(root, asker(root), typed)

    assert expected in str(refused.value)


def test_namesakes_are_told_apart(root):
    """Where two people have the name, the identifier says which one is meant."""
    people = read_text(root / "data/people.yaml")
    record = people.partition("\n")[2].replace("id: jane-doe", "id: jane-doe-2")
    write_files(root, {"data/people.yaml": people + record})
    with pytest.raises(RefusedError, match="jane-doe, jane-doe-2"):
        remove_person(root, asker(root), "Jane Doe")


def test_other_letters_are_found(root):
    """A name that is not in Latin letters is searched for as it is typed."""
    write_files(root, {PAGE: read_text(root / PAGE) + "\n大坂直美\n"})

    assert [f"{PAGE}:"] == [
        found.rstrip("0123456789:大坂直美 ") + ":"
        for found in mentions(root, ["大坂直美"])
    ]

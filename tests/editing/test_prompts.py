import pytest

from plugins.domain.city import City
from plugins.domain.initiative import Initiative
from plugins.editing.prompts import Question, RefusedError
from plugins.reading.catalogs import read_catalog
from plugins.tasks.environment import ROOT
from tests.editing.typist import Typist, asker, site

COUNTRY = Question("country", City, "country")
NAME = Question("name", Initiative, "name")
SUMMARY = Question("summary", Initiative, "summary", is_needed=False)
EXONYMS = Question("exonyms", City, "exonyms", is_needed=False)


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return site(tmp_path_factory.mktemp("site"))


def test_options_are_answers(root):
    """What is given is not asked for."""
    typist = Typist()
    given = {"country": "NO", "name": ["fr=Un", "en=One = 1"]}
    found = asker(root, typist).ask([COUNTRY, NAME], given)

    assert {"country": "NO", "name": {"fr": "Un", "en": "One = 1"}} == found
    assert [] == typist.said


def test_label_and_help_are_the_models(root):
    """The question is what docs/data.md says of the field, in the reader's language."""
    typist = Typist("NO")
    french = asker(root, typist)
    french.catalog, french.language = read_catalog(ROOT, "fr"), "fr"
    french.ask([COUNTRY], {})

    assert ["\nPays — ISO 3166-1 : deux capitales, FR, NO…"] == typist.said


def test_refused_answer_is_asked_again(root):
    """Why is said with the words of the checks; nothing is no answer either."""
    typist = Typist("no", "", "NO")

    assert {"country": "NO"} == asker(root, typist).ask([COUNTRY], {})
    assert "“no” is not the code of a country.\nDid you mean “NO”?" in typist.said
    assert "This answer is needed." in typist.said


def test_name_of_a_country_is_its_code(root):
    """Who knows no code types the name in her language."""
    assert {"country": "NO"} == asker(root, Typist("norway")).ask([COUNTRY], {})


def test_refused_option_is_asked_for(root):
    """Somebody who can be asked need not type the whole command again."""
    typist = Typist("NO")

    assert {"country": "NO"} == asker(root, typist).ask([COUNTRY], {"country": "no"})


def test_text_is_asked_for_in_each_language(root):
    """A text has all the languages that the site requires, or none."""
    assert {"name": {"fr": "Un", "en": "One"}} == asker(root, Typist("Un", "One")).ask(
        [NAME], {}
    )
    assert {} == asker(root, Typist("")).ask([SUMMARY], {})
    assert {"summary": {"fr": "Un", "en": "One"}} == asker(
        root, Typist("Un", "", "One")
    ).ask([SUMMARY], {})


def test_name_abroad_is_asked_for_in_each_language(root):
    """Only the languages in which it differs have one."""
    found = asker(root, Typist("", "Ratisbon")).ask([EXONYMS], {})

    assert {"exonyms": {"en": "Ratisbon"}} == found


def test_hidden_sign_in_a_text_is_refused(root):
    """A text in one language is checked before the next one is asked for."""
    typist = Typist("a\u202eb", "Un", "One")

    assert {"name": {"fr": "Un", "en": "One"}} == asker(root, typist).ask([NAME], {})
    assert any("⟨202E⟩" in said for said in typist.said)


@pytest.mark.parametrize(
    ("question", "given", "expected"),
    [
        (
            COUNTRY,
            {},
            "--country is missing. Country — ISO 3166-1: two capitals, FR, NO…",
        ),
        (
            COUNTRY,
            {"country": "no"},
            "--country: “no” is not the code of a country.\nDid you mean “NO”?",
        ),
        (
            NAME,
            {"name": ["Un"]},
            'Write this text in each language: --name fr="…" --name en="…"',
        ),
        (
            NAME,
            {"name": ["fr=Un"]},
            'Write this text in each language: --name fr="…" --name en="…"',
        ),
        (
            NAME,
            {"name": ["fr=Un", "en=One", "ru=X"]},
            'Write this text in each language: --name fr="…" --name en="…"',
        ),
        (NAME, {}, "--name is missing. Name — in each language"),
    ],
)
def test_nobody_to_ask(root, question, given, expected):
    """Without a terminal, a sentence says which option is missing or wrong."""
    with pytest.raises(RefusedError) as refused:
        asker(root).ask([question, SUMMARY, EXONYMS], given)

    assert (expected,) == refused.value.sentences


def test_all_that_is_missing_is_told_at_once(root):
    """Who must type options learns all of them in one run."""
    with pytest.raises(RefusedError) as refused:
        asker(root).ask([COUNTRY, NAME], {})

    assert ["--country", "--name"] == [
        sentence.split()[0] for sentence in refused.value.sentences
    ]

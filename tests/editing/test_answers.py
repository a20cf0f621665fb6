from gettext import NullTranslations

import pytest

from plugins.domain.city import City
from plugins.domain.dates import PartialDate
from plugins.domain.initiative import Initiative
from plugins.editing.answers import read_answer, told, type_of
from tests.editing.typist import asker, site


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    return asker(site(tmp_path_factory.mktemp("site"))).network


@pytest.mark.parametrize(
    ("model", "field", "typed", "expected"),
    [
        (City, "country", "NO", "NO"),
        (City, "latitude", "45.5", 45.5),
        (City, "languages", "nl, fr ;de", ["nl", "fr", "de"]),
        (City, "exonyms", {"fr": "Coni: x"}, {"fr": "Coni: x"}),
        (Initiative, "when", "2018-21", PartialDate(2018, 21)),
        (Initiative, "city", "oslo", "oslo"),
    ],
)
def test_answer_is_a_value(network, model, field, typed, expected):
    """What is typed becomes what the model holds, whatever signs are in it."""
    assert expected == read_answer(model, field, typed, network).value


@pytest.mark.parametrize(
    ("model", "field", "typed", "rule"),
    [
        (City, "country", "no", "country_is_iso_3166"),
        (City, "latitude", "45,5", "number_is_plain"),
        (City, "name", "a\u202eb", "text_is_visible"),
        (Initiative, "kind", "visit", "value_is_one_of"),
        (Initiative, "city", "osl", "reference_is_known"),
        (City, "sources", "paper, article2", "reference_is_known"),
    ],
)
def test_answer_is_refused_as_by_the_checks(network, model, field, typed, rule):
    """An answer has the same rules as a file."""
    answer = read_answer(model, field, typed, network)

    assert answer.value is None
    assert [rule] == [problem.rule for problem in answer.problems]


def test_refusal_says_what_to_type(network):
    """What is wrong stands on one line, what to type instead on the next."""
    [problem] = read_answer(Initiative, "city", "osl", network).problems

    assert "No city is called “osl”.\nDid you mean “oslo”?" == told(
        problem, NullTranslations()
    )


def test_type_is_the_models():
    """A field may hold several values."""
    assert type_of(City, "languages").is_many

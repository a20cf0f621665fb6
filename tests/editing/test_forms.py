import pytest

from plugins.domain.network import COLLECTIONS
from plugins.editing.forms import CITY, FORMS, RELEASE, TEXT


@pytest.mark.parametrize("questions", [CITY, RELEASE, TEXT, *FORMS.values()])
def test_every_question_has_its_field(questions):
    """A question without a label would be one that nobody understands."""
    for question in questions:
        info = question.model.model_fields[question.field]
        assert info.title
        assert info.description


@pytest.mark.parametrize("name", FORMS)
def test_what_is_required_is_asked_for(name):
    """All that a record needs is asked for, but its id, which the name gives."""
    asked = {question.field for question in FORMS[name]}
    model = COLLECTIONS[name]
    required = {name for name, info in model.model_fields.items() if info.is_required()}

    assert required - {"id", "dates"} <= asked

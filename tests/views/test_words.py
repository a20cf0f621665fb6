"""What the data may say, readers can read."""

import ast
from collections.abc import Iterator
from typing import Any, get_args

import pytest

from plugins.domain.audit import Audit, AuditResult, Compliance
from plugins.domain.city import City, OwnRole
from plugins.domain.document import Document
from plugins.domain.edition import FormatClaim, Stage
from plugins.domain.figure import Figure, Measure, Qualifier
from plugins.domain.governance import OfficeKind
from plugins.domain.initiative import Initiative
from plugins.domain.programme import Partnership, Session
from plugins.domain.section import SECTIONS
from plugins.domain.source import Source
from plugins.domain.topic import Topic
from plugins.reading.catalogs import read_catalog
from plugins.views.eco_design import ROWS
from plugins.views.words import WORDS
from tests.building import ROOT

DERIVED_ROLES = (  # what plugins.domain.relations makes of other records
    "announced-host",
    "candidate",
    "host",
    "seat",
    "signatory",
    "took-part",
    "venue",
)


def values(model: Any, field: str) -> tuple[str, ...]:
    """Return what may be typed in a field of *model*."""
    return get_args(model.model_fields[field].annotation)


ENUMERATIONS = {
    "role": {*get_args(OwnRole), *get_args(OfficeKind), *DERIVED_ROLES},
    "office": {*get_args(OfficeKind), "seat"},  # a seat whose office nobody tells
    "measure": {*get_args(Measure)},
    "qualifier": {*get_args(Qualifier)},
    "figure status": {*values(Figure, "status")},
    "stage": {*get_args(Stage)},
    "format": {*values(FormatClaim, "format")},
    "city kind": {*values(City, "kind")},
    "document kind": {*values(Document, "kind")},
    "document status": {*values(Document, "status")},
    "initiative kind": {*values(Initiative, "kind")},
    "topic kind": {*values(Topic, "kind")},
    "session kind": {*values(Session, "kind")},
    "partnership": {*values(Partnership, "kind")},
    "basis": {*values(Source, "basis")},
    "page kind": {*ROWS},
    "compliance": {*get_args(Compliance)},
    "audit method": {*values(Audit, "method")},
    "audit measure": {*values(AuditResult, "measure")},
    "section": {*SECTIONS, "press", "governance"},  # two pages that show records
}


@pytest.mark.parametrize("name", ENUMERATIONS)
def test_every_value_has_its_word(name):
    """An editor may use each value, and no word is without one."""
    assert ENUMERATIONS[name] == WORDS[name].keys()


def test_no_enumeration_is_forgotten():
    """WORDS has nothing that this test does not know."""
    assert WORDS.keys() == ENUMERATIONS.keys()


def looked_up() -> Iterator[str]:
    """Yield the name of each enumeration that a view looks up."""
    for file in sorted((ROOT / "plugins/views").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Attribute(attr="named"), args=[ast.Constant(value), *_]
                ):
                    yield value
                case ast.Subscript(
                    value=ast.Name(id="WORDS"), slice=ast.Constant(value)
                ):
                    yield value


def test_views_look_up_what_there_is():
    """Each of the enumerations, and no other."""
    assert WORDS.keys() == {*looked_up()}


def test_derived_roles_are_those_of_the_relations():
    """A role that is derived is a text in the module that does."""
    code = (ROOT / "plugins/domain/roles.py").read_text("utf-8")

    assert [role for role in DERIVED_ROLES if f'"{role}"' not in code] == []


@pytest.mark.parametrize("language", ["fr", "es"])
def test_every_word_is_translated(language):
    """No English word is left in a language of the network."""
    catalog = read_catalog(ROOT, language)
    words = {word for group in WORDS.values() for word in group.values()}
    missing = sorted(word for word in words if catalog.gettext(word) is word)

    assert missing == []

"""A translator's mistakes; tests/checks/cases has the reports."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.reading import catalog_mistakes as catalog_mistakes_module
from plugins.reading.catalog_mistakes import catalog_mistakes
from plugins.reading.catalogs import read_catalog
from plugins.tasks.environment import ROOT
from tests.reading.test_git_answers import another_process

HEAD = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n'
PIECES = st.sampled_from(
    [
        "msgid",
        "msgstr",
        "msgctxt",
        " ",
        '"',
        "\n",
        "\\",
        "#, fuzzy",
        "%(a)s",
        "{b}",
        "x",
    ]
)


def catalog(root, text):
    """Write *text* as the French catalog of the host city."""
    path = root / "host/translations/fr/LC_MESSAGES/messages.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return root


def rules(root):
    return [problem.rule for problem in catalog_mistakes(root)]


def test_catalogs_of_this_site_are_in_order():
    """What the site speaks with can be read, and filled in."""
    assert [] == rules(ROOT)


def test_fuzzy_translation_is_left_alone(tmp_path):
    """The site does not use it before a translator has looked at it."""
    text = HEAD + '#, fuzzy\nmsgid "A {b}"\nmsgstr "{c}"\n'

    assert [] == rules(catalog(tmp_path, text))


def test_placeholder_may_be_left_out(tmp_path):
    """“One city” needs no number."""
    text = HEAD + 'msgid "{count} city"\nmsgstr "une ville"\n'

    assert [] == rules(catalog(tmp_path, text))


def test_catalog_that_cannot_be_read_speaks_english(tmp_path):
    """The report of a broken catalog can still be told."""
    root = catalog(tmp_path, HEAD + 'msgid "City"\nmsgtsr "Ville"\n')

    assert ["catalog_is_readable"] == rules(root)
    assert "City" == read_catalog(root, "fr").gettext("City")


@given(text=st.lists(PIECES, max_size=20).map("".join))
def test_any_text_is_a_catalog_or_a_mistake(tmp_path_factory, text):
    """Whatever was typed, there is no traceback, and a catalog to speak with."""
    root = catalog(tmp_path_factory.mktemp("any"), HEAD + text)

    assert set(rules(root)) <= {
        "catalog_is_readable",
        "placeholders_are_known",
    }
    read_catalog(root, "fr").gettext("x")


def test_what_was_found_sound_is_not_read_again(tmp_path, monkeypatch):
    """Not by another process either; a mistake is told as often as somebody asks."""
    (tmp_path / ".cache").mkdir()
    sound = 'msgid "City"\nmsgstr "Ville"\n'
    assert [] == rules(catalog(tmp_path, HEAD + sound))
    another_process()

    with monkeypatch.context() as patch:
        patch.setattr(catalog_mistakes_module, "parse_catalog", None)
        assert [] == rules(tmp_path)
    odd = HEAD + 'msgid "A {b}"\nmsgstr "{c}"\n'
    for _ in range(2):
        assert ["placeholders_are_known"] == rules(catalog(tmp_path, odd))
        another_process()

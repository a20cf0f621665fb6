import shutil

import pytest

from plugins.tasks.environment import ROOT
from plugins.tasks.translations import catalog_of, update_catalogs

CODE = """\
LABELS = (
    # Translators: of the network
    N_("Cities"),
    NP_("address", "cities"),
)
"""
TEMPLATE = """\
{# Translators: for keyboards #}
{% trans %}
  Skip to
  content
{% endtrans %}
{% trans count=number %}One city{% pluralize %}{{ count }} cities{% endtrans %}
"""


@pytest.fixture
def project(tmp_path):
    """A project with one module, one template, and this project's settings."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for name, text in {
        "plugins/a.py": CODE,
        "theme/templates/a.html": TEMPLATE,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def catalog(project):
    """Return the path of the French catalog."""
    return project / "theme/translations/fr/LC_MESSAGES/messages.po"


def translate(project, before, after):
    """Write a translation as a translator does."""
    text = catalog(project).read_text("utf-8")
    assert before in text
    catalog(project).write_text(text.replace(before, after), "utf-8")


def test_language_is_begun(project):
    """A new language has every word of the code and of the templates."""
    assert ["fr: 0 of 4 translated"] == list(update_catalogs(project, "fr"))

    text = catalog(project).read_text("utf-8")
    for words in (
        'msgid "Cities"',
        'msgctxt "address"\nmsgid "cities"',
        'msgid "Skip to content"',
        'msgid_plural "%(count)s cities"',
    ):
        assert words in text


def test_translators_are_told_what_a_word_means(project):
    """What is written for them, in code and in templates, stands above the word."""
    list(update_catalogs(project, "fr"))
    text = catalog(project).read_text("utf-8")

    assert '#. of the network\nmsgid "Cities"' in text
    assert '#. for keyboards\nmsgid "Skip to content"' in text


def test_each_language_has_its_plural_forms(project):
    """Polish counts in three ways, Arabic in six, Japanese in one."""
    for language, forms in (("pl", 3), ("ar", 6), ("ja", 1)):
        list(update_catalogs(project, language))
        file = catalog_of(project, language)

        assert f'msgstr[{forms - 1}] ""' in file.read_text("utf-8")
        assert f"msgstr[{forms}]" not in file.read_text("utf-8")


def test_translations_are_counted(project):
    """A text counts once it is translated in all its forms."""
    list(update_catalogs(project, "fr"))
    translate(project, 'msgid "Cities"\nmsgstr ""', 'msgid "Cities"\nmsgstr "Villes"')
    translate(project, 'msgstr[0] ""', 'msgstr[0] "Une ville"')

    assert ["fr: 1 of 4 translated"] == list(update_catalogs(project))


def test_update_without_change_changes_nothing(project):
    """Catalogs keep no date: a diff shows words, and only words."""
    list(update_catalogs(project, "fr"))
    before = catalog(project).read_bytes()
    list(update_catalogs(project))

    assert before == catalog(project).read_bytes()
    assert b"Date" not in before


def test_changed_text_needs_its_translator(project):
    """The translation of a text that changed is kept, but not trusted."""
    list(update_catalogs(project, "fr"))
    translate(
        project,
        'msgid "Skip to content"\nmsgstr ""',
        'msgid "Skip to content"\nmsgstr "Aller au contenu"',
    )
    page = project / "theme/templates/a.html"
    page.write_text(page.read_text("utf-8").replace("Skip to", "Skip to the"), "utf-8")

    assert ["fr: 0 of 4 translated"] == list(update_catalogs(project))
    assert "Aller au contenu" in catalog(project).read_text("utf-8")


def test_host_city_begins_a_language_of_its_own(project):
    """In a host city's copy, a new language is in host/, and theme/ stays as it is."""
    list(update_catalogs(project, "fr"))
    (project / "host").mkdir()

    assert ["fr: 0 of 4 translated", "it: 0 of 4 translated"] == list(
        update_catalogs(project, "it")
    )
    assert (project / "host/translations/it/LC_MESSAGES/messages.po").is_file()
    assert not (project / "theme/translations/it").exists()

import re
from collections import defaultdict

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from plugins.reading import catalogs
from plugins.reading.catalogs import catalog_digest, editors_catalog, read_catalog
from plugins.reading.lately import begin_reading
from plugins.tasks import translations
from plugins.tasks.environment import ROOT
from plugins.views.addresses import SEGMENTS

PATHS = {
    path.parts[-3]: path
    for path in sorted((ROOT / "theme/translations").glob("*/LC_MESSAGES/messages.po"))
}
COMPLETE = ("es", "fr", "it")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w+\}")
KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


def messages(path):
    """Return the messages of a catalog, by context and English text."""
    with path.open("rb") as file:
        catalog = read_po(file, charset="utf-8")
    return {(message.context, message.id): message for message in catalog if message.id}


def forms(text):
    """Return the singular and the plurals of a text, or the text alone."""
    return [text] if isinstance(text, str) else list(text)


def placeholders(text):
    """Return what is filled in when *text* is shown."""
    return sorted(PLACEHOLDER.findall(text))


@pytest.fixture(scope="module", params=PATHS)
def language(request):
    """Each language that has a catalog, in turn."""
    return request.param


@pytest.fixture(scope="module")
def catalog(language):
    """The messages of the language, by context and English text."""
    return messages(PATHS[language])


@pytest.fixture(scope="module")
def words(tmp_path_factory):
    """The texts that the code and the templates have today, as `catalogs` does."""
    path = tmp_path_factory.mktemp("words") / "messages.pot"
    translations._extract(ROOT, path)
    return messages(path)


def test_french_spanish_and_italian_have_catalogs():
    """The interface is complete in these; English needs no catalog."""
    assert set(COMPLETE) <= set(PATHS)
    assert "en" not in PATHS


def test_every_text_of_the_site_is_known(catalog, words):
    """A catalog has the texts of the code and the templates, and no other."""
    assert set() == set(words) - set(catalog)
    assert set() == set(catalog) - set(words)


@pytest.mark.parametrize("language", COMPLETE)
def test_every_text_is_translated(language):
    """No text is left in English, and none waits; another language may be begun."""
    waiting = [
        key
        for key, message in messages(PATHS[language]).items()
        if message.fuzzy or not all(forms(message.string))
    ]

    assert [] == waiting


def test_every_form_has_the_placeholders_of_its_text(catalog):
    """What is filled into the English text is filled into each translated form."""
    wrong = [
        form
        for (_, text), message in catalog.items()
        for form in filter(None, forms(message.string))
        if placeholders(forms(text)[-1]) != placeholders(form)
    ]

    assert [] == wrong


def test_every_form_can_be_shown(catalog):
    """A form has no percent sign that Python would take for a placeholder."""
    shown = [
        form % defaultdict(str)
        for message in catalog.values()
        if message.python_format
        for form in forms(message.string)
    ]

    assert [] != shown
    assert [] == [text for text in shown if "%(" in text]


def test_plural_forms_are_those_of_the_language(language):
    """A catalog counts as its language does."""
    with PATHS[language].open("rb") as file:
        catalog = read_po(file, charset="utf-8")
    plurals = {len(each.string) for each in catalog if each.pluralizable}

    assert Catalog(locale=language).plural_forms == catalog.plural_forms
    assert {catalog.num_plurals} == plurals


def test_path_segments_suit_addresses(catalog):
    """A translated path segment is kebab-case ASCII, and leads to one section."""
    segments = {
        text: message.string
        for (context, text), message in catalog.items()
        if context == "address"
    }
    found = [each for each in segments.values() if each]

    assert sorted(SEGMENTS) == sorted(segments)
    assert [] == [each for each in found if not KEBAB_CASE.fullmatch(each)]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("language", "number", "expected"),
    [
        ("fr", 0, "engagement"),
        ("fr", 1, "engagement"),
        ("fr", 2, "engagements"),
        ("es", 0, "compromisos"),
        ("es", 1, "compromiso"),
        ("es", 2, "compromisos"),
        ("it", 0, "impegni"),
        ("it", 1, "impegno"),
    ],
)
def test_plural_follows_the_language(language, number, expected):
    """French says nought in the singular; Spanish and Italian, in the plural."""
    one, many = "%(count)s commitment", "%(count)s commitments"
    text = read_catalog(ROOT, language).ngettext(one, many, number)

    assert f"{number} {expected}" == text % {"count": number}


def test_language_without_catalog_speaks_english():
    """Where no translator has been, the English texts are shown."""
    assert "Skip to content" == read_catalog(ROOT, "tlh").gettext("Skip to content")


@pytest.mark.parametrize(
    ("typed", "environment", "expected"),
    [
        ("", {}, "Everything is in order."),
        ("", {"LANG": "fr_FR.UTF-8"}, "Tout est en ordre."),
        ("", {"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "Everything is in order."),
        ("", {"LANG": "C", "LANGUAGE": "fr:en"}, "Tout est en ordre."),
        ("", {"LANGUAGE": "", "LANG": "fr"}, "Tout est en ordre."),
        ("fr", {"LANGUAGE": "en"}, "Tout est en ordre."),
    ],
)
def test_report_speaks_the_language_of_the_editor(
    monkeypatch, typed, environment, expected
):
    """What is typed decides, else the first variable set, in gettext's order."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    catalog = editors_catalog(ROOT, typed)

    assert expected == catalog.gettext("Everything is in order.")


def test_a_catalog_is_compiled_once_for_all_builds(tmp_path, monkeypatch):
    """Another process finds it as gettext reads it; other words are compiled."""
    path = tmp_path / "host/translations/fr/LC_MESSAGES/messages.po"
    path.parent.mkdir(parents=True)
    (tmp_path / ".cache").mkdir()
    path.write_text('msgid "City"\nmsgstr "Ville"\n', "utf-8")
    assert "Ville" == read_catalog(tmp_path, "fr").gettext("City")
    begin_reading()
    begin_reading()  # as in another process

    with monkeypatch.context() as patch:
        patch.setattr(catalogs, "parse_catalog", None)
        assert "Ville" == read_catalog(tmp_path, "fr").gettext("City")
    path.write_text('msgid "City"\nmsgstr "Cité"\n', "utf-8")
    assert "Cité" == read_catalog(tmp_path, "fr").gettext("City")


def test_digest_is_that_of_all_files(tmp_path):
    """A word of the theme, or one that the host city says otherwise."""
    found = {catalog_digest(tmp_path, "fr")}
    for folder in ("theme", "host"):
        place = tmp_path / folder / "translations/fr/LC_MESSAGES"
        place.mkdir(parents=True)
        (place / "messages.po").write_text("a")
        found.add(catalog_digest(tmp_path, "fr"))

    assert 3 == len(found)
    assert catalog_digest(tmp_path, "fr") != catalog_digest(tmp_path, "es")

from plugins.views.chooser import chooser_view
from tests.views.sample import speaker

LOCALIZERS = [speaker(language) for language in ("fr", "en", "es")]


def test_each_language_speaks_for_itself():
    """Who reads only one of them understands that entrance."""
    entrances = chooser_view(LOCALIZERS, is_missing=False).entrances

    assert [each.language.tag for each in entrances] == ["fr", "en", "es"]
    assert [each.language.url for each in entrances] == ["/fr/", "/en/", "/es/"]
    assert entrances[2].site_name == "Red de Ciudades de Río"
    assert len({each.invitation for each in entrances}) == 3
    assert not any(each.site_name.is_foreign for each in entrances)


def test_nothing_is_missing_at_the_entrance():
    """No apology before the choice of a language."""
    view = chooser_view(LOCALIZERS, is_missing=False)

    assert {each.sentence for each in view.entrances} == {""}


def test_a_missing_page_is_told_in_each_language():
    """An address without a language has no better one."""
    view = chooser_view(LOCALIZERS, is_missing=True)

    assert len({each.sentence for each in view.entrances} - {""}) == 3

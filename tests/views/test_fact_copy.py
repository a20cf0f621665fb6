from plugins.views.fact_copy import Subject, fact_copy, subject_of
from plugins.views.link import Link
from plugins.views.links import city_link


def source(localizer, date):
    """Return a citation, of a *date* or of none."""
    return Link("/en/sources/#times", localizer.word_of("River Times"), date)


def test_one_sentence_and_an_address(english):
    """Nothing of the page around it is missed."""
    subject = Subject("Porto", "/en/cities/porto/")
    text = fact_copy(subject, "one river", source(english, "5 June 2019"), english)

    assert text == (
        "Porto – one river. Source: River Times, 5 June 2019. "
        "https://rivers.example/en/cities/porto/"
    )


def test_a_source_without_a_date(english):
    """No comma stands alone."""
    text = fact_copy(Subject("A", "/"), "b", source(english, ""), english)

    assert "Source: River Times. https" in text


def test_subject_is_what_a_link_leads_to(french):
    """A city by its name and its page."""
    assert subject_of(city_link("porto", french)) == Subject(
        "Porto", "/fr/villes/porto/"
    )

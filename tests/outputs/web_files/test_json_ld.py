import json

from html5lib import HTMLParser
from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.web_files.json_ld import render_json_ld, thing


def read(*things):
    """Return what a program makes of *things*."""
    return json.loads(render_json_ld(things))


def test_one_thing_stands_alone():
    """With the words that its names are from."""
    assert {"@context": "https://schema.org", "@type": "City", "name": "Cuneo"} == (
        read(thing("City", name="Cuneo"))
    )


def test_several_things_stand_together():
    """Each with its type, in the order given."""
    graph = read(thing("City", name="Cuneo"), thing("Event"))["@graph"]

    assert [{"@type": "City", "name": "Cuneo"}, {"@type": "Event"}] == graph


def test_a_thing_may_hold_others():
    """One, or a list of them."""
    place = thing("Place", name="Cuneo")

    assert {"@type": "Place", "name": "Cuneo"} == (
        read(thing("Event", location=place))["location"]
    )
    assert 2 == len(read(thing("Event", location=(place, place)))["location"])


def test_what_is_not_known_is_left_out():
    """None and an empty text say nothing."""
    assert {"@context", "@type"} == set(read(thing("City", name="", geo=None)))


def test_nothing_is_said_of_nothing():
    """A page without a thing has no element for it."""
    assert "" == render_json_ld([])


@given(st.text())
def test_no_text_ends_the_element(text):
    """Whatever a thing is called, a browser finds the whole text, and a program it."""
    rendered = render_json_ld([thing("City", name=f"x{text}")])
    html = f'<script type="application/ld+json">{rendered}</script>'
    (script,) = HTMLParser(namespaceHTMLElements=False).parseFragment(html)

    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(rendered)
    assert f"x{text}" == json.loads(script.text)["name"]

"""Who came to an edition, by the sources."""

from dataclasses import replace

from plugins.domain.attendance import Attendance, attendances
from plugins.domain.city import CityRole
from plugins.domain.document import Signature
from plugins.domain.governance import BodyMeeting


def with_role(network, city_id, *roles):
    """Return *network* where a city has these roles at the edition 2017."""
    city = network.cities[city_id]
    own = tuple(CityRole(role=role, edition="2017", source="a") for role in roles)
    changed = city.model_copy(update={"roles": own})
    return replace(network, cities={**network.cities, city_id: changed})


def found(network):
    """Return what the sources say of the edition 2017."""
    return list(attendances(network).get("2017", ()))


def with_signatories(network, *cities):
    """Return *network* whose documents these cities signed, and no other."""
    signed = tuple(Signature(city=city, source="a") for city in cities)
    documents = {
        name: document.model_copy(update={"signatories": signed, "edition": "2017"})
        for name, document in network.documents.items()
    }
    return replace(network, documents=documents)


def test_surest_presence_comes_first(network):
    """Present, then represented, then invited: each part with its cities."""
    network = with_signatories(network)
    network = with_role(network, "oslo", "invited", "represented")
    network = with_role(network, "clermont-ferrand", "present", "invited")
    parts = {each.part: each.cities for each in found(network)}

    assert ["present", "represented", "invited"] == list(parts)
    assert ("clermont-ferrand",) == parts["present"]
    assert {"oslo", "clermont-ferrand"} == {*parts["invited"]}


def test_signatories_come_with_their_document(network):
    """They need not have been there: they are told apart."""
    network = with_signatories(network, "oslo")
    (document,) = network.documents

    assert [Attendance("signatory", ("oslo",), document)] == found(network)


def test_city_named_twice_counts_once(network):
    """By two sources, in one part."""
    network = with_role(with_signatories(network), "oslo", "invited", "invited")

    assert [Attendance("invited", ("oslo",))] == found(network)


def test_meeting_of_a_body_during_an_edition_counts(network):
    """Whoever took part in it was there."""
    meeting = BodyMeeting(
        start="2017", edition="2017", cities=("oslo",), sources=("a",)
    )
    bodies = {
        name: body.model_copy(update={"meetings": (meeting,)})
        for name, body in network.governance.items()
    }
    network = replace(with_signatories(network), governance=bodies)

    assert [Attendance("took-part", ("oslo",))] == found(network)


def test_nobody_is_named(network):
    """Where the sources are silent, so is the site."""
    network = with_signatories(network)
    cities = {
        name: city.model_copy(update={"roles": ()})
        for name, city in network.cities.items()
    }

    assert [] == found(replace(network, cities=cities))

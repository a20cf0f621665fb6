from dataclasses import replace

from plugins.views.governance import governance_view
from tests.views.sample import changed, speaker_of


def body_of(network, **fields):
    """Return the executive committee, with *fields* of its own."""
    body = changed(network.governance["executive-committee"], **fields)
    changed_network = replace(network, governance={body.id: body})
    return governance_view(speaker_of(changed_network)).bodies[0]


def test_co_presidents_are_worked_out(english):
    """The secretariat, and the latest host while no next one is known."""
    view = governance_view(english)

    assert [link.text for link in view.co_presidents] == ["Porto", "Montreal"]
    assert view.next_host is None


def test_next_host_takes_the_seat(network):
    """Once the next Meetings have a host, nobody has to change a page."""
    edition = changed(
        network.editions["2024"],
        id="2028",
        number=3,
        host="osaka",
        dates=[{"start": "2028-05", "source": "announcement"}],
    )
    editions = {**network.editions, "2028": edition}
    view = governance_view(speaker_of(replace(network, editions=editions)))

    assert [link.text for link in view.co_presidents] == ["Porto", "Osaka"]
    assert view.next_host.text == "Osaka"


class TestBody:
    def test_rules_are_told(self, network):
        """How many seats, and who holds them."""
        (rule,) = body_of(network).rules

        assert (rule.office, rule.number) == ("Co-president", "2")
        assert rule.rule == "The secretariat and the host city."

    def test_a_seat_tells_since_when(self, network):
        """Porto's has begun and not ended."""
        (seat,) = body_of(network).seats

        assert (seat.city.text, seat.office, seat.when) == (
            "Porto",
            "Co-president",
            "2018",
        )
        assert seat.person is None

    def test_a_seat_without_an_office_says_so(self, network):
        """A source that names a city among others does not say as what."""
        seats = [{"city": "osaka", "as_of": "2019", "source": "newspaper"}]
        (seat,) = body_of(network, seats=seats).seats

        assert (seat.office, seat.when) == ("Office not stated", "2019")

    def test_a_seat_that_ended(self, network):
        """From when to when."""
        seat = {"city": "osaka", "start": "2018", "end": "2020", "source": "newspaper"}
        (found,) = body_of(network, seats=[seat]).seats

        assert found.when == "2018 – 2020"

    def test_a_meeting_names_who_took_part(self, network):
        """When, where, and the cities."""
        (meeting,) = body_of(network).meetings

        assert meeting.when == "12 October 2023"
        assert meeting.city.text == "Montreal"
        assert [link.text for link in meeting.cities] == ["Montreal", "Porto"]
        assert meeting.edition is None

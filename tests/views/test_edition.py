from plugins.views.edition import edition_page
from tests.views.sample import changed


def view_of(network, localizer, edition="2019", **fields):
    """Return the page's view of an edition, with *fields* of its own."""
    return edition_page(changed(network.editions[edition], **fields), localizer).view


class TestEditionPage:
    def test_is_a_page_of_the_editions(self, network, english):
        """Its title is its name, its summary tells when and by whom."""
        page = edition_page(network.editions["2019"], english)

        assert page.title == "1st Meetings, Porto 2019"
        assert page.summary.endswith("2019. Porto hosted it.")
        assert [link.url for link in page.crumbs] == ["/en/editions/"]

    def test_kit_is_offered_where_there_is_something_to_give(self, network, english):
        """Figures or texts make a kit; without both there is no empty file."""
        found = view_of(network, english).kit

        assert found == "/en/editions/2019/press-kit-2019.en.zip"
        assert view_of(network, english, edition="2024", figures=[]).kit == ""

    def test_calendar_is_offered_where_a_day_is_known(self, network, english):
        """A year alone is on the page, and in no calendar."""
        dates = [{"start": "2019", "source": "newspaper"}]

        assert (
            view_of(network, english).calendar == "/en/editions/2019/editions-2019.ics"
        )
        assert view_of(network, english, dates=dates).calendar == ""

    def test_cancellation_is_cited(self, network, english):
        """With its reason, if the source gives one."""
        off = {"source": "newspaper"}
        reason = off | {"reason": {"en": "because of the flood"}}
        bare = view_of(network, english, cancelled=off).cancelled
        found = view_of(network, english, cancelled=reason).cancelled

        assert view_of(network, english).cancelled is None
        assert (bare.text, found.text) == ("Cancelled", "because of the flood")
        assert [link.text for link in found.sources] == ["Diário do Rio"]

    def test_every_date_is_shown_the_preferred_first(self, network, english):
        """Sources that disagree are both there."""
        dates = [
            {"start": "2019-06", "source": "founding-act", "note": {"en": "planned"}},
            {"start": "2019-06-03", "rank": "preferred", "source": "newspaper"},
        ]
        found = view_of(network, english, dates=dates).dates

        assert [(item.text, item.detail) for item in found] == [
            ("3 June 2019", ""),
            ("June 2019", "planned"),
        ]

    def test_figures_are_grouped(self, network, english):
        """Two sources count the countries, one the participants."""
        figures = view_of(network, english).figures

        assert [len(group.all) for group in figures] == [2, 1]

    def test_candidates_may_have_no_name(self, network, english):
        """A source that describes a city without naming it is quoted so."""
        chosen, other = view_of(network, english, "2024").candidates

        assert (chosen.city.text, chosen.is_chosen) == ("Montreal", True)
        assert (other.city, other.description) == (None, "a city in Japan")
        assert not other.is_chosen

    def test_vote_is_told_in_parts(self, network, english):
        """When, how and by how many; each in its own language."""
        (vote,) = view_of(network, english, "2024").votes

        assert vote.parts == ("summer 2021", "online vote", "3 cities voted")

    def test_programme_is_in_the_order_of_the_day(self, network, english):
        """Whatever the order of the file; a session without a day comes last."""
        session = {"kind": "talk", "source": "newspaper"}
        programme = [
            session | {"title": {"en": "undated"}},
            session | {"title": {"en": "late"}, "day": "2019-06-03", "time": "17:00"},
            session | {"title": {"en": "early"}, "day": "2019-06-03", "time": "09:00"},
        ]
        found = view_of(network, english, programme=programme).programme

        assert [item.title for item in found] == ["early", "late", "undated"]
        assert found[-1].when == ""

    def test_speakers_are_linked(self, network, english):
        """To their page, with the day and the hour of the session."""
        (session,) = view_of(network, english).programme

        assert [link.url for link in session.speakers] == ["/en/people/ines-ribeiro/"]
        assert session.when.startswith("3 June 2019, ")

    def test_partners_are_by_kind(self, network, english):
        """A kind without a partner is not shown."""
        partner = {"organisation": "river-agency", "source": "newspaper"}
        (group,) = view_of(
            network, english, partners=[partner | {"kind": "institutional"}]
        ).partners

        assert group.name == "Institutional partners"
        assert group.partners == ("Agência do Rio",)

    def test_registration(self, network, english):
        """When and where, or nothing at all."""
        opens = {"opens": "2019-01-15", "source": "newspaper"}
        found = view_of(network, english, registration=opens).registration

        assert (found.opens, found.closes, found.address) == ("15 January 2019", "", "")
        assert view_of(network, english).registration is None

    def test_registration_that_is_over(self, network, english):
        """Nobody is sent to a form that is closed; when it closed is still told."""
        closed = {"closes": "2019-05-15", "source": "newspaper"}
        closed |= {"address": "https://rivers.example/register"}
        found = view_of(network, english, registration=closed).registration

        assert (found.is_over, found.closes, found.address) == (
            True,
            "15 May 2019",
            "",
        )

    def test_registration_that_is_open(self, network, english):
        """The way to take part is there until its last day."""
        open_ = {"closes": str(network.today), "source": "newspaper"}
        open_ |= {"address": "https://rivers.example/register"}
        dates = [{"start": "2099-06-02", "source": "newspaper"}]
        found = view_of(network, english, registration=open_, dates=dates).registration

        assert (found.is_over, found.address) == (
            False,
            "https://rivers.example/register",
        )

    def test_press_trip(self, network, english):
        """Each journey with its hours, and whom to ask."""
        leg = {"day": "2019-06-02", "departure": "07:10", "origin": "Paris CDG"}
        trip = {"legs": [leg], "contact": "river-agency", "sources": ["newspaper"]}
        found = view_of(network, english, press_trip=trip).press_trip

        assert [(each.day, each.origin) for each in found.legs] == [
            ("2 June 2019", "Paris CDG")
        ]
        assert found.legs[0].destination == ""
        assert found.email == "press@rivers.example"

    def test_occasion(self, network, english):
        """A larger event, with who organised it."""
        occasion = {
            "name": {"en": "River week"},
            "organiser": "river-agency",
            "source": "newspaper",
        }
        found = view_of(network, english, occasion=occasion)

        assert (found.occasion.text, found.organiser) == (
            "River week",
            "Agência do Rio",
        )

    def test_format_tells_its_reason(self, network, english):
        """Why people met online."""
        formats = [
            {"format": "online", "reason": {"en": "a flood"}, "source": "newspaper"}
        ]
        (found,) = view_of(network, english, formats=formats).formats

        assert (found.text, found.detail) == ("Online", "a flood")

    def test_sources_are_all_that_it_rests_on(self, network, english):
        """Those of its dates and figures, too."""
        links = [link.url for link in view_of(network, english).sources]

        assert links == ["/en/sources/founding-act/", "/en/sources/newspaper/"]

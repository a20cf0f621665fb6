from dataclasses import replace

from plugins.views.figures import figures_view
from tests.views.sample import changed, speaker_of


def test_network_world_and_editions_are_apart(english):
    """What the network counts of itself is not what is said of the world."""
    view = figures_view(english)

    assert [group.measure for group in view.network] == ["Cities in the network"]
    assert [group.first.value for group in view.world] == ["55%"]
    assert [item.edition.url for item in view.editions] == ["/en/editions/2019/"]


def test_each_figure_of_the_network_has_an_address(english):
    """A text can link to the one that it means."""
    (group,) = figures_view(english).network

    assert group.first.anchor == "members-2019"


def test_the_latest_figure_comes_first(network):
    """By its own date, else by that of its source."""
    older = network.figures["members-2019"]
    figure = older.figure.model_dump(exclude_none=True) | {"value": 5, "as_of": "2024"}
    newer = changed(older, id="members-2024", figure=figure)
    figures = {"members-2019": older, "members-2024": newer}
    (group,) = figures_view(speaker_of(replace(network, figures=figures))).network

    assert [item.value for item in group.all] == ["5", "3"]


def test_an_edition_without_figures_is_left_out(network):
    """Nobody counted anything in 2024."""
    editions = {"2024": network.editions["2024"]}

    assert figures_view(speaker_of(replace(network, editions=editions))).editions == ()

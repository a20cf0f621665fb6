import json
from datetime import date

from plugins.domain.link_results import FailingLink, LinkResults
from plugins.outputs.editors.link_results import render_link_results

DAY = date(2026, 11, 22)


def test_results_are_sorted_json():
    """The order of the visits does not show: only what changed is in a diff."""
    failing = tuple(
        FailingLink(f"https://{name}.example/", "gone", DAY, "404") for name in "ba"
    )
    text = render_link_results(LinkResults(DAY, 5, failing))

    assert text.endswith("}\n")
    assert "2026-11-22" == json.loads(text)["checked"]
    assert ["https://a.example/", "https://b.example/"] == [
        each["address"] for each in json.loads(text)["failing"]
    ]

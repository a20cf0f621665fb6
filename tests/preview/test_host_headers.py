import pytest

from plugins.outputs.web_files.headers import (
    HEADERS,
    RULES,
    framed,
    render_headers_file,
)
from plugins.preview.host_headers import HostHeaders
from tests.preview import site_of


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/fr/", "default-src 'none'; script-src 'self'"),
        ("/fr/map/embed/index.html", "frame-ancestors *"),
    ],
)
def test_later_rule_has_the_last_word(address, expected):
    """As with a host: what is said of a folder goes before what is said of all."""
    rules = HostHeaders(site_of.HEADERS)

    assert rules.of(address) == {"Content-Security-Policy": expected}


def test_policy_is_that_of_the_published_site():
    """What the site tells its host is what is told here, but for time and https."""
    text = render_headers_file([], "", (*RULES, framed("/fr/map/embed/")))
    expected = {**HEADERS}
    del expected["Strict-Transport-Security"]

    assert HostHeaders(text).of("/fr/") == expected
    assert (
        "frame-ancestors *"
        in HostHeaders(text).of("/fr/map/embed/")["Content-Security-Policy"]
    )


def test_no_rules():
    """Before the first build, nothing is known."""
    assert HostHeaders("").of("/") == {}

from __future__ import annotations

from html import escape
from urllib.parse import unquote

from plugins.outputs.publishing.data_address import data_address

SVG = """<svg xmlns="http://www.w3.org/2000/svg"><path fill="#fff" d='M0 &amp;'/></svg>
"""


def test_address_holds_the_drawing():
    """Whoever reads the address has all of it, and asks for nothing."""
    kind, _, content = data_address(SVG).partition(",")

    assert ("data:image/svg+xml", SVG.strip()) == (kind, unquote(content))


def test_address_stands_in_an_attribute():
    """No sign of it has a meaning in HTML, or ends the address."""
    address = data_address('<svg fill="#fff"/>')

    assert address == escape(address)
    assert "#" not in address

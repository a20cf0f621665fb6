"""What Leaflet's packages hold fits our site."""

from plugins.outputs.drawing.leaflet import render_styles, without_map


def test_styles_are_below_ours():
    """In the layer of the base, where the site's own components win."""
    sheet = ".a { color: red }\n.b { background: url(images/b.png) }\n"

    assert "@layer base {\n.a { color: red }\n\n}\n" == render_styles(sheet)


def test_source_map_is_left_out():
    """It is not on the site."""
    assert "f();\n" == without_map("f();\n//# sourceMappingURL=leaflet.js.map")

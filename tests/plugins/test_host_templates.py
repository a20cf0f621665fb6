"""A host city's broken template ends with a report, and leaves the site as it was."""

from __future__ import annotations

import pytest

from tests.building import build, lay
from tests.built_site import files_of

FOOTER = "host/templates/partials/footer.html"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    """The small site, built once as it should be."""
    root = lay(tmp_path_factory.mktemp("hosted") / "site")
    build(root, root / "output")
    return root


def failed(root, name, text):
    """Build with the host's file *name*, which is to fail, and remove it again."""
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    before = files_of(root / "output")
    try:
        with pytest.raises(SystemExit) as stopped:
            build(root, root / "output")
    finally:
        file.unlink()
    assert stopped.value.code == 1
    assert before == files_of(root / "output")


@pytest.mark.parametrize(
    ("template", "place", "says"),
    [
        ("<p>\n{% if %}\n</p>\n", "2:1", "Expected an expression"),
        ("<p>\n  {{ nam }}\n", "2:3", "'nam' is undefined"),
        ("\n{% include 'partials/foot.html' %}\n", "2:1", "partials/foot.html"),
        (
            "{% from 'components/audit.html' import audit %}\n{{ audit() }}",
            "2:1",
            "'level' was not provided",
        ),
        ("{{ 1 // 0 }}\n", "1:1", "zero"),
    ],
    ids=["syntax", "name", "file", "macro of the theme", "value"],
)
def test_fault_is_told_at_its_line(root, capsys, template, place, says):
    """The first line has the file and the line, whatever Jinja makes of the fault."""
    failed(root, FOOTER, template)
    said = capsys.readouterr().err
    (first,) = [line for line in said.splitlines() if line.startswith(FOOTER)]

    assert first.startswith(f"{FOOTER}:{place}: error: ")
    assert says in first
    assert "Traceback" not in said
    assert "   = why: docs/checks.md#template_can_be_rendered" in said


def test_fault_of_the_theme_is_the_developers(tmp_path):
    """What the software gets wrong stays an exception: no host city can mend it."""
    root = lay(tmp_path / "site")
    (root / "theme/templates/partials/footer.html").write_text("{{ nam }}", "utf-8")

    with pytest.raises(Exception, match="'nam' is undefined"):
        build(root, root / "output")

import pytest

from plugins.editing.layout import laid_out
from plugins.editing.yaml_text import parse_yaml_text
from tests.building import ROOT

TYPED = """\
# of the file
cities:
    - name: "A"  # beside
      # about the id
      id: b

      languages: [fr,
        'nl']
      population: {source: x, value: '7'}
      # last word
    # about a
    - id: a
      note: {en: "2017", fr: 'no'}
# the end
"""
LAID_OUT = """\
# of the file
cities:
  # about a
  - id: a
    note:
      fr: no
      en: '2017'
  # about the id
  - id: b
    # beside
    name: A
    languages:
      - fr
      - nl
    population:
      value: 7
      source: x
    # last word
# the end
"""


def lines(text):
    return "".join(f"{line}\n" for line in laid_out(parse_yaml_text(text)))


def test_comments_go_with_what_they_are_about():
    """Records and fields are sorted, and take along what was said of them."""
    assert LAID_OUT == lines(TYPED)


def test_twice_is_once():
    """What has the layout keeps it."""
    assert LAID_OUT == lines(LAID_OUT)


@pytest.mark.parametrize("path", sorted((ROOT / "data").glob("*.yaml")), ids=str)
def test_our_files_have_it(path):
    """The layout is that of canonical_yaml: our own files do not change."""
    text = path.read_text("utf-8")

    assert text == lines(text)

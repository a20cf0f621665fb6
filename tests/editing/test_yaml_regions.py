import yaml

from plugins.editing.yaml_regions import Region, container

TEXT = """\
cities:
  # above a
  - id: a
    text: |
      one

      two

    # the last word of a

  # above b
  -
    id: b
    list: [1,
      2]
  # of nobody
"""


def regions(*steps):
    """Return the regions of the collection that *steps* lead to."""
    node = yaml.compose(TEXT, yaml.CSafeLoader).value[0][1]
    for step in steps:
        node = node.value[step]
    return container(node, TEXT.splitlines()).regions


def test_comments_go_with_what_is_below():
    """Unless they begin further to the right, or nothing is below."""
    assert (Region(1, 2, 7, 10), Region(10, 11, 15, 15)) == regions()


def test_text_ends_before_its_blank_lines():
    """A blank line below a text of several lines is not in it."""
    assert (Region(2, 2, 3, 3), Region(3, 3, 7, 7)) == regions(0)


def test_list_in_brackets_ends_with_them():
    """A list that goes on on the next line ends there."""
    assert (Region(12, 12, 13, 13), Region(13, 13, 15, 15)) == regions(1)

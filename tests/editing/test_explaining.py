"""Why a rule is one, for a terminal."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from plugins.editing.explaining import explain, list_rules, unknown_rule

ENGLISH = NullTranslations()
PAGE = """# Rules

* Files: [a_is_b](#a_is_b)
* Facts: [c_is_d](#c_is_d)

## a_is_b

A is `b`.
Or else.

Wrong:

```yaml
a: c

b: d
```

## c_is_d

C is d.
"""


@pytest.fixture
def root(tmp_path):
    """A folder with a page of two rules."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/checks.md").write_text(PAGE, "utf-8")
    return tmp_path


def test_section_is_plain(root):
    """Examples are indented; the page that has it comes last."""
    expected = """\
a_is_b

A is `b`.
Or else.

Wrong:

    a: c

    b: d


docs/checks.md#a_is_b"""

    assert expected == explain(root, "a_is_b", ENGLISH)


def test_unknown_rule_has_no_section(root):
    """What is typed instead is the nearest rule, or where they are listed."""
    assert explain(root, "a_is_c", ENGLISH) is None
    assert "No rule is called “a-is_c”. Did you mean “a_is_b”?" == unknown_rule(
        root, "a-is_c", ENGLISH
    )
    assert "tasks.py rules lists them all." in unknown_rule(root, "zzz", ENGLISH)


def test_list_says_each_in_a_sentence(root):
    """Area by area, each rule with what it demands."""
    expected = "Files\n  a_is_b: A is `b`.\n\nFacts\n  c_is_d: C is d."

    assert expected == list_rules(root, ENGLISH)

"""Read a piece of YAML in which nothing is odd, as fast as PyYAML goes.

Whatever is odd is left to ``yaml_tree``, which reads the same and says what it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern
from typing import Any, Final

import yaml

from plugins.reading.source_text import SourceText
from plugins.reading.yaml_tree import NOTHING, TextLoader, Value, read_tree

_SIGNS: Final = re.compile(  # that may be an anchor, an alias, a tag or a remark
    r"""(?:^|[\s\[\]{},:?"'-])[&*!]|\s#""", re.MULTILINE
)

_SHORT: Final = 24  # letters of what many records have: an id, a year, a language


class _OddError(Exception):
    """Something that ``yaml_tree`` would say a word about."""


@lru_cache(maxsize=512)  # a small site has fewer entries, and one asks again and again
def compose(text: str) -> yaml.Node | None:
    """Return the nodes of *text*, which is not deep."""
    root: yaml.Node | None = yaml.compose(text, Loader=TextLoader)
    return root


def plain_value(text: str) -> Value:
    """Return what *text* holds, or None if there is anything to say of it."""
    if any(sign in text for sign in "#&*!") and _SIGNS.search(text):
        tree = read_tree(SourceText("", tuple(text.split("\n")[:-1])))
        return None if tree.problems else tree.value
    try:
        root = compose(text)
        return _plain(root) if root else None
    except (yaml.YAMLError, ValueError, OverflowError, _OddError):
        return None


def _plain(node: yaml.Node) -> Value:
    value: Any = node.value
    if node.__class__ is yaml.ScalarNode:
        if value in NOTHING and not node.style:
            raise _OddError
        return _once(value)
    if node.__class__ is yaml.SequenceNode:
        return [_plain(item) for item in value]
    found = {_once(key.value): _plain(item) for key, item in value if _is_name(key)}
    if len(found) != len(value):
        raise _OddError  # a field without a name, or one that is written twice
    return found


def _is_name(key: yaml.Node) -> bool:
    return key.__class__ is yaml.ScalarNode and bool(key.value)


def _once(text: str) -> str:
    """Return *text*, in memory once for all records if it is short."""
    return intern(text) if len(text) <= _SHORT else text

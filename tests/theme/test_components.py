"""Every example of every component: the style guide, and the HTML to the letter.

``BLESS=1 pytest tests/theme`` writes the HTML anew: the diff is the review.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from gettext import NullTranslations
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from html5lib import HTMLParser
from jinja2 import Environment, FileSystemLoader, nodes

from pelicanconf import JINJA_ENVIRONMENT
from plugins import views
from plugins.views import speaking
from plugins.views.text import Text

TEMPLATES = Path(__file__).parents[2] / "theme/templates"
GUIDES = sorted(TEMPLATES.glob("components/*.yaml"))


def guide(name: str) -> Any:
    """Return the params and the examples of a component."""
    text = (TEMPLATES / f"components/{name}.yaml").read_text("utf-8")
    return yaml.safe_load(text)


NAMES = [file.stem for file in GUIDES]
EXAMPLES = [
    pytest.param(name, index, id=f"{name}: {example['name']}")
    for name in NAMES
    for index, example in enumerate(guide(name)["examples"])
]


def environment() -> Any:
    """Return what Pelican and plugins.localized_writer make of the settings."""
    made: Any = Environment(loader=FileSystemLoader(TEMPLATES), **JINJA_ENVIRONMENT)  # noqa: S701 - the settings turn autoescape on
    made.policies["ext.i18n.trimmed"] = True
    speaking.teach(made)
    return made


JINJA = environment()
ENGLISH: Any = NullTranslations()  # speaks as a Localizer does


@pytest.mark.parametrize(("name", "index"), EXAMPLES)
def test_example(name, index):
    """The macro prints exactly the HTML that its YAML file shows."""
    if os.environ.get("BLESS"):
        bless(name, index)
    example = guide(name)["examples"][index]

    assert example["html"] == printed(name, example)


@pytest.mark.parametrize(("name", "index"), EXAMPLES)
def test_example_is_correct_html(name, index):
    """A browser has nothing to repair, whatever the texts are."""
    html = printed(name, guide(name)["examples"][index])

    assert HTMLParser(strict=True).parseFragment(html, container="div") is not None


@pytest.mark.parametrize(("name", "index"), EXAMPLES)
def test_example_is_what_the_views_give(name, index):
    """An example has no attribute that the view of its type lacks."""
    example = guide(name)["examples"][index]
    types = {param["name"]: param["type"] for param in guide(name)["params"]}
    strays = [
        f"{types[param]} has no {key}"
        for param, value in example["with"].items()
        for item in (value if isinstance(value, list) else [value])
        for key in (item if isinstance(item, dict) else ())
        if not hasattr(VIEWS[view_name(types[param])], key)
    ]

    assert strays == []


@pytest.mark.parametrize("name", NAMES)
def test_params_are_those_of_the_macro(name):
    """The YAML file lists each argument of the macro, and which may be left out."""
    source = (TEMPLATES / f"components/{name}.html").read_text("utf-8")
    macros = JINJA.parse(source).find_all(nodes.Macro)
    macro = next(found for found in macros if found.name == name)
    needed = len(macro.args) - len(macro.defaults)
    expected = [(arg.name, at < needed) for at, arg in enumerate(macro.args)]
    params = guide(name)["params"]

    assert expected == [(param["name"], param["required"]) for param in params]
    assert all(param["is"] and param["type"] for param in params)


@pytest.mark.parametrize("hard", ['<span lang="fr"', 'dir="rtl"', "&lt;", "&#34;"])
def test_examples_show_the_hard_cases(hard):
    """A foreign word, one from right to left, signs of HTML: none is forgotten."""
    shown = [
        example
        for name in NAMES
        for example in guide(name)["examples"]
        if hard in printed(name, example)
    ]

    assert shown != []


def bless(name: str, index: int) -> None:
    """Write the HTML of an example anew, and touch nothing else of its file."""
    file = TEMPLATES / f"components/{name}.yaml"
    text = file.read_text("utf-8")
    start, end = list(html_places(text))[index]
    html = literal(printed(name, guide(name)["examples"][index]))
    file.write_text(text[:start] + html + text[end:], "utf-8", newline="\n")


def printed(name: str, example: dict[str, Any]) -> str:
    """Return the HTML that the component prints for *example*."""
    module = JINJA.get_template(f"components/{name}.html").module
    lang = example.get("lang", "en")
    given = {name: value_of(value, lang) for name, value in example["with"].items()}
    with speaking.speaking(ENGLISH):
        return str(getattr(module, name)(**given))


def value_of(value: Any, lang: str) -> Any:
    """Return *value* as a view gives it to a template in the language *lang*."""
    match value:
        case {"text": str(text), "lang": str(own), **others} if not others:
            return Text.of(text, own, lang)
        case dict():
            members = {name: value_of(item, lang) for name, item in value.items()}
            return SimpleNamespace(**members)
        case list():
            return tuple(value_of(item, lang) for item in value)
        case _:
            return value


def view_classes() -> Iterator[tuple[str, type]]:
    """Yield every class of plugins.views by its name."""
    for found in iter_modules(views.__path__):
        module = import_module(f"plugins.views.{found.name}")
        for name, thing in vars(module).items():
            if isinstance(thing, type) and is_dataclass(thing):
                yield name, thing


VIEWS = dict(view_classes())


def view_name(of: str) -> str:
    """Return the name of the view in a type: Link in ``tuple[Link, ...]``."""
    return re.sub(r"^tuple\[|, \.\.\.\]$", "", of)


def html_places(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the HTML of each example is in the YAML *text*."""
    root: Any = yaml.compose(text, yaml.SafeLoader)
    fields = {key.value: value for key, value in root.value}
    for example in fields["examples"].value:
        for key, node in example.value:
            if key.value == "html":
                start, end = node.start_mark.index, node.end_mark.index
                yield start, start + len(text[start:end].rstrip("\n"))


def literal(html: str) -> str:
    """Return *html* as YAML writes it after ``html:`` in an example."""
    if "\n" not in html:
        return "'" + html.replace("'", "''") + "'"
    lines = (f"\n      {line}".rstrip(" ") for line in html.split("\n"))
    return "|-" + "".join(lines)

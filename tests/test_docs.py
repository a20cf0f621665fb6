"""The documentation tells everything, and nothing that is not so.

``BLESS=1 pytest tests/test_docs.py`` writes docs/data.md anew: the diff is the review.
"""

import ast
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from invoke.tasks import Task

import tasks
from plugins.domain.values import Model
from plugins.outputs.editors.data_reference import (
    HEADERS,
    SUBJECTS,
    anchor,
    render_data_reference,
)
from plugins.reading.catalogs import read_catalogs
from plugins.reading.network import read_network

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
DATA = DOCS / "data.md"
MARK = "change those. -->\n\n"  # what is above is written by hand
ELSEWHERE = {".venv", "content", "host", "LICENSES", "output", "node_modules"}
PAGES = [
    page
    for page in sorted(ROOT.rglob("*.md"))
    if not (parts := page.relative_to(ROOT).parts)[0].startswith(".")
    and parts[0] not in ELSEWHERE
    and parts[:2] != ("tests", "site")
    and parts[:2] != ("tests", "checks")
]
TASKS = [task.name for task in vars(tasks).values() if isinstance(task, Task)]
EXAMPLES = {  # "": the first
    "audits": "",
    "cities": "cuneo",
    "documents": "declaration-of-queretaro",
    "editions": "2019",
    "figures": "",
    "governance": "executive-committee",
    "initiatives": "ez10",
    "milestones": "",
    "organisations": "michelin",
    "people": "david-miller",
    "redirects": "third-conference-vote",
    "sources": "press-release-2017-12-05",
    "topics": "green-city",
    "releases": "2017-12-05-first-meetings-results",
    "pages": "accessibility",
}


def text_of(page: Path) -> str:
    """Return the text of a page."""
    return page.read_text("utf-8")


def settings_of(file: str) -> list[str]:
    """Return the names that a file of settings gives a value, in its order."""
    names = []
    for node in ast.parse((ROOT / file).read_text("utf-8")).body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        names += [target.id for target in targets if isinstance(target, ast.Name)]
    return names


@pytest.mark.parametrize(
    ("section", "file"),
    [
        ("## Every build: `pelicanconf.py`", "pelicanconf.py"),
        ("## The public site: `publishconf.py`", "publishconf.py"),
    ],
)
def test_every_setting_is_told(section, file):
    """docs/settings.md explains each setting of a file, in its order, and no other."""
    told = text_of(DOCS / "settings.md").partition(section)[2].partition("\n## ")[0]
    names = [
        name
        for line in re.findall(r"^\| (`.+?) \|", told, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", line)
    ]

    assert settings_of(file) == names


@pytest.mark.parametrize("task", [name.replace("_", "-") for name in TASKS])
def test_every_task_is_told(task):
    """CONTRIBUTING.md says what each task is for: else nobody would use it."""
    told = text_of(ROOT / "CONTRIBUTING.md")

    assert re.search(rf"`{task}`|tasks\.py {task}\b", told)


class TestDataReference:
    def test_is_what_the_models_say(self):
        """docs/data.md is the rendering of the models, to the letter."""
        if os.environ.get("BLESS"):
            bless_data_reference()
        told = data_told()
        catalogs = read_catalogs(ROOT, ("fr", "es"))

        assert render_data_reference(examples_told(told), catalogs) == told

    def test_examples_are_records(self):
        """Each subject has an example, which its model accepts."""
        assert list(SUBJECTS) == list(examples_told(data_told()))


def bless_data_reference() -> None:
    """Write docs/data.md anew, with examples from today's data."""
    network = read_network(ROOT, date(2026, 1, 1)).network
    assert network is not None
    examples: dict[str, Model] = {"site": network.site}
    for name, record_id in EXAMPLES.items():
        records = getattr(network, name)
        record = records[record_id or next(iter(records))]
        examples[name] = record.versions["en"] if name in HEADERS else record
    catalogs = read_catalogs(ROOT, ("fr", "es"))
    introduction = text_of(DATA).partition(MARK)[0]
    page = introduction + MARK + render_data_reference(examples, catalogs)
    DATA.write_text(page, "utf-8", newline="\n")


def data_told() -> str:
    """Return docs/data.md without its introduction."""
    return text_of(DATA).partition(MARK)[2]


def examples_told(page: str) -> dict[str, Model]:
    """Return the examples of *page*, each as its model.

    They are compared with the models and not with today's data: who edits a record
    need not know that it is an example.
    """
    found: dict[str, Model] = {}
    for title, block in re.findall(
        r"^## (.+?)\n.*?^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL
    ):
        name = subject_of(title)
        if name in SUBJECTS:
            written = as_typed(yaml.compose(block.strip("-\n"), yaml.SafeLoader))
            record = written if name in HEADERS else written[name]
            record = record[0] if isinstance(record, list) else record
            found[name] = SUBJECTS[name].model_validate(record)
    return found


def subject_of(title: str) -> str:
    """Return the subject that a heading is about."""
    if "press" in title:
        return "releases"
    return "pages" if "pages" in title else re.sub(r"`data/|\.yaml`", "", title)


def as_typed(node: Any) -> Any:
    """Return what *node* holds, each scalar as the text that was typed."""
    match node:
        case yaml.MappingNode():
            return {key.value: as_typed(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [as_typed(item) for item in node.value]
        case _:
            return node.value


def rules() -> Iterator[str]:
    """Yield the name of each rule that a report may name."""
    for file in sorted((ROOT / "plugins").rglob("*.py")):
        if file.parent.name == "checks" and file.stem != "__init__":
            yield file.stem
        for node in ast.walk(ast.parse(text_of(file))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                texts = [
                    each.value for each in node.args if isinstance(each, ast.Constant)
                ]
                if node.func.id in ("mistake", "Problem", "_matching"):
                    yield from texts[:1]


@pytest.mark.parametrize("rule", sorted({*rules()}))
def test_every_rule_is_told(rule):
    """docs/checks.md says why, for each rule that a report may name."""
    assert f"\n## {rule}\n" in text_of(DOCS / "checks.md")


def links() -> Iterator[tuple[Path, str]]:
    """Yield each link from a page to another file, or to a place of a page."""
    for page in PAGES:
        text = re.sub(r"```.*?```|`[^`]*`", "", text_of(page), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)\s]+)\)", text):
            if not re.match(r"[a-z]+:", target):
                yield page, target


@pytest.mark.parametrize(("page", "target"), [*dict.fromkeys(links())], ids=str)
def test_link_leads_to_a_file(page, target):
    """Who follows a link of the documentation finds a file, and the place in it."""
    name, _, place = target.partition("#")
    file = (page.parent / name).resolve() if name else page

    assert file.exists()
    if place:
        titles = re.findall(r"^#+ (.+)$", text_of(file), re.MULTILINE)
        assert place in map(anchor, titles)

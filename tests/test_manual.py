"""The manual for editors tells commands and examples that work, in two languages."""

import re
import shlex
from pathlib import Path

import pytest
from invoke.collection import Collection
from invoke.parser import Parser
from invoke.program import Program

import tasks
from plugins.domain.text import ReleaseHeader
from plugins.reading.texts import read_texts

ROOT = Path(__file__).parent.parent
MANUAL = ROOT / "docs/editing"
PAGES = sorted(MANUAL.rglob("*.md"))
INDEXES = {"en": MANUAL / "README.md", "fr": MANUAL / "LISEZMOI.md"}
BLOCK = re.compile(r"^( *)```\w*\n(.*?)^\1```", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(?:python3 tasks\.py|inv) (.+)")
HEAD = re.compile(r"---\n.*?\n---\n", re.DOTALL)


def commands():
    """Yield each command of the manual."""
    for page in PAGES:
        text = page.read_text("utf-8").replace(" \\\n", " ")  # it goes on below
        blocks = [
            line.strip()
            for _, block in BLOCK.findall(text)
            for line in block.replace("\\\n", " ").splitlines()
        ]
        for line in blocks + re.findall(r"`([^`\n]+)`", text):
            if found := COMMAND.fullmatch(line):
                yield found[1]


def heads():
    """Yield each example of the head of a text."""
    for page in PAGES:
        for _, block in BLOCK.findall(page.read_text("utf-8")):
            if found := HEAD.match(block):
                yield found[0]


@pytest.mark.parametrize("command", [*dict.fromkeys(commands())])
def test_command_is_understood(command):
    """What the manual says to type is a task with its options."""
    known = Collection.from_module(tasks).to_contexts()
    if command.startswith("--help "):
        assert command.split()[1] in [context.name for context in known]
        return
    parser = Parser(contexts=known, initial=Program().initial_context)
    words = [word for word in shlex.split(command) if word != "--help"]

    assert parser.parse_argv(words)[1:]


@pytest.mark.parametrize("head", [*dict.fromkeys(heads())])
def test_head_of_a_text_is_right(head, tmp_path):
    """Who copies the head of a text from the manual has written no mistake."""
    name = "content/press/2022-03-18-example.fr.md"
    file = tmp_path / name
    file.parent.mkdir(parents=True)
    file.write_text(head + "\nOne line.\n", "utf-8")
    texts = read_texts(tmp_path, [name], ReleaseHeader, ("fr",))

    assert texts.problems == []
    assert texts.headers


@pytest.mark.parametrize("language", INDEXES)
def test_every_page_is_in_its_index(language):
    """Each page of the manual is one link away from where its readers begin."""
    index = INDEXES[language]
    folder = MANUAL / "fr" if language == "fr" else MANUAL
    pages = set(folder.glob("*.md")) - set(INDEXES.values())
    linked = re.findall(r"\]\(([^)#]+\.md)\)", index.read_text("utf-8"))

    assert pages <= {(index.parent / target).resolve() for target in linked}


def test_every_page_has_its_like():
    """A page of one language links to the same page in the other, and back."""
    for page in PAGES:
        other = re.search(
            r"\[(?:En français|In English)\]\((.+?)\)", page.read_text("utf-8")
        )
        assert other, page
        like = (page.parent / other[1]).resolve()

        assert page.name in like.read_text("utf-8")

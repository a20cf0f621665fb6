"""Why a rule is one, in the language of who asks; which rules there are."""

from __future__ import annotations

import re
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from plugins.domain.nearest import nearest
from plugins.domain.values import DID_YOU_MEAN
from plugins.domain.wording import N_
from plugins.outputs.editors.told_problem import RULE_PAGE
from plugins.reading.rule_book import RuleBook, read_rule_book

_FENCED: Final = re.compile(r"```\w*\n(.*?)```\n?", re.DOTALL)
_LINE: Final = re.compile(r"^(?=.)", re.MULTILINE)
_UNKNOWN: Final = N_("No rule is called “{typed}”.")
_ALL: Final = N_("python3 tasks.py rules lists them all.")


def explain(root: Path, rule: str, catalog: NullTranslations) -> str | None:
    """Return why there is a *rule*, for a terminal; None if there is none."""
    section = _book(root, catalog).sections.get(rule)
    if section is None:
        return None
    page = catalog.gettext(RULE_PAGE).format(rule=rule)
    plain = _FENCED.sub(lambda found: _LINE.sub("    ", found[1]), section)
    return f"{rule}\n\n{plain}\n\n{page}"


def unknown_rule(root: Path, typed: str, catalog: NullTranslations) -> str:
    """Return that no rule is called *typed*, and which is."""
    better = nearest(typed, _book(root, catalog).sections)
    hint = DID_YOU_MEAN if better else _ALL
    says = (catalog.gettext(text) for text in (_UNKNOWN, hint))
    return " ".join(says).format(typed=typed, better=better)


def list_rules(root: Path, catalog: NullTranslations) -> str:
    """Return the rules, area by area, each with what it demands in a sentence."""
    book = _book(root, catalog)
    paragraphs = []
    for area, rules in book.areas.items():
        lines = [f"  {rule}: {_first_sentence(book.sections[rule])}" for rule in rules]
        paragraphs.append("\n".join([area, *lines]))
    return "\n\n".join(paragraphs)


def _book(root: Path, catalog: NullTranslations) -> RuleBook:
    return read_rule_book(root / catalog.gettext(RULE_PAGE).partition("#")[0])


def _first_sentence(section: str) -> str:
    return section.partition("\n")[0]

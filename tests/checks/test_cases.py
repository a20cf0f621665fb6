"""Every rule, against the files an editor could have written.

``BLESS=1 pytest tests/checks`` rewrites the reports: the diff is the review.
"""

from __future__ import annotations

import os
from datetime import date
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from plugins.outputs.editors.problem_report import render_problems
from plugins.reading.network import read_network
from tests.checks.overlay import lay

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CASES = sorted(HERE.glob("cases/*/*.yaml"))
TODAY = date(2026, 11, 22)
FRENCH = ROOT / "theme/translations/fr/LC_MESSAGES/messages.po"


def catalog_of(path: Path) -> GNUTranslations:
    """Return the messages of the file *path*."""
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale="fr"))
    compiled.seek(0)
    return GNUTranslations(compiled)


@pytest.fixture(scope="module")
def french():
    return catalog_of(FRENCH)


def bless(case: Path, reports: dict[str, str]) -> None:
    """Rewrite the reports at the end of *case*."""
    kept = case.read_text("utf-8").partition("\nreport:")[0].rstrip("\n")
    with case.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{kept}\n")
        for name, text in reports.items():
            if not text:
                file.write(f"{name}: ''\n")
                continue
            lines = (f"  {line}".rstrip() for line in text.splitlines())
            file.write(f"{name}: |\n" + "\n".join(lines) + "\n")


@pytest.mark.parametrize(
    "case", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_report(case, tmp_path, french):
    """The report is, to the letter, the one that the case file shows."""
    given = yaml.safe_load(case.read_text(encoding="utf-8"))

    reading = read_network(lay(given["files"], tmp_path), TODAY)
    problems = (*reading.problems, *reading.warnings)

    found = {
        "report": render_problems(problems, NullTranslations()),
        "report_fr": render_problems(problems, french),
    }
    if os.environ.get("BLESS"):
        bless(case, found)
    else:
        expected = {name: given[name].rstrip("\n") for name in found}
        assert expected == found
        assert not problems or case.parent.name in {one.rule for one in problems}

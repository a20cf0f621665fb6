from gettext import NullTranslations

import pytest

from plugins.editing.prompts import RefusedError
from plugins.editing.proposal import Proposal
from plugins.editing.session import Session
from plugins.reading.catalogs import read_catalog
from plugins.tasks.environment import ROOT
from tests.editing.typist import CTRL_C, TODAY, Typist, site

NOTE = "content/press/2026-01-31-note.fr.md"
TEXT = "---\ntitle: A\nsummary: B.\nsources:\n  - paper\n---\n\nB.\n"


def session(folder, typist=None, language=""):
    """Return a session on a small site, in which *typist* types."""
    catalog = read_catalog(ROOT, language) if language else NullTranslations()
    terminal = typist.terminal if typist else None
    return Session(site(folder), TODAY, catalog, terminal)


def propose(text=TEXT):
    """Return what proposes a release with *text*."""
    return lambda _: Proposal({NOTE: text}, f"{NOTE}:1", text.rstrip())


def test_what_was_written_is_told(tmp_path):
    """Where it is, what it is, and what to do next."""
    told = session(tmp_path).write(propose(), ["Look at it: {command}"][:0])

    assert told == (
        f"Written: {NOTE}:1\n\n{TEXT}\nNext:\n  * Look at it: python3 tasks.py serve"
    )
    assert TEXT == (tmp_path / NOTE).read_text("utf-8")


def test_editor_confirms(tmp_path):
    """Somebody who is asked sees what would be written, before it is."""
    typist = Typist("")
    told = session(tmp_path, typist, "fr").write(propose())

    assert f"\n{TEXT}" in typist.said
    assert f"Entrée écrit ceci dans {NOTE}:1 ; Ctrl-C n'écrit rien." in typist.said
    assert "python3 tasks.py serve --lang fr" in told


def test_ctrl_c_writes_nothing(tmp_path):
    """Who changes her mind leaves no trace."""
    with pytest.raises(RefusedError, match=r"Nothing was written\."):
        session(tmp_path, Typist(CTRL_C)).write(propose())

    assert not (tmp_path / NOTE).exists()


def test_broken_site_is_not_made(tmp_path):
    """What would break a rule is told with its report, and not written."""
    with pytest.raises(RefusedError) as refused:
        session(tmp_path).write(propose(TEXT.replace("paper", "papr")))

    assert f"{NOTE}:5:5: error: No source is called “papr”." in str(refused.value)
    assert str(refused.value).endswith("Nothing was written.")
    assert not (tmp_path / NOTE).exists()


def test_mistakes_of_before_come_first(tmp_path):
    """A site that is not in order is put right before anything is added."""
    here = session(tmp_path)
    (tmp_path / "data/topics.yaml").write_text("topics: [\n", "utf-8")
    with pytest.raises(RefusedError, match="Put this right first"):
        here.write(propose())

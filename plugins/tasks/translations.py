"""Keeps theme/translations up to date with the words of the code and the templates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.messages.catalog import Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.pofile import read_po

_HEADER = "# The words of the site: the code's and the templates', not the data's.\n#"
_NOT_KEPT = re.compile(  # git knows who and when, and diffs stay quiet
    r'^"(?:Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date'
    r"|Last-Translator|Language-Team|Generated-By):.*\n",
    re.MULTILINE,
)


_PLURAL_LINE = re.compile(r"(?<=Plural-Forms: )[^\\]*")
_PLURALS = {  # Babel 2.18 exchanges the last two of Arabic: many, then other
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10"
    " ? 3 : n%100>=11 ? 4 : 5);",
}


def update_catalogs(root: Path, add: str = "") -> Iterator[str]:
    """Update each catalog, and that of language *add*; yield what each still lacks.

    A host city's own languages are in host/translations, where it begins them too.
    A changed sentence keeps its old translation, marked fuzzy: the site does not use
    it before a translator has removed the mark.
    """
    catalogs = _catalogs(root, add)
    with TemporaryDirectory() as place:
        words = Path(place) / "messages.pot"
        _extract(root, words)
        for language, folder in sorted(catalogs.items()):
            _update(words, folder, language)
            yield f"{language}: {_state(_file(folder, language))}"


def catalog_states(root: Path) -> Iterator[str]:
    """Yield what each catalog lacks, as it stands."""
    for language, folder in sorted(_catalogs(root, "").items()):
        file = _file(folder, language)
        yield f"{file.relative_to(root).as_posix()}: {_state(file)}"


def catalog_of(root: Path, language: str) -> Path:
    """Return the catalog of *language*: the theme's, or the host city's own."""
    return _file(_catalogs(root, language)[language], language)


def _file(folder: Path, language: str) -> Path:
    return folder / language / "LC_MESSAGES" / "messages.po"


def _catalogs(root: Path, add: str) -> dict[str, Path]:
    """Return the languages that have a catalog to update, each with its folder."""
    theme, host = root / "theme" / "translations", root / "host" / "translations"
    found: dict[str, Path] = {}
    for folder in (host, theme):  # a language of both is the theme's: host/ overrides
        found |= {path.name: folder for path in folder.glob("[!.]*") if path.is_dir()}
    if add:
        found.setdefault(add, host if host.parent.is_dir() else theme)
    return found


def _extract(root: Path, words: Path) -> None:
    names = [f"--mapping-file={root / 'pyproject.toml'}", f"--output-file={words}"]
    options = [
        "--no-location",
        "--sort-output",
        "--add-comments=Translators:",
        "--strip-comments",
    ]
    more = ["--keyword=NP_:1c,2", f"--header-comment={_HEADER}"]
    _babel("extract", *names, *options, *more, str(root))


def _update(words: Path, folder: Path, language: str) -> None:
    options = ["--init-missing", "--ignore-pot-creation-date", "--no-wrap"]
    names = [f"--input-file={words}", f"--output-dir={folder}", f"--locale={language}"]
    with redirect_stdout(StringIO()):  # it warns of languages with one form of plural
        _babel("update", *names, *options)
    catalog = _file(folder, language)
    text = _NOT_KEPT.sub("", catalog.read_text("utf-8"))
    if plural := _PLURALS.get(language):
        text = _PLURAL_LINE.sub(plural, text, count=1)
    catalog.write_text(text, "utf-8", newline="\n")


def _babel(command: str, *options: str) -> None:
    pybabel = CommandLineInterface()
    pybabel.run(["pybabel", "--quiet", command, *options])  # type: ignore[no-untyped-call]  # Babel has no types


def _state(catalog: Path) -> str:
    with catalog.open("rb") as file:
        messages = [message for message in read_po(file) if message.id]
    done = sum(_is_translated(message) for message in messages)
    return f"{done} of {len(messages)} translated"


def _is_translated(message: Message) -> bool:
    forms = message.string if isinstance(message.string, tuple) else [message.string]
    return all(forms) and not message.fuzzy

"""PDF files and pictures, drawn by typst from a source text and plain data.

The same input gives the same bytes: no clock, and no font but those that typst
carries, which cover Latin, Greek, Cyrillic, Hebrew and Arabic. Only where a text has
other signs are the machine's fonts asked; where these lack them as well, an error
says which.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any, Final

import typst

from plugins.outputs.publishing.kept_files import KeptFiles

STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged, titled, in a language; typst stops at less."""

_MISSING = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}")  # how a sign is told that cannot be seen
_TURN: Final = Lock()  # the preview asks from several threads
_FEW: Final = 12  # signs that an error names


class NoFontError(Exception):
    """Neither typst nor this machine has a font for these signs."""

    def __init__(self, signs: frozenset[str]) -> None:
        """Take the signs."""
        super().__init__(f"no font for {' '.join(sorted(signs)[:_FEW])}")
        self.signs = signs


@cache
def kept_documents(cache: Path, most: int) -> KeptFiles:
    """Return what keeps documents below *cache*, for other builds."""
    return KeptFiles(cache / "typst", most, version("typst"), STANDARD)


def render_pdf(
    source: str,
    data: object,
    files: Mapping[str, bytes] | None = None,
    kept: KeptFiles | None = None,
) -> bytes:
    """Return a tagged PDF.

    Args:
        source: The document in typst. It reads ``json("data.json")``, and sets its
            title, its language and its date, which else is 1 January 1970.
        data: What JSON can hold. Texts come in here, never into *source*, where
            a sign of theirs could mean something.
        files: Pictures and what else *source* reads, by name.
        kept: Documents of other builds; those with fonts of the machine are not kept.

    Raises:
        NoFontError: A sign of the text cannot be shown.
        typst.TypstError: The document is wrong, or less than PDF/UA-1 asks for.
    """
    project = _project(source, data, files or {})
    made_from = [part for name in sorted(project) for part in (name, project[name])]
    if kept and (found := kept.get("pdf", *made_from)):
        return found
    try:
        pdf = _pdf(project, with_all_fonts=False)
    except NoFontError:
        return _pdf(project, with_all_fonts=True)
    if kept:
        kept.keep(pdf, "pdf", *made_from)
    return pdf


def is_printable(name: str, data: bytes) -> bool:
    """Return whether a picture of that *name* is one that typst can read."""
    source = f"#image({json.dumps(name)})"
    try:
        render_pictures(source, None, {name: data})
    except RuntimeError:  # also where its text is no UTF-8
        return False
    return True


def render_pictures(
    source: str, data: object, files: Mapping[str, bytes] | None = None
) -> Sequence[bytes]:
    """Return each page of a document as PNG; one point is one pixel.

    A picture shows an empty box for a sign without a font, and nobody is told: what
    holds a text is better made by ``render_pdf``, and drawn from that.
    """
    made = _compiled(_project(source, data, files or {}), format="png", ppi=72)
    return [made] if isinstance(made, bytes) else list(made)


def render_drawing(
    source: str, data: object, files: Mapping[str, bytes] | None = None
) -> bytes:
    """Return a document of one page as SVG, its letters drawn as outlines.

    As in a picture, nobody is told of a sign without a font.
    """
    made = _compiled(_project(source, data, files or {}), format="svg")
    drawing: bytes = made if isinstance(made, bytes) else made[0]
    return drawing


def language_code(language: str) -> str:
    """Return what typst calls *language* (BCP 47): its first part, ISO 639."""
    return language.partition("-")[0]


def _project(source: str, data: object, files: Mapping[str, bytes]) -> Any:  # noqa: ANN401 - typst's types know a path alone
    told = json.dumps(data, ensure_ascii=False)
    return {"main.typ": source.encode(), "data.json": told.encode(), **files}


def _pdf(project: Any, *, with_all_fonts: bool) -> bytes:  # noqa: ANN401 - idem
    try:
        pdf: bytes = _compiled(
            project,
            with_all_fonts=with_all_fonts,
            format="pdf",
            pdf_standards=STANDARD,
        )
    except typst.TypstError as error:
        if signs := _missing(error):
            raise NoFontError(signs) from error
        raise
    return pdf


def _compiled(project: Any, *, with_all_fonts: bool = False, **options: Any) -> Any:  # noqa: ANN401 - idem
    """Return what typst makes of a *project*, for one thread after the other."""
    with _TURN:
        typesetter = compiler(with_all_fonts=with_all_fonts)
        return typesetter.compile(project, timestamp=0, **options)


@cache
def compiler(*, with_all_fonts: bool) -> typst.Compiler:
    """Return typst with its fonts, which are read once a process."""
    fonts = typst.Fonts(include_system_fonts=with_all_fonts)
    return typst.Compiler(font_paths=fonts, ignore_system_fonts=not with_all_fonts)


def _missing(error: typst.TypstError) -> frozenset[str]:
    """Return the signs that no font had; none where that is not the fault."""
    told = _MISSING.findall(error.diagnostic)
    return frozenset(
        _CODE.sub(lambda code: chr(int(code[1], 16)), sign) for sign in told
    )

"""What a page gets on its way to the browser of its writer: a banner and a script.

The published site has none of it. Both are files of this server, so that the strict
policy of the page holds here too.
"""

from __future__ import annotations

from gettext import NullTranslations
from pathlib import Path
from typing import Final

from markupsafe import Markup

from plugins.domain.wording import N_
from plugins.outputs.editors.broken_code import render_broken
from plugins.outputs.editors.report_html import render_report_html
from plugins.outputs.editors.stopped import BuildStoppedError
from plugins.views.text import direction

FOLDER: Final = ".preview/"
EVENTS: Final = f"{FOLDER}events"
FILES: Final = {
    f"{FOLDER}{name}": Path(__file__).parent / name
    for name in ("banner.css", "preview.js")
}

BEFORE: Final = N_("You see the site as it was before the last save.")
_NOW: Final = N_("You see the last save, but it cannot be published so.")
_HEADING: Final = N_("What is to be put right")
_STYLE: Final = b'<link rel="stylesheet" href="/.preview/banner.css">'
_SCRIPT: Final = b'<script src="/.preview/preview.js" data-version="%s"></script>'
_BANNER: Final = Markup(
    '<section class="preview-banner" role="alert" aria-labelledby="preview-banner"'
    ' tabindex="0" lang="{lang}" dir="{dir}">\n'
    '<p class="preview-banner__state" id="preview-banner">{state}</p>\n'
    "{report}\n</section>"
)
_TEXT: Final = Markup('<h2>{heading}</h2>\n<pre dir="ltr">{text}</pre>')
_EMPTY: Final = Markup(
    '<!doctype html>\n<html lang="{lang}" dir="{dir}">\n<head>\n'
    '<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>{title}</title>\n</head>\n<body>\n</body>\n</html>\n"
)


def banner_of(
    error: BaseException, root: Path, catalog: NullTranslations, *, is_now: bool
) -> Markup:
    """Return the banner that tells what is to be put right.

    Args:
        error: Why there is no page, or no site.
        root: The folder of the project.
        catalog: The words of its reader.
        is_now: The page below is as it was saved last, and not the one of before.
    """
    lang = language_of(catalog)
    report = ""
    if problems := getattr(error, "problems", ()):
        report = render_report_html(
            problems, catalog, lang=lang, direction=direction(lang)
        )
    text = report_of(error, root, catalog)
    return _BANNER.format(
        lang=lang,
        dir=direction(lang),
        state=catalog.gettext(_NOW if is_now else BEFORE),
        report=report or _TEXT.format(heading=catalog.gettext(_HEADING), text=text),
    )


def report_of(error: BaseException, root: Path, catalog: NullTranslations) -> str:
    """Return what the terminal is told of *error*."""
    if isinstance(error, BuildStoppedError):
        return error.report.strip()
    return render_broken(error, root, catalog)


def dressed(page: bytes, banner: Markup, version: str) -> bytes:
    """Return *page* with the *banner* above it, and the script that loads it again."""
    if banner:
        head, end, rest = page.partition(b"</head>")
        page = head + _STYLE + end + rest if end else _STYLE + page
        start, body, rest = page.partition(b"<body")
        attributes, close, inside = rest.partition(b">")
        shown = b"\n" + banner.encode() + b"\n"
        page = start + body + attributes + close + shown + inside
    before, end, after = page.rpartition(b"</body>")
    script = _SCRIPT % version.encode()
    return before + script + end + after if end else page + script


def empty_page(catalog: NullTranslations) -> bytes:
    """Return the page that is shown where there is no site yet."""
    lang = language_of(catalog)
    page = _EMPTY.format(lang=lang, dir=direction(lang), title="404")
    return page.encode()


def language_of(catalog: NullTranslations) -> str:
    """Return the language of a *catalog*; without words, it speaks English."""
    return catalog.info().get("language", "en")

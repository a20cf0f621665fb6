"""Make the web editor's script ask this site alone, and nobody else.

As it comes, it asks unpkg and jsDelivr for fonts, languages and newer versions, and
the forges' services for their state. Each text that is replaced must be there as often
as expected: a new version stops here, and not in an editor's browser.
"""

from __future__ import annotations

from typing import Final

_UNPKG: Final = "https://unpkg.com/"
_FONTS: Final = "https://cdn.jsdelivr.net/fontsource/fonts/"
_SYMBOLS: Final = "material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2"
SYMBOLS: Final = "symbols.woff2"
"""The font of the icons, beside the script."""

_REPLACED: Final[tuple[tuple[str, int, str], ...]] = (  # text, how often, what instead
    ("`${iP}@${rP}/locales`", 1, "`{folder}/locales`"),
    ("LSe=async()=>{try{", 1, "LSe=async()=>{try{return;"),  # the version check
    (f"{_FONTS}{_SYMBOLS}", 1, f"{{folder}}/{SYMBOLS}"),
    (
        f"url({_FONTS}source-sans-3:vf@5.3.0/latin-wght-normal.woff2)",
        1,
        "local(Source Sans 3)",
    ),
    (f"url({_FONTS}noto-mono@5.3.0/latin-400-normal.woff2)", 1, "local(Noto Mono)"),
    ("try{let{status:{indicator:e}}=await ez(Oye);", 1, "try{return`none`;let e;"),
    (
        "try{let{result:{status_overall:{status_code:e}}}=await ez(jbe);",
        1,
        "try{return`none`;let e;",
    ),
    (_UNPKG, 4, "{folder}/absent/"),  # what we do not offer: code, maps, PDF
)


class UnknownScriptError(Exception):
    """The script is not the version that is known here."""


def same_origin(script: str, folder: str) -> str:
    """Return *script*, asking for what it needs in *folder*: ``/admin``.

    Raises:
        UnknownScriptError: A text to replace is not there as often as expected.
    """
    for text, times, instead in _REPLACED:
        if script.count(text) != times:
            raise UnknownScriptError(text)
        script = script.replace(
            text, instead.format(folder=folder) if "{folder}" in instead else instead
        )
    return script

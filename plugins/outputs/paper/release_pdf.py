"""A press release as PDF: tagged, titled, in its language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from plugins.outputs.paper.html_tree import Element, Node, parse_html, plain_text
from plugins.outputs.paper.typst_document import is_printable, render_pdf
from plugins.outputs.publishing.kept_files import KeptFiles

_HEADINGS: Final = ("h2", "h3", "h4", "h5", "h6")


class PictureError(Exception):
    """A picture of the text is damaged, or of a kind that paper does not know."""

    def __init__(self, name: str) -> None:
        """Take the name of its file."""
        super().__init__(f"{name} cannot be printed")
        self.name = name


@dataclass(frozen=True, slots=True)
class Paper:
    """What every release is printed with."""

    sheet: str  # how it looks, in typst: theme/typst/release.typ
    icon: bytes  # that of the site, as SVG
    kept: KeptFiles | None = None  # documents of other builds


def render_release(
    paper: Paper, data: Mapping[str, Any], html: str, picture: Callable[[str], bytes]
) -> bytes:
    """Return the PDF of a release.

    Args:
        paper: What it is printed with.
        data: A ReleaseSheet, as plain data: what stands around the text.
        html: The text.
        picture: Gives the bytes of a picture by its address in the site.

    Raises:
        UnknownElementError: The text holds what the sheet cannot print.
        NoFontError: No font has a sign of the text.
        PictureError: A picture cannot be printed.
    """
    setter = _Setter(str(data["site"]), str(data["address"]), picture)
    body = [setter.set(node) for node in parse_html(html)]
    files = {"icon.svg": paper.icon} | setter.files
    try:
        return render_pdf(paper.sheet, {**data, "body": body}, files, paper.kept)
    except RuntimeError:
        for name, picture_data in setter.files.items():
            if not is_printable(name, picture_data):
                raise PictureError(PurePosixPath(name).name) from None
        raise


class _Setter:
    """Adds to each element what paper needs and a screen does not."""

    def __init__(
        self, site: str, address: str, picture: Callable[[str], bytes]
    ) -> None:
        """Take the site's address, the page's, and what reads a picture."""
        self.files: dict[str, bytes] = {}
        self._site = site
        self._address = address
        self._picture = picture
        self._levels: list[str] = []  # of the headings that the text is under

    def set(self, node: Node) -> Node:
        """Return *node* ready for the sheet."""
        if isinstance(node, str):
            return node
        return Element(
            name=node["name"],
            attributes=node["attributes"] | self._more(node),
            children=[self.set(child) for child in node["children"]],
        )

    def _more(self, node: Element) -> dict[str, str]:
        name = node["name"]
        if name == "a":
            return self._link(node)
        if name in ("code", "pre"):
            return {"text": plain_text(node)}
        if name == "img":
            return {"file": self._file(node["attributes"]["src"])}
        if name in _HEADINGS:
            return {"level": str(self._level(name))}
        return {}

    def _link(self, node: Element) -> dict[str, str]:
        """Return where a link leads, from anywhere; and for paper, to other sites."""
        href = node["attributes"]["href"]
        if href.startswith("/"):
            return {"href": self._site + href}
        if href.startswith("#"):
            return {"href": self._address + href}
        shown = href.removeprefix("mailto:")
        return {} if shown == plain_text(node) else {"note": shown}

    def _file(self, address: str) -> str:
        """Return the name of a picture for the sheet; the same one comes in once."""
        name = f"pictures/{PurePosixPath(address).name}"
        self.files.setdefault(name, self._picture(address))
        return name

    def _level(self, heading: str) -> int:
        """Return the depth of a *heading*: PDF/UA allows no gap between levels."""
        while self._levels and self._levels[-1] >= heading:
            self._levels.pop()
        self._levels.append(heading)
        return len(self._levels)

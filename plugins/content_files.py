"""Turn each Markdown file into HTML; its front matter is YAML, read by our reader."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify
from pelican.plugins import signals
from pelican.readers import BaseReader, Readers

from plugins.outputs.typography import typeset_html
from plugins.reading.document import read_document

EXTENSIONS: Final = ("fenced_code", "sane_lists", "tables")


def register() -> None:
    """Connect to Pelican."""
    signals.readers_init.connect(replace_reader)


def replace_reader(readers: Readers) -> None:
    """Read ``.md`` files with our reader in place of Pelican's."""
    readers.reader_classes["md"] = ContentReader


def plain_markdown() -> Markdown:
    """Return what makes HTML of a text; HTML that is in it stays a text."""
    markdown = Markdown(extensions=[*EXTENSIONS, TocExtension(slugify=heading_id)])
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    return markdown


@lru_cache(maxsize=2000)
def html_of(text: str, language: str) -> str:
    """Return a text of Markdown as HTML; a server asks for the same one again."""
    return typeset_html(plain_markdown().convert(text), language)


def heading_id(heading: str, separator: str) -> str:
    """Return the id of a *heading*, which no place of the page around it can have."""
    return f"text{separator}{slugify(heading, separator)}"


class ContentReader(BaseReader):
    """Reads a text that ``plugins.network_data`` has found to be in order."""

    enabled = True
    file_extensions = ["md"]  # noqa: RUF012 - as Pelican declares it

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Return the HTML of the text, and what Pelican needs to know of it."""
        text = read_document(Path(source_path), Path(self.settings["PATH"]))
        typed = text.front_matter
        metadata = {
            "title": str(typed["title"]),
            "slug": text.id,
            "lang": text.language,
            "status": self._status(str(typed.get("status"))),
            "address": f"{text.language}/{text.id}/",  # until plugins.languages knows
            "category": self.process_metadata("category", "press"),
        }
        if text.date:
            metadata["date"] = self.process_metadata("date", text.date.isoformat())
        if template := typed.get("template"):
            metadata["template"] = str(template).replace("-", "_")
        return html_of(text.body, text.language), metadata

    def _status(self, status: str) -> str:
        """Return what Pelican is to do: drafts show until the site is published."""
        is_left_out = status == "draft" and self.settings["PUBLISH"]
        return "skip" if is_left_out else "published"

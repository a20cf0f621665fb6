"""Turn each Markdown file into HTML; its front matter is YAML, read by our reader."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache, partial
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from typing import Any, Final

from markdown import Markdown
from markdown.extensions.toc import TocExtension, slugify
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import CachingGenerator
from pelican.plugins import signals
from pelican.readers import BaseReader, Readers
from pelican.urlwrappers import URLWrapper
from pelican.utils import SafeDatetime

from plugins.outputs import typography
from plugins.outputs.publishing.kept_files import KeptFiles
from plugins.outputs.typography import typeset_html
from plugins.reading.document import TextFile, read_document

_TURN: Final = Lock()
_MOST_KEPT: Final = 20_000  # files of some 3 KB
EXTENSIONS: Final = ("fenced_code", "sane_lists", "tables")


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(begin)
    signals.readers_init.connect(replace_reader)
    signals.article_generator_init.connect(keep_texts)
    signals.page_generator_init.connect(keep_texts)
    signals.finalized.connect(forget)


def replace_reader(readers: Readers) -> None:
    """Read ``.md`` files with our reader in place of Pelican's."""
    readers.reader_classes["md"] = ContentReader


def begin(pelican: Pelican) -> None:
    """Take over the texts of the build before, if it was made by this process."""
    settings = pelican.settings
    settings["CONTENTS"] = KeptContents(settings.get("CONTENTS"))


def keep_texts(generator: CachingGenerator) -> None:
    """Let *generator* find a text that has not changed in place of Pelican's cache.

    That one is a file, and each text in it has all settings with it.
    """
    contents: KeptContents = generator.settings["CONTENTS"]
    own = {"get_cached_data": contents.get, "cache_data": contents.keep}
    vars(generator).update({name: partial(own[name], generator) for name in own})


class KeptContents:
    """What Pelican made of each text, in this build and the one before."""

    def __init__(self, before: KeptContents | None) -> None:
        """Begin with what was in the build of *before*, which is let go."""
        self.now: dict[str, tuple[TextFile, Content]] = {}
        self._before = before.now if before else {}

    def get(self, generator: CachingGenerator, file: str, default: object) -> object:
        """Return what was made of *file*, if it says the same, for this build."""
        text, content = self._before.get(file, (None, None))
        if content is None or text is not _text(generator, file):
            return default
        content.settings = generator.settings
        content._context = generator.context  # noqa: SLF001 - else it would keep all of the build of before
        for named in content.metadata.values():
            if isinstance(named, URLWrapper):  # the category
                named.settings = generator.settings
        self.now[file] = text, content
        return content

    def keep(self, generator: CachingGenerator, file: str, content: Content) -> None:
        """Keep what was made of *file* for the next build."""
        self.now[file] = _text(generator, file), content


def _text(generator: CachingGenerator, file: str) -> TextFile:
    """Return what *file* says: the same object, as long as that is the same."""
    root = Path(generator.settings["PATH"])
    return read_document(Path(generator.path, file), root)


@cache
def plain_markdown() -> Markdown:
    """Return what makes HTML of a text; HTML that is in it stays a text.

    It takes as long to put together as to make HTML of a text, and one at a time.
    """
    markdown = Markdown(extensions=[*EXTENSIONS, TocExtension(slugify=heading_id)])
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    return markdown


@lru_cache(maxsize=10_000)
def html_of(text: str, language: str, folder: Path) -> str:
    """Return a text of Markdown as HTML, if need be from *folder*, where it is kept."""
    kept = KeptFiles(folder, _MOST_KEPT)
    if found := kept.get(_made_by(), language, text):
        return found.decode("utf-8")
    with _TURN:
        html = typeset_html(plain_markdown().reset().convert(text), language)
    kept.keep(html.encode("utf-8"), _made_by(), language, text)
    return html


@cache
def _made_by() -> bytes:
    """Return a digest of what makes HTML of a text: other code may do otherwise."""
    code = (Path(file).read_bytes() for file in (__file__, typography.__file__))
    return blake2b(b"\0".join([version("markdown").encode(), *code])).digest()


def forget(pelican: Pelican) -> None:
    """Forget the texts that were on the site the longest ago, if they are many."""
    KeptFiles(folder_of(pelican.settings), _MOST_KEPT).forget()


def folder_of(settings: Mapping[str, Any]) -> Path:
    """Return where texts are kept as HTML."""
    return Path(settings["CACHE_PATH"], "texts")


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
            metadata["date"] = SafeDatetime.fromisoformat(text.date.isoformat())
        if template := typed.get("template"):
            metadata["template"] = str(template).replace("-", "_")
        html = html_of(text.body, text.language, folder_of(self.settings))
        return html, metadata

    def _status(self, status: str) -> str:
        """Return what Pelican is to do: drafts show until the site is published."""
        is_left_out = status == "draft" and self.settings["PUBLISH"]
        return "skip" if is_left_out else "published"

"""All files of the web editor at /admin/, ready to be published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.checks.versions_of_a_text_agree import SAME
from plugins.domain.site import Site
from plugins.editing.schemas import speech
from plugins.editing.web_editor_package import LICENCE, SCHEMA, SCRIPT, VERSION
from plugins.outputs.editors.cms_backend import AT_HOME, backend_of
from plugins.outputs.editors.cms_config import render_cms_config
from plugins.outputs.editors.cms_fields import CmsForm
from plugins.outputs.editors.cms_script import same_origin
from plugins.reading.catalogs import read_catalog

FOLDER = "admin"
SCRIPT_PATH = f"{FOLDER}/sveltia-cms-{VERSION}.js"


@dataclass(frozen=True, slots=True)
class EditorPage:
    """What the template of a page of the web editor prints."""

    script: str
    config: str


def page_in(language: str) -> EditorPage:
    """Return the page that speaks *language*."""
    return EditorPage(f"/{SCRIPT_PATH}", f"/{FOLDER}/{language}/config.json")


def fixed_files(package: Path, base: str) -> Iterator[tuple[str, str | bytes]]:
    """Yield what is the same for every site, for one that is below *base*."""
    script = (package / SCRIPT).read_text("utf-8")
    yield SCRIPT_PATH, same_origin(script, f"{base}/{FOLDER}")
    for path in sorted(package.rglob("*")):
        name = path.relative_to(package).as_posix()
        if path.is_file() and name not in (SCRIPT, SCHEMA):
            place = f"sveltia-cms-{LICENCE}" if name == LICENCE else name
            yield f"{FOLDER}/{place}", path.read_bytes()


def config_in(language: str, site: Site, root: Path) -> str:
    """Return the configuration in *language*, with the words of *root*."""
    form = CmsForm(site, language, read_catalog(root, language), speech(root).groups)
    editor = site.web_editor
    return render_cms_config(
        form, backend_of(editor) if editor else dict(AT_HOME), SAME
    )

"""The configuration of the web editor (Sveltia CMS), in one language.

What it must be, so that a save changes what was edited and nothing else, was found by
trying: docs/decisions tells it.

Source: https://sveltiacms.app/en/docs/config-basics
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from plugins.domain.network import COLLECTIONS
from plugins.domain.site import Site
from plugins.domain.text import PageHeader, ReleaseHeader
from plugins.domain.values import Model
from plugins.domain.wording import N_
from plugins.outputs.editors.cms_fields import DATA, CmsForm, Json, name_field
from plugins.outputs.editors.forms import TITLES

_KEBAB: Final = "[a-z0-9]+(-[a-z0-9]+)*"
_TEXTS: Final[Mapping[str, tuple[type[Model], str, str, str]]] = {
    "releases": (
        ReleaseHeader,
        "content/press",
        "{{year}}-{{month}}-{{day}}-{{title}}",
        f"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}-{_KEBAB}$",
    ),
    "pages": (PageHeader, "content/pages", "{{title}}", f"^{_KEBAB}$"),
}
"""The texts: what stands above them, their folder, how a file is named, and how not."""


def render_cms_config(
    form: CmsForm, backend: Json, same: Mapping[str, Sequence[str]]
) -> str:
    """Return the configuration as JSON.

    Args:
        form: Whom it speaks to, and the site.
        backend: Where the repository is.
        same: For releases and pages, the fields that no translation changes.
    """
    site = form.site
    name = site.name.best([form.language])[0]
    config = {
        "backend": backend,
        "publish_mode": _mode(backend),
        "app_title": name,
        "site_url": site.url,
        "display_url": site.url,
        "show_preview_links": False,
        "editor": {"preview": False},
        "media_folder": "content/images",
        "public_folder": "{static}../images",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "i18n": {
            "structure": "multiple_files",
            "locales": [*site.languages],
            "default_locale": site.languages[0],
            "initial_locales": "default",
        },
        "output": {
            "omit_empty_optional_fields": True,
            "yaml": {"quote": "none", "indent_size": 2, "indent_sequences": True},
        },
        "collections": [
            *(_texts(each, form, same[each]) for each in _TEXTS),
            _data(form),
        ],
    }
    return json.dumps(config, ensure_ascii=False, indent=1) + "\n"


def _mode(backend: Json) -> str:
    """Return how a change is published: as a proposal, where the editor knows how."""
    can_propose = backend["name"] in ("github", "gitlab")
    return "editorial_workflow" if can_propose else "simple"


def _texts(name: str, form: CmsForm, same: Sequence[str]) -> Json:
    """Return the collection of a kind of texts, one file for each language."""
    model, folder, slug, pattern = _TEXTS[name]
    say = form.catalog.gettext
    fields = form.fields(model)
    for field in fields:
        field["i18n"] = "duplicate" if field["name"] in same else True
    body = {
        "name": "body",
        "label": say(N_("Text")),
        "widget": "richtext",
        "i18n": True,
        "required": False,
        "editor_components": ["image"],
        "use_emoji_autocomplete": False,
    }
    return {
        "name": name,
        **_titled(name, form),
        "folder": folder,
        "extension": "md",
        "format": "yaml-frontmatter",
        "slug": {
            "template": slug,
            "editable": ["create"],
            "hint": say(N_("Name of the file: small letters, digits and hyphens.")),
            "pattern": [
                pattern,
                say(N_("Use small letters, digits and hyphens: clermont-ferrand.")),
            ],
        },
        "summary": "{{slug}} · {{title}}",
        "create": True,
        "duplicate": False,
        "i18n": True,
        "fields": [*fields, body],
    }


def _data(form: CmsForm) -> Json:
    """Return the collection of the files of data/, each with all its records."""
    site = {
        "name": "site",
        "label": _titled("site", form)["label"],
        "file": "data/site.yaml",
        "fields": [
            _root("site", {"widget": "object", "fields": form.fields(Site)}, form)
        ],
    }
    files = [_records(name, model, form) for name, model in COLLECTIONS.items()]
    return {
        "name": DATA,
        "label": form.catalog.gettext(N_("Data")),
        "format": "yaml",
        "files": [*sorted(files, key=lambda file: str(file["label"])), site],
    }


def _records(name: str, model: type[Model], form: CmsForm) -> Json:
    records: dict[str, Any] = {
        "widget": "list",
        "min": 1,  # a file that cannot be read looks empty: that is not saved
        "label_singular": _titled(name, form)["label_singular"],
        "fields": form.fields(model),
        "summary": f"{{{{{name_field(model)}}}}} · {{{{id}}}}",
        "collapsed": True,
        "allow_duplicate": False,
    }
    label = _titled(name, form)["label"]
    path = f"data/{name}.yaml"
    return {
        "name": name,
        "label": label,
        "file": path,
        "fields": [_root(name, records, form)],
    }


def _root(name: str, widget: Json, form: CmsForm) -> Json:
    """Return the one field of a file of data/: its root key."""
    return {"name": name, "label": _titled(name, form)["label"], **widget}


def _titled(name: str, form: CmsForm) -> Json:
    many, one = map(form.catalog.gettext, TITLES[name])
    return {"label": many, "label_singular": one}

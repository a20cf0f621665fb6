"""Pages written in Markdown, and the data that some show under their text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from plugins.domain.text import PageText
from plugins.outputs.typography import typeset
from plugins.views.audits import statement_view
from plugins.views.contact import contact_view
from plugins.views.data_page import data_page_view
from plugins.views.downloads import SiteFiles
from plugins.views.governance import governance_view
from plugins.views.link import Link
from plugins.views.links import page_link
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.press_room import press_room
from plugins.views.site_map import site_map_view
from plugins.views.translations import translations_view

DATA_OF_TEMPLATE: Final[dict[str, Callable[[Localizer, SiteFiles], object]]] = {
    "accessibility": lambda localizer, _: statement_view(localizer),
    "contact": lambda localizer, _: contact_view(localizer),
    "data": data_page_view,
    "eco-design": lambda *_: None,  # what it shows is measured last
    "governance": lambda localizer, _: governance_view(localizer),
    "press": press_room,
    "site-map": lambda localizer, _: site_map_view(localizer),
    "translations": translations_view,
}
"""What a page shows under its text, by the template that it names."""


@dataclass(frozen=True, slots=True)
class PageView:
    """A page's text, and the data under it."""

    link: Link
    body: Markup
    text_language: str  # another than the page's where there is no translation
    text_dir: str
    modified: str
    modified_day: str
    data: object


def text_page(
    page: PageText, body: Markup, localizer: Localizer, files: SiteFiles
) -> Page:
    """Return *page*, whose text is *body*, with the data that its template shows."""
    header, language = page.best(localizer.preferences)
    title = localizer.proper(typeset(header.title, language), language)
    modified = header.modified
    data = DATA_OF_TEMPLATE.get(header.template or "")
    view = PageView(
        link=page_link(page.id, localizer),
        body=body,
        text_language=language,
        text_dir=title.dir,
        modified=localizer.formats.day(modified) if modified else "",
        modified_day=modified.isoformat() if modified else "",
        data=data(localizer, files) if data else None,
    )
    return Page(
        kind="page",
        id=page.id,
        template=(header.template or "page").replace("-", "_"),
        title=title,
        summary=typeset(header.summary, language),
        view=view,
        languages=tuple(page.versions),
        is_draft=header.status == "draft",
    )

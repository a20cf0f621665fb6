"""Write the style guide, from the stylesheets and the examples of the components."""

from __future__ import annotations

from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.traces import trace
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.reading.examples import read_components, read_stylesheet
from plugins.views.localizer import Localizer
from plugins.views.speaking import speaking
from plugins.views.style_guide import style_guide_view

ADDRESS = "style-guide.html"
LANGUAGE = "en"
TEMPLATE = "style_guide"


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of one page, for those who work on the look."""
    return StyleGuideGenerator


class StyleGuideGenerator(Generator):
    """Shows what the theme is made of, host cities' colors left out."""

    def generate_output(self, _writer: Writer) -> None:
        """Add the page: it is in no menu, no sitemap and no language but English."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        site.promise_page(ADDRESS, self._page)

    def _page(self) -> tuple[str, str]:
        theme = Path(self.settings["THEME"])
        trace("folders", "static/css")
        trace("folders", "templates")
        trace("templates", TEMPLATE)
        view = style_guide_view(
            read_stylesheet(theme / "static/css"),
            read_components(theme / "templates/components"),
        )
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        first, *_ = localizers.values()
        template = self.get_template(TEMPLATE)
        with speaking(localizers.get(LANGUAGE, first)):  # if a word is in the catalogs
            html = template.render(view=view, assets=self.context["ASSETS"])
        return html.rstrip() + "\n", TEMPLATE

"""What hosts read and readers do not: old addresses and security headers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.outputs.editors.cms_backend import asked_by
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.web_files.headers import (
    RULES,
    PathRule,
    editing,
    framed,
    render_apache_headers,
    render_headers_file,
    render_nginx_headers,
)
from plugins.outputs.web_files.redirects import (
    render_apache_redirects,
    render_nginx_redirects,
    render_redirects_file,
)
from plugins.views.localizer import Localizer
from plugins.views.redirects import forwards, in_effect, moved_pages


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of what hosts read."""
    return HostingGenerator


class HostingGenerator(Generator):
    """Makes ``_redirects``, ``_headers``, ``.htaccess``, and a page per old address."""

    def generate_output(self, writer: Writer) -> None:
        """Add each file to the site; what nginx reads goes where NGINX_CONF says."""
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        site: FinishedSite = self.context["FINISHED_SITE"]
        base = self._base_path()
        redirects = tuple(in_effect(localizers))
        old = tuple(forwards(redirects, localizers, base))
        rules = self._rules(localizers)
        site.add("_redirects", render_redirects_file(old))
        kept = [base + address for address in self.context["ASSETS"].values()]
        site.add("_headers", render_headers_file(kept, base, rules))
        apache = render_apache_headers(base, rules) + render_apache_redirects(old)
        site.add(".htaccess", apache)
        if path := self.settings["NGINX_CONF"]:
            text = render_nginx_headers(base, rules) + render_nginx_redirects(old)
            Path(path).write_text(text, "utf-8", newline="\n")
        for name, page, localizer in moved_pages(redirects, localizers):
            writer.write_file(
                name, self.get_template, self.context, view=page, localizer=localizer
            )

    def _rules(self, localizers: dict[str, Localizer]) -> tuple[PathRule, ...]:
        """Return what some addresses are told besides, the web editor's among them."""
        network: Network = self.context["NETWORK"]
        asked = asked_by(network.site.web_editor)
        frames = (framed(each) for each in _frames(localizers))
        return *RULES, *frames, editing("/admin/", asked)

    def _base_path(self) -> str:
        """Return what the published site's addresses begin with; at home, nothing."""
        network: Network = self.context["NETWORK"]
        return network.site.base_path if self.settings["PUBLISH"] else ""


def _frames(localizers: dict[str, Localizer]) -> Iterator[str]:
    """Yield the address of each page that other sites may show within their own."""
    for localizer in localizers.values():
        yield localizer.url("map", "embed")

"""Old addresses that lead to today's pages, as each kind of host reads them.

Source: https://docs.netlify.com/manage/routing/redirects/overview/,
https://developers.cloudflare.com/pages/configuration/redirects/,
https://nginx.org/en/docs/http/ngx_http_rewrite_module.html,
https://httpd.apache.org/docs/2.4/mod/mod_alias.html and mod_rewrite.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Forward:
    """An old path and the address, from the server's root, that it leads to."""

    old: str  # /en/about, or a whole folder: /event/*
    url: str  # /en/network/
    query: str = ""  # p=1483

    @property
    def folder(self) -> str:
        """Return ``/event/`` if it is a whole folder that leads there, else nothing."""
        return self.old.removesuffix("*") if self.old.endswith("/*") else ""

    @property
    def order(self) -> tuple[bool, bool, int, str]:
        """Return what sorts the special before the general: the first match wins."""
        return not self.query, bool(self.folder), -len(self.old), self.old


def render_redirects_file(forwards: Iterable[Forward]) -> str:
    """Return ``_redirects``, for Netlify, Cloudflare Pages and GitLab Pages.

    Only Netlify knows queries, and that a page of the path must not come first: the
    exclamation mark. The others pass over such a line.
    """
    return "".join(
        f"{line}\n" for forward in _sorted(forwards) for line in _lines(forward)
    )


def _lines(forward: Forward) -> Iterator[str]:
    if forward.query:
        yield f"{forward.old} {forward.query} {forward.url} 301!"
        return
    yield f"{forward.old} {forward.url} 301"
    if not forward.folder:
        yield f"{forward.old}/ {forward.url} 301"


def render_nginx_redirects(forwards: Iterable[Forward]) -> str:
    """Return what stands within a ``server`` of nginx."""
    return "".join(
        f"{line}\n" for forward in _sorted(forwards) for line in _nginx(forward)
    )


def _nginx(forward: Forward) -> Iterator[str]:
    answer = f"{{ return 301 {forward.url}; }}"
    if forward.query:
        yield f'if ($request_uri = "{forward.old}?{forward.query}") {answer}'
    elif forward.folder:
        yield f"location ^~ {forward.folder} {answer}"
    else:
        yield f"location = {forward.old} {answer}"
        yield f"location = {forward.old}/ {answer}"


def render_apache_redirects(forwards: Iterable[Forward]) -> str:
    """Return what stands in ``.htaccess``, for Apache 2.4."""
    ordered = _sorted(forwards)
    with_query = [forward for forward in ordered if forward.query]
    without = [forward for forward in ordered if not forward.query]
    lines: list[str] = []
    if with_query:
        lines += ["<IfModule mod_rewrite.c>", "  RewriteEngine On"]
        lines += [line for forward in with_query for line in _rewrite(forward)]
        lines += ["</IfModule>"]
    if without:
        lines += ["<IfModule mod_alias.c>"]
        lines += [f"  RedirectMatch 301 {_match(each)} {each.url}" for each in without]
        lines += ["</IfModule>"]
    return "".join(f"{line}\n" for line in lines)


def _rewrite(forward: Forward) -> Iterator[str]:
    yield f"  RewriteCond %{{REQUEST_URI}} ^{_escaped(forward.old)}$"
    yield f"  RewriteCond %{{QUERY_STRING}} ^{forward.query}$"
    yield f"  RewriteRule ^ {forward.url} [NE,QSD,R=301,L]"


def _match(forward: Forward) -> str:
    if forward.folder:
        return f"^{_escaped(forward.folder)}"
    return f"^{_escaped(forward.old)}/?$"


def _escaped(path: str) -> str:
    """Return the regular expression of *path*, in which a point alone is a sign."""
    return path.replace(".", r"\.")


def _sorted(forwards: Iterable[Forward]) -> list[Forward]:
    return sorted(forwards, key=lambda forward: forward.order)

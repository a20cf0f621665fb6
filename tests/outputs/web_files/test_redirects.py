"""Old addresses, to the letter of each kind of host."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.web_files.redirects import (
    Forward,
    render_apache_redirects,
    render_nginx_redirects,
    render_redirects_file,
)

FORWARDS = (
    Forward("/event/*", "/en/editions/"),
    Forward("/fr/charte-1.0", "/fr/documents/charter/#commitment-2"),
    Forward("/", "/en/editions/2022/", "p=1483"),
    Forward("/event/special/*", "/en/editions/2024/"),
    Forward("/event/cuneo", "/en/editions/2026/"),
)
NETLIFY = """\
/ p=1483 /en/editions/2022/ 301!
/fr/charte-1.0 /fr/documents/charter/#commitment-2 301
/fr/charte-1.0/ /fr/documents/charter/#commitment-2 301
/event/cuneo /en/editions/2026/ 301
/event/cuneo/ /en/editions/2026/ 301
/event/special/* /en/editions/2024/ 301
/event/* /en/editions/ 301
"""
NGINX = """\
if ($request_uri = "/?p=1483") { return 301 /en/editions/2022/; }
location = /fr/charte-1.0 { return 301 /fr/documents/charter/#commitment-2; }
location = /fr/charte-1.0/ { return 301 /fr/documents/charter/#commitment-2; }
location = /event/cuneo { return 301 /en/editions/2026/; }
location = /event/cuneo/ { return 301 /en/editions/2026/; }
location ^~ /event/special/ { return 301 /en/editions/2024/; }
location ^~ /event/ { return 301 /en/editions/; }
"""
APACHE = r"""<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{REQUEST_URI} ^/$
  RewriteCond %{QUERY_STRING} ^p=1483$
  RewriteRule ^ /en/editions/2022/ [NE,QSD,R=301,L]
</IfModule>
<IfModule mod_alias.c>
  RedirectMatch 301 ^/fr/charte-1\.0/?$ /fr/documents/charter/#commitment-2
  RedirectMatch 301 ^/event/cuneo/?$ /en/editions/2026/
  RedirectMatch 301 ^/event/special/ /en/editions/2024/
  RedirectMatch 301 ^/event/ /en/editions/
</IfModule>
"""


def test_redirects_file():
    """Netlify and Cloudflare follow the first line that matches."""
    assert NETLIFY == render_redirects_file(FORWARDS)


def test_nginx():
    """An exact path comes before a folder, whatever their order."""
    assert NGINX == render_nginx_redirects(FORWARDS)


def test_apache():
    """A query is for mod_rewrite; a point of a path is only a point."""
    assert APACHE == render_apache_redirects(FORWARDS)


def test_nothing():
    """A network that never moved has empty files."""
    renderers = render_redirects_file, render_nginx_redirects, render_apache_redirects

    assert ["", "", ""] == [render([]) for render in renderers]


PATHS = st.from_regex(re.compile(r"(/[\w.~-]+)+(/\*)?", re.ASCII), fullmatch=True)


@given(st.lists(PATHS, unique=True))
def test_special_comes_before_general(paths):
    """No path stands below a folder that it is in: it would never be reached."""
    text = render_redirects_file(Forward(path, "/") for path in paths)
    olds = [line.split()[0] for line in text.splitlines()]

    for above, old in enumerate(olds):
        folders = [each[:-1] for each in olds[:above] if each.endswith("*")]
        assert not old.startswith(tuple(folders))

"""The one policy, to the letter of each kind of host."""

from __future__ import annotations

import re

from plugins.outputs.headers import (
    HEADERS,
    render_apache_headers,
    render_headers_file,
    render_nginx_headers,
)

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
NETLIFY = f"""\
/*
  Content-Security-Policy: {POLICY}
  Cross-Origin-Opener-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Referrer-Policy: strict-origin-when-cross-origin
  Strict-Transport-Security: max-age=31536000
  X-Content-Type-Options: nosniff
/theme/site.0123abcd.css
  Cache-Control: public, max-age=31536000, immutable
"""
SITE = "/theme/site.0123abcd.css"


def test_headers_file():
    """Netlify and Cloudflare read a path, then its headers."""
    assert NETLIFY == render_headers_file([SITE])


def test_nginx_repeats_the_policy():
    """In nginx a location with a header of its own inherits none: it has them all."""
    around, _, within = render_nginx_headers().partition("\nlocation")

    for name, value in HEADERS.items():
        line = f'add_header {name} "{value}" always;'
        assert (1, 1) == (around.count(line), within.count(line))
    assert 'add_header Cache-Control "public, max-age=31536000, immutable";' in within
    assert within.endswith("\n}\n")


def test_apache_does_without_a_module():
    """Every line is within the condition: without mod_headers pages are still sent."""
    first, *lines, last = render_apache_headers().splitlines()

    assert ("<IfModule mod_headers.c>", "</IfModule>") == (first, last)
    for name, value in HEADERS.items():
        assert f'  Header always set {name} "{value}"' in lines
    assert '    Header set Cache-Control "public, max-age=31536000, immutable"' in lines


def test_only_fingerprinted_files_are_kept_for_ever():
    """A file that may change under its name, such as the icon, is asked for again."""
    (nginx,) = re.findall(r'location ~ "(.+)" \{', render_nginx_headers("/inmc"))
    (apache,) = re.findall(r'<FilesMatch "(.+)">', render_apache_headers())

    for pattern in (nginx, apache):
        assert re.search(pattern, f"/inmc{SITE}")
        assert not re.search(pattern, "/inmc/theme/icon.svg")
    assert not re.search(nginx, SITE)


def test_no_value_ends_its_line():
    """No value has a sign that would end it in one of the formats."""
    assert [] == [value for value in HEADERS.values() if re.search('["\n\\\\$]', value)]

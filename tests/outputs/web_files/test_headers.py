"""The one policy, to the letter of each kind of host."""

from __future__ import annotations

import re

from plugins.outputs.web_files.headers import (
    HEADERS,
    RULES,
    editing,
    framed,
    render_apache_headers,
    render_headers_file,
    render_nginx_headers,
)

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
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
/inmc/api/*
  Access-Control-Allow-Origin: *
/inmc/api/*.csv
  Content-Type: text/csv; charset=utf-8
/inmc/api/*.geojson
  Content-Type: application/geo+json
/inmc/api/*.json
  Content-Type: application/json
/inmc/api/*.jsonld
  Content-Type: application/ld+json
/inmc/*.ics
  Content-Type: text/calendar; charset=utf-8
/inmc/*.txt
  Content-Type: text/plain; charset=utf-8
/inmc/*.webmanifest
  Content-Type: application/manifest+json
"""
SITE = "/theme/site.0123abcd.css"


def test_headers_file():
    """Netlify and Cloudflare read a path, then its headers."""
    assert NETLIFY == render_headers_file([SITE], "/inmc")


def test_nginx_repeats_the_policy():
    """In nginx a location with a header of its own inherits none: it has them all."""
    around, *locations = render_nginx_headers().split("\nlocation")
    locations = [text for text in locations if "add_header" in text]

    assert 1 + len(RULES) == len(locations)
    for name, value in HEADERS.items():
        line = f'add_header {name} "{value}" always;'
        assert [1] * (1 + len(locations)) == [
            text.count(line) for text in (around, *locations)
        ]
    assert 'Cache-Control "public, max-age=31536000, immutable"' in locations[0]
    assert locations[-1].endswith("\n}\n")


def test_apache_does_without_a_module():
    """Every line is within a condition: without a module pages are still sent."""
    headers, types = render_apache_headers().split("</IfModule>\n")[:-1]

    assert headers.startswith("<IfModule mod_headers.c>\n")
    for name, value in HEADERS.items():
        assert f'  Header always set {name} "{value}"\n' in headers
    assert "    Header set Cache-Control" in headers
    assert types.startswith("<IfModule mod_mime.c>\n  AddType ")


def test_open_data_is_for_every_site():
    """What is below /api/ may be read by other sites' pages; nothing else may."""
    line = 'Access-Control-Allow-Origin "*"'
    nginx, apache = render_nginx_headers("/inmc"), render_apache_headers("/inmc")
    (within,) = re.findall(r'location \^~ "/inmc/api/" \{(.+?)\n\}', nginx, re.DOTALL)
    (then,) = re.findall(r"m#\^/inmc/api/#\">(.+?)</If>", apache, re.DOTALL)

    assert (1, 1) == (nginx.count(line), apache.count(line))
    assert line in within
    assert '"application/geo+json" geojson;' in within
    assert line in then
    assert 'AddType "application/geo+json" .geojson' in apache


def test_files_are_called_what_they_are():
    """A calendar is one on every kind of host; in nginx it keeps the other headers."""
    kind = "text/calendar; charset=utf-8"
    nginx, apache = render_nginx_headers(), render_apache_headers()
    (within,) = re.findall(r'location ~ "\\.ics\$" \{(.+?)\n\}', nginx, re.DOTALL)

    assert f"/*.ics\n  Content-Type: {kind}\n" in render_headers_file([])
    assert f'  AddType "{kind}" .ics\n' in apache
    assert f'"{kind}" ics;' in within
    assert "add_header" not in within


def test_frame_has_a_policy_of_its_own():
    """One path may be shown by other sites, and is told one policy on each host."""
    rules = [framed("/en/map/embed/")]
    policy = POLICY.replace("frame-ancestors 'none'", "frame-ancestors *")
    (netlify,) = re.findall(
        r"^/inmc/en/map/embed/\*\n  ! (.+)\n  (.+)\n",
        render_headers_file([], "/inmc", rules),
        re.MULTILINE,
    )
    nginx = render_nginx_headers("/inmc", rules).partition('"/inmc/en/map/embed/"')[2]
    apache = render_apache_headers("/inmc", rules).partition("m#^/inmc/en/map/")[2]

    name = "Content-Security-Policy"
    assert (name, f"{name}: {policy}") == netlify
    assert [policy] == re.findall(f'{name} "(.+?)"', nginx)
    assert [policy] == re.findall(f'{name} "(.+?)"', apache)
    assert "types" not in nginx


def test_frames_are_for_no_other_path():
    """Every other page may be shown by no site but itself."""
    for text in (
        render_headers_file([], rules=[framed("/map/")]),
        render_nginx_headers(rules=[framed("/map/")]),
        render_apache_headers(rules=[framed("/map/")]),
    ):
        before, _, after = text.partition("/map/")
        assert "frame-ancestors 'none'" in before
        assert "frame-ancestors *" not in before
        assert 1 == after.count("frame-ancestors *")


def test_only_fingerprinted_files_are_kept_for_ever():
    """A file that may change under its name, such as the icon, is asked for again."""
    (nginx,) = re.findall(r'location ~ "(\^.+)" \{', render_nginx_headers("/inmc"))
    (apache,) = re.findall(r'<FilesMatch "(.+)">', render_apache_headers())

    for pattern in (nginx, apache):
        assert re.search(pattern, f"/inmc{SITE}")
        assert not re.search(pattern, "/inmc/theme/icon.svg")
    assert not re.search(nginx, SITE)


def test_no_value_ends_its_line():
    """No value has a sign that would end it in one of the formats."""
    assert [] == [value for value in HEADERS.values() if re.search('["\n\\\\$]', value)]


def test_the_web_editor_asks_this_site_and_its_forge():
    """Its own styles, its sign-in window and the forge are let in, and no more."""
    rule = editing("/admin/", {"connect-src": ["https://codeberg.org"]})
    policy = rule.headers["Content-Security-Policy"]

    assert "connect-src 'self' blob: data: https://codeberg.org;" in policy
    assert "style-src 'self' 'unsafe-inline';" in policy
    assert "script-src 'self';" in policy
    assert "default-src 'none';" in policy
    assert "noindex" == rule.headers["X-Robots-Tag"]
    assert "same-origin-allow-popups" == rule.headers["Cross-Origin-Opener-Policy"]

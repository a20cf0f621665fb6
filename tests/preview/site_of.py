"""A small site in memory, as the workshop of a preview makes one."""

from tests.finished import empty_site

HEADERS = """\
/*
  Content-Security-Policy: default-src 'none'; script-src 'self'
  Strict-Transport-Security: max-age=1
/fr/map/embed/*
  ! Content-Security-Policy
  Content-Security-Policy: frame-ancestors *
/*.ics
  Content-Type: text/calendar
"""
FILES = {
    "_headers": HEADERS,
    "index.html": "<head></head><body>Chooser</body>",
    "404.html": "<head></head><body>Not here</body>",
    "fr/index.html": "<head></head><body class>Accueil</body>",
    "fr/404.html": "<head></head><body>Pas là</body>",
    "data/cities.geojson": "{}",
    "style.css": "",
}


def site_of(files=FILES, **makers):
    """Return a site with *files*, and pages that *makers* make."""
    site = empty_site()
    for path, content in files.items():
        site.add(path, content)
    for name, make in makers.items():
        site.promise(f"{name}.html", make)
    return site


def fail():
    """Make no page."""
    raise ValueError("no page")

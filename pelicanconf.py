"""How Pelican builds the site; docs/settings.md explains every line."""

from __future__ import annotations

import os

from jinja2 import StrictUndefined

# Identity: data/site.yaml, and host/site.yaml in a fork
SITEURL = ""
SITENAME = ""
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
LOCALE = ["C"]  # Babel knows the languages; the machine's own are not needed

# What is read
PATH = "."
ARTICLE_PATHS = ["content/press", "host/content/press"]
PAGE_PATHS = ["content/pages", "host/content/pages"]
STATIC_PATHS = ["content/images", "host/content/images"]
FILENAME_METADATA = ""  # our reader knows what a name says
PATH_METADATA = r"(host/)?content/(?P<media>images/.+)"
DEFAULT_METADATA = {"category": "press"}
ARTICLE_TRANSLATION_ID = None  # plugins.languages groups the versions
PAGE_TRANSLATION_ID = None
FORMATTED_FIELDS: list[str] = []
TODAY: str | None = None  # YYYY-MM-DD; else SOURCE_DATE_EPOCH, else the clock
JOBS = os.cpu_count() or 1  # processes that make pages, where there are many
ON_DEMAND = False  # True: `inv serve` has pages made, and checks the whole after
PUBLISH = False  # True leaves drafts out

# How it is made
PLUGINS = [
    "plugins.collector",
    "plugins.network_data",
    "plugins.content_files",
    "plugins.languages",
    "plugins.templates",
    "plugins.host_templates",
    "plugins.press",
    "plugins.network_pages",
    "plugins.open_data",
    "plugins.discovery",
    "plugins.calendars",
    "plugins.search_index",
    "plugins.assets",
    "plugins.style_guide",
    "plugins.cards",
    "plugins.identity",
    "plugins.world_map",
    "plugins.web_editor",
    "plugins.hosting",
    "plugins.localized_writer",
]
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []  # plugins.assets writes what pages need
THEME_TEMPLATES_OVERRIDES = ["host/templates"]
JINJA_ENVIRONMENT = {
    "auto_reload": False,
    "autoescape": True,
    "cache_size": -1,
    "extensions": ["jinja2.ext.i18n"],
    "lstrip_blocks": True,
    "trim_blocks": True,
    "undefined": StrictUndefined,
}
CACHE_PATH = ".cache"  # what is dear to make: cards, templates; safe to delete
CACHE_CONTENT = False
LOAD_CONTENT_CACHE = False

# Where pages go: plugins.languages gives each its address
ARTICLE_URL = ARTICLE_LANG_URL = "{address}"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = "{address}index.html"
PAGE_URL = PAGE_LANG_URL = "{address}"
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = "{address}index.html"
STATIC_URL = STATIC_SAVE_AS = "{media}"
OUTPUT_PATH = "output"
FROM_DISK = False  # True: it opens without a server: `inv preview --to`
WEB_EDITOR = True  # at /admin/, once `inv web-editor` has fetched it
NGINX_CONF = ""  # a file for nginx to include, beside the site: `inv nginx`

# What Pelican makes by itself and this site does not have
DIRECT_TEMPLATES: list[str] = []
DEFAULT_PAGINATION = False
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

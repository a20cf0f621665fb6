"""The site as a user of Pelican would build it, with i18n_subsites."""

SITEURL = "https://www.inmc21.com"
SITENAME = "Network"
DEFAULT_LANG = "fr"
TIMEZONE = "UTC"
LOCALE = ["C"]
PATH = "content"
ARTICLE_PATHS = ["press"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = []
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = ["network", "i18n_subsites"]
I18N_SUBSITES = {
    tag: {"FEED_ALL_ATOM": "atom.xml", "SITEURL": f"{SITEURL}/{tag}"}
    for tag in ("en", "es")
}
I18N_UNTRANSLATED_ARTICLES = "remove"
I18N_UNTRANSLATED_PAGES = "remove"
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
ARTICLE_LANG_URL = ARTICLE_URL = "{address}"
DIRECT_TEMPLATES = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = "fr/atom.xml"
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 20

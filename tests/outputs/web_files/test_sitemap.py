from xml.etree import ElementTree as ET

from plugins.outputs.web_files.sitemap import (
    SitemapEntry,
    render_robots,
    render_sitemap,
    render_sitemap_index,
)

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
FRENCH = "https://example.org/fr/villes/cuneo/"
ENGLISH = "https://example.org/en/cities/cuneo/?a=1&b=2"
VERSIONS = (("fr", FRENCH), ("en", ENGLISH))


def read(*entries):
    """Return the sitemap of *entries*, parsed."""
    return ET.fromstring(render_sitemap(entries))  # noqa: S314 - it is our own


class TestRenderSitemap:
    def test_lists_each_page_in_order(self):
        """A page in two languages is two addresses."""
        root = read(
            SitemapEntry(FRENCH, "", VERSIONS), SitemapEntry(ENGLISH, "", VERSIONS)
        )

        assert root.tag == f"{SITEMAP}urlset"
        assert [loc.text for loc in root.iter(f"{SITEMAP}loc")] == [FRENCH, ENGLISH]

    def test_each_page_names_its_versions(self):
        """Its own among them, as search engines ask."""
        root = read(SitemapEntry(FRENCH, "", VERSIONS))
        links = [link.attrib for link in root.iter(f"{XHTML}link")]

        assert links == [
            {"rel": "alternate", "hreflang": "fr", "href": FRENCH},
            {"rel": "alternate", "hreflang": "en", "href": ENGLISH},
        ]

    def test_a_date_is_given_where_it_is_known(self):
        """None is made up for the others."""
        root = read(
            SitemapEntry(FRENCH, "2026-01-20", ()), SitemapEntry(ENGLISH, "", ())
        )

        assert [date.text for date in root.iter(f"{SITEMAP}lastmod")] == ["2026-01-20"]

    def test_of_nothing(self):
        """A site without pages has a sitemap without addresses."""
        assert list(read()) == []

    def test_is_a_text_file(self):
        """It declares its encoding, and ends its last line."""
        text = render_sitemap([])

        assert text.startswith('<?xml version="1.0" encoding="utf-8"?>\n')
        assert text.endswith(">\n")


def test_index_lists_sitemaps():
    """That of a large site names others by their whole addresses."""
    root = ET.fromstring(render_sitemap_index([FRENCH, ENGLISH]))  # noqa: S314 - idem

    assert root.tag == f"{SITEMAP}sitemapindex"
    assert [loc.text for loc in root.findall(f"{SITEMAP}sitemap/{SITEMAP}loc")] == [
        FRENCH,
        ENGLISH,
    ]


def test_robots():
    """Everything may be read; the sitemap is named by its whole address."""
    lines = render_robots("https://example.org/inmc").splitlines()

    assert lines[0] == "User-agent: *"
    assert "Disallow" not in "".join(lines)
    assert lines[-1] == "Sitemap: https://example.org/inmc/sitemap.xml"

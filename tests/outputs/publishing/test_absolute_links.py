from plugins.outputs.publishing.absolute_links import absolute_links

SITE = "https://example.org/inmc"


def test_links_of_the_site_name_it():
    """A page and a picture are found from anywhere."""
    html = '<a href="/fr/">x</a> <img alt="" src="/images/a.png" />'

    assert absolute_links(html, SITE) == (
        f'<a href="{SITE}/fr/">x</a> <img alt="" src="{SITE}/images/a.png" />'
    )


def test_others_stay():
    """Another site, a place on the page, and what only resembles a link."""
    html = '<a href="https://a.example/">x</a> <a href="#b">y</a> <p>href="/c"</p>'

    assert absolute_links(html, SITE) == html

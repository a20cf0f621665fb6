"""Pages for the tests of the benchmarks, as short as they can be."""

PAGE = """<!doctype html>
<html lang="fr"><head>
<title>Cuneo (ville) – RIVM</title>
<link rel="canonical" href="https://example.org/fr/villes/cuneo/">
</head><body>
<a class="skip-link" href="#content">Aller au contenu</a>
<nav class="languages">Français
<a href="/en/cities/cuneo/" lang="en" hreflang="en">English</a></nav>
<main id="content">
<nav><a href="/fr/villes/">Villes</a></nav>
<h1 lang="it">Cuneo</h1>
<p class="lead">Italie</p>
<h2>Dans le réseau</h2>
<dl>
<dt>2017</dt><dd>Invitée, <a href="/fr/rencontres/2017/">Rencontres 2017</a>
<span class="cited">Source : <a href="/fr/sources/a/">Journal</a> 2017</span></dd>
<dt>GeoNames</dt><dd><a href="https://example.org/1/">3177700</a></dd>
</dl>
<figure><p>Un globe</p></figure>
<p><a href="/fr/villes/cuneo.pdf">PDF</a></p>
<ul class="related">
<li>Rencontres : <a href="/fr/rencontres/2017/">Rencontres 2017</a> (novembre 2017) ·
<a href="/fr/rencontres/2019/">Rencontres 2019</a></li>
</ul>
</main></body></html>
"""


def page(address="/fr/villes/cuneo/", main="", languages="", title="Titre"):
    """Return the HTML of a page."""
    return (
        f"<html><head><title>{title}</title>"
        f'<link rel="canonical" href="https://example.org{address}"></head>'
        f"<body>{languages}<main><h1>{title}</h1>{main}</main></body></html>"
    )


def lay(folder, pages):
    """Write *pages*, the HTML of each by address, below *folder*, and return it."""
    for address, html in pages.items():
        path = folder / address[1:] / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")
    return folder

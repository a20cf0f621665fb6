"""What each kind of page says to programs: what the page shows, and no more.

Source: https://schema.org/
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from plugins.domain.city import NamedCity
from plugins.domain.edition import Edition
from plugins.outputs.open_data.plain_records import ROOT
from plugins.outputs.web_files.headers import OPEN_TYPES
from plugins.outputs.web_files.json_ld import Thing, thing
from plugins.views.localizer import Localizer
from plugins.views.page import Page

DATA_LICENCE: Final = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"

_DISTRIBUTIONS: Final = (
    "datapackage.json",
    *("cities.csv", "cities.json", "cities.geojson"),
)
_MODES: Final = {  # what a format says of how one takes part
    "in-person": "Offline",
    "online": "Online",
    "hybrid": "Mixed",
}
_GEONAMES: Final = "https://www.geonames.org/{}/"


def structured_data(page: Page, url: str, localizer: Localizer) -> tuple[Thing, ...]:
    """Return what *page*, of which the canonical address is *url*, is about.

    A page that is not to be found says nothing.
    """
    if not url or page.is_draft:
        return ()
    key = page.template if page.kind == "page" else page.kind
    key = page.id if page.kind == "section" else key
    about = [_ABOUT[key](page, url, localizer)] if key in _ABOUT else []
    return (*about, *_breadcrumbs(page, localizer))


def _breadcrumbs(page: Page, localizer: Localizer) -> Iterator[Thing]:
    """Yield the way that the page shows, and the page itself."""
    if not page.crumbs:
        return
    site = localizer.network.site
    steps = [(link.text.plain, site.url + link.url) for link in page.crumbs]
    items = tuple(
        thing("ListItem", position=number, name=name, item=url)
        for number, (name, url) in enumerate((*steps, (page.title.plain, "")), 1)
    )
    yield thing("BreadcrumbList", itemListElement=items)


def _website(_page: Page, url: str, localizer: Localizer) -> Thing:
    site = localizer.network.site
    return thing(
        "WebSite",
        name=localizer.text(site.name).plain,
        alternateName=localizer.text(site.short_name).plain,
        description=localizer.text(site.description).plain,
        url=url,
        inLanguage=localizer.language,
        publisher=thing(
            "Organization",
            name=localizer.text(site.name).plain,
            url=f"{site.url}/",
            logo=f"{site.url}/theme/icon-512.png",
        ),
        potentialAction=_search(localizer),
    )


def _search(localizer: Localizer) -> Thing | None:
    """Return how to search: the page of all pages answers, where there is one."""
    network = localizer.network
    if "site-map" not in network.pages:
        return None
    address = network.site.url + localizer.url("page", "site-map")
    words = {"target": f"{address}?q={{words}}", "query-input": "required name=words"}
    return Thing("SearchAction", words)


def _network(localizer: Localizer) -> Thing:
    site = localizer.network.site
    return thing(
        "Organization", name=localizer.text(site.name).plain, url=f"{site.url}/"
    )


def _city(page: Page, url: str, localizer: Localizer) -> Thing:
    city = localizer.network.cities[page.id]
    country = localizer.formats.territory(city.country)
    return thing(
        "City" if city.kind == "city" else "AdministrativeArea",
        name=page.title.plain,
        url=url,
        containedInPlace=thing("Country", name=country),
        geo=_coordinates(city),
        sameAs=_GEONAMES.format(city.geonames) if city.geonames else "",
    )


def _event(page: Page, url: str, localizer: Localizer) -> Thing:
    edition = localizer.network.editions[page.id]
    city = localizer.relations.named.cities.get(edition.host or "")
    modes = (_MODES.get(each.format) for each in edition.formats)
    status = "EventCancelled" if edition.cancelled else "EventScheduled"
    mode = next(filter(None, modes), "")
    return thing(
        "Event",
        name=page.title.plain,
        url=url,
        startDate=_date(edition, "start"),
        endDate=_date(edition, "last"),
        eventStatus=f"https://schema.org/{status}",
        eventAttendanceMode=mode and f"https://schema.org/{mode}EventAttendanceMode",
        location=_place(city, localizer) if city else None,
        organizer=_network(localizer),
    )


def _date(edition: Edition, end: str) -> str:
    """Return a day, a month or a year; of a season, its year."""
    found = edition.date.start if end == "start" else edition.date.last
    return str(found.year) if found.season else str(found)


def _place(city: NamedCity, localizer: Localizer) -> Thing:
    name = localizer.name_of(city).plain
    address = thing("PostalAddress", addressLocality=name, addressCountry=city.country)
    return thing("Place", name=name, address=address, geo=_coordinates(city))


def _coordinates(city: NamedCity) -> Thing | None:
    if city.latitude is None or city.longitude is None:
        return None
    return Thing(
        "GeoCoordinates", {"latitude": city.latitude, "longitude": city.longitude}
    )


def _article(page: Page, url: str, localizer: Localizer) -> Thing:
    release = localizer.network.releases[page.id]
    header, language = release.best(localizer.preferences)
    return thing(
        "Article",
        headline=page.title.plain,
        url=url,
        inLanguage=language,
        datePublished=release.date.isoformat(),
        dateModified=header.modified.isoformat() if header.modified else "",
        publisher=_network(localizer),
    )


def _dataset(page: Page, url: str, localizer: Localizer) -> Thing:
    return thing(
        "Dataset",
        name=page.title.plain,
        description=page.summary,
        url=url,
        license=DATA_LICENCE,
        creator=_network(localizer),
        distribution=tuple(
            thing(
                "DataDownload",
                contentUrl=f"{localizer.network.site.url}/{ROOT}{name}",
                encodingFormat=OPEN_TYPES[name.rpartition(".")[2]].partition(";")[0],
            )
            for name in _DISTRIBUTIONS
        ),
    )


_ABOUT: Final[dict[str, Callable[[Page, str, Localizer], Thing]]] = {
    "home": _website,
    "city": _city,
    "edition": _event,
    "release": _article,
    "data": _dataset,
}
"""What a page is about: by its section, its template or its kind."""

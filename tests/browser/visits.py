"""Where to go on the site, and what happens on the way."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

from tests.built_site import STYLE_GUIDE, BuiltSite

KINDS = {
    "home": "en/index.html",
    "Cuneo": "en/cities/cuneo/index.html",
    "Clermont-Ferrand": "en/cities/clermont-ferrand/index.html",
    "2017": "en/editions/2017/index.html",
    "2022": "en/editions/2022/index.html",
    "Declaration": "en/documents/declaration-of-queretaro/index.html",
    "release": "en/press/2017-12-05-first-meetings-results/index.html",
    "press": "en/press/index.html",
    "sources": "en/sources/index.html",
    "figures": "en/figures/index.html",
    "site map": "en/site-map/index.html",
    "cities": "en/cities/index.html",
    "not found": "en/404.html",
}
"""The pages that are looked at in each language, by their English path."""

OTHER_KINDS = {
    "editions": "en/editions/index.html",
    "initiatives": "en/initiatives/index.html",
    "initiative": "en/initiatives/ez10/index.html",
    "topics": "en/topics/index.html",
    "topic": "en/topics/culture/index.html",
    "documents": "en/documents/index.html",
    "timeline": "en/timeline/index.html",
    "people": "en/people/index.html",
    "person": "en/people/olivier-bianchi/index.html",
    "page": "en/accessibility/index.html",
    "governance": "en/governance/index.html",
    "contact": "en/contact/index.html",
    "data": "en/data/index.html",
    "translations": "en/translations/index.html",
}
"""The other kinds of pages: looked at in one language."""

UNTRANSLATED = "en/press/2024-04-19-fourth-meetings-anderson/index.html"
"""A press release that there is not in Spanish."""

LANGUAGES = ("fr", "en", "es")
DESKTOP = {"width": 1280, "height": 1024}
PHONE = {"width": 320, "height": 640}
ZOOMED = {"width": 320, "height": 256}  # DESKTOP at 400 %: WCAG 2.2, 1.4.10


def one_of_each_kind(built: BuiltSite, language: str) -> list[str]:
    """Return a page of each kind in *language*: all that stand alone, one a folder.

    What is added to the site is found by itself. The entrances are there as well, and
    the style guide.
    """
    alone = ("index.html", "404.html", STYLE_GUIDE)
    found = dict(zip(alone, alone, strict=True))
    for path in sorted(built.pages):
        folders = path.split("/")[:-1]
        if folders[:1] == [language]:
            is_record = len(folders) > 2  # en/cities/cuneo
            found.setdefault("/".join(folders[:2]) if is_record else path, path)
    return list(found.values())


@dataclass(frozen=True)
class Site:
    """A site that is being served."""

    built: BuiltSite
    address: str  # http://localhost:…/

    def url(self, path: str, language: str = "en") -> str:
        """Return the address of the version in *language* of the page at *path*."""
        if path.endswith("404.html"):
            return f"{self.address}{language}/nowhere/"
        page = self.built.pages[path]
        if page.lang == language:
            return self.address + path.removesuffix("index.html")
        (link,) = page.all("a", hreflang=language)  # of the language menu
        return self.address + str(link.get("href")).removeprefix("/")


class Visit:
    """What a page says, asks for and misses while it is open."""

    def __init__(self, page: Page, site: Site) -> None:
        self.faults: list[str] = []
        self._page = page
        self._site = site
        self._missing: str | None = None  # no address: a message may have none
        page.on(
            "console", lambda said: self._heard(said.type, said.text, said.location)
        )
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))
        page.on(
            "requestfailed", lambda asked: self.faults.append(f"failed: {asked.url}")
        )
        page.on("response", lambda answer: self._answered(answer.url, answer.status))

    def to(self, url: str) -> int:
        """Open *url*, and return the status of the answer."""
        self._missing = url if url.endswith("/nowhere/") else None
        answer = self._page.goto(url)
        assert answer is not None
        return answer.status

    def _heard(self, kind: str, text: str, place: dict[str, object]) -> None:
        if kind in ("error", "warning") and place.get("url") != self._missing:
            self.faults.append(f"console: {text}")

    def _asked(self, url: str) -> None:
        if not url.startswith(self._site.address):
            self.faults.append(f"outside: {url}")

    def _answered(self, url: str, status: int) -> None:
        if status >= 400 and url != self._missing:
            self.faults.append(f"{status}: {url}")


WIDER = """() => {
  const root = document.scrollingElement;
  const width = root.clientWidth;
  if (root.scrollWidth <= width && root.scrollLeft === 0) return [];
  const wide = [...document.querySelectorAll("body *")].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return right > width + 1 || left < -1;
  });
  return wide.map((element) => element.outerHTML.slice(0, 80));
}"""


def wider_than(page: Page, size: dict[str, int]) -> list[str]:
    """Return what makes *page* scroll sideways in a window of that *size*."""
    page.set_viewport_size(size)
    found: list[str] = page.evaluate(WIDER)
    return found

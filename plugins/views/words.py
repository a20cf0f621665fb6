"""The words for each value that the data may take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from plugins.domain.wording import N_

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "role": {
        "announced-host": N_("Announced as host city"),
        "candidate": N_("Candidate to host"),
        "co-president": N_("Co-president"),
        "founder": N_("Founder of the network"),
        "host": N_("Host city"),
        # Translators: a city, at an edition of the network
        "invited": N_("Invited"),
        "member": N_("Member of the executive committee"),
        "named": N_("Named as a city of the network"),
        # Translators: a city, at an edition of the network
        "present": N_("Present"),
        # Translators: a city, by somebody from elsewhere
        "represented": N_("Represented"),
        "seat": N_("Seat in the executive committee"),
        "secretariat": N_("General secretariat"),
        # Translators: a city that signed a document
        "signatory": N_("Signatory"),
        "took-part": N_("Took part in a meeting"),
        # Translators: a city where an assembly was held without being a host
        "venue": N_("Venue"),
        "vice-president": N_("Vice-president"),
    },
    "office": {
        "co-president": N_("Co-president"),
        "member": N_("Member"),
        "seat": N_("Office not stated"),
        "secretariat": N_("General secretariat"),
        "vice-president": N_("Vice-president"),
    },
    "measure": {
        "cities": N_("Cities"),
        "continents": N_("Continents"),
        "countries": N_("Countries"),
        "days": N_("Days"),
        "greenhouse-gas-share": N_("Share of greenhouse-gas emissions from cities"),
        "initiatives": N_("Initiatives shared"),
        "labs": N_("Labs"),
        "languages": N_("Languages"),
        "member-cities": N_("Cities in the network"),
        "member-countries": N_("Countries in the network"),
        "officials": N_("Officials"),
        "participants": N_("Participants"),
        "themes": N_("Themes"),
        "urban-population-share": N_("Share of the world's population in cities"),
    },
    "qualifier": {
        "exactly": N_("{number}"),
        "about": N_("about {number}"),
        "more-than": N_("more than {number}"),
    },
    "figure status": {
        # Translators: a figure, before the event; in brackets after it
        "announced": N_("announced"),
        # Translators: a figure, after the event; in brackets after it
        "reported": N_("reported"),
    },
    "stage": {
        # Translators: an edition; so are the four that follow
        "announced": N_("Announced"),
        "open": N_("Registration open"),
        "under-way": N_("Under way"),
        # Translators: an edition that is past
        "held": N_("Held"),
        "unreported": N_("Dates passed, no report yet"),
        "cancelled": N_("Cancelled"),
    },
    "format": {
        "in-person": N_("In person"),
        "online": N_("Online"),
        "hybrid": N_("In person and online"),
        "reduced": N_("Reduced format"),
    },
    "city kind": {
        "city": N_("City"),
        "district": N_("District"),
        "county": N_("County"),
    },
    "document kind": {
        "declaration": N_("Declaration"),
        "wishes": N_("Wishes"),
        "charter": N_("Charter"),
    },
    "document status": {
        "adopted": N_("Adopted"),
        "in-preparation": N_("In preparation"),
    },
    "initiative kind": {
        "award": N_("Award"),
        "corridor": N_("Business support"),
        "exchange": N_("Exchange"),
        "local-project": N_("Local project"),
    },
    "topic kind": {
        "subject": N_("Working subject of the network"),
        "theme": N_("Theme of an edition"),
    },
    "session kind": {
        "opening": N_("Opening"),
        "talk": N_("Talk"),
        "visit": N_("Visit"),
        "workshop": N_("Workshop"),
    },
    "partnership": {
        "institutional": N_("Institutional partners"),
        "relations": N_("Support in making contacts"),
    },
    "basis": {
        "document": N_("Documents of the network and the press"),
        "web": N_("Public web pages"),
    },
    "page kind": {
        "home": N_("Home page"),
        "map": N_("Map"),
        "city": N_("Page of a city"),
        "edition": N_("Page of an edition"),
        "record": N_("Page of another record"),
        "release": N_("Press release"),
        "list": N_("List"),
        "text": N_("Page of text"),
    },
    "compliance": {
        "none": N_("Accessibility: not compliant"),
        "partial": N_("Accessibility: partially compliant"),
        "total": N_("Accessibility: fully compliant"),
    },
    "audit method": {
        "automatic": N_("Automatic"),
        "people": N_("By people, criterion by criterion"),
    },
    "audit measure": {
        "accessibility": N_("Accessibility"),
        "best-practices": N_("Best practices"),
        "criteria-applicable": N_("Criteria that apply"),
        "criteria-met": N_("Criteria met"),
        "errors": N_("Errors"),
        "pages": N_("Pages"),
        "performance": N_("Performance"),
        "seo": N_("Search engines"),
        "violations": N_("Violations"),
        "warnings": N_("Warnings"),
    },
    "section": {
        "home": N_("Home"),
        "cities": N_("Cities"),
        "map": N_("Map"),
        "editions": N_("Meetings"),
        "initiatives": N_("Initiatives"),
        "topics": N_("Topics"),
        "documents": N_("Documents"),
        "timeline": N_("Timeline"),
        "people": N_("People"),
        "sources": N_("Sources"),
        "figures": N_("Figures"),
        "press": N_("Press releases and news"),
        "governance": N_("Governance"),
    },
}
"""For each enumeration of the domain, the words of each of its values."""

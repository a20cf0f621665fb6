"""The site itself: its names, its languages, who answers for it."""

from __future__ import annotations

import datetime as dt
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, field_validator

from plugins.domain.dates import Day
from plugins.domain.problem import mistake
from plugins.domain.reference import CityId, MenuId, OrganisationId, Sources
from plugins.domain.values import Language, Line, LocalText, Model, Url
from plugins.domain.wording import N_


class Account(Model):
    """A public account of the network on another service."""

    name: Line = Field(title=N_("Name"), description=N_("for instance @INMC21"))
    address: Url | None = Field(
        default=None, title=N_("Address"), description=N_("web address, whole")
    )


class Security(Model):
    """Whom to tell that the site is not safe: ``/.well-known/security.txt``."""

    contact: Url | None = Field(
        default=None,
        title=N_("Contact"),
        description=N_("web address, whole; left out, it is the page “contact”"),
    )
    checked: Day = Field(
        title=N_("Checked"),
        description=N_("day on which somebody saw that it is right; once a year"),
    )

    @property
    def expires(self) -> dt.date:
        """Return the day from which on it may be wrong. RFC 9116: within a year."""
        return self.checked + dt.timedelta(days=364)


class WebEditor(Model):
    """Where the web editor at ``/admin/`` saves, and how its users sign in."""

    forge: Literal["github", "gitlab", "gitea"] = Field(
        title=N_("Forge"),
        description=N_("github, gitlab, or gitea for Gitea and Forgejo"),
    )
    repository: Url = Field(
        title=N_("Repository"),
        description=N_("its address there, with its owner and its name"),
    )
    branch: Line | None = Field(
        default=None,
        title=N_("Branch"),
        description=N_("left out, it is the repository's own default"),
    )
    application: Line | None = Field(
        default=None,
        title=N_("Application"),
        description=N_("public identifier for sign-in, on GitLab, Gitea and Forgejo"),
    )
    sign_in: Url | None = Field(
        default=None,
        title=N_("Sign-in service"),
        description=N_("its address, for GitHub; left out, a personal token is asked"),
    )

    @field_validator("repository")
    @classmethod
    def _with_owner_and_name(cls, url: str) -> str:
        address = urlsplit(url)
        path = address.path.strip("/").removesuffix(".git")
        if "/" not in path:
            raise mistake(
                "url_is_whole",
                N_("“{typed}” is not the address of a repository."),
                N_("Write it with its owner and its name, as a browser shows it."),
                typed=url,
            )
        return f"{address.scheme}://{address.netloc}/{path}"

    @property
    def origin(self) -> str:
        """Return the address of the forge: ``https://codeberg.org``."""
        address = urlsplit(self.repository)
        return f"{address.scheme}://{address.netloc}"

    @property
    def path(self) -> str:
        """Return the owner and the name: ``city/site``."""
        return urlsplit(self.repository).path.strip("/")


class Site(Model):
    """What the whole site needs to know of itself; a host city overrides it."""

    name: LocalText = Field(
        title=N_("Name"), description=N_("of the network, in each language")
    )
    short_name: LocalText = Field(
        title=N_("Short name"), description=N_("its initials, where they are in use")
    )
    description: LocalText = Field(
        title=N_("Description"), description=N_("one sentence, in each language")
    )
    terms: LocalText | None = Field(
        default=None,
        title=N_("Terms"),
        description=N_("what may be done with data and texts, in one line"),
    )
    url: Url = Field(
        title=N_("Address"), description=N_("of the published site, without a last /")
    )
    languages: tuple[Language, ...] = Field(
        min_length=1,
        title=N_("Languages"),
        description=N_("of the pages, in the order readers see; the first leads"),
    )
    required_languages: tuple[Language, ...] = Field(
        min_length=1,
        title=N_("Complete languages"),
        description=N_("every text of data/ must exist in these"),
    )
    secretariat: CityId = Field(
        title=N_("General secretariat"), description=N_("identifier of the city")
    )
    press_contact: OrganisationId | None = Field(
        default=None,
        title=N_("Press contact"),
        description=N_("identifier of an organisation"),
    )
    accounts: tuple[Account, ...] = Field(
        default=(), title=N_("Accounts"), description=N_("on other services")
    )
    navigation: tuple[MenuId, ...] = Field(
        title=N_("Navigation"),
        description=N_("sections and pages of the menu, in order"),
    )
    footer: tuple[MenuId, ...] = Field(
        default=(),
        title=N_("Footer"),
        description=N_("sections and pages at the foot, in order"),
    )
    repository: Url | None = Field(
        default=None, title=N_("Repository"), description=N_("where the source is")
    )
    security: Security | None = Field(
        default=None,
        title=N_("Security"),
        description=N_("whom to tell that the site is not safe"),
    )
    web_editor: WebEditor | None = Field(
        default=None,
        title=N_("Web editor"),
        description=N_("where it saves; left out, it is not on the public site"),
    )
    sources: Sources

    @field_validator("url")
    @classmethod
    def _without_last_slash(cls, url: str) -> str:
        return url.rstrip("/")

    @property
    def base_path(self) -> str:
        """Return what is between the server and the site: "" or ``/inmc``."""
        return urlsplit(self.url).path

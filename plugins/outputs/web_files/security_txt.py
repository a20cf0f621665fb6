"""security.txt: whom to tell that the site is not safe.

Source: RFC 9116.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

PATH: Final = ".well-known/security.txt"


@dataclass(frozen=True, slots=True)
class SecurityContact:
    """Whom to tell, in which languages, and until when that holds."""

    contact: str  # absolute address
    expires: date  # not valid from this day on
    languages: Sequence[str]  # BCP 47, the preferred first
    canonical: str  # absolute address of the file


def render_security_txt(contact: SecurityContact) -> str:
    """Return the text, one field a line."""
    fields = {
        "Contact": contact.contact,
        "Expires": f"{contact.expires.isoformat()}T00:00:00Z",
        "Preferred-Languages": ", ".join(contact.languages),
        "Canonical": contact.canonical,
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())

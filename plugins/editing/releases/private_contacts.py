"""Telephone numbers and e-mails in a text, which are not ours to publish."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"  # RFC 5321
_PHONE = r"(?:\+|\b00)\d{1,3}(?:[ .()/-]{0,2}\d){7,12}\b|\b0\d(?:[ .-]?\d\d){4}\b"
_LABEL = (
    r"(?:t[ée]l(?:[ée]phone)?|phone|mobile|port(?:able)?|fax|tel[ée]fono|e-?mail|mail"
    r"|courriel|correo)"
)
_CONTACT = re.compile(rf"{_EMAIL}|{_PHONE}", re.IGNORECASE)
_CUT = re.compile(
    rf"\s{{0,3}}[-–—,;/|(]{{0,3}}\s{{0,3}}(?:\b{_LABEL}\b\.?\s*:?\s*)?"
    rf"(?:{_EMAIL}|{_PHONE})\)?",
    re.IGNORECASE,
)
_LABELS = re.compile(rf"\b{_LABEL}\b\.?\s*:?", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:contacts?|contactos?|contatti|contatto)\s+(?:presse|press|media|médias?|prensa"
    r"|stampa)\s*:?|(?:press|media)\s+contacts?\s*:?",
    re.IGNORECASE,
)
_FEW: Final = 6  # words: a name and what is done, not a sentence


@dataclass(frozen=True, slots=True)
class WithoutContacts:
    """A text without contacts; empty where it was nothing else."""

    text: str
    found: tuple[str, ...]


def without_contacts(text: str) -> WithoutContacts:
    """Return *text* without telephone numbers and e-mails, and what was found."""
    found = tuple(_CONTACT.findall(text))
    rest = _CUT.sub("", text) if found else text
    words = re.findall(r"\w+", _LABELS.sub("", rest))
    is_address = _HEAD.fullmatch(text.strip("*_ ")) or (found and len(words) <= _FEW)
    return WithoutContacts("" if is_address else rest.strip(), found)

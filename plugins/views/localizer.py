"""One reader's language: words, names, numbers, dates and addresses in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from gettext import NullTranslations
from typing import Final

from plugins.domain.city import NamedCity
from plugins.domain.network import Network
from plugins.domain.once import Once
from plugins.domain.person import Person
from plugins.domain.relations import Relations
from plugins.domain.values import LocalText
from plugins.outputs.drawing.cartographer import Cartographer
from plugins.outputs.typography import typeset, typeset_html
from plugins.views.addresses import Addresses
from plugins.views.formats import Formats
from plugins.views.text import Text, direction
from plugins.views.words import WORDS

_CONTEXT: Final = "\4"  # stands between a context and its message, as in a .mo file
_PLURAL: Final = "\0"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of the interface in one language."""

    catalog: NullTranslations
    basis: str = ""  # another one once the catalog says anything else, if that is known


class Localizer:
    """What views need to speak *language*; made once a language and build."""

    def __init__(
        self,
        language: str,
        words: Words,
        relations: Relations,
        addresses: Addresses,
        maps: Cartographer,
    ) -> None:
        """Take the reader's language, its words, and what the site is about."""
        self.language = language
        self.relations = relations
        self.maps = maps
        self._catalog = words.catalog
        self._words = relations.shelves.answers(
            f"words {language}", self._said, words.basis
        )
        self._addresses = addresses
        self.formats = Formats(language, self.gettext)
        self.once = Once()

    @property
    def network(self) -> Network:
        """Return the records."""
        return self.relations.network

    @property
    def dir(self) -> str:
        """Return ltr or rtl."""
        return direction(self.language)

    # Words of the interface

    def gettext(self, message: str) -> str:
        """Return *message* in the reader's language."""
        return self._words[message]

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return the form of the message that goes with *number*."""
        return self._words[_PLURAL.join((one, many, str(number)))]

    def pgettext(self, context: str, message: str) -> str:
        """Return *message* as it is said in *context*."""
        return self._words[f"{context}{_CONTEXT}{message}"]

    def npgettext(self, context: str, one: str, many: str, number: int) -> str:
        """Return the form for *number* of the message as it is said in *context*."""
        forms = _PLURAL.join((one, many, str(number)))
        return self._words[f"{context}{_CONTEXT}{forms}"]

    def _said(self, question: str) -> str:
        """Return the word that one of the four above asks for."""
        context, mark, message = question.rpartition(_CONTEXT)
        one, *plural = message.split(_PLURAL)
        catalog = self._catalog
        if plural:
            many, number = plural[0], int(plural[1])
            text = (
                catalog.npgettext(context, one, many, number)
                if mark
                else catalog.ngettext(one, many, number)
            )
        else:
            text = catalog.pgettext(context, one) if mark else catalog.gettext(one)
        return typeset_html(text, self.language)

    def named(self, enumeration: str, value: str) -> str:
        """Return the word for a *value* that the data may take, one of WORDS."""
        return self.gettext(WORDS[enumeration][value])

    def word(self, message: str) -> Text:
        """Return a word of the interface as a Text."""
        return self.word_of(self.gettext(message))

    def word_of(self, text: str) -> Text:
        """Return *text*, which is in the reader's language already, as a Text."""
        return Text.of(text, self.language, self.language)

    # Texts of the data

    @cached_property
    def preferences(self) -> tuple[str, ...]:
        """Return the languages in which to look for a text: the reader's first.

        A reader of ``es-MX`` reads ``es`` before any other language.
        """
        near = self.language, self.language.partition("-")[0]
        return tuple(dict.fromkeys((*near, *self.network.site.languages, "en")))

    def text(self, text: LocalText) -> Text:
        """Return *text* in the reader's language, or marked as another."""
        best, language = text.best(self.preferences)
        return Text.of(typeset(best, language), language, self.language)

    def maybe(self, text: LocalText | None) -> Text | None:
        """Return *text*, or None where there is none."""
        return self.text(text) if text else None

    def proper(self, name: str, language: str) -> Text:
        """Return a proper *name*, marked with its own *language*."""
        return Text.of(name, language, self.language)

    def name_of(self, city: NamedCity) -> Text:
        """Return the name of *city* for this reader."""
        return self.proper(*city.name_in(self.language))

    def organisation(self, organisation_id: str) -> Text:
        """Return the name of an organisation for this reader."""
        organisation = self.network.organisations[organisation_id]
        name, language = organisation.name_in(self.language)
        return self.proper(typeset(name, language), language)

    def person_name(self, person: Person) -> Text:
        """Return the name of *person*, which no language changes."""
        return self.word_of(person.name)

    # Addresses

    def url(self, kind: str, record_id: str) -> str:
        """Return the address of a page from the root of the site: ``/fr/…``."""
        return "/" + self._addresses.of(kind, record_id, self.language)

    def address(self, kind: str, record_id: str, language: str) -> str:
        """Return the address of the same page in *language*."""
        return "/" + self._addresses.of(kind, record_id, language)

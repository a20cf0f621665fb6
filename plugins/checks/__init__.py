"""One rule a file, named by the truth it demands.

Each has one function, ``check``, which yields a Problem for every record of a
network that breaks the rule. It knows records and their paths, never files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from plugins.checks import (
    commitments_are_numbered,
    coordinates_are_complete,
    coordinates_are_in_the_country,
    coordinates_are_on_earth,
    dates_are_in_order,
    foreign_name_has_an_english_one,
    language_is_one_of_the_sites,
    link_is_understood,
    linked_file_exists,
    linked_person_has_a_page,
    linked_record_is_known,
    linked_text_is_published,
    old_address_is_unique,
    page_address_is_unique,
    preferred_statement_is_unique,
    reference_is_known,
    registration_precedes_the_edition,
    required_language_is_published,
    session_is_during_the_edition,
    subdivision_is_in_the_country,
    text_is_in_every_required_language,
    verified_day_has_come,
    versions_of_a_text_agree,
    vote_precedes_the_edition,
)
from plugins.domain.network import Network
from plugins.domain.problem import Problem

Check = Callable[[Network], Iterator[Problem]]

VALUE_CHECKS: Final[tuple[Check, ...]] = (
    link_is_understood.check,
    linked_file_exists.check,
    linked_record_is_known.check,
    reference_is_known.check,
    text_is_in_every_required_language.check,
)
"""These look at one value alone, whatever else its record lacks: None is no value."""

RECORD_CHECKS: Final[tuple[Check, ...]] = (
    commitments_are_numbered.check,
    coordinates_are_complete.check,
    coordinates_are_in_the_country.check,
    coordinates_are_on_earth.check,
    dates_are_in_order.check,
    foreign_name_has_an_english_one.check,
    language_is_one_of_the_sites.check,
    linked_text_is_published.check,
    old_address_is_unique.check,
    page_address_is_unique.check,
    preferred_statement_is_unique.check,
    registration_precedes_the_edition.check,
    required_language_is_published.check,
    session_is_during_the_edition.check,
    subdivision_is_in_the_country.check,
    verified_day_has_come.check,
    versions_of_a_text_agree.check,
    vote_precedes_the_edition.check,
)
"""These compare the values of records that are whole."""

LAST_CHECKS: Final[tuple[Check, ...]] = (linked_person_has_a_page.check,)
"""These look at what follows from all records, once nothing else is wrong."""

"""What cities were; tests/domain/test_relations.py asks for more of them."""

from __future__ import annotations

import pytest

from plugins.domain.roles import roles


@pytest.mark.parametrize(
    ("stage", "expected"), [("held", "host"), ("announced", "announced-host")]
)
def test_nobody_hosts_before_it_is_known_to_be_held(network, stage, expected):
    """Where an edition stands decides what its host is."""
    edition = next(each for each in network.editions.values() if each.host)
    stands = dict.fromkeys(network.editions, stage)
    found = roles(network, stands)[edition.host]

    assert expected in {role.kind for role in found if role.edition == edition.id}


def test_roles_come_in_the_order_of_time(network):
    """The first is the earliest; one without a day is last."""
    for found in roles(network, dict.fromkeys(network.editions, "held")).values():
        days = [str(role.when.first) if role.when else "9999" for role in found]

        assert sorted(days) == days

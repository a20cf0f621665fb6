"""Who has a public part in an edition."""

from __future__ import annotations

from dataclasses import replace

from plugins.domain.public_parts import public_parts


def test_who_speaks_has_a_part(network):
    """The programme names them; without it nobody has one."""
    silent = network.editions["2017"].model_copy(update={"programme": ()})

    assert [("2017", "jane-doe")] == [*public_parts(network, ())]
    assert [] == [*public_parts(replace(network, editions={"2017": silent}), ())]

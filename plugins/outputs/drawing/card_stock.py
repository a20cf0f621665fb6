"""What cards are put together from: drawn when it is first needed, then kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Final

from plugins.outputs.drawing.card_ground import Ground, Spot
from plugins.outputs.drawing.card_pictures import CardPress, Site, Words
from plugins.outputs.drawing.two_inks import Strip
from plugins.outputs.publishing.kept_files import KeptFiles

AT_ONCE: Final = 24
"""How many cards are drawn together: more take more memory, and little less time."""


class CardStock:
    """The words and the grounds of cards; each is drawn once."""

    def __init__(
        self, press: CardPress, kept: KeptFiles, shown: Callable[[], bytes]
    ) -> None:
        """Take what draws, what keeps it, and what tells all that the map shows."""
        self._press = press
        self._kept = kept
        self._shown = shown
        self._grounds: dict[str, Ground] = {}
        self._ready: dict[str, Strip] = {}  # those drawn last

    def card(
        self, words: Words, site: Site, spot: Spot | None, others: Iterable[Words]
    ) -> bytes:
        """Return a card as PNG.

        Args:
            words: At its top.
            site: At its foot.
            spot: Of its city, on the map.
            others: The words of cards that may be asked for next.
        """
        return self._press.card(self._words(words, others), self._ground(site), spot)

    def _words(self, words: Words, others: Iterable[Words]) -> Strip:
        key = _key(words)
        if ready := self._ready.get(key):
            return ready
        if found := self._kept.get(key):
            return Strip.from_bytes(found)
        new = {_key(each): each for each in others}
        new = {key: words} | {
            each: new[each] for each in new if not self._kept.has(each)
        }
        drawn = self._press.words([*new.values()])
        self._ready = made = dict(zip(new, drawn, strict=True))
        for each, strip in made.items():
            self._kept.keep(strip.to_bytes(), each)
        return made[key]

    def _ground(self, site: Site) -> Ground:
        key = _key(site)
        if key not in self._grounds:
            self._grounds[key] = Ground(self._whole(site, key))
        return self._grounds[key]

    def _whole(self, site: Site, key: str) -> Strip:
        shown = self._shown()
        if found := self._kept.get(key, shown):
            return Strip.from_bytes(found)
        drawn = self._press.ground(site)
        self._kept.keep(drawn.to_bytes(), key, shown)
        return drawn


def _key(said: Words | Site) -> str:
    return json.dumps(said, ensure_ascii=False)

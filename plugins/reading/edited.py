"""What somebody has edited between two readings."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.reading.network import Reading


def edited(before: Reading | None, now: Reading) -> frozenset[str]:
    """Return the ids of the records and texts that are not as they were, or new.

    Of ``data/site.yaml`` it tells nothing, nor where there was no reading before.
    """
    if not before or not before.network or not now.network:
        return frozenset()
    return frozenset(_edited(before, now))


def _edited(before: Reading, now: Reading) -> Iterator[str]:
    assert before.network, "it was read"
    assert now.network, "idem"
    known = dict(before.network.records())
    for path, record in now.network.records():
        was = known.get(path)
        if was is not record and was != record:  # most are the same object
            yield from map(str, path[1:2])
    texts = {text.file: text for text in before.texts}
    for text in now.texts:
        if texts.get(text.file) is not text:  # the same file is read once
            yield text.id

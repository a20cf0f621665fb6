"""What somebody has edited between two readings, of what is in both."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import COLLECTIONS
from plugins.reading.document import TextFile
from plugins.reading.network import Reading


def edited_records(before: Reading, now: Reading) -> Iterator[tuple[str, str]]:
    """Yield the collection and the id of each record that says something else."""
    if not before.network or not now.network:
        return
    for name in COLLECTIONS:
        known = getattr(before.network, name)
        for key, record in getattr(now.network, name).items():
            was = known.get(key)
            if was is not record and was is not None and was != record:
                yield name, key


def edited_texts(before: Reading, now: Reading) -> Iterator[TextFile]:
    """Yield each text that says something else, as it is now."""
    texts = {text.file: text for text in before.texts}
    for text in now.texts:
        if texts.get(text.file, text) is not text:  # the same file is read once
            yield text

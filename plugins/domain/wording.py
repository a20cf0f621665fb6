"""Mark a text for translation where it cannot be translated yet.

The models and the rules are read before anybody knows the reader's language:
they hold English texts, which the catalogs of ``theme/translations`` translate
when a page or a report is written.
"""

from __future__ import annotations


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for it
    """Return *text*: the translators' tool finds it by the name of this call."""
    return text


def NP_(context: str, text: str) -> str:  # noqa: N802 - idem
    """Return *text*, to be translated as it is said in *context*."""
    del context
    return text

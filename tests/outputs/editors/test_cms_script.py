"""The script of the web editor, kept from asking anybody else."""

import pytest

from plugins.outputs.editors.cms_script import (
    _REPLACED,
    SYMBOLS,
    UnknownScriptError,
    same_origin,
)

SCRIPT = "".join(f"<{text}>" * times for text, times, _ in _REPLACED[:-1]) + (
    "https://unpkg.com/a" * _REPLACED[-1][1]
)


def test_asks_nobody_else():
    """Fonts, languages and versions of the package are this site's, or nobody's."""
    script = same_origin(SCRIPT, "/inmc/admin")

    assert "https://" not in script
    assert f"/inmc/admin/{SYMBOLS}" in script
    assert "`/inmc/admin/locales`" in script


def test_another_version_is_refused():
    """What is not found is told, and not left as it is."""
    with pytest.raises(UnknownScriptError, match="unpkg"):
        same_origin(SCRIPT + "https://unpkg.com/", "/admin")

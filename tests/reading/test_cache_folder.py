"""Where reading keeps what it has found out."""

from __future__ import annotations

from plugins.reading.cache_folder import kept_in


def test_keeps_only_where_a_build_was(tmp_path):
    """Whoever reads somebody's files leaves nothing behind in them."""
    assert kept_in(tmp_path, "git", 9) is None
    assert [] == list(tmp_path.iterdir())

    (tmp_path / ".cache").mkdir()
    kept = kept_in(tmp_path, "git", 9)
    kept.keep(b"answer", "question")

    assert b"answer" == kept_in(tmp_path, "git", 9).get("question")

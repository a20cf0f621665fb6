"""Names made from contents."""

from __future__ import annotations

import re

from plugins.outputs.publishing.fingerprint import fingerprinted


class TestFingerprinted:
    def test_the_digest_stands_before_the_suffix(self):
        """Servers know such a file by its name, and its kind by its suffix."""
        found = fingerprinted("theme/site.css", "a {}")

        assert re.fullmatch(r"theme/site\.[0-9a-f]{8}\.css", found)

    def test_another_content_has_another_name(self):
        """A browser that kept the old file does not show it for the new one."""
        assert fingerprinted("a.js", "1") != fingerprinted("a.js", "2")

    def test_text_and_its_bytes_have_the_same_name(self):
        """What is written is what is counted."""
        assert fingerprinted("a.js", "é") == fingerprinted("a.js", "é".encode())

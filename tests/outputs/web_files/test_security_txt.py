from datetime import date

from plugins.outputs.web_files.security_txt import SecurityContact, render_security_txt

CONTACT = SecurityContact(
    contact="https://example.org/en/contact/",
    expires=date(2027, 11, 1),
    languages=("fr", "en"),
    canonical="https://example.org/.well-known/security.txt",
)


def test_each_field_is_a_line():
    """As RFC 9116 has them: a date with its hour, languages with commas."""
    assert (
        "Contact: https://example.org/en/contact/\n"
        "Expires: 2027-11-01T00:00:00Z\n"
        "Preferred-Languages: fr, en\n"
        "Canonical: https://example.org/.well-known/security.txt\n"
    ) == render_security_txt(CONTACT)

import pytest

from plugins.editing.releases.typed_plainly import typed_plainly


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’eau « vive »…", 'l\'eau "vive"...'),
        ("1^{res} Rencontres", "1res Rencontres"),
        ("les 1<sup>ères</sup> et 2èmes, le 1er", "les 1res et 2es, le 1er"),
        ("la 3ème\u00a0fois", "la 3e fois"),
        ("**Tout est gras**", "Tout est gras"),
        ("un *mot important* ici", "un _mot important_ ici"),
        ("« *Une citation tout entière est en italique.* »", None),
        ("**jamais fermé", "jamais fermé"),
        ("e\u0301te\u0301\u200b, ﬁn", "été, fin"),
        ("présentes,. ( ici )", "présentes. (ici)"),
        ("50 % de 2 * 3", "50 % de 2 * 3"),
        ("a_b_c", "a_b_c"),
    ],
)
def test_text_is_as_editors_type_it(text, expected):
    """The site itself sets quotation marks, spaces and raised letters."""
    wanted = expected or '"Une citation tout entière est en italique."'

    assert wanted == typed_plainly(text)

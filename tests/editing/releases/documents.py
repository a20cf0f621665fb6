"""A press release that nobody issued, as files of each kind."""

from __future__ import annotations

import zipfile
from io import BytesIO

import typst

TEXT = """\
Accès direct au menu

Oslo, le mardi 5 mars 2019

Contacts presse
Agence Exemple
Tél. : 01 23 45 67 89

MOTS-CLES : ECOLOGIE / VILLE VERTE

Succès des 1^{ères} rencontres d’Oslo

▪ **Après deux jours d’échanges, Ada EXEMPLE annonce un programme. ▪ Le vote aura \
lieu en 2020.**

Les villes ont parlé de l’eau et de la forêt pendant deux jours, et en parleront \
encore longtemps, *à n’en pas douter*, avec tous ceux qui le veulent et le peuvent.

Et maintenant

Inscription avant le 25 mai auprès de l’agence – contact@exemple.org – \
Tél. 06 12 34 56 78. C’est une phrase assez longue pour être un paragraphe entier.

Plus d’articles

Un autre journal parle d’autre chose, qui n’a rien à voir avec cela.
"""

PARAGRAPHS = (
    ("title", "Rencontres d’Oslo"),
    ("", "Oslo, le 5 mars 2019"),
    ("", "Les villes ont parlé de l’eau et de la forêt pendant deux jours entiers."),
    ("heading", "Et maintenant"),
    ("item", "un vote"),
    ("item", "une charte"),
)
KINDS = [
    ("heading" if kind == "title" else kind or "paragraph") for kind, _ in PARAGRAPHS
]
TEXTS = [text for _, text in PARAGRAPHS]


def zipped(**parts: str) -> bytes:
    """Return a ZIP file of *parts*, whose names have __ for the slash."""
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return into.getvalue()


def word(head: str = "") -> bytes:
    """Return a Word document, with French names of styles and *head* before it all."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    styles = {
        "title": '<w:pStyle w:val="Titre"/>',
        "heading": '<w:pStyle w:val="Titre1"/>',
        "item": "<w:numPr/>",
        "": "",
    }
    body = "".join(
        f"<w:p><w:pPr>{styles[kind]}</w:pPr><w:r><w:t>{text[:5]}</w:t></w:r>"
        f"<w:r><w:t>{text[5:]}</w:t></w:r><w:del><w:delText>x</w:delText></w:del></w:p>"
        for kind, text in PARAGRAPHS
    )
    names = (
        '<w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>'
        '<w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
    )
    return zipped(
        word__document=f"{head}<w:document {space}>{body}</w:document>",
        word__styles=f"<w:styles {space}>{names}</w:styles>",
    )


def libreoffice() -> bytes:
    """Return a LibreOffice document."""
    ways = {
        "title": '<t:p t:style-name="Title">{}</t:p>',
        "heading": "<t:h>{}</t:h>",
        "item": "<t:list><t:list-item><t:p>{}</t:p></t:list-item></t:list>",
        "": "<t:p><t:span>{}</t:span></t:p>",
    }
    body = "".join(ways[kind].format(text) for kind, text in PARAGRAPHS)
    space = 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    return zipped(content=f"<o {space}>{body}</o>")


def page() -> str:
    """Return a web page with a menu, and an article beside others."""
    ways = {
        "title": "<h1>{}</h1>",
        "heading": "<h2>{}</h2>",
        "item": "<li>{}",
        "": "<p>{}</p>",
    }
    body = "".join(ways[kind].format(text) for kind, text in PARAGRAPHS)
    return (
        "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>"
        f"<nav><a href='/'>Accueil</a></nav><main>{body}</main>"
        "<aside><p>Autre chose</p></aside><script>var a = '<p>';</script></body></html>"
    )


def pdf() -> bytes:
    """Return a PDF file, whose lines end at the edge of its page."""
    text = "\n\n".join(TEXTS[:3]).replace("#", "\\#")
    return typst.compile(
        f'#set page(width: 9cm)\n#set text(lang: "fr")\n{text}'.encode()
    )

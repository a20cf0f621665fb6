"""What developers and translators do to the theme."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import Final

from tests.incremental.sites import EditedSite

_ENDS: Final = re.compile(r"(?=</(?:p|h1|h2|li|dd|a|div|header|main|footer)>)")
_PIECES: Final = (
    "x{n}",
    "<b>{n}</b>",
    "{{{{ {n} + 1 }}}}",
    "{{% trans %}}Word {n}{{% endtrans %}}",
    "{{% include 'partials/piece-{n}.html' %}}",
)


def _templates(site: EditedSite) -> list[Path]:
    return sorted(site.root.glob("theme/templates/**/*.html"))


def change_template(random: Random, site: EditedSite) -> str | None:
    """Add something to a page, a component or a part of one, or take it away."""
    path = random.choice(_templates(site))
    text = path.read_text("utf-8")
    if found := re.search(r"<b>\d+</b>|x\d+(?=</)", text):
        text = text[: found.start()] + text[found.end() :]
    else:
        places = [each.start() for each in _ENDS.finditer(text)]
        if not places:
            return None
        at, n = random.choice(places), random.randint(0, 4)
        text = text[:at] + random.choice(_PIECES).format(n=n) + text[at:]
        if f"piece-{n}.html" in text:
            _write_piece(site, n)
    path.write_text(text, "utf-8", newline="\n")
    return f"{path.name}: a template"


def _write_piece(site: EditedSite, n: int) -> None:
    path = site.root / f"theme/templates/partials/piece-{n}.html"
    path.write_text(f"<i>piece {n}</i>\n", "utf-8")


def change_piece(random: Random, site: EditedSite) -> str | None:
    """Change a part that other templates include; sometimes remove it."""
    pieces = sorted(site.root.glob("theme/templates/partials/piece-*.html"))
    if not pieces:
        return None
    path = random.choice(pieces)
    if random.random() < 0.15:
        path.unlink()
        return f"{path.name}: gone"
    path.write_text(f"<i>{random.randint(0, 99)}</i>\n", "utf-8")
    return f"{path.name}: a part"


def break_template(random: Random, site: EditedSite) -> str | None:
    """Forget an end, or ask for a value that nobody gives."""
    path = random.choice(_templates(site))
    text = path.read_text("utf-8")
    path.write_text(text + random.choice(("{% if %}", "{{ nobody }}")), "utf-8")
    return f"{path.name}: broken"


def change_example(random: Random, site: EditedSite) -> str | None:
    """Change what the style guide shows of a component."""
    path = random.choice(sorted(site.root.glob("theme/templates/components/*.yaml")))
    text = path.read_text("utf-8")
    new = re.sub(r"(?m)^(  - name: .*)$", rf"\1 {random.randint(0, 99)}", text, count=1)
    path.write_text(new, "utf-8", newline="\n")
    return f"{path.name}: an example"


def change_style(random: Random, site: EditedSite) -> str | None:
    """Add a rule to a stylesheet, or change a color."""
    path = random.choice(sorted(site.root.glob("theme/static/css/**/*.css")))
    text = path.read_text("utf-8")
    if path.name == "main.css":
        return None
    if path.name == "tokens.css":
        color = f"#{random.randrange(16**6):06x}"
        text = re.sub(r"#[0-9a-f]{6}(?=;)", color, text, count=random.randint(1, 9))
    else:
        text += (
            f"\n@layer utilities {{ .rule-{random.randint(0, 99)} {{ order: 1 }} }}\n"
        )
    path.write_text(text, "utf-8", newline="\n")
    return f"{path.name}: a style"


def change_script(random: Random, site: EditedSite) -> str | None:
    """Add a line to a script."""
    path = random.choice(sorted(site.root.glob("theme/static/js/**/*.js")))
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\nwindow.n = {random.randint(0, 99)};\n")
    return f"{path.name}: a script"


def change_drawing(random: Random, site: EditedSite) -> str | None:
    """Change the icon, or the sheet of a picture or a PDF."""
    names = "static/icon.svg", "typst/card.typ", "typst/map.typ", "typst/release.typ"
    path = site.root / "theme" / random.choice(names)
    text = path.read_text("utf-8")
    if path.suffix == ".svg":
        text = text.replace("</svg>", f"<!-- {random.randint(0, 99)} --></svg>")
    else:
        sizes = [*re.finditer(r"\b(\d+)pt\b", text)]
        one = random.choice(sizes)
        size = int(one[1]) + random.choice((-1, 1))
        text = f"{text[: one.start()]}{max(1, size)}pt{text[one.end() :]}"
    path.write_text(text, "utf-8", newline="\n")
    return f"{path.name}: a drawing"


def change_word(random: Random, site: EditedSite) -> str | None:
    """Change a translation of the theme, or take it away."""
    path = random.choice(sorted(site.root.glob("theme/translations/*/*/*.po")))
    head, *messages = path.read_text("utf-8").split("\n\n")
    at = random.randrange(len(messages))
    if random.random() < 0.2:
        del messages[at]
    elif 'msgctxt "address"' in messages[at]:
        messages[at] = re.sub(r'(msgstr "[^"]+)"', r'\1-x"', messages[at])
    else:
        messages[at] = re.sub(r'(msgstr(?:\[\d\])? "[^"]+)"', r'\1 ¤"', messages[at])
    path.write_text("\n\n".join([head, *messages]), "utf-8", newline="\n")
    return f"{path.parts[-3]}: word {at}"

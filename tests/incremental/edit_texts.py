"""What editors do to the texts and pictures of content/, and of host/content/."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random
from typing import Final

from tests.incremental.edit_records import WORDS
from tests.incremental.sites import EditedSite

_PARTS: Final = (
    "A paragraph on {n}.\n\nAnother.\n",
    "## A heading {n}\n\nText.\n",
    "* one\n* two {n}\n",
    "See [Porto](city:porto) and the [sources](section:sources), {n}.\n",
    "See the [Meetings](edition:2019) {n}.\n",
    "| a | b |\n|---|---|\n| {n} | 2 |\n",
    "> quoted {n}\n",
    "A dead link: [nobody](city:nobody-{n}).\n",
    "![A picture {n}]({{static}}../images/river.svg)\n",
    '"Signs" -- {n} % ; 1 200 km : <em>HTML</em> & co…\n',
)


def texts(site: EditedSite) -> list[Path]:
    """Return the texts, in their order."""
    found = (*site.root.glob("content/**/*.md"), *site.root.glob("host/**/*.md"))
    return sorted(found)


def _split(path: Path) -> tuple[str, str]:
    _, head, body = re.split(r"(?m)^---\n", path.read_text("utf-8"), maxsplit=2)
    return head, body


def _join(path: Path, head: str, body: str) -> None:
    path.write_text(f"---\n{head}---\n{body}", "utf-8", newline="\n")


def change_body(random: Random, site: EditedSite) -> str | None:
    """Add a piece of text, or take one away."""
    path = random.choice(texts(site))
    head, body = _split(path)
    parts = body.strip("\n").split("\n\n")
    if len(parts) > 1 and random.random() < 0.4:
        del parts[random.randrange(len(parts))]
    else:
        piece = random.choice(_PARTS).format(n=random.randint(0, 99))
        parts.insert(random.randint(0, len(parts)), piece.rstrip())
    _join(path, head, "\n" + "\n\n".join(parts) + "\n")
    return f"{path.name}: its body"


def change_head(random: Random, site: EditedSite) -> str | None:
    """Change what stands above a text."""
    path = random.choice(texts(site))
    head, body = _split(path)
    lines = head.split("\n")[:-1]
    how = random.choice(("title", "summary", "modified", "draft", "cut", "city"))
    if how in ("title", "summary"):
        word = random.choice(WORDS).replace("'", "''")
        at = next(n for n, line in enumerate(lines) if line.startswith(f"{how}:"))
        lines[at] = f"{how}: '{how} {random.randint(0, 99)} {word}'"
    elif how == "modified":
        lines = [line for line in lines if not line.startswith("modified:")]
        lines.append(f"modified: 2026-01-{random.randint(1, 28):02}")
    elif how == "draft" and "status: draft" in lines:
        lines.remove("status: draft")
    elif how == "draft":
        lines.append("status: draft")
    elif how == "city" and "cities:" in lines:
        lines.insert(lines.index("cities:") + 1, "  - montreal")
    elif len(lines) > 3:
        del lines[random.randrange(2, len(lines))]
    _join(path, "\n".join(lines) + "\n", body)
    return f"{path.name}: {how} above it"


def change_versions(random: Random, site: EditedSite) -> str | None:
    """Translate a text into another language, or lose a translation."""
    path = random.choice(texts(site))
    name, _, _ = path.name.rsplit(".", 2)
    versions = sorted(path.parent.glob(f"{name}.*.md"))
    if len(versions) > 1 and random.random() < 0.4:
        path.unlink()
        return f"{path.name}: lost"
    new = path.with_name(f"{name}.{random.choice(('fr', 'en', 'es', 'it'))}.md")
    if new.exists():
        return None
    head, body = _split(path)
    head = re.sub(r"(?m)^title: .*$", f"title: Another {random.randint(0, 99)}", head)
    _join(new, head, body)
    return f"{new.name}: translated"


def change_texts(random: Random, site: EditedSite) -> str | None:
    """Write a new release, or take one away."""
    releases = sorted(path for path in texts(site) if path.parent.name == "press")
    if not releases:
        return None
    path = random.choice(releases)
    if random.random() < 0.3:
        path.unlink()
        return f"{path.name}: gone"
    language = path.name.rsplit(".", 2)[1]
    day = f"2025-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    new = path.with_name(f"{day}-news-{random.randint(0, 99)}.{language}.md")
    if new.exists():
        return None
    new.write_bytes(path.read_bytes())
    return f"{new.name}: new"


def change_picture(random: Random, site: EditedSite) -> str | None:
    """Draw a picture otherwise, add one, or take one away."""
    folder = site.root / random.choice(("content", "host/content")) / "images"
    name = random.choice(("river.svg", "river.svg", "other.svg", "photo.png"))
    path = folder / name
    if path.exists() and random.random() < 0.3:
        path.unlink()
        return f"{name}: gone"
    if not folder.is_dir():
        return None
    size = random.randint(1, 99)
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}"/>'
    path.write_text(drawn, "utf-8")
    return f"{name}: drawn anew"

"""What changes a whole site: its settings, its day, its host city, its history."""

from __future__ import annotations

import re
import subprocess
from datetime import date, timedelta
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from typing import Any, Final

from tests.building import SMALL
from tests.incremental.edit_records import read, write
from tests.incremental.sites import EditedSite

_DAYS: Final = (
    "2019-06-03", "2019-06-05", "2024-05-13", "2024-05-15", "2024-06-01", "2026-01-19",
    "2026-01-31", "2026-02-01", "2026-12-28", "2027-01-21", "2028-02-29"
)  # fmt: skip
_SWITCHES: Final = (
    ("PUBLISH = False", "PUBLISH = True"),
    ("FROM_DISK = False", "FROM_DISK = True"),
    ('TIMEZONE = "Europe/Paris"', 'TIMEZONE = "Asia/Tokyo"'),
    ("WEB_EDITOR = True", "WEB_EDITOR = False"),
    ('NGINX_CONF = ""', 'NGINX_CONF = "../nginx.conf"'),
)
_WORDS: Final = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
_TEMPLATE: Final = "{{% include '!theme/{name}' %}}\n<!-- host {n} -->\n"


def change_site(random: Random, site: EditedSite) -> str | None:
    """Change a setting of data/site.yaml."""
    path = site.root / "data/site.yaml"
    held = read(path)
    changes = (
        _change_languages, _change_menu, _change_url, _change_names, _drop_setting
    )  # fmt: skip
    done = random.choice(changes)(random, held)
    if done is None:
        return None
    write(path, held)
    return f"site.yaml: {done}"


def _change_languages(random: Random, held: Any) -> str | None:
    languages = held["languages"]
    how = random.choice(("order", "more", "less", "required"))
    if how == "order":
        random.shuffle(languages)
    elif how == "more" and "it" not in languages:
        languages.insert(random.randint(0, len(languages)), "it")
    elif how == "less" and len(languages) > 1:
        gone = random.choice(languages)
        languages.remove(gone)
        kept = [each for each in held["required_languages"] if each != gone]
        held["required_languages"] = kept or languages[:1]
    else:
        held["required_languages"] = random.sample(languages, 1)
    return f"languages {' '.join(languages)} ({' '.join(held['required_languages'])})"


def _change_menu(random: Random, held: Any) -> str | None:
    menu = held[random.choice(("navigation", "footer"))]
    if random.random() < 0.5:
        random.shuffle(menu)
    elif len(menu) > 1:
        menu.pop()
    else:
        menu.append("sources")
    return f"menu {' '.join(menu)}"


def _change_url(random: Random, held: Any) -> str | None:
    paths = "", "/rivers", "/a/b"
    held["url"] = f"https://rivers{random.randint(1, 3)}.example{random.choice(paths)}"
    return str(held["url"])


def _change_names(random: Random, held: Any) -> str | None:
    key = random.choice(("name", "short_name", "description", "terms"))
    if key not in held:
        return None
    language = random.choice([*held[key]])
    held[key][language] += " &"
    return f"{key} in {language}"


def _drop_setting(random: Random, held: Any) -> str | None:
    keys = {"press_contact", "accounts", "repository", "security", "terms"} & {*held}
    if not keys:
        return None
    gone = random.choice(sorted(keys))
    del held[gone]
    return f"no {gone}"


def change_settings(random: Random, site: EditedSite) -> str | None:
    """Change a line of pelicanconf.py, or change it back."""
    path = site.root / "pelicanconf.py"
    text = path.read_text("utf-8")
    usual, other = random.choice(_SWITCHES)
    old, new = (usual, other) if usual in text else (other, usual)
    path.write_text(text.replace(old, new), "utf-8", newline="\n")
    return f"pelicanconf.py: {new}"


def change_day(random: Random, site: EditedSite) -> str | None:
    """Let it be tomorrow, or another day on which something begins or ends."""
    tomorrow = site.day + timedelta(days=1)
    day = random.choice([tomorrow, *map(date.fromisoformat, _DAYS)])
    site.wait_until(day)
    return f"it is {day}"


def change_host(random: Random, site: EditedSite) -> str | None:
    """Become the site of a host city, or be none any more."""
    host = site.root / "host"
    if not host.is_dir():
        copytree(SMALL / "host", host)
        return "host/: there"
    if random.random() < 0.1:
        rmtree(host)
        return "host/: gone"
    return random.choice((_host_style, _host_template, _host_words, _host_site))(
        random, host
    )


def _host_style(random: Random, host: Path) -> str | None:
    rule = f"@layer host {{ p {{ order: {random.randint(0, 9)} }} }}\n"
    (host / "host.css").write_text(rule, "utf-8")
    return "host.css"


def _host_template(random: Random, host: Path) -> str | None:
    theme = host.parent / "theme/templates"
    every = sorted(path.relative_to(theme) for path in theme.glob("**/*.html"))
    name = random.choice([each for each in every if each.parts[0] != "components"])
    path = host / "templates" / name
    if path.exists():
        path.unlink()
        return f"host/templates/{name}: gone"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = _TEMPLATE.format(name=name.as_posix(), n=random.randint(0, 9))
    path.write_text(text, "utf-8")
    return f"host/templates/{name}"


def _host_words(random: Random, host: Path) -> str | None:
    language = random.choice(("fr", "en", "es"))
    path = host / f"translations/{language}/LC_MESSAGES/messages.po"
    if path.exists() and random.random() < 0.3:
        path.unlink()
        return f"host words in {language}: gone"
    word = random.choice(("Cities", "Sources", "Press releases", "In the network"))
    path.parent.mkdir(parents=True, exist_ok=True)
    text = f'{_WORDS}\nmsgid "{word}"\nmsgstr "¤ {random.randint(0, 99)}"\n'
    path.write_text(text, "utf-8")
    return f"host words in {language}: {word}"


def _host_site(random: Random, host: Path) -> str | None:
    path = host / "site.yaml"
    text = path.read_text("utf-8") if path.exists() else "site:\n"
    text = re.sub(r"(?m)^  url: .*\n", "", text)
    if random.random() < 0.7:
        text += f"  url: https://host{random.randint(1, 3)}.example/h\n"
    path.write_text(text, "utf-8")
    return "host/site.yaml"


def change_history(_: Random, site: EditedSite) -> str | None:
    """Commit what was edited: git knows when each text was written."""
    root = site.root
    day = f"{site.day.isoformat()}T12:00:00+0000"
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@rivers.example")
    if not (root / ".git").is_dir():
        _git(root, day, "init", "--quiet")
    _git(root, day, "add", "data", "content")
    _git(root, day, *who, "commit", "--quiet", "--allow-empty", "--message", "Edit")
    return "a commit"


def _git(root: Path, day: str, *arguments: str) -> None:
    subprocess.run(  # noqa: S603 - our own arguments
        ["git", *arguments],  # noqa: S607 - as the code that is tested
        cwd=root,
        env={"GIT_COMMITTER_DATE": day, "GIT_AUTHOR_DATE": day, "PATH": _PATH},
        check=True,
        capture_output=True,
    )


_PATH: Final = "/usr/local/bin:/usr/bin:/bin"

"""The task that fetches the web editor: ``inv web-editor``."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which

from invoke.context import Context
from invoke.tasks import task

from plugins.tasks.environment import ROOT

CACHE = ROOT / ".cache"
CONFIGURED = "npm_config_registry"  # npm's own variable


@task
def web_editor(_: Context) -> None:
    """Fetch the web editor, so that a build puts it at /admin/."""
    print(fetched(CACHE, {**os.environ}))


def prepare_web_editor(root: Path = ROOT, cache: Path = CACHE) -> None:
    """Fetch the web editor if the site says where it saves; without it, go on."""
    from plugins.reading.records import read_settings

    written = read_settings(root).written
    if written and "web_editor" in written[0].value:
        print(fetched(cache, {**os.environ}))


def fetched(cache: Path, environment: dict[str, str]) -> str:
    """Return a sentence that says where the web editor is now, or why it is not."""
    from plugins.editing.web_editor_package import UnknownPackageError, fetch

    if address := configured(environment):
        environment = {**environment, CONFIGURED: address}
    try:
        folder = fetch(cache, environment)
    except UnknownPackageError as unknown:
        return f"No web editor: {unknown} is not what was published under that version."
    except OSError as error:
        return f"No web editor: it cannot be fetched ({error})."
    return f"The web editor is in {os.path.relpath(folder)}."


def configured(environment: dict[str, str]) -> str:
    """Return where this computer takes packages of npm from, if anybody said so."""
    if address := environment.get(CONFIGURED):
        return address
    if not which("npm"):
        return ""
    asked = ["npm", "config", "get", "registry"]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)
    return answer.stdout.strip()

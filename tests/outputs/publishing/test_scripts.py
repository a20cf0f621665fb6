"""Scripts find each other under the names that they are published with."""

from __future__ import annotations

import re

from plugins.outputs.publishing.scripts import published_scripts

SCRIPTS = {
    "site-menu.js": '/** Opens. */\nimport { fold } from "./words.js";\nfold();\n',
    "words.js": "export const fold = () => 1;\n",
}


def test_name_is_made_from_the_content():
    """A browser may keep a script for ever: another has another name."""
    path, text = published_scripts(SCRIPTS)["words.js"]

    assert re.fullmatch(r"theme/words\.[0-9a-f]{8}\.js", path)
    assert SCRIPTS["words.js"] == text


def test_import_leads_to_the_published_name():
    """A script imports another by the name that this one has on the site."""
    published = published_scripts(SCRIPTS)
    name = published["words.js"][0].removeprefix("theme/")

    assert f'from "./{name}"' in published["site-menu.js"][1]


def test_name_changes_with_what_is_imported():
    """A script is another one as soon as what it stands on is."""
    changed = SCRIPTS | {"words.js": "export const fold = () => 2;\n"}

    assert (
        published_scripts(SCRIPTS)["site-menu.js"][0]
        != published_scripts(changed)["site-menu.js"][0]
    )


def test_comments_stay_at_home():
    """What explains the code is for who reads the repository."""
    texts = {"a.js": '/**\n * Why.\n */\n  /** @type {x} */\nlet a = "/* b */";\n'}

    assert 'let a = "/* b */";\n' == published_scripts(texts)["a.js"][1]


def test_comment_within_a_line_stays():
    """Only whole lines are taken away: no string is ever read as a comment."""
    text = "/** @type {x} */ (a).b = 1;\nc();\n  /** @type {y} */ (d);\n"

    assert text == published_scripts({"a.js": text})["a.js"][1]

"""humans.txt: who is behind the site, for those who look at its files.

Source: https://humanstxt.org/Standard.html
"""

from __future__ import annotations

from collections.abc import Mapping

Team = Mapping[str, str]
"""What is said, by its name: {"Host city": "Cuneo, Italy"}."""


def render_humans_txt(sections: Mapping[str, Team]) -> str:
    """Return the text: a heading and a line for each thing said."""
    return "\n".join(
        f"/* {title} */\n"
        + "".join(f"{name}: {value}\n" for name, value in team.items())
        for title, team in sections.items()
    )

"""One command of an editor: questions, a check of the whole site, then the writing.

Nothing is written before the site was checked with it, and nothing after Ctrl-C.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from plugins.domain.wording import N_
from plugins.editing.prompts import Asker, RefusedError, Terminal
from plugins.editing.proposal import Proposal, check_proposal, write_files
from plugins.outputs.editors.problem_report import render_problems
from plugins.reading.network import read_network

SERVE: Final = "python3 tasks.py serve"
_NOTHING: Final = N_("Nothing was written.")
_MEND: Final = N_("Put this right first, then type the command again.")
_WOULD: Final = N_("The site would not be in order: see above.")
_CONFIRM: Final = N_("Enter writes this into {place}; Ctrl-C writes nothing.")
_WRITTEN: Final = N_("Written: {place}")
_NEXT: Final = N_("Next:")
_LOOK: Final = N_("Look at it: {command}")

Make = Callable[[Asker], Proposal]


@dataclass(frozen=True, slots=True)
class Session:
    """Who types, in which language, on which day, for which site."""

    root: Path
    today: date
    catalog: NullTranslations
    terminal: Terminal | None = None  # None: nobody can be asked

    @property
    def language(self) -> str:
        """Return the language of the catalog."""
        return str(self.catalog.info().get("language", "en"))

    def write(self, make: Make, next_steps: Sequence[str] = ()) -> str:
        """Write what *make* proposes, and return what to tell the editor.

        Raises:
            RefusedError: Nothing was written: its sentences say why.
        """
        reading = read_network(self.root, self.today)
        if reading.network is None:
            report = render_problems(reading.problems, self.catalog)
            raise RefusedError(report, self._words(_MEND), self._words(_NOTHING))
        asker = Asker(reading.network, self.catalog, self.terminal, self.language)
        try:
            proposal = make(asker)
            self._check(proposal)
            self._confirm(proposal)
        except RefusedError as refused:
            raise RefusedError(*refused.sentences, self._words(_NOTHING)) from refused
        except (KeyboardInterrupt, EOFError) as stopped:
            raise RefusedError("", self._words(_NOTHING)) from stopped
        write_files(self.root, proposal.files)
        return self._told(proposal, next_steps)

    def _check(self, proposal: Proposal) -> None:
        after = check_proposal(self.root, self.today, proposal.files)
        if after.problems:
            report = render_problems(after.problems, self.catalog)
            raise RefusedError(report, self._words(_WOULD))

    def _confirm(self, proposal: Proposal) -> None:
        if self.terminal:
            self.terminal.say(f"\n{proposal.shown}\n")
            self.terminal.say(self._words(_CONFIRM, place=proposal.place))
            self.terminal.read("> ")

    def _told(self, proposal: Proposal, next_steps: Sequence[str]) -> str:
        places = [proposal.place, *list(proposal.files)[1:]]
        lines = [self._words(_WRITTEN, place=place) for place in places]
        if not self.terminal:
            lines += ["", proposal.shown]
        steps = [self._words(step) for step in next_steps]
        steps.append(self._words(_LOOK, command=self._command(SERVE)))
        return "\n".join(
            [*lines, "", self._words(_NEXT), *(f"  * {step}" for step in steps)]
        )

    def _command(self, command: str) -> str:
        return command if self.language == "en" else f"{command} --lang {self.language}"

    def _words(self, text: str, **values: str) -> str:
        return self.catalog.gettext(text).format_map(values)

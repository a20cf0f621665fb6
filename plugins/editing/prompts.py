"""Asks an editor for the fields of a record, each of which is an option as well.

The models have the labels and the help, the catalogs their translations, and an
answer is refused with the words of the checks. Where nobody can be asked, what is
missing is told at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from gettext import NullTranslations

from babel import Locale

from plugins.checks.text_is_in_every_required_language import WHERE_THEY_DIFFER
from plugins.domain.network import Network
from plugins.domain.values import Model
from plugins.domain.wording import N_
from plugins.editing.answers import Answer, read_answer, told, type_of
from plugins.editing.spoken_codes import with_codes
from plugins.outputs.editors.canonical_yaml import Value

_SEVERAL = N_("Separate several with commas.")
_OPTIONAL = N_("Enter alone leaves it out.")
_NEEDED = N_("This answer is needed.")
_MISSING = N_("--{option} is missing. {asks}")
_IN_LANGUAGES = N_("Write this text in each language: {example}")
_LANGUAGE = re.compile(r"([a-z]{2,3}(?:-\w+)*)\s*[=:]\s*(.*)", re.DOTALL)

Given = Mapping[str, str | Sequence[str]]
"""What was typed as options; texts in several languages as ``fr=…``, one a language."""


@dataclass(frozen=True, slots=True)
class Question:
    """A field of a model to ask for, by its option."""

    option: str
    model: type[Model]
    field: str
    is_needed: bool = True


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where an editor reads and types."""

    read: Callable[[str], str]
    say: Callable[[str], None]


class RefusedError(Exception):
    """Something else must be typed: *sentences* say what, in the editor's language."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


@dataclass(slots=True)
class Asker:
    """Asks for fields in the language of *catalog*."""

    network: Network
    catalog: NullTranslations
    terminal: Terminal | None  # None: nobody can be asked
    language: str = "en"  # of the catalog
    sentences: list[str] = field(default_factory=list)

    def ask(self, questions: Iterable[Question], given: Given) -> dict[str, Value]:
        """Return the answers to *questions* by their options: *given*, or asked for.

        Raises:
            RefusedError: Nobody can be asked for what is not given.
        """
        found = {}
        for question in questions:
            typed = given.get(question.option)
            value = self._answered(question, typed or None)
            if value is not None:
                found[question.option] = value
        if self.sentences:
            raise RefusedError(*self.sentences)
        return found

    def words(self, text: str, **values: object) -> str:
        """Return *text* in the editor's language, with *values*."""
        return self.catalog.gettext(text).format_map(values)

    def asks(self, question: Question, language: str = "") -> str:
        """Return what stands above an answer: the field's label and its help."""
        info = question.model.model_fields[question.field]
        label = self.catalog.gettext(str(info.title))
        explained = self.catalog.gettext(str(info.description))
        if language:
            label += f" ({self.name_of(language)})"
        return f"{label} — {explained}"

    def name_of(self, language: str) -> str:
        """Return the name of *language* in the editor's."""
        locale = Locale.parse(language, sep="-")
        return locale.get_display_name(self.language) or language

    def _answered(
        self, question: Question, typed: str | Sequence[str] | None
    ) -> Value | None:
        if type_of(question.model, question.field).is_text:
            return self._text(question, typed)
        if isinstance(typed, Sequence) and not isinstance(typed, str):
            typed = ", ".join(typed)
        if typed is not None:
            answer = self._read(question, typed)
            if answer.value is not None or self._refuses(question, answer):
                return answer.value
        if self.terminal:
            return self._from_terminal(question)
        self._require(question)
        return None

    def _text(
        self, question: Question, typed: str | Sequence[str] | None
    ) -> Value | None:
        """Return a text in several languages."""
        texts = self._by_language([typed] if isinstance(typed, str) else typed or ())
        if texts is None or (
            texts and not self.terminal and self._lacks(question, texts)
        ):
            self._explain_languages(question)
            return None
        if self.terminal and (question.is_needed or not texts):
            self._complete(question, texts)
        if not texts:
            self._require(question)
            return None
        answer = self._read(question, texts)
        self._refuses(question, answer)
        return answer.value

    def _by_language(self, given: Sequence[str]) -> dict[str, str] | None:
        """Return the texts of ``fr=…``, or None where one has no such beginning."""
        matches = [_LANGUAGE.fullmatch(text) for text in given]
        texts = {match[1]: match[2].strip() for match in matches if match}
        is_whole = len(texts) == len(given)
        is_known = texts.keys() <= {*self.network.site.languages}
        return texts if is_whole and is_known else None

    def _lacks(self, question: Question, texts: Mapping[str, str]) -> bool:
        required = {*self.network.site.required_languages}
        return question.field not in WHERE_THEY_DIFFER and not required <= texts.keys()

    def _complete(self, question: Question, texts: dict[str, str]) -> None:
        """Ask for the languages that *texts* lack; the first tells whether to go on."""
        differs = question.field in WHERE_THEY_DIFFER
        for language in self.network.site.required_languages:
            if language in texts:
                continue
            is_needed = not differs and (question.is_needed or bool(texts))
            while text := self._ask(question, language, is_needed=is_needed):
                answer = self._read(question, {language: text})
                if not answer.problems:
                    texts[language] = text
                    break
                self._refuses(question, answer)
            if not texts and not differs:
                return

    def _explain_languages(self, question: Question) -> None:
        languages = self.network.site.required_languages
        example = " ".join(
            f'--{question.option} {language}="…"' for language in languages
        )
        self.sentences.append(self.words(_IN_LANGUAGES, example=example))

    def _from_terminal(self, question: Question) -> Value | None:
        while typed := self._ask(question):
            answer = self._read(question, typed)
            if answer.value is not None:
                return answer.value
            self._refuses(question, answer)
        return None

    def _ask(
        self, question: Question, language: str = "", *, is_needed: bool | None = None
    ) -> str:
        """Return what is typed; nothing, if it may be left out and is."""
        assert self.terminal is not None, "the caller has looked"
        needed = question.is_needed if is_needed is None else is_needed
        hints = [self.asks(question, language)]
        if type_of(question.model, question.field).is_many:
            hints.append(self.words(_SEVERAL))
        if not needed:
            hints.append(self.words(_OPTIONAL))
        self.terminal.say("\n" + "\n".join(hints))
        while not (typed := self.terminal.read("> ").strip()) and needed:
            self.terminal.say(self.words(_NEEDED))
        return typed

    def _read(self, question: Question, typed: str | dict[str, str]) -> Answer:
        if isinstance(typed, str):
            typed = with_codes(question.field, typed, self.language)
        return read_answer(question.model, question.field, typed, self.network)

    def _refuses(self, question: Question, answer: Answer) -> bool:
        """Tell why an answer is none; return whether nobody can be asked again."""
        for problem in answer.problems:
            text = told(problem, self.catalog)
            if self.terminal:
                self.terminal.say(text)
            else:
                self.sentences.append(f"--{question.option}: {text}")
        return bool(answer.problems) and self.terminal is None

    def _require(self, question: Question) -> None:
        if question.is_needed:
            asks = self.asks(question)
            missing = self.words(_MISSING, option=question.option, asks=asks)
            self.sentences.append(missing)

"""Compile each template once: for all generators, and for the builds to come.

Pelican makes an environment of Jinja for each generator; ours all take the first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, MutableMapping
from functools import partial
from importlib.metadata import version
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, Final

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    Environment,
    Template,
    TemplateNotFound,
    pass_environment,
)
from jinja2.bccache import Bucket, bc_magic
from jinja2.environment import TemplateModule
from jinja2.ext import Extension
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape
from pelican import Pelican
from pelican.generators import Generator
from pelican.plugins import signals

from plugins.domain.traces import Shelves, trace
from plugins.outputs.publishing.kept_files import KeptFiles
from plugins.views import speaking
from plugins.views.text import Text

_REFERENCE: Final = re.compile(r"\{%[-+]?\s*(?:extends|from|import|include)\b(.*?)%\}")
_NAME: Final = re.compile(r"\"([^\"]+)\"|'([^']+)'")
_MOST_KEPT: Final = 1000  # files of some 10 KB


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(keep_compiled)
    signals.generator_init.connect(share)


def keep_compiled(pelican: Pelican) -> None:
    """Let Jinja find what earlier builds have compiled."""
    settings = pelican.settings
    kept = KeptFiles(Path(settings["CACHE_PATH"], "templates"), _MOST_KEPT)
    kept.forget()
    options = settings["JINJA_ENVIRONMENT"]
    cache = CompiledTemplates(kept, repr(sorted(options.items())))
    extensions = [*options.get("extensions", ()), Unlisted]
    own = {"bytecode_cache": cache, "extensions": extensions}
    settings["JINJA_ENVIRONMENT"] = options | own


def share(generator: Generator) -> None:
    """Give *generator* the environment of the first one, which knows its templates."""
    settings = generator.settings
    generator.env = settings.setdefault("TEMPLATES", generator.env)
    environment: Any = generator.env
    environment.globals["standing"] = standing
    environment.template_class = Component
    environment.context_class = Caller
    shelves: Shelves = settings["SHELVES"]
    shelves.answers("templates", partial(sources, generator.env, {}))


def sources(
    environment: Environment, known: dict[str, str], name: str
) -> dict[str, str]:
    """Return the text of the template *name* and of each that it refers to.

    All count for one that names another by an expression. A text that is *known* is
    not read; one that is read becomes so.
    """
    found: dict[str, str] = {}
    waiting = [f"{name}.html"]
    while waiting:
        if (each := waiting.pop()) not in found:
            if each not in known:
                known[each] = _source(environment, each)
            found[each] = known[each]
            for reference in _REFERENCE.findall(found[each]):
                names = [one or other for one, other in _NAME.findall(reference)]
                waiting += names or _loader(environment).list_templates()
    return found


def _source(environment: Environment, name: str) -> str:
    try:
        return _loader(environment).get_source(environment, name)[0]
    except TemplateNotFound:  # it may be missing, and may come
        return ""


def _loader(environment: Environment) -> BaseLoader:
    assert environment.loader, "Pelican gives one"
    return environment.loader


class Unlisted(Extension):
    """An environment that names no template.

    Each generator of Pelican has all of them found, for a line that is not printed.
    """

    def __init__(self, environment: Environment) -> None:
        """Let *environment* answer at once."""
        super().__init__(environment)
        vars(environment)["list_templates"] = list


class Component(Template):
    """A template of which the macros see their arguments alone, whoever imports it."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - Jinja names it
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return the template that was compiled to *code*, and prints as ours do."""
        known = {**globals}  # a plain one: each include and each macro looks into it
        made = super().from_code(environment, code, known, uptodate)
        made.root_render_func.__globals__["escape"] = printed
        return made

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 - Jinja names it
        """Return what it exports, and ask nobody for globals: pages are given none."""
        return super()._get_default_module()


def printed(value: object, /) -> str:
    """Return *value* escaped; what is HTML already, a macro's for one, as it is."""
    if type(value) is Markup:
        return value
    return value.__html__() if type(value) is Text else escape(value)


class Caller(Context):
    """What a template knows, and how it calls: macros and functions as they are.

    Jinja looks at each, four times a line, for what it may wish to be given besides.
    """

    def call(self, called: Any, /, *args: Any, **given: Any) -> Any:  # noqa: ANN401 - as Jinja has it
        """Return what *called* returns, which is given what Jinja gives it."""
        if type(called) is not Macro and (
            type(called) is not FunctionType or hasattr(called, "jinja_pass_arg")
        ):
            return super().call(called, *args, **given)
        given.pop("_block_vars", None)
        given.pop("_loop_vars", None)
        return called(*args, **given)


@pass_environment
def standing(environment: Environment, name: str, **given: Hashable) -> Markup:
    """Print the template *name*, which sees what is *given* and nothing else.

    It is rendered once a build for each language and each other thing that is given.
    """

    def render() -> Markup:
        trace("templates", name.removesuffix(".html"))
        html = environment.get_template(name).render(given).rstrip()
        return Markup(html)  # noqa: S704 - a template escapes what it prints

    return speaking.speaker().once.take((name, *given.items()), render)


class CompiledTemplates(BytecodeCache):
    """Keeps each template as it was compiled, by all that it was compiled from."""

    def __init__(self, kept: KeptFiles, options: str) -> None:
        """Take where they are *kept*, and the *options* of the environment."""
        self._kept = kept
        self._made_by = (version("jinja2"), bc_magic, options)

    def get_bucket(
        self,
        environment: Environment,
        name: str,
        filename: str | None,
        source: str,
    ) -> Bucket:
        """Return what is kept of the template, wherever its file was compiled."""
        bucket = super().get_bucket(environment, name, None, source)
        if bucket.code and filename:
            bucket.code = bucket.code.replace(co_filename=filename)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what is kept of the template."""
        if code := self._kept.get(*self._made_from(bucket)):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja has compiled."""
        self._kept.keep(bucket.bytecode_to_string(), *self._made_from(bucket))

    def _made_from(self, bucket: Bucket) -> tuple[str | bytes, ...]:
        """Return its name, the digest of its text, and what Jinja reads it by."""
        environment: Any = bucket.environment  # i18n adds what its type has not
        words = repr((environment.policies, environment.newstyle_gettext))
        return (*self._made_by, words, bucket.key, bucket.checksum)

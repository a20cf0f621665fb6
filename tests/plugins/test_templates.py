"""A template is compiled once, for this build and the next; again when it changes."""

from __future__ import annotations

import pytest
from jinja2 import (
    DictLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    pass_context,
    pass_environment,
)

from plugins.domain.traces import tracing
from plugins.outputs.publishing.kept_files import KeptFiles
from plugins.templates import (
    Caller,
    CompiledTemplates,
    Component,
    Unlisted,
    sources,
    standing,
)
from plugins.views import speaking
from plugins.views.text import Text
from tests.building import build, lay
from tests.built_site import files_of
from tests.views.sample import small_network, speaker_of

PAGE = "{% include 'part' %}, {{ word }}"
PART = "{% trans %}\n  Hello\n{% endtrans %}"
I18N = ["jinja2.ext.i18n"]


@pytest.fixture
def kept(tmp_path):
    """A folder that builds have in common."""
    return KeptFiles(tmp_path / "templates", 100)


@pytest.fixture
def compiled(monkeypatch):
    """The texts of the files that Jinja compiles, in their order."""
    texts = []
    compile_ = Environment.compile

    def count(self, source, name=None, *rest, **more):
        texts.extend([source] if name else [])
        return compile_(self, source, name, *rest, **more)

    monkeypatch.setattr(Environment, "compile", count)
    return texts


def rendered(kept, page=PAGE, *, trimmed=False, **options):
    """Return what a new process prints, as far as Jinja goes."""
    options = {"extensions": I18N, "undefined": StrictUndefined} | options
    cache = CompiledTemplates(kept, repr(sorted(options.items())))
    loader = DictLoader({"page": page, "part": PART})
    environment = Environment(loader=loader, bytecode_cache=cache, **options)  # noqa: S701 - no HTML
    environment.policies["ext.i18n.trimmed"] = trimmed
    environment.install_null_translations(newstyle=True)
    return environment.get_template("page").render(word="<you>")


def test_next_build_compiles_nothing(kept, compiled):
    """It prints the same."""
    first = rendered(kept)
    before = len(compiled)

    assert rendered(kept) == first
    assert (2, 2) == (before, len(compiled))


def test_changed_template_is_compiled_again(kept, compiled):
    """And no other."""
    rendered(kept)
    changed = f"{PAGE}!"
    compiled.clear()

    assert rendered(kept, changed).endswith("!")
    assert [changed] == compiled


@pytest.mark.parametrize(
    "other",
    [{"autoescape": True}, {"trimmed": True}, {"extensions": [*I18N, "jinja2.ext.do"]}],
    ids=str,
)
def test_other_settings_compile_again(kept, compiled, other):
    """What a template is compiled to depends on more than its text."""
    rendered(kept)
    compiled.clear()
    printed = rendered(kept, **other)

    assert 2 == len(compiled)
    assert printed == rendered(KeptFiles(kept._folder / "none", 1), **other)


def test_other_folder_compiles_nothing(kept, compiled, tmp_path):
    """A copy of the project shares it, and a fault is still told in its own file."""
    told = []
    for name in ("one", "other"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "page").write_text("{{ 1 // 0 }}", "utf-8")
        loader = FileSystemLoader(folder)
        cache = CompiledTemplates(kept, "")
        environment = Environment(loader=loader, bytecode_cache=cache, extensions=I18N)  # noqa: S701 - no HTML
        environment.install_null_translations(newstyle=True)
        with pytest.raises(ZeroDivisionError) as fault:
            environment.get_template("page").render()
        told.append(fault.traceback[-1].path)

    assert [tmp_path / name / "page" for name in ("one", "other")] == told
    assert 1 == len(compiled)


def test_damaged_file_is_compiled_again(kept, compiled):
    """Python would end at once on what is no code."""
    first = rendered(kept)
    for file in kept._folder.iterdir():
        file.write_bytes(file.read_bytes()[:-9] + b"damaged!!")
    compiled.clear()

    assert first == rendered(kept)
    assert 2 == len(compiled)


def test_build_compiles_each_template_once(tmp_path, compiled):
    """Whichever generator asks for it; and the build after it none."""
    root = lay(tmp_path / "site")
    made = files_of(build(root, root / "output", CACHE_PATH=str(tmp_path / "cache")))
    texts = [*compiled]
    again = files_of(build(root, root / "again", CACHE_PATH=str(tmp_path / "cache")))

    assert len({*texts}) == len(texts)
    assert texts == compiled
    assert made == again


def test_template_is_read_again_by_the_next_build(tmp_path):
    """What is kept is never what is shown in place of the template's new text."""
    root = lay(tmp_path / "site")
    cache = {"CACHE_PATH": str(tmp_path / "cache")}
    before = files_of(build(root, root / "output", **cache))
    home = root / "theme/templates/home.html"
    text = home.read_text("utf-8")
    home.write_text(text.replace("{% block main %}", "{% block main %}x"), "utf-8")
    after = files_of(build(root, root / "output", **cache))

    assert "fr/index.html" in {path for path in before if before[path] != after[path]}


def test_standing_is_rendered_once_for_what_it_is_given():
    """It sees that alone, escapes it, and is read by each page that shows it."""
    page = "{{ standing('part', who=who) }} {{ standing('part', who='you') }}"
    loader = DictLoader({"page": page, "part": "<b>{{ who }}</b>{{ count() }}\n"})
    environment = Environment(loader=loader, autoescape=True)
    counted = []
    environment.globals |= {
        "standing": standing,
        "count": lambda: counted.append(1) or len(counted),
    }
    with speaking.speaking(speaker_of(small_network())):
        first = environment.get_template("page").render(who="A & B", other=1)
        with tracing() as traces:
            again = environment.get_template("page").render(who="A & B", other=2)

    assert "<b>A &amp; B</b>1 <b>you</b>2" == first == again
    assert {("templates", "part")} == traces


def test_component_is_one_module_for_all_that_import_it(monkeypatch):
    """Whoever renders, and whatever that one is given."""
    made = []
    make = Component.make_module

    def count(self, *given, **named):
        made.append(self.name)
        return make(self, *given, **named)

    monkeypatch.setattr(Component, "make_module", count)
    page = "{% from 'part' import who %}{{ who('you') }} {{ other }}"
    part = "{% macro who(name) %}<{{ name }}>{% endmacro %}"
    environment = Environment(loader=DictLoader({"page": page, "part": part}))  # noqa: S701 - no HTML
    environment.template_class = Component
    said = [environment.get_template("page").render(other=n) for n in (1, 2)]

    assert (["<you> 1", "<you> 2"], ["part"]) == (said, made)


def test_no_generator_has_the_templates_listed():
    """Pelican asks each time, for a line that nobody reads; Jinja itself never does."""
    loader = DictLoader({"page": PAGE, "part": PART})
    environment = Environment(loader=loader, extensions=[*I18N, Unlisted])  # noqa: S701 - no HTML

    assert [] == environment.list_templates()
    assert environment.get_template("page")


def test_template_by_expression_depends_on_all():
    """Nobody knows which one it is; what is known of them is not read again."""
    loader = DictLoader({"page.html": "{% include it %}", "a.html": "a"})
    environment = Environment(loader=loader, extensions=[Unlisted])  # noqa: S701 - no HTML
    known = {"a.html": "known"}

    assert {"page.html": "{% include it %}", "a.html": "known"} == sources(
        environment, known, "page"
    )
    assert {"page.html", "a.html"} == known.keys()


def test_what_is_printed_is_escaped_once():
    """A text is; what a macro has made is HTML already."""
    macro = "{% macro link(text) %}<a>{{ text }}</a>{% endmacro %}"
    environment = Environment(
        loader=DictLoader({"page": macro + "{{ link(x) }}{{ x }}"}), autoescape=True
    )
    environment.template_class = Component

    assert "<a>1 &lt; 2</a>1 &lt; 2" == environment.get_template("page").render(
        x="1 < 2"
    )


def test_text_in_another_language_marks_itself():
    """As it does wherever Jinja escapes it."""
    environment = Environment(loader=DictLoader({"page": "{{ x }}"}), autoescape=True)
    environment.template_class = Component
    page = environment.get_template("page")

    assert '<span lang="es">&lt;</span>' == page.render(x=Text.of("<", "es", "fr"))
    assert "&lt;" == page.render(x=Text.of("<", "fr", "fr"))


def test_macros_and_functions_are_given_what_they_ask_for():
    """In loops and blocks too; who asks for the environment is given it first."""

    @pass_environment
    def named(environment, name):
        return name if isinstance(environment, Environment) else "?"

    page = (
        "{% macro twice(x, y=2) %}{{ x * y }}{% endmacro %}"
        "{% block all %}{% for x in [1, 2] %}"
        "{{ plain(x, y=3) }} {{ named(x) }} {{ str(x) }} {{ outer(x) }};"
        "{% endfor %}{% endblock %}{{ twice(3) }}{{ twice(3, y=3) }}"
    )
    environment = Environment(loader=DictLoader({"page": page}), autoescape=True)
    environment.context_class = Caller
    said = environment.get_template("page").render(
        plain=lambda x, y: x + y,
        named=named,
        str=str,
        outer=named_by,
    )

    assert "4 1 1 page1;5 2 2 page2;69" == said


@pass_context
def named_by(context, number):
    """Return the name of the template, which a context knows, and a number."""
    return f"{context.name}{number}"

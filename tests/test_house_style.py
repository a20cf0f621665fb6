"""docs/house-style.md, as assertions: the rules that no linter knows."""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PYTHON = sorted((ROOT / "plugins").rglob("*.py"))
CHECKS = sorted((ROOT / "plugins/checks").glob("[a-z]*.py"))
TEMPLATES = sorted((ROOT / "theme/templates").rglob("*.html"))
COMPONENTS = sorted((ROOT / "theme/templates/components").glob("*.html"))
CSS = sorted((ROOT / "theme/static/css").rglob("*.css"))
JS = sorted((ROOT / "theme/static/js").rglob("*.js"))
LEFT_OUT = re.compile(  # what git leaves out, the licences and the locks
    r"^(?:output|LICENSES)/|^LICENSE$|\.lock$|(?:^|/)package-lock\.json$"
    r"|(?:^|/)(?:__pycache__|node_modules)/"
    r"|(?:^|/)\.(?!ci/|editorconfig$|gitattributes$|gitignore$)"
)

CHOOSERS = {  # npm's own default is where others are named: in one place
    "test_house_style.py",
    "web_editor_package.py",
}
TRUSTED: tuple[str, ...] = ()  # templates that may print ``|safe``: none needs to
GENERATED = ("countries.py",)  # GeoNames' own lines, by `inv countries`

PHYSICAL = (
    r"\b(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b"
    r"|(?<![-\w])(?:left|right|top|bottom|width|height)\s*:"
    r"|(?<![-\w])(?:min|max)-(?:width|height)\s*:"
    r"|\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b"
)
COLOR = (
    r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\("
    r"|:[^;]*(?<![-\w])(?:black|white|gr[ae]y|red|green|blue|orange)(?![-\w])"
)
INLINE = (  # what is only data is never run
    r"""\s(?:style|on[a-z]+)\s*=\s*["']|<style\b"""
    r"""|<script\b(?! type="application/ld\+json">)(?![^>]*\bsrc=)"""
)
TRAPS = r"""\starget\s*=\s*"(?!_top)|<(?!link\b|iframe\b|svg\b)[^>]*\stitle\s*="""
MACHINE = r"(?<![\w.:/)}\]-])/(?:home|root|Users|tmp|work)/[\w.]"
REGISTRY = r"\b(?:pythonhosted|pypi|npmjs|registry)\.[a-z]"
MAKERS = r"(?i)(?<!user-)(?<!foaf[:.])\b(?:sub-?)?agents?\b|\bhelpers?\b|\bissues? #?\d"

STYLE: dict[str, Callable[[], Iterable[str]]] = {
    "modules are short": lambda: longer(PYTHON, 300),
    "functions are short": lambda: longer_functions(40),
    "templates are short": lambda: longer(TEMPLATES, 120),
    "components are short": lambda: longer(COMPONENTS, 60),
    "stylesheets are short": lambda: longer(CSS, 150),
    "scripts are short": lambda: longer(JS, 150),
    "CSS serves right-to-left": lambda: lines(CSS, PHYSICAL),
    "colors are tokens": lambda: lines(CSS, COLOR, {"tokens.css"}),
    "layers, not !important": lambda: lines(CSS, "!important"),
    "no ids in CSS": lambda: lines(CSS, r"^[^:;]*#[a-z][\w-]*\s*[,{.:]"),
    "every style is in a layer": lambda: unlayered(),
    "every stylesheet is imported": lambda: unimported(),
    "no inline style or script": lambda: lines(TEMPLATES, INLINE),
    "safe is rare": lambda: lines(TEMPLATES, r"\|\s*safe\b", TRUSTED),
    "no tooltip, no new window": lambda: lines(TEMPLATES, TRAPS),
    "classes used are styled": lambda: unstyled_classes(),
    "classes styled are used": lambda: unused_classes(),
    "components have examples": lambda: unfinished_components(),
    "components take their heading level": lambda: lines(COMPONENTS, r"<h[1-6]\b"),
    "tests mirror plugins": lambda: unmirrored(),
    "tests say what they prove": lambda: untold_tests(),
    "checks are shown and told": lambda: unexplained_checks(),
    "names say what they hold": lambda: vague_names(),
    "no path of a machine": lambda: lines(ours(), MACHINE, {"test_house_style.py"}),
    "no host of a registry": lambda: lines(ours(), REGISTRY, CHOOSERS),
    "code speaks of the site": lambda: lines(code(), MAKERS, {"test_house_style.py"}),
}


@pytest.mark.parametrize("rule", STYLE)
def test_house_style(rule):
    """No line of the repository breaks this rule of docs/house-style.md."""
    faults = list(STYLE[rule]())

    assert not faults, "\n" + "\n".join(faults)


@pytest.mark.parametrize(
    ("pattern", "fault"),
    [
        (PHYSICAL, "  margin-left: 1rem;"),
        (PHYSICAL, "  width: 100%;"),
        (COLOR, "  color: #fff;"),
        (COLOR, "  border: 1px solid white;"),
        (INLINE, '<p style="margin: 0">'),
        (INLINE, "<script>start()</script>"),
        (INLINE, '<script type="module">start()</script>'),
        (TRAPS, '<a href="/" target="_blank">'),
        (TRAPS, '<abbr title="Network">'),
        (MACHINE, 'open("/home/ada/site")'),
        (REGISTRY, "https://pypi.org/simple"),
        (MAKERS, "# as asked in issue 12"),
    ],
)
def test_pattern_finds_the_fault(pattern, fault):
    """A line that breaks the rule is found: silence means that there is none."""
    assert re.search(pattern, fault)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (PHYSICAL, "  margin-inline: 1rem; max-inline-size: 100%;"),
        (PHYSICAL, "  @media (width >= 40rem) {"),
        (COLOR, "  color: var(--color-white); white-space: nowrap;"),
        (INLINE, '<p class="lead" data-on="1">'),
        (INLINE, '<script type="application/ld+json">{}</script>'),
        (TRAPS, '<link rel="alternate" title="Feed">'),
        (MACHINE, "https://example.org/home/x and {root}/tmp/x"),
        (MAKERS, "User-agent: *"),
        (MAKERS, '"@type": "foaf:Agent"'),
    ],
)
def test_pattern_spares_what_is_right(pattern, line):
    """A line that only resembles a fault is left alone."""
    assert not re.search(pattern, line)


def test_house_style_is_told():
    """docs/house-style.md names each rule that is enforced here, and no other."""
    told = re.findall(r"\*\*(.+?)\*\*", read(ROOT / "docs/house-style.md"))

    assert sorted(STYLE) == sorted(told)


def read(file: Path) -> str:
    """Return the text of *file*."""
    return file.read_text("utf-8")


def at(file: Path, line: int, says: str) -> str:
    """Return ``path:line: says``, which every editor turns into a link."""
    return f"{file.relative_to(ROOT)}:{line}: {says}"


def ours() -> Iterator[Path]:
    """Yield every text file that is written here, licences and locks apart."""
    for file in sorted(ROOT.rglob("*")):
        inside = file.relative_to(ROOT).as_posix()
        if file.is_file() and not LEFT_OUT.search(inside) and is_text(file):
            yield file


def is_text(file: Path) -> bool:
    """Return whether *file* holds text."""
    return b"\0" not in file.read_bytes()[:1024]


def code() -> Iterator[Path]:
    """Yield what developers write: not the network's texts and data."""
    for file in ours():
        is_theirs = file.relative_to(ROOT).parts[0] in ("content", "data")
        if not is_theirs and file.suffix != ".po":
            yield file


def lines(
    files: Iterable[Path], pattern: str, spare: Iterable[str] = ()
) -> Iterator[str]:
    """Yield the lines that match *pattern*, but for files named in *spare*."""
    sought = re.compile(pattern)
    for file in files:
        for number, line in enumerate(read(file).splitlines(), 1):
            if file.name not in spare and sought.search(line):
                yield at(file, number, line.strip()[:72])


def longer(files: Iterable[Path], limit: int) -> Iterator[str]:
    """Yield the files of more than *limit* lines."""
    for file in files:
        if (count := len(read(file).splitlines())) > limit:
            yield at(file, 1, f"{count} lines, {limit} at most")


def functions(file: Path) -> Iterator[ast.FunctionDef]:
    """Yield the functions and methods of a module."""
    for node in ast.walk(ast.parse(read(file))):
        if isinstance(node, ast.FunctionDef):
            yield node


def longer_functions(limit: int) -> Iterator[str]:
    """Yield the functions of more than *limit* lines, docstring apart."""
    for file in [*PYTHON, ROOT / "tasks.py"]:
        for node in functions(file):
            body = node.body[ast.get_docstring(node) is not None :]
            count = (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
            if count > limit:
                yield at(file, node.lineno, f"{node.name}: {count} lines")


def unlayered() -> Iterator[str]:
    """Yield the stylesheets that say something outside a layer."""
    for file in CSS:
        text = re.sub(r"/\*.*?\*/", "", read(file), flags=re.DOTALL)
        blocks = re.findall(r"^(?!@import)\S.*[{]", text, re.MULTILINE)
        if any(not block.startswith("@layer ") for block in blocks):
            yield at(file, 1, "a rule is outside @layer")


def unimported() -> Iterator[str]:
    """Yield the stylesheets that main.css leaves out; the opened map has its own."""
    main = ROOT / "theme/static/css/main.css"
    imported = set(re.findall(r'@import "(.+?)"', read(main)))
    for file in CSS:
        is_entry = file in (main, main.with_name("interactive-map.css"))
        if not is_entry and file.relative_to(main.parent).as_posix() not in imported:
            yield at(file, 1, "main.css does not import it")


def classes_in_templates() -> set[str]:
    """Return every class that a template prints."""
    found: set[str] = set()
    for file in TEMPLATES:
        for value in re.findall(r'\sclass="([^"]*)"', read(file)):
            found.update(re.sub(r"{[{%].*?[%}]}", " ", value).split())
    return found


def classes_in_css() -> set[str]:
    """Return every class that a stylesheet names."""
    found: set[str] = set()
    for file in CSS:
        bare = re.sub(
            r"/\*.*?\*/|\"[^\"]*\"|\{[^{}]*\}", "", read(file), flags=re.DOTALL
        )
        found.update(re.findall(r"\.([a-z][\w-]*)", bare))
    return found


def hooks() -> set[str]:
    """Return the classes that docs/house-style.md keeps for a host city's styles."""
    told = read(ROOT / "docs/house-style.md").partition("### Hooks")[2]
    return set(re.findall(r"`\.([\w-]+)`", told.partition("\n#")[0]))


def unstyled_classes() -> Iterator[str]:
    """Yield the classes of the templates that no stylesheet knows, nor is a hook."""
    for name in sorted(classes_in_templates() - classes_in_css() - hooks()):
        yield f".{name} has no style; docs/house-style.md lists hooks"


def unused_classes() -> Iterator[str]:
    """Yield the classes of the stylesheets, and the hooks, that no template prints.

    Those of the map's own script are Leaflet's.
    """
    for name in sorted((classes_in_css() | hooks()) - classes_in_templates()):
        if not name.startswith("leaflet-"):
            yield f".{name} is on no template"
    for name in sorted(hooks() & classes_in_css()):
        yield f".{name} is styled: it is no hook any more"


def unfinished_components() -> Iterator[str]:
    """Yield the components without their macro or their examples."""
    for file in COMPONENTS:
        if f"macro {file.stem}(" not in read(file):
            yield at(file, 1, f"no macro called {file.stem}")
        if not file.with_suffix(".yaml").exists():
            yield at(file, 1, f"no {file.stem}.yaml with its examples")


def unmirrored() -> Iterator[str]:
    """Yield the modules with functions and no test file at their place in tests/."""
    for file in PYTHON:
        is_spared = file in CHECKS or file.name in ("__init__.py", *GENERATED)
        if is_spared or not any(functions(file)):
            continue
        inside = file.relative_to(ROOT / "plugins")
        folder = inside.parent if inside.parent.parts else Path("plugins")
        test = Path("tests") / folder / f"test_{file.name}"
        if not (ROOT / test).exists():
            yield at(file, 1, f"no {test}")


def untold_tests() -> Iterator[str]:
    """Yield the tests without a docstring."""
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in functions(file):
            if node.name.startswith("test_") and not ast.get_docstring(node):
                yield at(file, node.lineno, f"{node.name}: what does it prove?")


def unexplained_checks() -> Iterator[str]:
    """Yield the checks without a case, or without a section of docs/checks.md."""
    docs = read(ROOT / "docs/checks.md")
    for file in CHECKS:
        if not any((ROOT / "tests/checks/cases" / file.stem).glob("*.yaml")):
            yield at(file, 1, f"no tests/checks/cases/{file.stem}/*.yaml")
        if f"## {file.stem}\n" not in docs:
            yield at(file, 1, f"no “## {file.stem}” in docs/checks.md")


def vague_names() -> Iterator[str]:
    """Yield the modules whose name would fit any content."""
    vague = {"utils", "util", "helpers", "manager", "common", "misc", "tools", "base"}
    for file in PYTHON:
        if vague & {file.stem, *file.stem.split("_")}:
            yield at(file, 1, "name it after what it holds")

from gettext import NullTranslations

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.outputs.editors.broken_code import render_broken

ENGLISH = NullTranslations()


@pytest.fixture
def templates(tmp_path):
    """Return a function that writes a template, and what becomes of rendering it."""
    folder = tmp_path / "theme/templates"
    folder.mkdir(parents=True)

    def rendered(text, **given):
        (folder / "city.html").write_text(text, "utf-8")
        environment = Environment(
            loader=FileSystemLoader(folder), undefined=StrictUndefined, autoescape=True
        )
        with pytest.raises(Exception) as error:  # noqa: PT011 - whatever Jinja raises
            environment.get_template("city.html").render(**given)
        return render_broken(error.value, tmp_path, ENGLISH)

    return rendered


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<p>\n{{ titel }}", "UndefinedError: 'titel' is undefined"),
        ("<p>\n{% blok %}", "TemplateSyntaxError: Encountered unknown tag 'blok'."),
    ],
)
def test_template_has_its_own_lines(templates, text, says):
    """The line that an editor sees in her file, and the one above."""
    first, *excerpt = templates(text).splitlines()

    assert first == f"theme/templates/city.html:2: error: {says}"
    assert excerpt == [" 1 | <p>", f" 2 | {text[4:]}"]


def test_module_that_is_no_python(tmp_path):
    """It has no line in a traceback: the error itself names it."""
    file = tmp_path / "plugins/x.py"
    file.parent.mkdir()
    file.write_text("x = (", "utf-8")
    with pytest.raises(SyntaxError) as error:
        compile("x = (", str(file), "exec")

    assert render_broken(error.value, tmp_path, ENGLISH).startswith(
        "plugins/x.py:1: error: SyntaxError"
    )


def test_error_of_elsewhere_is_told_alone(tmp_path):
    """Where none of our files had a part in it, there is no place to name."""
    assert render_broken(OSError(), tmp_path, ENGLISH) == "OSError"

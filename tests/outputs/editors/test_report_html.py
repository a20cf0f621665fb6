"""Problems as a piece of a page."""

from __future__ import annotations

from gettext import NullTranslations

import html5lib
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.problem import Mark, Problem
from plugins.outputs.editors.report_html import render_report_html


def render(*problems):
    return render_report_html(problems, NullTranslations(), lang="en", direction="ltr")


def test_says_what_the_terminal_says():
    """Place, mistake, lines, remedy and reason; the heading names the section."""
    at = Mark("a.yaml", 2, 3, 1, ("a:", "  <b>"))
    found = Problem("a_rule", "No {id}.", at, {"id": "<b>"}, "Write b.")

    expected = """\
<section class="problem-report" lang="en" dir="ltr" aria-labelledby="problem-report">
<h2 id="problem-report">What is to be put right</h2>
<p>1 to put right. Nothing was published.</p>
<ol>
<li class="problem-report__error">
<p><strong>a.yaml:2:3: error: No &lt;b&gt;.</strong></p>
<pre dir="ltr"> 1 | a:
 2 |   &lt;b&gt;
   |   ^</pre>
<p>Write b.</p>
<p>why: docs/checks.md#a_rule</p>
</li>
</ol>
</section>"""

    assert expected == render(found)


def test_nothing_to_show():
    """When all is well, the page has nothing of it."""
    assert "" == render()


def test_is_never_endless():
    """A page that shows a report stays a page."""
    many = (Problem("r", "x", Mark(f"{at}.yaml", 1, 1)) for at in range(500))
    found = render(*many)

    assert 100 == found.count("<li")
    assert "500 to put right." in found


@given(typed=st.text(), line=st.text())
def test_nothing_that_is_typed_becomes_html(typed, line):
    """Whatever was typed, the elements are ours, and the HTML is right."""
    at = Mark(typed, 1, 1, 1, (line,))
    found = render(Problem("r", "{typed}", at, {"typed": typed}, "{typed}"))

    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    names = {each.tag for each in parser.parseFragment(found).iter()}

    ours = {"section", "h2", "p", "ol", "li", "strong", "pre", "DOCUMENT_FRAGMENT"}
    assert names <= ours

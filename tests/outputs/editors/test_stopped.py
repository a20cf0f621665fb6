import pytest

from plugins.outputs.editors.stopped import BuildStoppedError, stop


def test_end_of_a_build_is_told(capsys):
    """The terminal has the report; who goes on has it too, and the exit status."""
    with pytest.raises(BuildStoppedError) as stopped:
        stop("report", ["problem"])

    assert capsys.readouterr().err == "report\n"
    assert stopped.value.report == "report"
    assert stopped.value.problems == ("problem",)
    assert stopped.value.code == 1

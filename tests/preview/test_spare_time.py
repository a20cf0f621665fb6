from queue import Queue

import pytest

from plugins.preview.spare_time import SpareTime


def steps(done, name, count=3):
    """Do a few steps, and say so."""
    for number in range(count):
        done.put(f"{name}{number}")
        yield 0.0
    done.put("end")


def until_end(done):
    """Return what was done up to the end of a job."""
    return list(iter(lambda: done.get(timeout=5), "end"))


def test_job_is_done():
    """Step by step, by another thread."""
    done = Queue()
    SpareTime(lambda: True).start(steps(done, "a"))

    assert until_end(done) == ["a0", "a1", "a2"]


def test_nothing_is_done_while_somebody_waits():
    """A page that was asked for comes first."""
    done = Queue()
    answers = [False, False]
    SpareTime(lambda: answers.pop() if answers else True).start(steps(done, "a"))

    assert until_end(done) == ["a0", "a1", "a2"]
    assert answers == []


def test_later_job_takes_the_place():
    """What an earlier one had yet to do is not done any more."""
    done, going = Queue(), Queue()
    spare = SpareTime(lambda: going.get(timeout=5))
    spare.start(steps(done, "a"))
    going.put("go")
    first = done.get(timeout=5)
    spare.start(steps(done, "b"))
    for _ in range(6):
        going.put("go")

    later = until_end(done)
    assert first == "a0"
    assert later[-3:] == ["b0", "b1", "b2"]
    assert "a2" not in later


def test_stopped_job_goes_no_further():
    """But the next one is done."""
    done, going = Queue(), Queue()
    spare = SpareTime(lambda: going.get(timeout=5))
    spare.start(steps(done, "a", 99))
    going.put("go")
    done.get(timeout=5)
    spare.stop()
    spare.start(steps(done, "b"))
    for _ in range(6):
        going.put("go")

    assert "a2" not in until_end(done)


@pytest.mark.parametrize("count", [0, 1])
def test_job_without_steps(count):
    """It ends as well."""
    done = Queue()
    SpareTime(lambda: True).start(steps(done, "a", count))

    assert len(until_end(done)) == count


def waiting(done, name):
    """Do one step, then wait for a minute before the next."""
    done.put(name)
    yield 60.0
    done.put("too early")


@pytest.mark.parametrize("is_stopped", [False, True])
def test_later_job_ends_a_pause(is_stopped):
    """Nobody waits for what was to be done after it."""
    done = Queue()
    spare = SpareTime(lambda: True)
    spare.start(waiting(done, "a"))
    first = done.get(timeout=5)
    if is_stopped:
        spare.stop()
    spare.start(steps(done, "b"))

    assert first == "a"
    assert until_end(done) == ["b0", "b1", "b2"]


def test_job_goes_on_after_a_pause():
    """It is where it was."""
    done = Queue()

    def job():
        done.put("a")
        yield 0.001
        done.put("end")

    SpareTime(lambda: True).start(job())

    assert until_end(done) == ["a"]

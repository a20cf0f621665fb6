from plugins.editing.proposal import check_proposal, home, read_text, write_files
from tests.editing.typist import TODAY, site

CITIES = "data/cities.yaml"


def test_check_writes_nothing(tmp_path):
    """The site is checked as it would be, and stays as it is."""
    root = site(tmp_path)
    before = read_text(root / CITIES)
    broken = before.replace("country: NO", "country: no")
    found = check_proposal(root, TODAY, {CITIES: broken})

    assert ["country_is_iso_3166"] == [problem.rule for problem in found.problems]
    assert before == read_text(root / CITIES)


def test_pictures_count_as_there(tmp_path):
    """A text that shows a picture is in order, though the copy's is empty."""
    root = site(tmp_path)

    assert check_proposal(root, TODAY, {}).network is not None


def test_line_ends_are_written_as_they_are(tmp_path):
    """No system puts its own in their place."""
    write_files(tmp_path, {"data/a.yaml": "a\r\nb\n"})

    assert b"a\r\nb\n" == (tmp_path / "data/a.yaml").read_bytes()
    assert ["a.yaml"] == [path.name for path in (tmp_path / "data").iterdir()]


def test_host_city_writes_into_its_own_folder(tmp_path):
    """What a host city adds stands in host/, where no update of the site writes."""
    assert home(tmp_path, CITIES) == CITIES
    write_files(tmp_path, {"host/site.yaml": "site:\n"})
    assert home(tmp_path, CITIES) == f"host/{CITIES}"

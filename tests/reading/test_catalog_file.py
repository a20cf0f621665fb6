import pytest

from plugins.reading.catalog_file import read_catalog_file

HEAD = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


def read(folder, text):
    """Return what *text* says as a translation file."""
    path = folder / "messages.po"
    path.write_text(text, "utf-8")
    return read_catalog_file(path, folder)


def test_words_are_read(tmp_path):
    """What a translator saved is what gettext says."""
    found = read(tmp_path, f'{HEAD}#, x\nmsgid "Map"\nmsgstr ""\n"Car"\n"te"\n')

    assert () == found.problems
    assert "Carte" == found.words.gettext("Map")


def test_words_of_one_file_do_not_add_up(tmp_path):
    """Each reading gives words of its own: a fallback of one is none of the next."""
    text = f'{HEAD}msgid "Map"\nmsgstr "Carte"\n'
    first, second = read(tmp_path, text).words, read(tmp_path, text).words
    first.add_fallback(read(tmp_path, 'msgid "City"\nmsgstr "Ville"\n').words)

    assert "City" == second.gettext("City")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('msgid "a"\nmsgstr "b\n', (2, 1)),
        ('msgid "a"\n  msgstr b\n', (2, 3)),
        ("Cities\n", (1, 1)),
        ('msgid "a"\nmsgstr "b"c"\n', (2, 1)),
        ('msgid "a"\nmsgstr[k] "b"\n', (2, 1)),
        ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', (1, 1)),
        (HEAD.replace("=2;", "=two;"), (1, 1)),
        (f'{HEAD}msgid "a"\nmsgid_plural "b"\nmsgstr[2] "c"\n', (5, 1)),
        ('msgid ""\nmsgstr ""\n"Language: what_is_it\\n"\n', (1, 1)),
    ],
)
def test_malformed_line_is_told(tmp_path, text, place):
    """Nothing is left out in silence: the line is named, and the file is not used."""
    found = read(tmp_path, text)
    (problem,) = found.problems

    assert "translation_file_is_readable" == problem.rule
    assert place == (problem.at.line, problem.at.column)
    assert found.words is None


@pytest.mark.parametrize(
    ("english", "typed", "column"),
    [
        ("%(count)s cities", "%(cuont)s villes", 9),
        ("%(count)s cities", "%(count)d villes", 9),
        ("%(count)s cities", "100 % villes", 13),
        ("{shown} of {all}", "{all} : {shwon}", 17),
        ("{shown} of {all}", "{shown sur", 9),
        ("Cities", "100 % des villes", 13),
    ],
)
def test_unknown_placeholder_is_told(tmp_path, english, typed, column):
    """What nothing would be filled in for is told at its place."""
    (problem,) = read(tmp_path, f'msgid "{english}"\nmsgstr "{typed}"\n').problems

    assert "placeholder_is_known" == problem.rule
    assert (2, column) == (problem.at.line, problem.at.column)


@pytest.mark.parametrize(
    ("english", "typed"),
    [
        ("%(count)s cities", "100 %% de %(count)s"),
        ("%(count)s cities", "une ville"),
        ("{share} percent", "{share} %"),
        ("Cities", "{ici}"),
        ("Write {{static}}.", "Écrivez {{static}}."),
        ("100%% of the cities", "100 %% des villes"),
    ],
)
def test_what_can_be_shown_is_no_problem(tmp_path, english, typed):
    """A translator may leave a placeholder out, and write signs that are only signs."""
    found = read(tmp_path, f'msgid "{english}"\nmsgstr "{typed}"\n')

    assert () == found.problems


def test_placeholder_over_two_lines_is_told_at_its_text(tmp_path):
    """Where a placeholder is broken over lines, the text that has it is named."""
    text = 'msgid "%(count)s"\nmsgstr ""\n"%(cuo"\n"nt)s"\n'
    (problem,) = read(tmp_path, text).problems

    assert (2, 1) == (problem.at.line, problem.at.column)

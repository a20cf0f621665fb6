from plugins.outputs.web_files.humans_txt import render_humans_txt


def test_each_section_has_its_lines():
    """A heading, then what is said; an empty line between two."""
    sections = {"Network": {"Host city": "Cuneo"}, "Site": {"Languages": "fr, en"}}

    assert (
        "/* Network */\nHost city: Cuneo\n\n/* Site */\nLanguages: fr, en\n"
        == render_humans_txt(sections)
    )

"""The files of the open data, each made when it is asked for."""

from __future__ import annotations

from functools import partial

from plugins.outputs.open_data.open_files import OpenFiles
from plugins.views.open_data import open_data_of
from plugins.views.open_records import record_files


class OpenTexts(dict):
    """The text of each file by its path within their folder."""

    def __init__(self, localizers):
        """Take what speaks each language; it knows the records."""
        self.localizers = localizers
        files = OpenFiles(
            data=partial(open_data_of, localizers, self.__getitem__),
            contact=lambda: "https://rivers.example/",
            read=self.__getitem__,
        )
        self.makers = {**dict(record_files(localizers)), **dict(files.makers())}

    def __missing__(self, path):
        """Make a file that was not made yet."""
        self[path] = self.makers[path]()
        return self[path]

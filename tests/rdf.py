"""RDF as tests read it."""

from __future__ import annotations

import warnings

from rdflib import Graph


def graph_of(json_ld: str) -> Graph:
    """Return what a text of JSON-LD says."""
    with warnings.catch_warnings():
        # rdflib's reader of JSON-LD still uses a class that rdflib calls old
        warnings.filterwarnings("ignore", "ConjunctiveGraph", DeprecationWarning)
        return Graph().parse(data=json_ld, format="json-ld")

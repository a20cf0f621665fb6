"""Makes a page of each record of data/, and what machines read."""

import json
import os
from pathlib import Path

import yaml
from pelican import signals
from pelican.generators import Generator

TYPES = {"cities": "City", "editions": "Event", "people": "Person"}
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def register():
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican):
    """Return the generator of each site."""
    return NetworkGenerator


class NetworkGenerator(Generator):
    """Writes the pages of one language."""

    def generate_context(self):
        """Read data/, and name what pages link to."""
        self.language = self.settings["DEFAULT_LANG"]
        self.is_main = self.language == "fr"
        self.site = json.loads(Path("data/site.json").read_text("utf-8"))
        self.words = self.site["words"][self.language]
        self.records = {
            folder.name: [
                record
                for shard in sorted(folder.glob("*.yaml"))
                for record in yaml.load(shard.read_text("utf-8"), LOADER)
            ]
            for folder in sorted(Path("data").iterdir())
            if folder.is_dir()
        }
        self.context.update(
            site=self.site,
            chrome=self.site["chrome"][self.language],
            language=self.language,
            say=self.say,
            from_json=json.loads,
            places=self.places(),
        )

    def say(self, text):
        """Return *text* in the language of the site."""
        if isinstance(text, dict):
            return text.get(self.language, "")
        return self.words.get(text, text)

    def places(self):
        """Return the name, address and detail of all that is linked to."""
        return {
            f"{name}/{record['id']}": {
                "name": self.say(record["name"]),
                "address": record["address"].get(self.language)
                if "address" in record
                else self.address(name, record["id"], self.language),
                "detail": self.say(record.get("detail", "")),
                "publisher": self.say(record.get("publisher", "")),
            }
            for name, records in self.records.items()
            for record in records
        }

    def address(self, name, record_id, language):
        """Return where the page of a record is."""
        return f"{self.site['lists'][name]['address'][language]}{record_id}/"

    def file(self, address):
        """Return the name of the file at *address*, below this site's output."""
        start = "/" if self.is_main else f"/{self.language}/"
        return address.removeprefix(start) + "index.html"

    def generate_output(self, writer):
        """Write each page."""
        for name, list_ in self.site["lists"].items():
            self.write_list(writer, name, list_)
            if name != "press":
                for record in self.records[name]:
                    self.write_record(writer, name, record)
        address = f"/{self.language}/"
        self.write(
            writer,
            "home",
            address,
            alternates={tag: f"/{tag}/" for tag in self.site["chrome"]},
        )
        self.write_search()
        if self.is_main:
            self.write_api()
            self.write_sitemap()

    def write(self, writer, template, address, **more):
        """Write one page."""
        writer.write_file(
            self.file(address),
            self.get_template(template),
            self.context,
            page_address=address,
            **more,
        )

    def write_list(self, writer, name, list_):
        """Write the page of a list."""
        self.write(
            writer,
            "list",
            list_["address"][self.language],
            collection=name,
            heading=self.say(list_["name"]),
            records=self.records[name],
            alternates=list_["address"],
        )

    def write_record(self, writer, name, record):
        """Write the page of a record."""
        list_ = self.site["lists"][name]
        self.write(
            writer,
            "record",
            self.address(name, record["id"], self.language),
            collection=name,
            record=record,
            heading=self.say(record["name"]),
            type=TYPES.get(name, "CreativeWork"),
            parent={
                "address": list_["address"][self.language],
                "name": self.say(list_["name"]),
            },
            alternates={
                tag: self.address(name, record["id"], tag)
                for tag in self.site["chrome"]
            },
        )

    def write_search(self):
        """Write what the search reads."""
        found = [
            [ref.split("/")[0], place["address"], place["name"], place["detail"]]
            for ref, place in self.context["places"].items()
            if not ref.startswith("places/")
        ]
        name = "fr/search.json" if self.is_main else "search.json"
        self.write_json(name, found)

    def write_api(self):
        """Write each record and each list for programs."""
        for name, records in self.records.items():
            if name == "places":
                continue
            self.write_json(f"api/v1/{name}.json", records)
            for record in records:
                self.write_json(f"api/v1/{name}/{record['id']}.json", record)

    def write_json(self, name, data):
        """Write a file of JSON."""
        path = os.path.join(self.output_path, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False)

    def write_sitemap(self):
        """Write the addresses of all pages."""
        sets = [{tag: f"/{tag}/" for tag in self.site["chrome"]}]
        sets += [list_["address"] for list_ in self.site["lists"].values()]
        sets += [
            {tag: self.address(name, each["id"], tag) for tag in self.site["chrome"]}
            for name, records in self.records.items()
            if name not in ("places", "press")
            for each in records
        ]
        for text in [*self.context["articles"], *self.context["pages"]]:
            versions = [text, *text.translations]
            sets.append({version.lang: version.address for version in versions})
        base = self.site["base"]
        lines = []
        for each in sets:
            links = "".join(
                f'<xhtml:link rel="alternate" hreflang="{tag}" href="{base}{href}"/>'
                for tag, href in each.items()
            )
            lines += [
                f"<url><loc>{base}{href}</loc>{links}</url>" for href in each.values()
            ]
        head = (
            '<?xml version="1.0" encoding="utf-8"?>\n<urlset'
            ' xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
            ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        )
        path = Path(self.output_path) / "sitemap.xml"
        path.write_text(head + "\n".join(lines) + "\n</urlset>\n", "utf-8")

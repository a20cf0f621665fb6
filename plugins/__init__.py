"""Every .py file here is a Pelican plugin; the folders are what they stand on.

In the order of a build:

``collector``         lets Python look seldom for what nobody needs any more
``network_data``      reads and checks data/ and content/, or stops with a report
``content_files``     turns each Markdown file into HTML
``languages``         completes each text to one version per language
``templates``         compiles each template once, for this build and the next
``host_templates``    says where a template of the host city is broken
``press``             each release as PDF, and a kit for each edition
``network_pages``     makes a page for each section and record, in each language
``open_data``         the same for machines: JSON, CSV, GeoJSON, DCAT-AP
``discovery``         feeds, sitemap, robots.txt
``calendars``         an iCalendar file of each edition, and one of all
``search_index``      what the search of each language reads
``assets``            one fingerprinted stylesheet, the scripts, the pictures
``style_guide``       what the look is made of, for those who work on it
``cards``             the picture of each page where it is shared
``identity``          web manifests, security.txt, humans.txt
``world_map``         the script of the interactive map, and Leaflet
``web_editor``        the web editor at /admin/, and the schemas of data/
``hosting``           old addresses and security headers, as hosts read them
``localized_writer``  renders every page, checks the whole, then publishes it

``views``, ``outputs`` and ``checks`` stand on ``reading``, and all on ``domain``.
"""

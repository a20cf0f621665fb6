"""The site on the writer's own computer: served, and made again as she saves.

``python -m plugins.preview`` is one process that stays. When a file is saved it reads
data and texts anew (``workshop``), makes the page that is looked at, tells the browser
(``stand``, ``server``), and makes the rest while nobody waits (``spare_time``). A
mistake is told above the page (``seam``), and the last good site stays. Nothing of it
is published: what the browser gets besides is put into a page on its way out.
"""

"""Files that other programs of the web ask for: feeds, calendars, headers."""

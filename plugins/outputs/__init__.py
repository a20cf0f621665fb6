"""From domain objects to text, one format a file."""

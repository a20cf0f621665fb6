"""The records for machines: JSON, CSV, GeoJSON, and their descriptions."""

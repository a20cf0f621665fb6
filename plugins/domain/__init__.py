"""What the network is. Frozen pydantic models: no file, no page, no clock."""

"""From files to the domain. The only code that opens YAML."""

"""The finished site: its files, their links, weights and fingerprints."""

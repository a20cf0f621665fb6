"""Press releases that were written elsewhere, as texts of the site."""

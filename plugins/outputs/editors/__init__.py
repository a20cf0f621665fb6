"""What editors read and write: reports, the layout of data, its reference."""

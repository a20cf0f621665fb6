"""What tasks.py does beyond starting a program. The built site needs none of it."""

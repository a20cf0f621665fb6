"""What is printed or taken away: PDF files and ZIP archives."""

"""What writes into data/ and content/ for an editor: commands, tables, imports."""

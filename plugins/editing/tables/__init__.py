"""Records as tables that an editor changes in a spreadsheet, and back again."""

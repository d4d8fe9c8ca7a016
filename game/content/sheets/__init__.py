"""Decks as spreadsheets: XLSX, CSV, and plain lists pasted from a document."""

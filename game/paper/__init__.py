"""The paper twin: cards to cut and pages to read, as one PDF to print at 100 %, on both sides."""

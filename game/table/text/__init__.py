"""The text of the table: Hebrew, Arabic and English mixed, with symbols."""

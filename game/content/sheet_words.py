"""The words of what can be wrong with a spreadsheet or a list."""

from __future__ import annotations

from game.words import later

SHEET_TEXTS = {
    "spreadsheet": later("This is a spreadsheet or a list. Make a deck of it first: phenomenon convert {name} {to}"),
    "not-a-sheet:damaged": later("This is no spreadsheet that can be read. Open it and save it again as .xlsx."),
    "not-a-sheet:locked": later("A password locks this spreadsheet. Save it without one."),
    "not-a-sheet:old": later("This is an older kind of spreadsheet. Open it and save it as .xlsx."),
    "not-a-sheet:opendocument": later("This is an OpenDocument file. Open it and save it as .xlsx."),
    "not-a-sheet:macros": later("This spreadsheet holds macros. Save it without them, as .xlsx."),
    "not-a-sheet:document": later(
        "This is a Word document. Copy its table into a spreadsheet, or save it as plain text (.txt)."
    ),
    "not-a-sheet:pdf": later("This is a PDF. Copy its list into a spreadsheet, or into a text file (.txt)."),
    "not-a-sheet:other": later("This is no spreadsheet. Name an .xlsx, .csv or .txt file."),
    "not-a-sheet:encoding": later("Nobody can tell how this text is written. Save it again as “CSV UTF-8”."),
    "not-a-sheet:quotes": later("A quote in this file is never closed. Save it again from a spreadsheet."),
    "too-large:sheet": later(
        "This spreadsheet holds too many cells; some may look empty. Copy your cards into a new one, and save that."
    ),
    "not-a-list": later(
        "No cards are found here. A list has three columns, or three headings with a list under each: {known}."
    ),
    "missing-sheet:cards": later("A sheet is missing: {known}. Put it back, with its headings."),
    "missing-sheet:deck": later(
        "The sheet with the deck's id, title and languages is missing: {known}. Put it back, or convert the deck anew "
        "and copy your rows there."
    ),
    "renamed-sheet": later("The sheet “{name}” is not known. Did you mean “{near}”?"),
    "own-sheet": later("The sheet “{name}” is your own; it is not taken over."),
    "missing-column": later("A column is missing here: {known}. Put it back; without it its texts would be lost."),
    "renamed-column": later("The heading “{name}” is not known. Did you mean “{near}”?"),
    "own-columns": later("These columns are your own; they are not taken over: {known}."),
    "column-twice": later("A second column holds the same: “{name}”. Delete one, or give it another name."),
    "missing-row": later("A row is missing: {known}. Add it, with what it says beside it."),
    "row-twice": later("This row stands on row {first} already. Delete one of the two."),
    "unknown-row": later("“{name}” is not known here. Choose another name from this column."),
    "unknown-row:near": later("“{name}” is not known here. Did you mean “{near}”?"),
    "unknown-row:empty": later("This row does not say what it is. Write one of these in its first cell: {known}."),
    "own-headings": later("This row is taken for headings, and makes no cards: “{name}”."),
    "no-headings": later(
        "No headings are known here, so the list begins with these cards: “{name}”. If they are headings, call them "
        "as is known: {known}."
    ),
    "unknown-heading": later("The heading “{name}” is not known. Call it one of these: {known}."),
    "own-line": later("“{name}” stands before the first heading; it is not taken over."),
    "error-value": later("The spreadsheet shows {word} here. Write what is meant."),
    "formula-value": later("This formula has no result yet. Open the file in a spreadsheet and save it again."),
    "date-value": later(
        "The spreadsheet has made the date {word} of this. Format the cell as text, and write it again."
    ),
    "unknown-link": later("No card here is “{name}”. Write its id or its whole text, one card a line."),
    "unknown-link:near": later("No card here is “{name}”. Did you mean “{near}”?"),
    "unclear-link": later("“{name}” stands on several cards. Write the id of the one you mean: {known}."),
    # What is told of any file, in words for cells
    "no-cards:gap@cell": later("There are no gaps here. Play needs some of each kind."),
    "no-cards:cause@cell": later("There are no possible causes here. Play needs some of each kind."),
    "no-cards:action@cell": later("There are no possible actions here. Play needs some of each kind."),
    "duplicate-id@cell": later("The id “{name}” is taken on row {first}. Leave this cell empty, and an id is made."),
    "duplicate-id@sheet": later(
        "The id “{name}” is taken on row {first} of the sheet “{first_sheet}”. Leave this cell empty, and an id is "
        "made."
    ),
    "near-duplicate@sheet": later(
        "This says almost the same as the text on row {first} of the sheet “{first_sheet}”. Merge the two, or tell "
        "them apart."
    ),
    "near-duplicate@cell": later(
        "This says almost the same as the text on row {first}. Merge the two, or tell them apart."
    ),
    "empty-text@cell": later("This cell is empty. Write in it."),
    "unknown-key@cell": later("Cards of this kind have nothing like this. Empty the cell."),
    "wrong-type:yes-no@cell": later("Write yes here, or leave the cell empty."),
    "wrong-type:number@cell": later("Write a whole number here."),
    "bad-channel@cell": later("The channel “{name}” is not known. Choose one from the list of this cell."),
    "bad-origin@cell": later("“{name}” is not known here. Leave the cell empty, or write {known}."),
    "bad-language@cell": later("“{name}” is no language. Write Hebrew, Arabic or English, or a code such as fr."),
}
"""English by code, and by `code:what` where the problem says what; with `@cell` after it where spreadsheets need other
words than a file, and `@sheet` where it has several sheets."""

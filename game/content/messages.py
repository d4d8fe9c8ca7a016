"""The words of every problem: what is wrong and what to do about it, and a report of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.content.agenda_words import AGENDA_TEXTS
from game.content.plan_words import PLAN_TEXTS
from game.content.problems import Problem
from game.content.scenario_words import SCENARIO_TEXTS
from game.content.sheet_words import SHEET_TEXTS
from game.core.game import Refusal
from game.refusals import refusal_text
from game.words import Words, later

_UNSEEN = later("Characters that nobody sees stand in “{name}”. Write it anew: {near}")

TEXTS = {
    # Reading the file
    "unreadable": later("The file can't be read: {reason}. Check that it is yours to open."),
    "unreadable:missing": later("There is no file of this name. Check the name and the folder."),
    "unreadable:folder": later("This is a folder. Name a file in it."),
    "unreadable:special": later("This is a device or a pipe. Name a file."),
    "too-large": later("The file is larger than {megabytes} MB. Split it into several files."),
    "too-large:values": later("The file holds too many values from here on. Split it into several files."),
    "not-utf8": later(
        "The file is not in UTF-8 from here on. Open it in a text editor and save it again with the encoding UTF-8."
    ),
    "bad-character": later("The character {character} can't stand in a file. Delete it, or save the file as UTF-8."),
    "empty-file": later("There is nothing in this file. Begin with “format: 1”."),
    "several-documents": later("A second document begins here, after “---”. Put it in a file of its own."),
    # What YAML can't read
    "not-yaml": later(
        "This can't be read as YAML. Check the quotes, colons and spaces on this line and the one before."
    ),
    "not-yaml:sign": later("A text can't begin with {sign} here. Put the text in quotes."),
    "not-yaml:unseen": later("A character that nobody sees stands here: {sign}. Delete it, and write plain spaces."),
    "not-yaml:no-space": later("A space is missing here after “{sign}”."),
    "not-yaml:bullet": later("A line of a list begins with a hyphen (-) and a space here, not with “{sign}”."),
    "not-yaml:stray": later("This line has no key. If it belongs to the text above, write both on one line."),
    "not-yaml:colon": later(
        "A colon can't stand here. Put the text in quotes if the colon belongs to it; else check the "
        "spaces at the line's beginning."
    ),
    "not-yaml:comma": later("A comma is missing before this, between the parts inside the brackets."),
    "not-yaml:indent": later(
        "This does not line up with what stands above. Check the spaces at the line's beginning, and the "
        "quotes before it."
    ),
    "not-yaml:escape": later(
        "A backslash means something else in double quotes. Use single quotes, or write it twice."
    ),
    "tab": later("A tab stands here. Use spaces instead."),
    "unclosed": later("The quote {sign} that opens here is never closed. Close it where the text ends."),
    "unclosed:bracket": later(
        "The {sign} that opens here is not closed, as line {seen} shows. Close it, or add the comma missing there."
    ),
    "quote-inside": later(
        "A {sign} ends the text that begins here, and more text follows. Write ״ or “ inside a text, or "
        "put another kind of quotes around it."
    ),
    "yaml-tag": later("Tags such as {tag} are not used here. Delete it."),
    "bad-key": later("A key is a single word here. Write the word, a colon, and then the value."),
    "duplicate-key": later("The key “{name}” stands here twice; the first is on line {first}. Delete one of the two."),
    "too-deep": later("More than {most} levels lie inside each other here. Look for brackets that were not closed."),
    "too-many-aliases": later("Aliases (with *) repeat too much here. Write the values out."),
    "unknown-alias": later("The alias *{name} stands for nothing above it. Write the value out."),
    # Shape
    "unknown-file": later(
        "This kind of file is not known. A deck has the keys {known}; a circle of influence says “activity: circle”; "
        "a board has zones and stages; an agenda has activities; a list of cards has the key “cards”; a scenario's "
        "name ends with {ending}."
    ),
    "unknown-activity": later("No activity is called “{name}” here. There are: {known}."),
    "wrong-kind-file:deck": later(
        "A deck of triples is wanted here, and this file is of another kind. Choose one with gaps, causes and actions."
    ),
    "wrong-kind-file:circle": later(
        "The content of a circle of influence is wanted here, and this file is of another kind. Choose one that says "
        "“activity: circle”."
    ),
    "wrong-kind-file:cards": later(
        "A list of cards is wanted here, and this file is of another kind. Choose one with the key “cards”."
    ),
    "wrong-kind-file:board": later(
        "A board is wanted here, and this file is of another kind. Choose one with zones and stages."
    ),
    "unknown-key": later("The key “{name}” is not known here. Delete it, or correct its name."),
    "unknown-key:invisible": _UNSEEN,
    "unknown-key:near": later("The key “{name}” is not known here. Did you mean “{near}”?"),
    "missing-key": later("The key “{name}” is missing here. Add it."),
    "wrong-type:text": later("A text is expected here. Put it in quotes if a colon or a bracket belongs to it."),
    "wrong-type:list": later("A list is expected here. Write [one, two], or a line with a hyphen for each."),
    "wrong-type:map": later("Keys with values are expected here, such as “id: one”."),
    "wrong-type:number": later("A whole number without quotes is expected here."),
    "wrong-type:yes-no": later("Yes or no is expected here, without quotes."),
    "made-by-yaml:number": later("YAML takes {word} for a number, and a text is expected. Put it in quotes."),
    "made-by-yaml:yes-no": later("YAML takes {word} for yes or no, and a text is expected. Put it in quotes."),
    "made-by-yaml:time": later("YAML takes {word} for a time, and a text is expected. Put it in quotes."),
    "made-by-yaml:date": later("YAML takes {word} for a date, and a text is expected. Put it in quotes."),
    "made-by-yaml:nothing": later("YAML takes {word} for nothing, and a text is expected. Put it in quotes."),
    "unknown-value": later("“{name}” can't stand here. Choose: {known}."),
    "bad-format": later(
        "This file says format {number}; this program reads {known}. Use a newer program, or correct the number."
    ),
    "bad-id": later("“{name}” can't be an id. Use letters, digits and single hyphens between them, at most 64."),
    "bad-id:near": later("“{name}” can't be an id. Write “{near}”."),
    "bad-id:invisible": _UNSEEN,
    "reserved-id": later("Ids such as “{name}” belong to cards written during play. Choose another."),
    "duplicate-id": later("The id “{name}” is taken on line {first}. Choose another."),
    "bad-language": later("“{name}” is no language code. Write he, ar or en, for instance."),
    "bad-channel": later("The channel “{name}” is not known. The channels are {known}."),
    "bad-origin": later("The origin “{name}” is not known. Write {known}, or delete the key."),
    "bad-number": later("{number} can't stand here. Write a number from {least} to {most}."),
    "minutes-order": later(
        "{least}, {normal} and {most} are not in order. Let least, normal and most minutes rise, or be alike."
    ),
    "bad-count": later("{number} blank cards can't be. Write a number from 0 to {most}."),
    # Texts
    "no-languages": later("No language is named. Write [he], for instance."),
    "no-cards": later("There are no cards under “{name}”. Play needs some of each kind."),
    "no-cards:list": later("There are no cards in this list yet. Write one at least."),
    "empty-text": later("The text is empty. Write it, or delete its key."),
    "no-text": later("This text is written in no language. Write it in one at least."),
    "plain-text": later(
        "The file has the languages {languages}, and this text does not say which it is in. Write it by language."
    ),
    "unknown-language": later("“{name}” is not among the file's languages. Add it to them, or delete this text."),
    "unknown-language:comma": later("A comma ends the text before “{name}”. Put the whole text in quotes."),
    "unknown-language:invisible": _UNSEEN,
    "unknown-language:near": later("“{name}” is not among the file's languages. Did you mean “{near}”?"),
    "missing-language": later("This text is missing in: {languages}. Another language will be shown instead."),
    "too-long": later("This text has {number} characters; a card takes {most} at most. Shorten it."),
    # Links
    "repeated": later("“{name}” stands twice in this list. Delete one."),
    "unknown-id": later("No card has the id “{name}”. Correct it, or add the card."),
    "unknown-id:comma": later("Put a plain comma (,) between ids in place of what stands in “{name}”."),
    "unknown-id:invisible": _UNSEEN,
    "unknown-id:near": later("No card has the id “{name}”. Did you mean “{near}”?"),
    "wrong-kind-link:gap": later("“{name}” is not a gap. A cause explains gaps."),
    "wrong-kind-link:cause": later("“{name}” is not a cause. An action addresses causes."),
    "unused-domain": later("No card is of the domain “{name}”. Delete this name, or give a card that domain."),
    "unused-domain:invisible": _UNSEEN,
    "unused-domain:near": later("No card is of the domain “{name}”. Did you mean “{near}”, as the cards say?"),
    "unnamed-domain": later("The domain “{name}” has no name, and others have. Write one beside theirs."),
    "unnamed-domain:invisible": _UNSEEN,
    "unnamed-domain:near": later(
        "The domain “{name}” has no name, and others have. Did you mean “{near}”? If not, write one beside theirs."
    ),
    "unlinked:gap": later("No triple in this deck fits the gap “{name}”. Let a cause that has an action explain it."),
    "unlinked:cause": later(
        "No triple in this deck fits the cause “{name}”. Let it explain a gap, and an action address it."
    ),
    "unlinked:action": later(
        "No triple in this deck fits the action “{name}”. Let it address a cause that explains a gap."
    ),
    # What two seats need, and what leaves them something to say
    "too-few:gaps": later("Gaps in play here: {number}. Two seats need {fewest} or more; add some."),
    "too-few:causes": later("Possible causes in play here: {number}. Two seats need {fewest} or more; add some."),
    "too-few:actions": later("Possible actions in play here: {number}. Two seats need {fewest} or more; add some."),
    "unbalanced:all": later(
        "“{name}” is linked to {number} of {most} cards, so nearly every triple with it fits. Keep the links that hold "
        "best."
    ),
    "unbalanced:many": later(
        "“{name}” has {number} links, and cards like it have about {usual} here. Keep the links that hold best."
    ),
    # What a circle needs
    "too-few:roles": later("Roles here: {number}. Play needs {fewest} or more; add some."),
    "too-few:situations": later("Situations here: {number}. Play needs {fewest} or more; add some."),
    "too-few:channels": later("Channels of intervention here: {number}. Play needs {fewest} or more; add some."),
    "few-roles": later(
        "Roles here: {number}. Up to {most} teams may play, and each needs a role of its own. Add some, or play with "
        "fewer teams."
    ),
    "role-twice": later("A role with this text stands on line {first}. Delete one of the two, or tell them apart."),
    "bad-warm-up": later(
        "Statements here: {number}. A warm-up has exactly {needed}. Write so many, or delete the key “warm-up”."
    ),
    "bad-dimension": later("There is no dimension “{name}”. The dimensions are {known}."),
    # What a board needs
    "unknown-deck": later(
        "There is no deck “{name}” beside this file, nor among those that come along. Check the name, or put the deck "
        "beside this file."
    ),
    "unknown-deck:invisible": _UNSEEN,
    "unknown-deck:near": later(
        "There is no deck “{name}” beside this file, nor among those that come along. Did you mean “{near}”?"
    ),
    "no-kinds": later("“{name}” is a list of cards, and its cards have no kinds. Delete this key."),
    "no-language-shared": later("The deck “{name}” has none of this file's languages. Choose another deck."),
    "card-of-deck": later("A card of the deck “{deck}” has the id “{name}”. Choose another."),
    "too-few:zones": later("Zones here: {number}. A board of this shape needs {fewest} or more; add some."),
    "too-few:stages": later("Stages here: {number}. A board needs {fewest} or more; add one."),
    "too-few:values": later("Values to mark with: {number}. It takes {fewest} or more; add some."),
    "unknown-zone": later("No zone has the id “{name}”. Correct it, or add the zone."),
    "unknown-zone:invisible": _UNSEEN,
    "unknown-zone:near": later("No zone has the id “{name}”. Did you mean “{near}”?"),
    "too-small-zone": later(
        "{number} cards lie in “{name}” from the beginning, and it takes {most}. Raise the number, or move some."
    ),
    "never-open": later("No stage opens the zone “{name}”, and nothing lies there. Add it to a stage, or delete it."),
    "nothing-for": later(
        "A stage has “{name}”, and the board has nothing for it. Delete the word, or add one of these: {known}."
    ),
    "no-stage-for": later("No stage uses “{name}”. Give a stage one of these: {known}. Or delete the key."),
    "spread-of-nothing": later("Only marks of cards can be spread. Add “marks” with “of: cards”, or delete this key."),
    "spread-capacity": later("Any number of cards may come to “{name}” by their marks. Delete the capacity here."),
    "rungs-elsewhere": later("Only a ladder has rungs. Delete this key, or write “shape: ladder”."),
    "too-many-rungs": later("{number} rungs are too many: there are {most} zones. Lower the number, or add zones."),
    "no-sides": later("This card has a back, and the board does not name the two sides. Add “sides”."),
    # How texts read
    "near-duplicate": later(
        "This says almost the same as the text on line {first}. Merge the two, or tell them apart."
    ),
    "missing-glyph:card": later("On the card “{card}” the table can't draw: {characters}. Use other characters."),
    "missing-glyph:text": later("The table can't draw: {characters}. Use other characters."),
    "no-fit": later(
        "With larger texts this does not fit its card: words will be cut. Say it shorter, in shorter words."
    ),
    "other-script": later("The letters here are not of the language “{name}”. Write this text under its own language."),
    # What a paste left behind
    "invisible": later(
        "Characters that nobody sees stand here ({characters}). Write anew, by hand or with convert --repair: {write}"
    ),
    "reversed": later(
        "The letters here run backwards, as from a PDF. Write, by hand or with convert --repair: {write}"
    ),
    "printed-shapes": later(
        "Letters here are print shapes, which no search finds. Write, by hand or with convert --repair: {write}"
    ),
    "moved-punctuation": later(
        "A sign or a bracket stands at the wrong end here. Write, by hand or with convert --repair: {write}"
    ),
    "glued-number": later(
        "A word and a number are bound wrongly here. Write, by hand or with convert --repair: {write}"
    ),
    "unpaired": later("A bracket here has no partner. Add it, or delete this one."),
    "unchecked-glyphs": later(
        "The table's fonts are missing ({path}), so nobody knows if they have all characters. Install the"
        " program again."
    ),
    "long-text": later("{number} words are long for a card read across a table; {most} are better."),
}
"""English by code, and by `code:what` where the problem says what."""

_ALL = TEXTS | SCENARIO_TEXTS | SHEET_TEXTS | PLAN_TEXTS | AGENDA_TEXTS


def problem_text(problem: Problem, say: Words) -> str:
    """What is wrong and what to do, without the place, in the language of `say`."""
    wordings = [f"{problem.code}:{problem.params.get('what')}", problem.code]
    for where in ("@cell", "@sheet") if problem.sheet else ("@cell",) if problem.heading else ():
        wordings = [f"{wording}{where}" for wording in wordings] + wordings
    text = next((_ALL[wording] for wording in wordings if wording in _ALL), None)
    if text is None:  # what the rules have against a set-up
        return refusal_text(Refusal(problem.code, problem.params), say)
    return say(text, **problem.params)


def report_lines(problems: Iterable[Problem], say: Words) -> Iterator[str]:
    """One line a problem: `FILE:LINE:COLUMN: severity CODE: message`, in spreadsheets `FILE:SHEET:ROW:HEADING: …`."""
    for p in problems:
        yield f"{p.file}:{_place(p)}: {p.severity} {p.code}: {problem_text(p, say)}"


def _place(problem: Problem) -> str:
    place = (problem.sheet, problem.line, problem.heading) if problem.heading else (problem.line, problem.column)
    return ":".join(str(part) for part in place if part)


def as_json(problems: Iterable[Problem], say: Words) -> list[dict[str, object]]:
    """The same as plain values, for `--json`."""
    return [
        {
            "file": p.file,
            "line": p.line,
            "column": p.column,
            **({"sheet": p.sheet, "heading": p.heading} if p.heading else {}),
            "severity": p.severity,
            "code": p.code,
            "message": problem_text(p, say),
            "params": p.params,
        }
        for p in problems
    ]

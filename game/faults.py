"""What goes wrong for a person: a code, and words that say what happened, where, and what to do next."""

from __future__ import annotations

import errno
from pathlib import Path

from game.words import Words, later

TEXTS = {
    "font-missing": later("The font {path} is missing or damaged. Install the program again, or put the file back."),
    "no-display": later(
        "There is no screen to open the table on. Use “snapshot” to draw a picture, or “run” to play a scenario."
    ),
    "renderer-fails": later("The renderer “{renderer}” shows nothing on this screen. Choose the other one, or none."),
    "cannot-keep": later("Nothing can be written at {path}: {reason} Free this place, or choose another."),
    "unreadable": later("{path} can't be read: {reason} Check that it is the file you mean."),
    "session-open": later("The session {session} is open in another window. Go on there, or close it first."),
    "unknown-session": later("There is no session {session}. “sessions list” shows those there are."),
    "no-session": later("No session waits to be resumed. Begin one with “play”."),
    "mended": later(
        "Entry {number} of this session is damaged. Play goes on from before it, in the new session {session}."
    ),
    "torn": later(
        "The end of this session's file was cut off. What was whole before it is here, and play goes on with entry "
        "{number}."
    ),
    "damaged-entry": later("Entry {number} of the session {session} is damaged. Choose a moment before it, with --at."),
    "faulty-deck": later(
        "The deck {path} can't be read as it lies now, so nothing was changed in it. “check” says what to mend."
    ),
    "change-refused": later("The last change of the deck {path} was not kept: {reason}"),
    "bad-ending": later("“{name}” is no name to convert to. Let it end in one of these: {known}."),
    "same-file": later("{path} would be made of itself. Name another file, or say --repair."),
    "other-deck": later("{path} holds another deck, “{name}”. Name another file, or say --force."),
    "is-there": later(
        "{path} is there already, and may hold what the deck does not. Name another file, or say --force to write over "
        "it."
    ),
    "too-long-for-a-cell": later("The card {name} has more links than a cell takes ({most} characters)."),
    "no-versions": later("No versions of {file} are kept yet. Each save keeps the one before."),
    "unknown-version": later("There is no version {number} of {file}. “decks history” shows those there are."),
    "workshop-here": later(
        "The workshop {session}, or a session of it, is here already. Nothing was imported; delete it first."
    ),
    "in-workshop": later(
        "The session {session} is a step of the workshop {workshop}, and its texts went on from there. Forget the "
        "whole workshop."
    ),
    "session-here": later("The session {session} is here already. Nothing was imported."),
    "not-confirmed": later("Nothing was removed from the session {session}. Say --yes to remove it for good."),
    "not-deleted": later("The session {session} was not deleted. Say --yes to delete it for good."),
    "unknown-viewer": later("Nobody called “{seat}” was at this table. There were: {known}."),
    "damaged-record": later("Entry {number} of the session {session} is damaged. The record ends before it."),
    "damaged-recording": later("Line {line} of the recording {path} is damaged. Nothing was played from it."),
    "replay-ends": later("Entry {number} of the session {session} is damaged. What came before it can be looked at."),
    "differs": later("Entry {number} of the session {session} differs: it does not lead to what was written down."),
    "entry-unreadable": later(
        "Entry {number} of the session {session} can't be read. What came before it is as it was."
    ),
    "only-verified": later("--json answers what --verify found. Without it the table opens."),
    "scenario-runs": later("A scenario has no digests to compare. “run” plays it and checks what it expects."),
    "bad-moment": later("There is no moment {number} here. Choose one from 0 to {most}."),
    "unknown-command": later("There is no command “{word}”. The commands are: {known}."),
    "unknown-flag": later("There is no “{word}” here. --help shows what there is."),
    "missing-word": later("{word} is missing. --help shows what goes where."),
    "bad-word": later("{word} can't be this. Choose: {allowed}."),
    "no-value": later("Something is missing or too much at {word}. --help shows what goes where."),
    "bad-words": later("These words can't be understood ({details}). --help shows what goes where."),
    "unknown-activity": later("There is no activity “{word}”. There are: {known}."),
    "scenario-says": later(
        "Teams, deck, options and seed are written in {path}. Say nothing of them here, or change them there."
    ),
    "unknown-partner": later("There is no practice team “{word}”. There are: {known}."),
    "unknown-partner:near": later("There is no practice team “{word}”. Did you mean “{near}”? There are: {known}."),
    "partners-and-seats": later(
        "{partners} practice teams are named, and the seats are {seats}. Name one for all seats, or one for each."
    ),
    "jobs-and-cluster": later("Sessions are played either by processes or by a cluster. Say --jobs or --cluster."),
    "workers-die": later(
        "The processes that play the sessions {first} to {last} break off each time. Perhaps there is too little "
        "memory. See what happens with --jobs 1."
    ),
    "no-dask": later(
        'A cluster is reached by Dask, which is not installed here. Install it: pip install "phenomenon[cluster]"'
    ),
    "no-cluster": later("No cluster answers at {address}. Begin one with “dask scheduler”, or name another address."),
    "cluster-idle": later("The cluster at {address} has no workers. Begin one there with “dask worker”."),
    "cluster-lacks": later(
        "The cluster at {address} does not have this program. Install it, in the same version, for its scheduler and "
        "for its workers."
    ),
    "cluster-gone": later("The cluster at {address} answers no more."),
    "bad-pair": later("An option is written NAME=VALUE, and “{word}” is not. Write minutes=20, for instance."),
    "bad-size": later("A size is written WIDTHxHEIGHT, and “{word}” is not. Write 1920x1080, for instance."),
    "too-small": later("A table of {word} is too small to read. Choose {least} at least."),
    "too-large": later("A table of {word} is larger than can be drawn. Choose {most} at most."),
    "no-plan": later("No action plan was made in the session {session}. Name one that has a plan."),
    "nothing-comes-back": later(
        "An earlier plan comes back in an action plan, a board or an agenda. Begin one of these."
    ),
    "bad-report-name": later("“{name}” is no name for a report. Let it end in one of these: {known}."),
    "report-ends": later("Entry {number} of the session {session} is damaged. The report tells what came before it."),
    "not-in-report": later("The session {session} is not in the report: {reason}"),
    "no-meeting": later("No next meeting was set, so there is none for a calendar."),
    "nothing-to-report": later("None of these sessions could be used, and no report was written."),
    "report-elsewhere": later(
        "The report can't be written at {path}: {reason} Nothing is lost. This place is free: {other}"
    ),
    "review-not-kept": later(
        "What you chose for the texts of {session} could not be kept, and will be asked again: {reason}"
    ),
    "not-png": later("A picture is written as PNG. Let the name after -o end in .png."),
    "not-pdf": later("Cards are printed as PDF. Let the name after -o end in .pdf."),
    "bad-card-languages": later(
        "Cards can't be printed in “{word}”. Choose one language of this file, or two with a comma between: {known}."
    ),
    "settings-unreadable": later(
        "The last choices in {path} can't be read: {reason} The usual ones stand here instead; choose again."
    ),
}
"""English by code."""

REASONS = {
    "disk-full": later("the disk is full."),
    "read-only": later("this place is read-only."),
    "not-allowed": later("this place is not yours to use."),
    "missing": later("it is not there."),
    "folder": later("it is a folder."),
    "not-folder": later("a file stands where a folder should."),
    "busy": later("another program holds it."),
    "disk-fails": later("the disk does not answer as it should."),
    "not-a-session": later("it is no session of this table."),
    "record": later("it is a record to read, and no session to go on with."),
    "not-a-recording": later("it is no recording of touches."),
    "damaged": later("it is damaged."),
    "newer": later("a newer version of this program wrote it."),
    "older": later("an older version of this program wrote it."),
}
"""English by reason. A reason that is none of these is the system's own words."""

_BY_ERRNO = {
    errno.ENOSPC: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "not-allowed",
    errno.EPERM: "not-allowed",
    errno.ENOENT: "missing",
    errno.EISDIR: "folder",
    errno.ENOTDIR: "not-folder",
    errno.EEXIST: "not-folder",
}


class Fault(Exception):
    """Something a person is to be told, without a traceback: a code of `TEXTS`, and the values in its words."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def tell(self, say: Words) -> str:
        """What happened, where, and what to do next."""
        params = dict(self.params)
        if "reason" in params:
            params["reason"] = reason_text(str(params["reason"]), say)
        told = f"{self.code}:near" if "near" in params else self.code
        return say(TEXTS[told], **params)


class NoDisplay(Fault):
    """There is no screen to open a window on."""

    def __init__(self) -> None:
        super().__init__("no-display")


class CannotKeep(Fault):
    """Something can't be written. `reason` is a code of `REASONS` or the system's own words."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__("cannot-keep", path=path, reason=reason)


class Unreadable(Fault):
    """Something can't be read. `reason` is a code of `REASONS` or the system's own words."""

    def __init__(self, path: Path | str, reason: str) -> None:
        super().__init__("unreadable", path=path, reason=reason)


def reason_of(error: OSError) -> str:
    """Why the system could not do it: a code of `REASONS`, else its own words."""
    return _BY_ERRNO.get(error.errno or 0) or error.strerror or str(error)


def reason_text(reason: str, say: Words) -> str:
    """The words of a reason, as the end of a sentence."""
    return say(REASONS[reason]) if reason in REASONS else f"{reason.rstrip('.')}."

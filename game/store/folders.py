"""Where things are kept for the person who uses this machine."""

from __future__ import annotations

from pathlib import Path


def data_folder(override: Path | str | None = None) -> Path:
    """The folder of this person's data, or the one named in its place."""
    if override is not None:
        return Path(override).expanduser().absolute()
    from platformdirs import user_data_path  # only when it is asked: every command starts with this module

    return user_data_path("phenomenon", appauthor=False)


def sessions_folder(data: Path) -> Path:
    """Where the sessions lie in a data folder."""
    return data / "sessions"


def report_path(session: Path) -> Path:
    """The file beside a session's that can be read without the program."""
    return session.with_suffix(".report.json")


def notes_path(session: Path) -> Path:
    """The file beside a session's with the bookmarks and notes of those who looked back on it."""
    return session.with_suffix(".notes.json")


def session_path(data: Path, session: str) -> Path:
    """The file of a session."""
    return sessions_folder(data) / f"{session}.sqlite"

"""Two copies of the program on one data folder do each other no harm."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from stored import TINY, begun, play

from game.content import known
from game.content.deck import load_deck
from game.content.known_deck import DECKS
from game.faults import Fault
from game.settings import FILE, Settings, load
from game.store.opening import go_on
from game.store.shelf import sessions, unfinished
from game.words import words

HERE = Path(__file__).parent


class Other:
    """Another copy of the program: it runs lines of code in a process of its own, and says what is printed."""

    def __init__(self, data: Path, code: str) -> None:
        head = f"import sys; sys.path[:0] = [{str(HERE.parents[1])!r}, {str(HERE)!r}]\nfrom pathlib import Path\n"
        head += f"from stored import TINY, begun, play\ndata = Path({str(data)!r})\n"
        self.program = subprocess.Popen(
            [sys.executable, "-c", head + textwrap.dedent(code)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def line(self) -> str:
        assert self.program.stdout is not None
        return self.program.stdout.readline().strip()

    def end(self) -> str:
        out, _ = self.program.communicate("\n")
        assert self.program.returncode == 0
        return out.strip()


def test_the_same_session_is_refused_kindly_and_another_is_played_beside(tmp_path: Path) -> None:
    other = Other(
        tmp_path,
        """
        opened = begun(data)
        print(opened.journal.id, flush=True)
        input()
        play(opened, 20)
        opened.journal.close()
        print(opened.session.digest)
        """,
    )
    theirs = other.line()
    assert unfinished(tmp_path) is None
    with pytest.raises(Fault) as said:
        go_on(tmp_path, theirs)
    assert "open in another window" in said.value.tell(words("en"))
    ours = begun(tmp_path)
    assert other.program.stdin is not None
    other.program.stdin.write("\n")
    other.program.stdin.flush()
    play(ours, 20)
    ours.journal.close()
    digest = other.end()
    for name, stood in ((theirs, digest), (ours.journal.id, ours.session.digest)):
        again = go_on(tmp_path, name)
        assert (again.session.digest, again.trouble) == (stood, None)
        again.journal.close()


def test_of_two_that_ask_at_once_one_goes_on(tmp_path: Path) -> None:
    opened = begun(tmp_path)
    opened.journal.close()
    ask = f"""
        from game.faults import Fault
        from game.store.opening import go_on
        print("ready", flush=True)
        input()
        try:
            opened = go_on(data, {opened.journal.id!r})
            print("goes on", flush=True)
            input()
            opened.journal.close()
        except Fault as fault:
            print(fault.code, flush=True)
            input()
    """
    both = [Other(tmp_path, ask) for _ in range(2)]
    assert [other.line() for other in both] == ["ready", "ready"]
    for other in both:
        assert other.program.stdin is not None
        other.program.stdin.write("\n")
        other.program.stdin.flush()
    assert sorted(other.line() for other in both) == ["goes on", "session-open"]
    for other in both:
        other.end()


WRITERS = """
    from game.content.deck import load_deck
    from game.settings import Settings, save
    for turn in range(60):
        save(data, Settings(deck=f"{name} {turn} " + "x" * 20_000, seats=(f"{name}",)))
        (data / f"{name}.yaml").write_bytes(TINY.read_bytes() + b"# %d of {name}\\n" % turn)
        load_deck(data / f"{name}.yaml", data)
        load_deck(TINY, data)
        if turn == 0:
            print("begun", flush=True)
"""


def test_settings_and_known_decks_are_whole_whoever_writes_them(tmp_path: Path) -> None:
    both = [Other(tmp_path, WRITERS.replace("{name}", name)) for name in "AB"]
    assert [other.line() for other in both] == ["begun", "begun"]
    seen = set()
    while any(other.program.poll() is None for other in both):
        settings = load(tmp_path)
        assert settings.trouble is None
        seen.add(settings.seats)
        json.loads((tmp_path / FILE).read_text(encoding="utf-8"))
    assert seen <= {("A",), ("B",)}
    for other in both:
        other.end()
    assert isinstance(load(tmp_path), Settings)
    assert load_deck(TINY, tmp_path) == known.recall(TINY, tmp_path, DECKS) == load_deck(TINY)
    assert len(list((tmp_path / known.FOLDER).iterdir())) <= known.MOST
    assert not [file.name for file in tmp_path.rglob(".*")]


def test_a_name_is_given_once(tmp_path: Path) -> None:
    code = """
        for _ in range(10):
            opened = begun(data)
            opened.journal.close()
            print(opened.journal.id, flush=True)
    """
    both = [Other(tmp_path, code) for _ in range(2)]
    names = [name for other in both for name in other.end().split()]
    assert len(set(names)) == 20
    assert {one.id for one in sessions(tmp_path)} == set(names)
    assert all(one.trouble is None for one in sessions(tmp_path))

"""The page of the report: every text is seen before it leaves the table, and what is chosen for it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import pytest
from geometry import SCREENS, cut, faults
from talks import a_session
from test_whole_session import Evening

from game.core.game import FACILITATOR, Refusal
from game.core.moves import End
from game.faults import CannotKeep, Fault
from game.report.reviewing import Wrote
from game.report.source import Source, Wish
from game.rules.triples import moves as m
from game.store.database import read
from game.table.looks import Field, Pill, Text
from game.table.scenes.scene import GoToEnd, Over
from game.table.scenes.take_along import SEEN, Doing, Shown, TakeAlong
from game.table.scenes.talk import Talk
from game.table.screen import LARGE, Screen
from game.taking_along import Taking

SCREEN = Screen(1920, 1080)
LONG = "כי כך ראינו בכל בתי הספר שבהם ביקרנו השנה, וכך אמרו גם ההורים בשיחות שקיימנו איתם בחורף " * 2
SAID = ("because it is so", LONG, "who?")


class Asked(Doing):
    """What the page asked for."""

    def __init__(self, trouble: Sequence[Exception] = ()) -> None:
        self.choices: dict[str, str] = {}
        self.written: list[tuple[tuple[str, ...], Wish, str, Path | None]] = []
        troubles = list(trouble)

        def remember(choices: Mapping[str, str]) -> None:
            self.choices |= choices

        def write(formats: Sequence[str], wish: Wish, lang: str, folder: Path | None) -> tuple[Path, ...]:
            if troubles:
                raise troubles.pop()
            self.written.append((tuple(formats), wish, lang, folder))
            return tuple((folder or Path("/data/reports")) / f"2026-triples.report.{each}" for each in formats)

        super().__init__(remember, write, lambda: Path("/home/teacher"))


def page(
    count: int = 3, lang: str = "en", seating: str = "around", unseen: bool = True, asked: Asked | None = None
) -> TakeAlong:
    texts = [f"{SAID[at % 3]} {at}" for at in range(count)]
    shown = [Shown(Wrote(text, "explain", "A"), text, "he" if LONG in text else "en") for text in texts]
    return TakeAlong(a_session(1), shown, unseen, asked or Asked(), lang, seating)  # type: ignore[arg-type]


def tap(scene: TakeAlong, *keys: str, screen: Screen = SCREEN) -> TakeAlong:
    for key in keys:
        there = {item.key for item in scene.items(screen) if item.tap}
        assert key in there, f"{key} is not among {sorted(there)}"
        scene.tap(key, 0, 0)
        written(scene)
    return scene


def written(scene: TakeAlong) -> None:
    """Wait until the files lie there."""
    while scene.stage == "writing":
        assert not {"write-report", "end"} & {item.key for item in scene.items(SCREEN)}
        scene.pass_time(SEEN)


def said(scene: TakeAlong, key: str) -> str:
    look = {item.key: item.look for item in scene.items(SCREEN)}[key]
    assert isinstance(look, Text | Pill | Field)
    return look.text


def test_a_text_is_kept_edited_or_dropped() -> None:
    asked = Asked()
    scene = tap(page(asked=asked), "text-drop 1", "text-edit 2")
    scene.press("backspace")
    scene.write("me?")
    scene.press("enter")
    assert said(scene, "said 2") == "who? me?"
    tap(scene, "seen")
    assert asked.choices == {f"{SAID[0]} 0": f"{SAID[0]} 0", f"{LONG} 1": "", "who? 2": "who? me?"}
    assert scene.stage == "formats"


def test_what_was_begun_and_left_is_as_it_was() -> None:
    scene = tap(page(), "text-edit 0")
    scene.write("another")
    tap(scene, "leave-text")
    assert said(scene, "said 0") == f"{SAID[0]} 0"


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_no_report_is_written_before_every_text_was_on_the_screen(screen: Screen) -> None:
    asked, seen = Asked(), set[str]()
    scene = page(23, asked=asked)
    for _ in range(23):
        keys = {item.key for item in scene.items(screen)}
        assert "write-report" not in keys
        seen |= {key for key in keys if key.startswith("said ")}
        tap(scene, "seen", screen=screen)
        if scene.stage == "formats":
            break
    assert len(seen) == len(asked.choices) == 23
    tap(scene, "write-report", screen=screen)


def test_how_it_is_told_stands_apart_from_the_formats_as_switches() -> None:
    scene = page(unseen=False)
    there = {item.key: item for item in scene.items(SCREEN)}
    lowest = max(item.box.bottom for key, item in there.items() if key.startswith("format "))
    assert lowest <= there["wishes"].box.top < there["wish names"].box.top
    for key in ("wish names", "wish small"):
        before = there[key].look
        after = next(item.look for item in tap(scene, key).items(SCREEN) if item.key == key)
        assert isinstance(before, Pill)
        assert isinstance(after, Pill)
        assert {before.icon, after.icon} == {"off", "on"}


def test_formats_and_wishes_are_switched_on_and_off() -> None:
    asked = Asked()
    scene = page(unseen=False, asked=asked)
    tap(scene, "format pdf", "format docx", "format xlsx", "wish names", "wish small", "wish names", "write-report")
    assert asked.written == [((each,), Wish(hide_small=True), "en", None) for each in ("pdf", "xlsx")]
    assert [said(scene, key) for key in ("file 0", "folder")] == ["2026-triples.report.pdf", "/data/reports"]
    tap(scene, "formats", "format xlsx", "format pdf")
    assert "write-report" not in {item.key for item in scene.items(SCREEN)}
    assert tap(scene, "end").next == GoToEnd(scene.kept)


def test_files_come_one_after_another_while_the_page_tells_of_it() -> None:
    scene = page(unseen=False)
    for key in ("format pdf", "write-report"):
        scene.tap(key, 0, 0)
    told = []
    while scene.stage == "writing":
        told.append([item.key for item in scene.items(SCREEN) if item.key.startswith("file ")])
        scene.pass_time(SEEN)
    assert told == [[], ["file 0"]]
    assert "file 1" in {item.key for item in scene.items(SCREEN)}


def test_texts_can_be_seen_again() -> None:
    assert tap(page(unseen=False), "see-again").stage == "texts"
    assert "see-again" not in {item.key for item in page(0, unseen=False).items(SCREEN)}


def test_where_it_cannot_be_written_another_place_is_offered() -> None:
    asked = Asked([CannotKeep("/data/reports", "read-only")])
    scene = tap(page(unseen=False, asked=asked), "write-report")
    assert "read-only" in said(scene, "head-text")
    assert "/home/teacher" in said(scene, "elsewhere")
    tap(scene, "elsewhere")
    assert (scene.stage, asked.written[0][3]) == ("done", Path("/home/teacher"))


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    evening = Evening(tmp_path, activity="triples", lang="en", seats=("A", "B"), seed=5)
    yield evening
    evening.table.leave()
    evening.table.window.close()


def test_from_the_game_to_the_files(evening: Evening, tmp_path: Path) -> None:
    session = evening.playing.session
    first = session.state.seat("A").hand[0]
    for by, move in (("A", m.Discard(first)), ("A", m.Write("gap", "Dana is late")), (FACILITATOR, End())):
        assert not isinstance(session.submit(by, move), Refusal)
    evening.table.go(Over())
    evening.hands = evening.fingers(evening.table.window, evening.table.scene)
    for key in ("to next", "to end", "report", "text-edit 0"):
        evening.tap(key)
    assert isinstance(evening.table.scene, TakeAlong)
    evening.table.scene.pen.draft = evening.table.scene.pen.draft.begun("Somebody is late")
    for key in ("keep-text", "seen", "format md", "write-report"):
        evening.tap(key)
    for _ in range(3):
        evening.wait(SEEN)
    files = {file.suffix: file for file in (tmp_path / "reports").iterdir()}
    assert set(files) == {".docx", ".md"}
    evening.tap("end")
    assert isinstance(evening.table.scene, Talk)
    evening.tap("report")
    assert evening.table.scene.stage == "formats"  # type: ignore[attr-defined]
    kept = read(evening.playing.journal.path)
    assert kept.extra["review"] == {"Dana is late": "Somebody is late"}


def test_what_was_dropped_is_told_nowhere_also_where_the_choice_cannot_be_kept(
    evening: Evening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, playing = evening.playing.session, evening.playing
    for by, move in (("A", m.Declare()), ("A", m.Explain("Dana is late")), (FACILITATOR, m.Return())):
        assert not isinstance(session.submit(by, move), Refusal)
    own = Source(playing.journal.id, session, playing.deck)
    step = replace(own, name="a step that another program holds")
    monkeypatch.setattr("game.taking_along.sources_of", lambda data, names: ([step], []))

    def held(data: Path, name: str, choices: Mapping[str, str]) -> None:
        raise Fault("session-open", session=name)

    monkeypatch.setattr("game.taking_along.remember_review", held)
    page = Taking(own, playing.journal, tmp_path).page("en", "around")
    page.stage = "formats"
    tap(page, "format docx", "format md", "format zip")
    assert b"Dana" in _told(page)
    tap(page, "formats", "see-again", "text-drop 0", "seen")
    assert "another program" in said(page, "head-text")
    assert b"Dana" not in _told(page)
    assert playing.journal.extra["review"] == {"Dana is late": ""}


def _told(page: TakeAlong) -> bytes:
    """All that the page writes, as Markdown and in tables."""
    markdown, zipped = sorted(tap(page, "write-report").kept, key=lambda path: path.suffix)
    with ZipFile(zipped) as tables:
        return markdown.read_bytes() + b"".join(map(tables.read, tables.namelist()))


STAGES = {
    "texts": (),
    "chosen": ("text-drop 0", "text-edit 1", "keep-text"),
    "editing": ("text-edit 0",),
    "second page": ("seen",),
    "formats": ("formats",),
    "writing": ("write-report",),
    "done": ("write-report", "wait"),
}


@pytest.mark.parametrize("screen", [*SCREENS, Screen(1280, 720, 531, LARGE), Screen(1920, 1080, 952, LARGE)], ids=str)
@pytest.mark.parametrize("stage", STAGES)
def test_everything_is_on_the_screen_can_be_touched_and_is_read(screen: Screen, stage: str) -> None:
    for lang, seating in product(("he", "ar", "en"), ("around", "upright")):
        scene = page(20, lang, seating)
        scene.formats, scene.mirrors = scene.offered, True
        for key in STAGES[stage]:
            scene.items(screen)
            if key == "wait":
                written(scene)
            else:
                scene.tap(key, 0, 0)
        items = scene.items(screen)
        assert faults(items, screen) == [], (lang, seating)
        assert cut(items, screen) == [], (lang, seating)

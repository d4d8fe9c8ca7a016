"""What every game's scene does, it does for a game without cards: here for a circle, with nothing but trays on the
table."""

from __future__ import annotations

from collections.abc import Mapping

from game.core import moves as shared
from game.core.game import FACILITATOR, TABLE
from game.core.log import Header
from game.rules.circle import moves as m
from game.rules.circle.options import Options
from game.rules.circle.rules import CircleGame
from game.rules.circle.setting import Facts, Setting
from game.session.session import AnySession, Session, Undo
from game.table.looks import NameTag, Text
from game.table.scenes.acting import Hands, Purpose
from game.table.scenes.acts import Move, Tell, Thing
from game.table.scenes.board import Board, Sight
from game.table.scenes.chairs import Chairs
from game.table.scenes.drafts import plain_drafts, read_drafts
from game.table.scenes.entries import Beside, Entry, move_entry
from game.table.scenes.game_panel import GamePanel
from game.table.scenes.game_scene import GameScene
from game.table.scenes.laying import lay_over
from game.table.scenes.scene import Over
from game.table.scenes.seeing import Seeing
from game.table.scenes.sitting import sitting
from game.table.scenes.taken_back import SHARED_NAMES
from game.table.scenes.texts import Texts
from game.table.screen import Screen

SCREEN = Screen(1920, 1080)
SEATS = ("Team A", "Team B")


class OwnPanel(GamePanel[Sight]):
    def rows(self, sight: Sight) -> Mapping[str, list[Entry]]:
        return {"The circle": [move_entry(sight, "skip-warm-up", "On to the situations", m.SkipWarmUp())]}

    def locks(self, sight: Sight) -> Mapping[str, tuple[str, str]]:
        return {"mark": ("Marks are open", "Marks are closed")}


class OwnHands(Hands):
    def text_in(self, move: Move) -> tuple[Purpose, str] | None:
        return ("explain", move.text) if isinstance(move, m.Write) else None


class OwnTexts(Texts):
    def finished(self, seat: str) -> Move | None:
        return m.Write("situation", self._hands.writing[seat].pen.text)


NAMES: Mapping[type, str] = {**SHARED_NAMES, m.TakeRole: "a role taken"}


class OwnScene(GameScene):
    NAMES = NAMES

    def __init__(self, session: AnySession) -> None:
        hands, seeing = OwnHands(), Seeing(session, TABLE, Chairs("around", {}))
        super().__init__(session, "en", seeing, hands, OwnTexts(session, hands, seeing), pin="")

    def sight(self) -> Sight:
        return self._seeing.shared(self.lang, self._clock.seconds, self.session.view(TABLE))

    def lay(self, beside: Beside) -> Board:
        sight, board = self.sight(), Board()
        self.shown = sight
        self.hands.let_go(sight.view, lambda thing: True, lambda seat, writing: True)
        for seat in sight.view.seats:
            frame, name = sight.frame(seat.name), Thing("name", seat=seat.name)
            tag = NameTag(seat.name, sight.person(seat.name).lang, sight.person(seat.name).colour)
            board.add(frame, f"name:{seat.name}", tag, frame.area, Tell("sit", seat.name), name, drag=True)
            words = Text(self.hands.said.get(seat.name, ""), sight.lang, 20)
            board.add(frame, f"now:{seat.name}", words, frame.area)
        sitting(board, sight, self.hands, self.chairs)
        lay_over(board, sight, self.hands, OwnPanel(), beside)
        return board


def table() -> OwnScene:
    facts = Facts(("parents", "staff", "youth"), ("one", "two"), ("letter",), tuple("abcdefgh"))
    game = CircleGame(Setting(Options(), facts, SEATS))
    return OwnScene(Session(game, Header("circle", 1, "d", "h", {}, SEATS, 4), now=lambda: 0.0))


def tap(scene: GameScene, *keys: str) -> None:
    for key in keys:
        item = next(item for item in scene.items(SCREEN) if item.key == key)
        scene.tap(key, item.x, item.y)


def text(scene: GameScene, key: str) -> str:
    return next(item.look.text for item in scene.items(SCREEN) if item.key == key)  # type: ignore[union-attr]


def test_the_panel_has_its_rows_and_those_of_the_game() -> None:
    scene = table()
    tap(scene, "menu:0", "m:pause")
    assert scene.session.state.paused
    tap(scene, "pause:0:on", "menu:0", "m:locks", "m:lock:mark", "m:back")
    assert scene.session.state.locks == {"mark"}
    for seat, role in zip(SEATS, ("parents", "staff"), strict=True):
        scene.make(seat, m.TakeRole(role))
    tap(scene, "m:skip-warm-up")
    assert scene.session.state.phase == "roll"


def test_every_page_of_the_panel_can_be_laid() -> None:
    scene = table()
    for page in ("main", "clock", "seats", "seat Team A", "locks", "back", "notes", "pin", "new-pin"):
        scene.hands.menu = page
        assert any(item.key == "menu" for item in scene.items(SCREEN))


def test_what_is_taken_back_is_told_and_names_follow() -> None:
    scene = table()
    scene.make("Team A", m.TakeRole("parents"))
    scene.make(FACILITATOR, shared.Rename("Team A", "Owls"))
    scene.make(FACILITATOR, Undo())
    assert "another name" in text(scene, "now:Team A")
    scene.make(FACILITATOR, Undo())
    assert "a role taken" in text(scene, "now:Team B")


def test_a_refusal_is_told_to_its_seat() -> None:
    scene = table()
    scene.make(FACILITATOR, shared.Lock("glass"))
    scene.make("Team A", m.TakeRole("parents"))
    assert text(scene, "now:Team A")
    assert not text(scene, "now:Team B")


def test_a_place_is_changed_by_touch_and_a_team_joins() -> None:
    scene = table()
    tap(scene, "name:Team A", "place-lang-he:Team A", "place-done:Team A", "menu:0", "m:join")
    assert scene.chairs.of("Team A").lang == "he"
    assert [seat.name for seat in scene.session.state.seats] == [*SEATS, "Team C"]


def test_half_a_text_is_kept_with_what_it_is_about() -> None:
    scene = table()
    scene._texts.begin("Team A", "explain", "en", about="parents")
    scene.write("who asks?")
    drafts = read_drafts({"drafts": plain_drafts(scene.hands.writing)})
    assert [(one.purpose, one.about, one.pen.text) for one in drafts.values()] == [("explain", "parents", "who asks?")]


def test_a_draft_of_a_card_is_read_as_it_was_first_kept() -> None:
    kept = {"purpose": "blank", "kind": "cause", "lang": "en", "text": "so"}
    assert read_drafts({"drafts": {"Team A": kept}})["Team A"].about == "cause"


def test_at_the_end_the_scene_goes_on() -> None:
    scene = table()
    tap(scene, "menu:0", "m:end", "m:end")
    assert scene.next == Over()

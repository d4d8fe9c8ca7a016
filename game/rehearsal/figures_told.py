"""Figures of many sessions as JSON, and in words with a small table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import combining

from game.core.cards import KINDS
from game.core.game import FACILITATOR
from game.rehearsal.figures import Figures, rank, spread, total
from game.rehearsal.played import REFUSED, STUCK, UNFINISHED
from game.rehearsal.playing import WITH_CARDS
from game.rehearsal.simulation import Run, Simulated
from game.rules.triples.part import eligible
from game.words import Words, later

_ENDINGS = {
    "clock": later("the time was up"),
    "cycles": later("all rounds of turns were played"),
    "short-deal": later("no more cards could be dealt"),
    "passes": later("all passed"),
    "target": later("as many triples as were wanted"),
    "facilitator": later("ended by the facilitator"),
    "empty": later("nobody was left"),
    "done": later("all was done"),
    "group": later("ended by the group"),
    STUCK: later("stuck: nobody could go on"),
    UNFINISHED: later("given up: too many moves"),
    REFUSED: later("a move that was refused"),
}


def as_json(simulated: Simulated, run: Run, activity: str, games: int, say: Words) -> dict[str, Any]:
    """The document of `simulate --json`. `activity` is as it was said; `games` were wanted, and what is counted was
    played. Seconds are play time by rule. What an activity does not have is null, or an empty list."""
    broken = simulated.broken
    error = {"error": {"code": broken.code, "message": broken.tell(say)}} if broken else {}
    return _plain(simulated.figures, run, activity, games) | error


def _plain(figures: Figures, run: Run, activity: str, games: int) -> dict[str, Any]:
    cards = _has_deck(run)
    return {
        "activity": activity,
        "wanted": games,
        "games": figures.games,
        "seed": run.seed,
        "seconds": total(figures.seconds),
        "moves": total(figures.moves),
        "moves_per_session": spread(figures.moves),
        "minutes": _in_minutes(spread(figures.seconds)),
        "endings": dict(sorted(figures.endings.items())),
        "unfinished": figures.unfinished,
        "stuck": figures.stuck,
        "refusals": figures.endings[REFUSED],
        "triples": spread(figures.triples) | {"none": figures.triples[0]} if cards else None,
        "full_triples": spread(figures.full) | {"none": figures.full[0]} if cards else None,
        "first_triple": _in_minutes(spread(figures.first)) if cards else None,
        "declarations": figures.declarations if cards else None,
        "cycles": spread(figures.cycles) if cards else None,
        "seats": _seats(figures, run),
        "cards": _cards(figures, run),
        "never_fits": never_fits(run),
        "digest": f"{figures.digest:064x}",
    }


def lines(figures: Figures, run: Run, activity: str, say: Words) -> Iterator[str]:
    """What a person reads: sentences first, then who played."""
    yield say.count("{n} session of {activity} was played.", "{n} sessions of {activity} were played.",
                    figures.games, activity=activity)  # fmt: skip
    if not figures.games:
        return
    minutes = spread(figures.seconds)["mean"] / 60
    yield say("On average a session takes {moves} moves and {minutes} minutes of play.",
              moves=f"{spread(figures.moves)['mean']:.1f}", minutes=f"{minutes:.1f}")  # fmt: skip
    if _has_deck(run):
        yield from _triples(figures, say)
    yield from _not_fitting(run, say)
    yield ""
    yield from _table([(say("How they ended"), say("Sessions")), *_endings(figures, say)])
    yield ""
    yield from _table(_partners(figures, run, say))
    yield ""
    yield say("Digest: {digest}", digest=f"{figures.digest:064x}")


def never_fits(run: Run) -> list[str]:
    """The cards that are in no full triple of the deck's links, in the order of the deck."""
    if not _has_deck(run):
        return []
    fitting = {card for cards in eligible(_facts(run), ()).values() for card in cards}
    return [card for card in _deck(run) if card not in fitting]


def _has_deck(run: Run) -> bool:
    return run.activity in WITH_CARDS


def _facts(run: Run) -> Any:
    setting: Any = run.setting
    return setting.facts


def _deck(run: Run) -> tuple[str, ...]:
    if not _has_deck(run):
        return ()
    return tuple(card for kind in KINDS for card in _facts(run).cards[kind])


def _cards(figures: Figures, run: Run) -> list[dict[str, Any]]:
    return [{"id": card, "dealt": figures.dealt[card], "in_triples": figures.in_triples[card]} for card in _deck(run)]


def _seats(figures: Figures, run: Run) -> list[dict[str, Any]]:
    return [
        {"seat": seat, "bot": name, "moves": figures.seats[at], "triples": figures.makers[at]}
        for at, (seat, name) in enumerate(zip(run.seats, run.names, strict=True))
    ] + [{"seat": FACILITATOR, "bot": None, "moves": figures.seats[len(run.names)], "triples": 0}]


def _in_minutes(seconds: dict[str, Any]) -> dict[str, Any]:
    return {name: None if value is None else round(value / 60, 2) for name, value in seconds.items()}


def _triples(figures: Figures, say: Words) -> Iterator[str]:
    found = spread(figures.triples)
    yield say("On average {mean} triples go to the wall; in eight of ten sessions, {low} to {high}.",
              mean=f"{found['mean']:.2f}", low=found["p10"], high=found["p90"])  # fmt: skip
    yield say("By the deck's own links {mean} of them fit in full; in {share}% of the sessions none does.",
              mean=f"{spread(figures.full)['mean']:.2f}",
              share=f"{100 * figures.full[0] / figures.games:.1f}")  # fmt: skip
    if figures.first:
        yield say("Half of the sessions with a triple have their first within {minutes} minutes.",
                  minutes=f"{rank(figures.first, 50) / 60:.1f}")  # fmt: skip


def _not_fitting(run: Run, say: Words) -> Iterator[str]:
    if loose := never_fits(run):
        yield say.count("{n} card is in no triple that the deck links: {cards}",
                        "{n} cards are in no triple that the deck links: {cards}",
                        len(loose), cards=", ".join(loose))  # fmt: skip


def _endings(figures: Figures, say: Words) -> Iterator[tuple[str, str]]:
    for ending, count in figures.endings.most_common():
        yield say(_ENDINGS[ending]), str(count)


def _partners(figures: Figures, run: Run, say: Words) -> Iterator[tuple[str, ...]]:
    cards = _has_deck(run)
    yield (say("Seat"), say("Partner"), say("Moves on average"), *((say("Triples on average"),) if cards else ()))
    for seat in _seats(figures, run):
        name = say("Facilitator") if seat["seat"] == FACILITATOR else seat["seat"]
        means = (f"{seat[what] / figures.games:.2f}" for what in ("moves", *(("triples",) if cards else ())))
        yield (name, seat["bot"] or "", *means)


def _table(lines: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Columns side by side, each as wide as its widest word."""
    rows = list(lines)
    widths = [max(map(_wide, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(word + " " * (width - _wide(word)) for word, width in zip(row, widths, strict=True)).rstrip()


def _wide(word: str) -> int:
    """How many letters stand side by side: the marks of Arabic stand above them."""
    return sum(not combining(letter) for letter in word)

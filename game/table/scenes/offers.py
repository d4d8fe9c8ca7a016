"""What a seat can do with a thing it has taken up."""

from __future__ import annotations

from game.core.game import Actor
from game.rules.triples import moves as m
from game.table.looks import Pill
from game.table.scenes.acts import Button, Make, Tell, Thing
from game.table.scenes.triples_sight import TriplesSight


def offers(sight: TriplesSight, seat: Actor, thing: Thing) -> list[Button]:
    """What a seat can do with a thing it has taken up, and the way back."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    buttons: list[Button] = []
    move, words = _meant(sight, seat, thing)
    if move is not None and sight.may(seat, move):
        buttons.append((f"offer:{seat}", Pill(words, lang, "lit"), Make(seat, move)))
        if thing.where != "hand":
            buttons += _for_others(sight, seat, move)
    elif thing.where == "blank" and any(isinstance(each, m.Write) for each in sight.legal[seat]):
        if sight.may(seat, m.Write(thing.kind)):
            buttons.append((f"offer:{seat}", Pill(say("Write a card"), lang, "lit"), Tell("write", seat, thing.what)))
    elif thing.where == "open" and sight.view.seat(seat).moves:
        buttons.append((f"offer:{seat}", Pill(say("Choose this card"), lang, "lit"), Tell("pick", seat, thing.what)))
    elif thing.where == "picked":
        buttons.append((f"offer:{seat}", Pill(say("Lay it back"), lang, "plain"), Tell("unpick", seat, thing.what)))
    buttons.append((f"close:{seat}", Pill(say("Close"), lang, "quiet"), Tell("close", seat)))
    return buttons


def _for_others(sight: TriplesSight, seat: Actor, move: m.Move) -> list[Button]:
    """In a round together, whose hand it was can't be told: every other seat that may take has a button too."""
    say, lang = sight.say_to(seat), sight.person(seat).lang
    others = [each.name for each in sight.view.seats if each.name != seat and sight.may(each.name, move)]
    return [
        (f"offer-to:{name}:{seat}", Pill(say("For {seat}", seat=name), lang, "plain"), Make(name, move))
        for name in others
    ]


def _meant(sight: TriplesSight, seat: Actor, thing: Thing) -> tuple[m.Move | None, str]:
    say = sight.say_to(seat)
    match thing.where:
        case "hand":
            return m.Discard(thing.what), say("Lay it down")
        case "stock":
            return m.Draw(thing.kind), say("Take the top card")
        case "discard":
            return m.Take(thing.kind), say("Take this card")
    return None, ""

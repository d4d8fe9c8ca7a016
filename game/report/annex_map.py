"""What the annex tells of a map: its chains, also those that still lack a part, with the talk about them."""

from __future__ import annotations

from game.report.document import Block, Cell, Line, Picture, Section, Table
from game.report.source import Source, Wish
from game.report.wall import CHOICES, QUESTIONS
from game.words import Words
from game.workshop.of_map import map_outcome
from game.workshop.outcome import Chain


def sections(source: Source, say: Words, wish: Wish) -> list[Section]:
    """The chains, and the map as a picture."""
    found = map_outcome(source.name, source.session, source.content, source.langs).chains
    if not found:
        return [Section(say("Chains of the map"), (Line(say("Nothing was laid on the map.")),))]
    heads = (say("Gap"), say("Possible cause"), say("Possible action"), say("Standing"))
    rows = tuple((*_texts(each, say), _standing(each, say)) for each in found)
    blocks: list[Block] = [Table(say("Chains"), heads, rows)]
    if source.picture:
        blocks.append(Picture(source.picture, say("The map at the end")))
    return [Section(say("Chains of the map"), tuple(blocks)), *_talk(found, say)]


def _texts(chain: Chain, say: Words) -> tuple[str, ...]:
    return tuple("" if each is None else each.text.get(say.lang)[0] for each in (chain.gap, chain.cause, chain.action))


def _standing(chain: Chain, say: Words) -> str:
    parts = ((chain.gap, say("Gap")), (chain.cause, say("Possible cause")), (chain.action, say("Possible action")))
    lacking = [name for part, name in parts if part is None]
    return say("missing: {what}", what=say.listed(lacking)) if lacking else say.of("chain", "whole")


def _talk(chains: tuple[Chain, ...], say: Words) -> list[Section]:
    """The answers of the talk about each chain, where there are any."""
    heads = (say.of("column", "Number"), say("Chain"), *map(say, QUESTIONS.values()))
    rows: list[tuple[Cell, ...]] = [
        (number, " – ".join(filter(None, _texts(chain, say))), *(_answer(chain, each, say) for each in QUESTIONS))
        for number, chain in enumerate(chains, 1)
        if chain.talk
    ]
    title = say("The talk after the game")
    return [Section(title, (Table(title, heads, tuple(rows), stacked=True),))] if rows else []


def _answer(chain: Chain, question: str, say: Words) -> str:
    said = chain.talk.get(question, "")
    chosen = CHOICES.get(question, {}).get(said)
    return say(chosen) if chosen else said

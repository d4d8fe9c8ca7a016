"""What the annex tells of a map: its chains, also those that still lack a part, with the talk about them."""

from __future__ import annotations

from game.report.document import Block, Cell, Line, Picture, Section, Table
from game.report.source import Source, Wish
from game.report.talked import CHOICES, QUESTIONS
from game.words import Words
from game.workshop.of_map import map_outcome
from game.workshop.outcome import Chain


def sections(source: Source, say: Words, wish: Wish) -> list[Section]:
    """The chains, and the map as a picture."""
    found = map_outcome(source.name, source.session, source.content, source.langs).chains
    if not found:
        return [Section(say("Chains of the map"), (Line(say("Nothing was laid on the map.")),))]
    heads = (say("Gap"), say("Possible cause"), say("Possible action"), say("Standing"))
    rows = tuple((*texts(each, say), standing(each, say)) for each in found)
    blocks: list[Block] = [Table(say("Chains"), heads, rows)]
    if source.picture:
        blocks.append(Picture(source.picture, say("The map at the end")))
    return [Section(say("Chains of the map"), tuple(blocks)), *_talk(found, say)]


def texts(chain: Chain, say: Words) -> tuple[str, str, str]:
    """The words of its gap, cause and action; empty for what is missing."""
    gap, cause, action = (
        "" if each is None else each.text.get(say.lang)[0] for each in (chain.gap, chain.cause, chain.action)
    )
    return gap, cause, action


def standing(chain: Chain, say: Words) -> str:
    """Whether it is whole, or what it lacks."""
    parts = ((chain.gap, say("Gap")), (chain.cause, say("Possible cause")), (chain.action, say("Possible action")))
    lacking = [name for part, name in parts if part is None]
    return say("missing: {what}", what=say.listed(lacking)) if lacking else say.of("chain", "whole")


def _talk(chains: tuple[Chain, ...], say: Words) -> list[Section]:
    """The answers of the talk about each chain, where there are any."""
    heads = (say.of("column", "Number"), say("Chain"), *map(say, QUESTIONS.values()))
    rows: list[tuple[Cell, ...]] = [
        (number, " – ".join(filter(None, texts(chain, say))), *(answer(chain, each, say) for each in QUESTIONS))
        for number, chain in enumerate(chains, 1)
        if chain.talk
    ]
    title = say("The talk after the game")
    return [Section(title, (Table(title, heads, tuple(rows), stacked=True),))] if rows else []


def answer(chain: Chain, question: str, say: Words) -> str:
    """What was answered to a question of the talk; empty where nothing was."""
    said = chain.talk.get(question, "")
    chosen = CHOICES.get(question, {}).get(said)
    return say(chosen) if chosen else said

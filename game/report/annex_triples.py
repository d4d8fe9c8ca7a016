"""What the annex tells of triples and of the open round: each declaration with what was said of it."""

from __future__ import annotations

from game.content.deck import Deck
from game.core.game import TABLE, Actor
from game.report.document import Cell, Facts, Section, Table
from game.report.put_aside import Aside
from game.report.source import Source, Wish
from game.report.talked import QUESTIONS, answer, card_text
from game.rules.triples.view import VerdictView, verdict_view
from game.session.triples import TriplesSession
from game.words import Words


def sections(source: Source, say: Words, wish: Wish) -> list[Section]:
    """The declarations in their order, and the gap that is seen next."""
    session, deck = source.session, source.content
    found = [Section(say("Declarations"), (declarations(session, deck, say, wish),))] if verdicts(session) else []
    if next_gap := session.notes.get("next gap", ""):
        found.append(Section(say("The gap we shall see next"), (Facts(((say("Gap"), next_gap),)),)))
    return found


def verdicts(session: TriplesSession) -> tuple[VerdictView, ...]:
    """What came of each declaration, in their order."""
    known = session.game.looker(session.state, TABLE).of(session.state)
    return tuple(map(verdict_view, known.verdicts))


def declarations(session: TriplesSession, deck: Deck, say: Words, wish: Wish) -> Table:
    """Each declaration with its explanation, the answers as counts, and what would strengthen it."""
    heads = [say("Declaration"), say("Gap"), say("Possible cause"), say("Possible action"), say("Standing")]
    heads += [*([say("Declared by")] if wish.names else ()), say("Explanation")]
    heads += [say("Convincing"), say("Worth strengthening"), say("Abstained"), say("What would strengthen it")]
    rows: list[tuple[Cell, ...]] = []
    on_wall = 0
    for number, verdict in enumerate(verdicts(session), 1):
        on_wall += verdict.accepted
        talk = [answer(session, say, on_wall, each) if verdict.accepted else "" for each in QUESTIONS]
        rows.append((number, *_declaration(session, deck, say, wish, verdict), *talk))
    return Table(say("Declarations"), (*heads, *map(say, QUESTIONS.values())), tuple(rows), stacked=True)


def aside(source: Source, say: Words) -> list[Aside]:
    """The triples that were returned and never came to the wall."""
    session, deck = source.session, source.content
    walled = {verdict.cards for verdict in verdicts(session) if verdict.accepted}
    returned = {each.cards: each for each in verdicts(session) if each.cards not in walled}
    return [
        Aside(say("A triple that was returned"), _chain(session, deck, say, each), "\n".join(each.answers.sentences))
        for each in returned.values()
    ]


def _declaration(session: TriplesSession, deck: Deck, say: Words, wish: Wish, verdict: VerdictView) -> tuple[Cell, ...]:
    answers = verdict.answers
    who: tuple[Actor, ...] = (verdict.seat,) if wish.names else ()
    return (
        *(card_text(session, deck, say.lang, card) for card in verdict.cards),
        say("On the wall") if verdict.accepted else say("Returned, to be strengthened"),
        *who,
        verdict.text,
        *(wish.count(number) for number in (answers.convincing, answers.not_yet, answers.abstain)),
        "\n".join(answers.sentences),
    )


def _chain(session: TriplesSession, deck: Deck, say: Words, verdict: VerdictView) -> str:
    return " – ".join(card_text(session, deck, say.lang, card) for card in verdict.cards)

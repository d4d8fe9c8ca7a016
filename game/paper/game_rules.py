"""How the paper games are played, in ten lines each (source: 004, meeting 2)."""

from __future__ import annotations

from game.words import Words


def deck_rules(say: Words) -> tuple[str, ...]:
    """The game of triples with cards and a wall of paper."""
    return (
        say("Shuffle each kind by itself, and lay three stocks in the middle, face down. Blank cards lie beside them."),
        say("Each team takes a gap, a possible cause and a possible action. The cards may lie open: the aim is talk."),
        say(
            "In its turn a team lays one card it can spare face up beside its stock, and takes another in its place: "
            "from a stock, or the top one of another open pile."
        ),
        say("Or it takes a blank card and writes what is missing: no names of pupils, staff or schools."),
        say(
            "Who holds a gap, a cause and an action that hang together calls at any moment, in or out of turn: "
            "“I narrowed it!” A team calls: “We narrowed it!”"
        ),
        say("The three cards lie open, and their team explains: how will this action narrow the gap?"),
        say(
            "The others ask themselves: is the link between the three clear to us? At a sign all show at once: thumb "
            "up, it convinces us; thumb level, worth strengthening; a flat hand, we abstain."
        ),
        say(
            "More thumbs up than level ones: the triple goes to the wall, and the team takes three new cards. Else the "
            "cards go back to the hand, to be strengthened. Nothing is lost."
        ),
        say(
            "A stock runs out: shuffle its open pile, all but the top card. After fourteen minutes each team may "
            "declare once more, or pass."
        ),
        say(
            "Then talk, triple by triple: is it relevant here? Is it in our power? Through which channel? Nobody wins, "
            "no answer is the only right one, and the next gap will show."
        ),
    )


def circle_rules(say: Words) -> tuple[str, ...]:
    """The circle of influence with a ring, cards and markers of paper."""
    return (
        say(
            "You need a die. Each team takes a role and the markers of its letter; the one with its name, folded, is "
            "its pawn. A role that matters and is absent gets an empty chair."
        ),
        say("Warm-up: sort the eight statements into the four dimensions, and talk over what is disputed."),
        say("Draw two situations and lay one beside the ring: it is in focus. The pawns begin in different sectors."),
        say(
            "In its turn a team rolls the die and moves its pawn clockwise: the sector says which dimension is "
            "cleared up. At a plus the team chooses; where the dimension is cleared up already, the next open one "
            "comes."
        ),
        say(
            "Each team lays two markers face down: its own level, and the role with whom this mainly lies. At a "
            "sign all turn up."
        ),
        say(
            "Those who named different roles, or a role that is not full, speak first. When all agree, ask: whom "
            "did we forget? Levels may be changed; then they are written into the matrix."
        ),
        say(
            "After four dimensions the matrix is read aloud, with its questions. A team may offer, ask for or "
            "give up a level, with a word of why."
        ),
        say(
            "Lay at least one channel of intervention in the middle. Say who leads, one role only, who shares and "
            "what each adds; write one line."
        ),
        say("What nobody can agree on is parked and stays open. Then the next situation comes into focus."),
        say(
            "At the end each one looks at the mirror cards alone. We talk about the system, not about people, and "
            "nobody wins."
        ),
    )

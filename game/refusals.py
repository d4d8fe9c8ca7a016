"""The words of every refusal: what is in the way, and what to do next, in one short kind sentence or two."""

from __future__ import annotations

from collections.abc import Callable

from game.core.game import Refusal
from game.words import Words, later

TEXTS = {
    # Turns and cards
    "not-your-turn": later("It is the turn of {turn}. Yours will come."),
    "not-your-turn:done": later("Your swap is made. Wait for the others."),
    "discard-first": later("First lay down a card you can spare."),
    "draw-first": later("First take a card."),
    "no-such-card": later("The card “{card}” is not here. Choose another."),
    "just-discarded": later("This card was laid down just now. Take another."),
    "empty-hand": later("You hold nothing else to lay down. Draw from a stock."),
    "just-taken": later("You took this card just now. Lay down another."),
    "empty-pile": later("Nothing is left in this pile. Take from another."),
    "no-blanks-left": later("No blank cards of this kind are left. Take another card."),
    # Translators: {kind} is the name of a kind of cards: gap, possible cause or possible action.
    "same-kind": later("Both cards of a swap are of one kind here: {kind}."),
    "can-draw": later("There is still a card to take. Take one."),
    "last-call": later("This is the last call: declare, or pass."),
    "already-passed": later("You have passed. Wait for the others."),
    "dealing": later("The cards are being dealt. Just a moment."),
    # Declarations and answers
    "not-a-triple": later("It takes a gap, a possible cause and a possible action."),
    "declaration-open": later("The triple of {seat} comes first. Play goes on after it."),
    "no-declaration": later("No triple lies open now. Go on playing."),
    "already-declared": later("These three came back. Change a card, or wait a round."),
    "already-explained": later("The explanation is given. Now the others answer."),
    "not-explained": later("{seat} is still explaining. Answer after that."),
    "not-your-declaration": later("This triple is {seat}'s. Your answer comes after the explanation."),
    "own-declaration": later("This triple is your own. The others go on from here."),
    "already-answered": later("An answer is given already. Wait for the others."),
    "not-asked": later("You joined during this triple. Answer the next one."),
    "awaiting-facilitator": later("The answers are even. The facilitator decides."),
    "already-accepted": later("This triple is accepted already. It lies on the wall."),
    "already-returned": later("This triple has been returned already. Play goes on."),
    "undo-first": later("Play has gone on since. Undo back to that triple first."),
    # Waiting, going on, going back
    "not-idle": later("Give it a moment. This opens after {seconds} seconds of quiet."),
    "not-idle:never": later("There is no time limit here. Ask the facilitator to go on."),
    "not-awaited": later("Nobody is waiting for {seat}. Go on playing."),
    "own-turn": later("You can't skip yourself. Make your move."),
    "not-for-you": later("This is for somebody else at the table to do."),
    "other-activity": later("This belongs to another activity. Choose another move."),
    "paused": later("The session is paused. It goes on when the facilitator resumes."),
    "not-paused": later("The session is not paused. Go on playing."),
    "session-over": later("This session has ended. Begin a new one."),
    "nothing-to-undo": later("There is nothing to take back."),
    "nothing-to-redo": later("There is nothing to make again."),
    "moved-on": later("{seat} has moved since. The facilitator can undo."),
    "already-revealed": later("Something hidden was shown since. The facilitator can undo."),
    # What the facilitator rules
    "locked": later("The facilitator has closed this for now. Wait a moment."),
    "locked-already": later("This is closed already. Open it first."),
    "not-locked": later("This is open already. Go on playing."),
    "hand-full": later("{seat} holds a full hand. Take a card from it first."),
    "in-a-swap": later("The card “{card}” is being swapped. Wait for the turn's end."),
    "on-the-wall": later("The card “{card}” is on the wall already. Check its code."),
    "there-already": later("The card “{card}” lies there already. Choose another place."),
    "not-dealt": later("{seat} has just come, and is dealt in when this turn ends."),
    "bad-order": later("The order has to name every seat once."),
    "fixed-option": later("“{option}” stays as it began. Begin a new session to change it."),
    # The clock
    "almost-over": later("The last minute is running. The clock can't be shortened any more."),
    "clock-stopped": later("The clock stands still already. Let it run again when you like."),
    "clock-runs": later("The clock is running already."),
    "no-clock": later("This session has no clock. It needs no more minutes."),
    "bad-minutes": later("Choose from 1 to 999 minutes."),
    "clock-back": later("The clock can't go back. Give a later time."),
    # Seats
    "unknown-seat": later("Nobody at the table is called “{seat}”. Check the name."),
    "bad-seat-name": later("A seat can't be called “{seat}”. Choose another name."),
    "seat-taken": later("“{seat}” is taken. Choose another name."),
    "table-full": later("The table holds {most} seats. Join one of them."),
    "no-room": later("This screen takes {most} seats. Choose fewer; larger text takes room."),
    "seat-count": later("There can't be {seats} seats. Choose from 1 to {most}."),
    # The circle of influence
    "not-now": later("This comes at another moment. Go on with what is open."),
    "role-first": later("First take a role, then go on."),
    "role-taken": later("This role is at the table already. Choose another."),
    "role-given-twice": later("The role “{role}” is given twice. Give it once."),
    "no-such-role": later("There is no role “{role}” here. Choose another."),
    "role-marked": later("Your role is in play now. Keep it to the end."),
    "too-many-roles": later("There are {have} roles for {seats} seats. Leave some out."),
    "too-few-roles": later("There are {have} roles only; each seat needs its own."),
    "matrix-full": later("The matrix holds {most} roles. First take an empty chair away."),
    "not-at-table": later("This role is not at the table. First set its chair."),
    "not-a-chair": later("No empty chair stands for this role. Choose another."),
    "chair-marked": later("This empty chair is in play now. Leave it standing."),
    "too-few-situations": later("There are {have} situations, and it takes {needed}. Choose fewer."),
    "no-such-situation": later("There is no situation “{card}” here. Choose another."),
    "already-chosen": later("This situation is chosen already. Choose another."),
    "next-time": later("You came during this statement. Sort the next one."),
    "bad-roll": later("A die shows 1 to 6. Enter what it shows."),
    "already-clarified": later("This dimension is clarified already. Choose another."),
    "next-turn": later("You joined during this turn. Mark from the next one."),
    "not-all-placed": later("Still to come: {seats}. Give them a moment."),
    "mover-decides": later("{turn} leads here. Talk it over together."),
    "bad-level": later("This dimension has other levels. Choose one of them."),
    "same-level": later("It stands at this level already. Choose another."),
    "not-clarified": later("This dimension is not clarified here. Choose one that is."),
    "cell-marked": later("Your level stands here already. Offer, ask or give up."),
    "cell-empty": later("Nothing of yours stands here yet. First fill it in."),
    "no-such-channel": later("There is no channel “{card}” here. Choose another."),
    "already-laid": later("This channel lies in the middle already. Lay another."),
    "not-laid": later("This channel is not in the middle. Choose one that is."),
    "already-leads": later("This role leads already. Choose another."),
    "not-sharing": later("This role does not share here. Choose one that does."),
    "no-channel-yet": later("First lay a channel of intervention in the middle."),
    "no-lead-yet": later("First say who leads, then agree."),
    # A workshop
    "step-begun": later("This step is under way. Go on with it."),
    "first-step": later("This is the first step. There is none before it."),
    "step-here": later("You are at this step already."),
    "step-over": later("This step is done or left out. Choose another."),
    "step-in": later("This step is part of the workshop already."),
    "no-such-step": later("There is no step “{step}” here. Choose another."),
    "planned-already": later("The plan fits the time as well as can be."),
    "lot-full": later("The parking lot holds {most} cards. First take some out."),
    "not-parked": later("This is not in the parking lot any more."),
    # Cards written in play
    "not-written-here": later("This card was not written here. Write one of your own."),
    # The map
    "on-the-map": later("This card is on the map already. Choose another."),
    "not-on-the-map": later("This card is not on the map. First choose it."),
    "other-stage": later("Another stage is for cards of this kind ({kind})."),
    "not-neighbours": later("Link a gap to a possible cause, that to a possible action."),
    "linked-already": later("These two are linked already. Link others."),
    "not-linked": later("These two are not linked. Choose two that are."),
    "off-the-map": later("This place is not on the map. Choose another."),
    "tidy-already": later("Every card lies in its own place already."),
    "stage-open": later("This stage is open already. Choose another."),
    "stage-later": later("Another stage comes before this one ({kind}). Open it first."),
    # The action plan
    "no-such-row": later("This row is not in the plan any more."),
    "row-dropped": later("This row was set aside. First bring it back."),
    "row-stands": later("This row stands in the plan already."),
    "same-row": later("A row can't be merged into itself. Choose another."),
    "bad-place": later("Choose a place from 1 to {most}."),
    "no-such-column": later("There is no column “{column}” here. There are: {known}."),
    "no-such-choice": later("“{value}” can't stand here. Choose: {known}."),
    "one-value": later("Just one can stand here. Choose which."),
    "bad-date": later("This is no date. Choose one in the calendar."),
    "bad-hour": later("This is no hour. Write it as in 16:30."),
    "no-such-question": later("This question is not on the list any more."),
    # Boards
    "not-in-stage": later("This comes in another stage. See what is open now."),
    "no-such-zone": later("There is no place “{zone}” on this board. Choose another."),
    "zone-closed": later("This place opens in another stage. Choose an open one."),
    "zone-full": later("This place takes {most} cards. First take one away."),
    "no-such-piece": later("This card does not lie here any more. Choose another."),
    "one-sided": later("Cards have one side here. Leave the back empty."),
    "not-on-board": later("This board does without that. Go on with the rest."),
    "no-such-field": later("There is no field “{field}” on these cards. Choose another."),
    "bad-choice": later("This field has other answers. Choose one of them."),
    "no-such-sum": later("There is no summary “{sum}” on this board. Choose another."),
    "no-such-stage": later("There is no stage “{stage}” here. Choose another."),
    "bad-mark": later("There is no such mark here. Choose another."),
    "turned-up": later("This lies open already. Talk about it together."),
    "answers-covered": later("Answers lie covered here. First let them turn up."),
    "nothing-covered": later("Nothing lies covered here. Go on with the rest."),
    "ticked-already": later("This is ticked already."),
    "not-ticked": later("This is not ticked. Choose what is."),
    "no-rungs": later("Only a ladder has rungs to choose. Leave out “zones”."),
    "bad-rungs": later("This ladder can have {least} to {most} rungs. Choose so many."),
    "too-few-on-board": later("There are {have} cards to choose from. Take fewer."),
    # Setting up
    "unknown-option": later("There is no option “{option}” here. There are: {known}."),
    "bad-option": later("The option “{option}” can't be “{value}”. Choose: {allowed}."),
    "option-not-built": later("The option “{option}” can't be “{value}” yet. Choose: {allowed}."),
    "unknown-domain": later("This deck has no domain “{domain}”. It has: {known}."),
    "too-few-cards": later(
        "There are too few cards of this kind ({kind}): {have}, and it takes {needed}. Take fewer seats or more cards."
    ),
    "deal-with-part": later("Hands can be set only in triples, with the whole deck. Leave out “cards” and “domains”."),
    "hand-too-large": later("The hand of {seat} is set with more than {most} cards. Leave some in the stocks."),
    "card-twice": later("The card “{card}” lies in two places. Leave it in one."),
    "card-missing": later("The card “{card}” lies nowhere. Put it in a hand or a stock."),
    "wrong-kind": later("The card “{card}” does not belong in this stock ({kind}). Put it in its own."),
}
"""English by code, and by `code:what` where one code is said in two ways."""

KINDS = {
    "gap": later("gap"),
    "cause": later("possible cause"),
    "action": later("possible action"),
}


def refusal_text(refusal: Refusal, say: Words, name: Callable[[str], str] = lambda id: id) -> str:
    """What is in the way and what to do, in the language of `say`. `name` gives a card's or a seat's shown name."""
    return say(_text(refusal), **{key: _shown(key, value, say, name) for key, value in refusal.params.items()})


def _text(refusal: Refusal) -> str:
    match refusal.code, refusal.params:
        case "not-your-turn", {"turn": None}:
            return TEXTS["not-your-turn:done"]
        case "not-idle", {"seconds": None}:
            return TEXTS["not-idle:never"]
    return TEXTS[refusal.code]


def _shown(key: str, value: object, say: Words, name: Callable[[str], str]) -> str:
    match key, value:
        case "kind", str(kind):
            return say(KINDS[kind])
        case (("seat" | "turn" | "card"), str(id)):
            return name(id)
        case _, tuple():
            return say.listed(map(str, value))
    return str(value)

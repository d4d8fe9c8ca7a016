// The complete rules of triples, with their default options, as a game of boardgame.io: what `game/rules/triples` says,
// written the way its documentation does. Ids of cards are given; texts are nobody's business here.

const boardgame = await import("boardgame.io/dist/cjs/core.js");
const { ActivePlayers, INVALID_MOVE } = boardgame.default;

export const KINDS = ["gap", "cause", "action"];
export const ANSWERS = ["convincing", "not-yet", "abstain"];
const PLAY_SECONDS = 14 * 60;
const TURN_SECONDS = 25;
const DECLARE_SECONDS = 60;

export const triples = (deck) => {
  const kindOf = {};
  for (const kind of KINDS) for (const card of deck[kind]) kindOf[card] = kind;
  const kind = (card) => kindOf[card] ?? card.split("-w")[0];
  const explains = new Set(deck.explains.map((pair) => pair.join(" ")));
  const addresses = new Set(deck.addresses.map((pair) => pair.join(" ")));

  const fit = ([gap, cause, action]) =>
    ["none", "partial", "full"][explains.has(`${cause} ${gap}`) + addresses.has(`${action} ${cause}`)];

  const triple = (hand) => {
    if (hand.length !== 3) return null;
    const found = KINDS.map((each) => hand.find((card) => kind(card) === each));
    return found.includes(undefined) ? null : found;
  };

  const again = (G, each) => {
    const thrown = G.seats.map((seat) => seat.thrown);
    return G.discards[each].slice(0, -1).filter((card) => !thrown.includes(card));
  };

  const supply = (G, each) => G.stocks[each].length > 0 || again(G, each).length > 0;

  const topOf = (G, each) => G.discards[each][G.discards[each].length - 1];

  const take = (G, random, each) => {
    if (G.stocks[each].length === 0) {
      const cards = again(G, each);
      if (cards.length === 0) return null;
      G.discards[each] = G.discards[each].filter((card) => !cards.includes(card));
      G.stocks[each] = random.Shuffle(cards);
    }
    return G.stocks[each].shift();
  };

  const deal = (G, random, player) => {
    if (G.dealtOut) return;
    for (const each of KINDS) {
      const card = take(G, random, each);
      if (card) G.seats[player].hand.push(card);
      else {
        G.dealtOut = true;
        G.ending ??= "short-deal";
      }
    }
  };

  const canDraw = (G, player) =>
    KINDS.some((each) => legalDraw(G, player, each) || legalTake(G, player, each) || legalWrite(G, player, each));

  const swapping = (G, player) => !G.over && !G.declaration && !G.lastCall && G.turn === player;
  const legalDiscard = (G, player, card) =>
    swapping(G, player) && !G.seats[player].thrown && G.seats[player].hand.includes(card) && canThrow(G, player);
  const canThrow = (G, player) =>
    KINDS.some((each) => supply(G, each) || G.discards[each].length > 0 || G.blanks[each] > 0);
  const drawing = (G, player) => swapping(G, player) && Boolean(G.seats[player].thrown);
  const legalDraw = (G, player, each) => drawing(G, player) && supply(G, each);
  const legalTake = (G, player, each) =>
    drawing(G, player) && G.discards[each].length > 0 && topOf(G, each) !== G.seats[player].thrown;
  const legalWrite = (G, player, each) => drawing(G, player) && G.blanks[each] > 0;
  const legalDeclare = (G, player) => {
    if (G.over || G.declaration) return false;
    const cards = triple(G.seats[player].hand);
    return cards !== null && !G.seats[player].returned.includes(cards.join(" "));
  };
  const legalExplain = (G, player) => G.declaration?.seat === player && G.declaration.stage === "explain";
  const legalWithdraw = (G, player) => G.declaration?.seat === player && Object.keys(G.declaration.answers).length === 0;
  const legalAnswer = (G, player) =>
    G.declaration?.stage === "answer" && G.declaration.seat !== player && !(player in G.declaration.answers);
  const legalPass = (G, player) =>
    !G.over &&
    !G.declaration &&
    (G.lastCall
      ? !G.seats[player].passed
      : G.turn === player && (G.seats[player].thrown ? !canDraw(G, player) : !canThrow(G, player)));

  const clock = (G, seconds) => {
    if (!G.lastCall) G.clock += seconds;
  };

  const settle = (G) => {
    if (G.over || G.declaration) return;
    if (G.lastCall) {
      if (G.seats.every((seat) => seat.passed)) G.over = G.ending;
      return;
    }
    if (!G.ending && G.clock >= PLAY_SECONDS) G.ending = "clock";
    if (!G.seats[G.turn].done) return;
    const mover = G.seats.findIndex((seat) => !seat.done);
    if (mover >= 0) {
      G.turn = mover;
      return;
    }
    if (!G.ending && G.seats.every((seat) => seat.passed)) G.ending = "passes";
    for (const seat of G.seats) Object.assign(seat, { done: false, passed: false, returned: [] });
    G.cycle += 1;
    if (G.ending) {
      G.lastCall = true;
      G.turn = -1;
    } else G.turn = 0;
  };

  const turnDone = (G, player, passed = false) => {
    Object.assign(G.seats[player], { thrown: null, done: true, passed });
    clock(G, TURN_SECONDS);
    settle(G);
  };

  const verdict = (G, random, accepted) => {
    const { seat, cards } = G.declaration;
    G.verdicts.push({ seat, cards, accepted, fit: fit(cards) });
    G.declaration = null;
    if (accepted) {
      G.seats[seat].hand = [];
      deal(G, random, seat);
    } else G.seats[seat].returned.push(cards.join(" "));
    clock(G, DECLARE_SECONDS);
    settle(G);
  };

  return {
    name: "triples",

    setup: ({ ctx, random }) => {
      const G = {
        seats: [],
        stocks: {},
        discards: { gap: [], cause: [], action: [] },
        blanks: { ...deck.blanks },
        written: 0,
        turn: 0,
        cycle: 1,
        clock: 0,
        declaration: null,
        verdicts: [],
        dealtOut: false,
        ending: null,
        lastCall: false,
        over: null,
      };
      for (const each of KINDS) G.stocks[each] = random.Shuffle(deck[each]);
      for (let player = 0; player < ctx.numPlayers; player++) {
        G.seats.push({ hand: [], thrown: null, done: false, passed: false, returned: [] });
        deal(G, random, player);
      }
      return G;
    },

    turn: { activePlayers: ActivePlayers.ALL },

    moves: {
      discard: ({ G, playerID }, card) => {
        const player = Number(playerID);
        if (!legalDiscard(G, player, card)) return INVALID_MOVE;
        const seat = G.seats[player];
        seat.hand.splice(seat.hand.indexOf(card), 1);
        seat.thrown = card;
        G.discards[kind(card)].push(card);
      },
      draw: ({ G, playerID, random }, each) => {
        const player = Number(playerID);
        if (!legalDraw(G, player, each)) return INVALID_MOVE;
        G.seats[player].hand.push(take(G, random, each));
        turnDone(G, player);
      },
      take: ({ G, playerID }, each) => {
        const player = Number(playerID);
        if (!legalTake(G, player, each)) return INVALID_MOVE;
        G.seats[player].hand.push(G.discards[each].pop());
        turnDone(G, player);
      },
      write: ({ G, playerID }, each) => {
        const player = Number(playerID);
        if (!legalWrite(G, player, each)) return INVALID_MOVE;
        G.blanks[each] -= 1;
        G.written += 1;
        G.seats[player].hand.push(`${each}-w${G.written}`);
        turnDone(G, player);
      },
      declare: ({ G, playerID }) => {
        const player = Number(playerID);
        if (!legalDeclare(G, player)) return INVALID_MOVE;
        G.declaration = { seat: player, cards: triple(G.seats[player].hand), stage: "explain", answers: {} };
      },
      explain: ({ G, playerID }) => {
        if (!legalExplain(G, Number(playerID))) return INVALID_MOVE;
        G.declaration.stage = "answer";
      },
      withdraw: ({ G, playerID }) => {
        if (!legalWithdraw(G, Number(playerID))) return INVALID_MOVE;
        G.declaration = null;
        clock(G, DECLARE_SECONDS);
        settle(G);
      },
      answer: ({ G, ctx, playerID, random }, word) => {
        const player = Number(playerID);
        if (!legalAnswer(G, player)) return INVALID_MOVE;
        G.declaration.answers[player] = word;
        const given = Object.values(G.declaration.answers);
        if (given.length < ctx.numPlayers - 1) return;
        const count = (which) => given.filter((each) => each === which).length;
        const lead = count("convincing") - count("not-yet");
        if (lead === 0) G.declaration.stage = "decide";
        else verdict(G, random, lead > 0);
      },
      decide: ({ G, random }, accepted) => {
        if (G.declaration?.stage !== "decide") return INVALID_MOVE;
        verdict(G, random, accepted);
      },
      pass: ({ G, playerID }) => {
        const player = Number(playerID);
        if (!legalPass(G, player)) return INVALID_MOVE;
        const seat = G.seats[player];
        if (G.lastCall) {
          seat.passed = true;
          settle(G);
          return;
        }
        if (seat.thrown) {
          const pile = G.discards[kind(seat.thrown)];
          pile.splice(pile.indexOf(seat.thrown), 1);
          seat.hand.push(seat.thrown);
        }
        turnDone(G, player, true);
      },
    },

    endIf: ({ G }) => G.over ?? undefined,

    ai: {
      enumerate: (G, ctx, playerID) => {
        const player = Number(playerID);
        const found = [];
        const add = (move, ...args) => found.push({ move, args });
        if (G.declaration) {
          if (legalExplain(G, player)) {
            add("explain");
            add("withdraw");
          } else if (legalAnswer(G, player)) for (const word of ANSWERS) add("answer", word);
          return found;
        }
        if (swapping(G, player)) {
          if (!G.seats[player].thrown) {
            if (canThrow(G, player)) for (const card of G.seats[player].hand) add("discard", card);
          } else {
            for (const each of KINDS) if (legalDraw(G, player, each)) add("draw", each);
            for (const each of KINDS) if (legalTake(G, player, each)) add("take", each);
            for (const each of KINDS) if (legalWrite(G, player, each)) add("write", each);
          }
        }
        if (legalPass(G, player)) add("pass");
        if (legalDeclare(G, player)) add("declare");
        return found;
      },
    },
  };
};

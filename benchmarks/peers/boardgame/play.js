// Plays sessions of triples with four random bots for so many seconds: node play.js DECK.json SECONDS
// Prints {"moves", "sessions", "seconds", "triples"} as one line of JSON. The clients are local ones without a debug
// panel, the way its documentation plays a game without a screen; NODE_ENV=production makes them faster.
import { readFileSync } from "node:fs";
import { triples } from "./triples.js";

const { Client } = (await import("boardgame.io/dist/cjs/client.js")).default;

const PLAYERS = 4;
const CAP = 10_000;
const [path, seconds] = process.argv.slice(2);
const deck = JSON.parse(readFileSync(path, "utf8"));

const any = (list) => list[Math.floor(Math.random() * list.length)];

const asked = (game, { G, ctx }) => {
  for (let player = 0; player < PLAYERS; player++) {
    const moves = game.ai.enumerate(G, ctx, String(player));
    const declare = moves.findIndex(({ move }) => move === "declare");
    if (declare >= 0) {
      if (Math.random() < 0.5) return { player, move: "declare", args: [] };
      moves.splice(declare, 1);
    }
    if (moves.length > 0) return { player, ...any(moves) };
  }
  return { player: 0, move: "decide", args: [Math.random() < 0.5] };
};

const session = (number) => {
  const game = { ...triples(deck), seed: `${number}` };
  const client = Client({ game, numPlayers: PLAYERS, debug: false });
  client.start();
  for (let made = 0; made < CAP; made++) {
    const state = client.getState();
    if (state.ctx.gameover !== undefined) {
      client.stop();
      return { made, triples: state.G.verdicts.filter((each) => each.accepted).length };
    }
    const { player, move, args } = asked(game, state);
    client.updatePlayerID(String(player));
    client.moves[move](...args);
  }
  throw new Error("a session did not end");
};

session(0); // what is only made once is not counted
const sum = { moves: 0, sessions: 0, triples: 0 };
const start = performance.now();
while (performance.now() < start + Number(seconds) * 1000) {
  const { made, triples } = session(++sum.sessions);
  sum.moves += made;
  sum.triples += triples;
}
const taken = (performance.now() - start) / 1000;
console.log(JSON.stringify({ ...sum, triples: sum.triples / sum.sessions, seconds: taken }));

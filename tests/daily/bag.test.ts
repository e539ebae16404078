import { describe, expect, test } from "vitest";
import {
  advance,
  type BagFact,
  type BagState,
  pickFact,
  queueFacts,
  recurrence,
  remainingFacts,
} from "#src/daily/bag.ts";
import { allowFact, moveFact, vetoFact } from "#src/daily/factWishes.ts";
import { addDays } from "#src/daily/slotTime.ts";
import type { FactWishes } from "#src/settings/guildSettings.ts";

const fact = (id: string, date?: string): BagFact => ({ id, recurs: recurrence(date) });
const facts = Array.from({ length: 12 }, (_, index) => fact(`f${index}`));
const none: FactWishes = { vetoed: [], moved: {} };
const fresh: BagState = { seed: "guild", round: 0, posted: [] };

/** Posts one fact a day and returns the ids. */
function post(
  count: number,
  options: { facts?: readonly BagFact[]; wishes?: FactWishes; bag?: BagState; from?: string } = {},
) {
  let bag = options.bag ?? fresh;
  const posted: string[] = [];
  for (let day = 0; day < count; day += 1) {
    const date = addDays(options.from ?? "2026-01-01", day);
    const pick = pickFact({ facts: options.facts ?? facts, bag, wishes: options.wishes ?? none }, date);
    if (!pick) break;
    posted.push(pick.factId);
    bag = advance(bag, pick);
  }
  return { posted, bag };
}

describe("the bag", () => {
  test("gives every fact once before any comes again, in another order each round", () => {
    const { posted } = post(36);
    const rounds = [posted.slice(0, 12), posted.slice(12, 24), posted.slice(24)];
    for (const round of rounds) expect(new Set(round).size).toBe(12);
    expect(rounds[0]).not.toEqual(rounds[1]);
    expect(rounds[1]).not.toEqual(rounds[2]);
  });

  test("gives the same order for the same seed, another for another guild", () => {
    expect(post(12).posted).toEqual(post(12).posted);
    expect(post(12, { bag: { ...fresh, seed: "other" } }).posted).not.toEqual(post(12).posted);
  });

  test("never gives a fact on two days running when it is filled again", () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { posted } = post(9, { facts: facts.slice(0, 3), bag: { ...fresh, seed: `${seed}` } });
      for (const [day, id] of posted.entries()) expect(id).not.toBe(posted[day + 1]);
    }
  });

  test("of one fact gives it again, of none gives nothing", () => {
    expect(post(3, { facts: [fact("only")] }).posted).toEqual(["only", "only", "only"]);
    expect(post(3, { facts: [] }).posted).toEqual([]);
  });

  test("is advanced only by what was sent: asked twice it answers the same", () => {
    const question = { facts, bag: fresh, wishes: none };
    expect(pickFact(question, "2026-01-01")).toEqual(pickFact(question, "2026-01-01"));
  });

  test("does not go back a round for a post that was claimed before it was filled again", () => {
    const bag: BagState = { seed: "guild", round: 2, posted: ["f1"] };
    expect(advance(bag, { factId: "f3", round: 1 })).toEqual({ seed: "guild", round: 2, posted: ["f1", "f3"] });
    expect(advance(bag, { factId: "f3", round: 3 })).toEqual({ seed: "guild", round: 3, posted: ["f3"] });
  });

  test("counts what is left", () => {
    const { bag } = post(5);
    expect(remainingFacts({ facts, bag, wishes: none })).toBe(7);
    const vetoed = facts
      .map(({ id }) => id)
      .filter((id) => !bag.posted.includes(id))
      .slice(0, 2);
    expect(remainingFacts({ facts, bag, wishes: { ...none, vetoed } })).toBe(5);
    expect(remainingFacts({ facts, bag: post(12).bag, wishes: none })).toBe(0);
  });
});

describe("a new revision", () => {
  test("that adds a fact moves no other, and the new one still comes in this round", () => {
    const before = post(12).posted;
    const after = post(13, { facts: [...facts, fact("new")] }).posted;
    expect(after).toContain("new");
    expect(after.filter((id) => id !== "new")).toEqual(before);
  });

  test("that takes a fact away moves no other", () => {
    const gone = post(12).posted[4];
    expect(post(11, { facts: facts.filter(({ id }) => id !== gone) }).posted).toEqual(
      post(12).posted.filter((id) => id !== gone),
    );
  });

  test("in the middle of a round repeats nothing", () => {
    const first = post(6);
    const rest = post(7, { facts: [...facts, fact("new")], bag: first.bag });
    expect(new Set([...first.posted, ...rest.posted]).size).toBe(13);
  });
});

describe("a timeline entry", () => {
  test.each([
    { date: "2018-02-07", recurs: { month: 2, day: 7 } },
    { date: "2018-02", recurs: { month: 2, day: undefined } },
    { date: "2019-12~", recurs: { month: 12, day: undefined } },
    { date: "2018-05-24?", recurs: { month: 5, day: 24 } },
    { date: "2018", recurs: undefined },
    { date: "2019-21", recurs: undefined },
    { date: "2019-01/2019-06", recurs: undefined },
    { date: undefined, recurs: undefined },
  ])("dated $date recurs $recurs", ({ date, recurs }) => {
    expect(recurrence(date)).toEqual(recurs);
  });

  const dated = [...facts, fact("february", "2018-02"), fact("seventh", "2018-02-07")];
  test("is preferred on its day, then in its month, once", () => {
    expect(pickFact({ facts: dated, bag: fresh, wishes: none }, "2026-02-07")?.factId).toBe("seventh");
    expect(["february", "seventh"]).toContain(
      pickFact({ facts: dated, bag: fresh, wishes: none }, "2026-02-03")?.factId,
    );
    const { posted } = post(28, { facts: dated, from: "2026-02-01" });
    expect(posted.slice(0, 2).sort()).toEqual(["february", "seventh"]);
    expect(posted.slice(0, 14).filter((id) => id === "seventh")).toHaveLength(1);
  });

  test("that was posted in this round waits for the next one", () => {
    const bag = { ...fresh, posted: ["seventh", "february"] };
    expect(facts.map(({ id }) => id)).toContain(pickFact({ facts: dated, bag, wishes: none }, "2026-02-07")?.factId);
  });
});

describe("moderators' wishes", () => {
  test("a vetoed fact never comes, and comes again when it is allowed", () => {
    const wishes = vetoFact(none, "f3");
    expect(post(24, { wishes }).posted).not.toContain("f3");
    expect(post(12, { wishes: allowFact(wishes, "f3") }).posted).toContain("f3");
  });

  test("with every fact vetoed there is none", () => {
    expect(
      pickFact({ facts, bag: fresh, wishes: { ...none, vetoed: facts.map(({ id }) => id) } }, "2026-01-01"),
    ).toBeUndefined();
  });

  test("a moved fact comes on its date and not before", () => {
    const [first = "", second] = post(2).posted;
    const wishes = moveFact(none, first, "2026-01-05", "2026-01-01");
    const { posted } = post(12, { wishes });
    expect(posted[0]).toBe(second);
    expect(posted[4]).toBe(first);
    expect(new Set(posted).size).toBe(12);
  });

  test("a moved fact comes before an entry whose day it is", () => {
    const dated = [...facts, fact("seventh", "2018-02-07")];
    const wishes = moveFact(none, "f3", "2026-02-07", "2026-02-01");
    expect(pickFact({ facts: dated, bag: fresh, wishes }, "2026-02-07")?.factId).toBe("f3");
  });

  test("a fact that is moved away comes early when nothing else is left in the bag", () => {
    const wishes = moveFact(none, "f0", "2026-12-31", "2026-01-01");
    expect(new Set(post(12, { wishes }).posted).size).toBe(12);
  });

  test("a moved fact that was posted meanwhile does not come twice", () => {
    const wishes = moveFact(none, "f0", "2026-01-01", "2026-01-01");
    expect(pickFact({ facts, bag: { ...fresh, posted: ["f0"] }, wishes }, "2026-01-01")?.factId).not.toBe("f0");
  });

  test("moving again leaves one date, a veto leaves none, and dates that are past go", () => {
    const once = moveFact(
      { vetoed: ["a"], moved: { "2025-12-31": "old", "2026-01-09": "b" } },
      "a",
      "2026-01-05",
      "2026-01-01",
    );
    expect(once).toEqual({ vetoed: [], moved: { "2026-01-09": "b", "2026-01-05": "a" } });
    expect(moveFact(once, "a", "2026-01-06", "2026-01-01").moved).toEqual({ "2026-01-09": "b", "2026-01-06": "a" });
    expect(moveFact(once, "c", "2026-01-05", "2026-01-01").moved).toEqual({ "2026-01-09": "b", "2026-01-05": "c" });
    expect(vetoFact(once, "a")).toEqual({ vetoed: ["a"], moved: { "2026-01-09": "b" } });
  });
});

describe("the queue", () => {
  test("is what will be posted", () => {
    const dates = Array.from({ length: 20 }, (_, day) => addDays("2026-01-01", day));
    const queue = queueFacts({ facts, bag: fresh, wishes: moveFact(none, "f7", "2026-01-03", "2026-01-01") }, dates);
    expect(queue.map(({ date }) => date)).toEqual(dates);
    expect(queue.map(({ factId }) => factId)).toEqual(
      post(20, { wishes: moveFact(none, "f7", "2026-01-03", "2026-01-01") }).posted,
    );
  });

  test("leaves out what cannot be shown", () => {
    const [first = ""] = post(1).posted;
    expect(pickFact({ facts, bag: fresh, wishes: none }, "2026-01-01", [first])?.factId).not.toBe(first);
  });
});

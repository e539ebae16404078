import { createHash } from "node:crypto";
import type { Fact } from "../knowledge/knowledge.ts";
import type { LocalDate } from "../settings/formats.ts";
import type { FactWishes } from "../settings/guildSettings.ts";

/** A fact as far as its turn is concerned. */
export interface BagFact {
  /** Unique over all articles that the guild's facts come from. */
  readonly id: string;
  /** What the dated timeline entry behind it names. Undefined for other facts, and where the date is a year or a span. */
  readonly recurs: { readonly month: number; readonly day: number | undefined } | undefined;
}

/** A guild's place in its shuffled order. Advanced only by a post that was sent. */
export interface BagState {
  readonly seed: string;
  /** Counted up each time the bag is filled again. */
  readonly round: number;
  /** Posted in this round, the last one last. */
  readonly posted: readonly string[];
}

/** A fact together with the round that posting it belongs to. */
export interface BagPick {
  readonly factId: string;
  readonly round: number;
}

export interface BagQuestion {
  readonly facts: readonly BagFact[];
  readonly bag: BagState;
  readonly wishes: FactWishes;
}

/** The facts of one article; the ids carry its slug. */
export function bagFacts(slug: string, facts: readonly Fact[]): readonly BagFact[] {
  return facts.map((fact) => ({
    id: `${slug}/${fact.id}`,
    recurs: fact.kind === "timeline" ? recurrence(fact.entry.date) : undefined,
  }));
}

/** Month and day of an EDTF date that names one month of one year, approximate or not: `2018-02`, `2018-02-07`, `2019-12~`. */
export function recurrence(date: string | undefined): BagFact["recurs"] {
  const [, month, day] = /^\d{4}-(0[1-9]|1[0-2])(?:-(\d{2}))?[?~%]?$/.exec(date ?? "") ?? [];
  return month === undefined ? undefined : { month: Number(month), day: day === undefined ? undefined : Number(day) };
}

/**
 * The fact for a date: the one moved there, else one whose date it is, else one whose month it is, else the next in the
 * shuffled order; all of them only from what is still in the bag. What is moved to a later date is left for it while there is anything
 * else. `unfit` are facts that cannot be shown. Undefined when no fact is left at all.
 */
export function pickFact(
  { facts, bag, wishes }: BagQuestion,
  date: LocalDate,
  unfit: readonly string[] = [],
): BagPick | undefined {
  const usable = facts.filter(({ id }) => !wishes.vetoed.includes(id) && !unfit.includes(id));
  const { round, inBag } = fill(usable, bag);
  const moved = inBag.find(({ id }) => id === wishes.moved[date]);
  const later = new Set(Object.entries(wishes.moved).flatMap(([on, id]) => (on > date ? [id] : [])));
  const unreserved = inBag.filter(({ id }) => !later.has(id));
  const candidates = unreserved.length > 0 ? unreserved : inBag;
  const [, month, day] = date.split("-").map(Number);
  const ofMonth = candidates.filter(({ recurs }) => recurs?.month === month);
  const ofDay = ofMonth.filter(({ recurs }) => recurs?.day === day);
  const [group = []] = [ofDay, ofMonth, candidates].filter(({ length }) => length > 0);
  const chosen = moved ?? firstInOrder(group, bag.seed, round);
  return chosen && { factId: chosen.id, round };
}

/** Whether a fact that was picked for the date earlier may still be posted on it: not left out, moved away or gone since. */
export function isStillWanted(
  factId: string,
  date: LocalDate,
  { facts, wishes }: Pick<BagQuestion, "facts" | "wishes">,
): boolean {
  if (wishes.vetoed.includes(factId) || Object.entries(wishes.moved).some(([on, id]) => id === factId && on > date))
    return false;
  return facts.some(({ id }) => id === factId);
}

/** What the dates would get if nothing changed. Shorter than `dates` only where there is no fact at all. */
export function queueFacts(
  question: BagQuestion,
  dates: readonly LocalDate[],
): readonly { readonly date: LocalDate; readonly factId: string }[] {
  let bag = question.bag;
  return dates.flatMap((date) => {
    const pick = pickFact({ ...question, bag }, date);
    if (pick === undefined) return [];
    bag = advance(bag, pick);
    return [{ date, factId: pick.factId }];
  });
}

/** How many facts are left before the bag is filled again. */
export function remainingFacts({ facts, bag, wishes }: BagQuestion): number {
  return facts.filter(({ id }) => !wishes.vetoed.includes(id) && !bag.posted.includes(id)).length;
}

/** After a post that was sent. A round may only grow: what was claimed before the bag was filled again counts as old. */
export function advance(bag: BagState, { factId, round }: BagPick): BagState {
  if (round > bag.round) return { ...bag, round, posted: [factId] };
  return { ...bag, posted: [...bag.posted.filter((id) => id !== factId), factId] };
}

/** What may be drawn. An empty bag is filled again, except that the fact posted last does not come first. */
function fill(
  usable: readonly BagFact[],
  bag: BagState,
): { readonly round: number; readonly inBag: readonly BagFact[] } {
  const unposted = usable.filter(({ id }) => !bag.posted.includes(id));
  if (unposted.length > 0) return { round: bag.round, inBag: unposted };
  const last = bag.posted.at(-1);
  return { round: bag.round + 1, inBag: usable.length > 1 ? usable.filter(({ id }) => id !== last) : usable };
}

/** Each fact has its own place in a round, so that facts which come or go with a revision do not move the others. */
function firstInOrder(facts: readonly BagFact[], seed: string, round: number): BagFact | undefined {
  const place = ({ id }: BagFact) => createHash("sha256").update(`${seed}\n${round}\n${id}`).digest("hex");
  const places = facts.map((fact) => ({ fact, place: place(fact) }));
  return places.sort((a, b) => (a.place < b.place ? -1 : 1))[0]?.fact;
}

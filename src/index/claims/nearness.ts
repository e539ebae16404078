import { likeness } from "./alignment.ts";
import type { Prepared, Stated } from "./comparison.ts";
import type { EntityFinder } from "./entities.ts";
import type { Frame, Term } from "./frame.ts";

/** How near the closest mention of somebody stands to a word, from 0 to 1. */
function nearness(frame: Frame, id: string, term: Term, entities: EntityFinder): number {
  const distances = frame.mentions
    .filter((mention) => entities.related(mention.id, id))
    .map((mention) => Math.abs(mention.at - term.at) + (mention.clause === term.clause ? 0 : 2));
  return distances.length === 0 ? 0 : 1 / (1 + Math.min(...distances));
}

export type SharedWords = readonly (readonly [stated: Term, known: Term])[];

/** Pairs of words that the claim and the statement share, each with its place in both. */
export function sharedWords(claim: Stated, { frame, index }: Prepared): SharedWords {
  return claim.frame.terms
    .filter((term) => likeness(term, index) !== 0)
    .flatMap((term): readonly (readonly [Term, Term])[] => {
      const known = frame.terms.find((other) => [...term.keys.keys()].some((key) => other.keys.has(key)));
      return known ? [[term, known]] : [];
    });
}

/**
 * How much better the words that a claim shares with a statement fit when two names are exchanged: „Einsatz für Tesla, um OpenAI
 * zu retten“. Told by the words that the names stand next to, whatever the order of the sentence; 1 where nothing speaks either way.
 */
export function exchangeFit(
  claim: Stated,
  prepared: Prepared,
  words: SharedWords,
  [first, second]: readonly [string, string],
  entities: EntityFinder,
): number {
  const closeness = (mine: string, theirs: string): number =>
    words.reduce(
      (sum, [stated, known]) =>
        sum + nearness(claim.frame, mine, stated, entities) * nearness(prepared.frame, theirs, known, entities),
      0,
    );
  const asStated = closeness(first, first) + closeness(second, second);
  const exchanged = closeness(first, second) + closeness(second, first);
  return asStated === 0 ? 1 : exchanged / asStated;
}

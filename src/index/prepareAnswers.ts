import type { Library } from "./library.ts";

/** Of every kind that takes its time when it is asked for the first time. */
const QUESTION = "What did the company announce in 2018?";

/**
 * Does the work that the first question of its kind would wait for, more than a second for claims. A process that answers for thousands
 * of servers gets its first questions all at once.
 */
export function prepareAnswers(library: Library): void {
  for (const slug of library.sources.keys()) {
    library.index(slug).search(QUESTION, 1);
    library.claims(slug).check(QUESTION);
    library.quotations(slug);
  }
}

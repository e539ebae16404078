import type { Fact } from "./knowledge.ts";
import type { Place, Report } from "./problem.ts";

/** A fact with the place of its mark in the file. */
export interface MarkedFact {
  readonly fact: Fact;
  readonly place: Place;
}

/** Reports facts that cannot stand alone or that share a passage with another one. */
export function checkFacts(marked: readonly MarkedFact[], report: Report): void {
  const taken = new Map<string, string>();
  for (const { fact, place } of marked) {
    if (fact.kind === "claim" && fact.entry.opinion) {
      report(place, `"${fact.entry.id}" is an opinion: a judgement is never a fact`);
    }
    for (const passage of fact.evidence.passages) {
      if (passage.truncated) report(place, `passage ${passage.id} is cut off in the source: no fact can rest on it`);
      const other = taken.get(passage.id);
      if (other === undefined) taken.set(passage.id, fact.entry.id);
      else report(place, `passage ${passage.id} is already the evidence of the fact "${other}": one fact a passage`);
    }
  }
}

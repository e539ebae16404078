import type { Passage } from "../../article/article.ts";
import type { Source } from "../../knowledge/knowledge.ts";
import { namesOf } from "../../knowledge/namesOf.ts";
import type { CommonWords } from "../analysis/commonWords.ts";
import { languageOf } from "../quantities/languageOf.ts";
import { searchKeys } from "./alignment.ts";
import { withoutAttribution } from "./attribution.ts";
import { checkComposed } from "./checkComposed.ts";
import { compareStatements, mayBeAbout, prepareFamily, stateClaim } from "./compareStatements.ts";
import type { Difference, Prepared, Stated } from "./comparison.ts";
import { decide } from "./decide.ts";
import { createEntityFinder } from "./entities.ts";
import type { Frame } from "./frame.ts";
import type { FrameTools } from "./frameDraft.ts";
import { readFrame } from "./frameReader.ts";
import { type Family, familiesInSteps, type Origin } from "./statements.ts";
import { wordsInSteps } from "./words.ts";

export interface ClaimVerdict {
  readonly outcome: "supported" | "contradicted" | "not-addressed";
  readonly basis: { readonly origin: Origin; readonly statement: string } | undefined;
  readonly differences: readonly Difference[];
  readonly evidence: readonly Passage[];
}

function textsOf({ article, knowledge }: Source): readonly string[] {
  const { claims, timeline, figures, glosses, people, topics } = knowledge;
  return [
    article.text,
    ...claims.flatMap(({ statement, paraphrases }) => [
      statement.de,
      statement.en,
      ...paraphrases.de,
      ...paraphrases.en,
    ]),
    ...timeline.flatMap(({ text }) => [text.de, text.en]),
    ...figures.flatMap(({ measures }) => [measures.de, measures.en]),
    ...[...glosses.values()].map(({ text }) => text),
    ...people.flatMap(namesOf),
    ...topics.flatMap(({ words }) => words),
  ];
}

export interface ClaimChecker {
  check(text: string): ClaimVerdict;
}

export function* frameToolsInSteps(source: Source, commonWords: CommonWords): Generator<undefined, FrameTools> {
  const counters = source.knowledge.claims.flatMap((claim) =>
    claim.counters.flatMap(({ statement }) => [statement.de, statement.en]),
  );
  const words = yield* wordsInSteps(textsOf(source), counters, commonWords);
  return { words, entities: createEntityFinder(source.knowledge, words.isKnown) };
}

/** Made in steps of a few milliseconds. */
export function* claimCheckerInSteps(source: Source, commonWords: CommonWords): Generator<undefined, ClaimChecker> {
  const tools = yield* frameToolsInSteps(source, commonWords);
  const families = yield* familiesInSteps(source, tools);
  const find = createFamilyFinder(yield* preparedInSteps(families));
  const checkFrame = (frame: Frame): ClaimVerdict => {
    const claim = stateClaim(frame);
    const comparisons = find(claim)
      .filter((wordings) => mayBeAbout(claim, wordings, tools.entities))
      .flatMap((wordings) => wordings.flatMap((one) => compareStatements(claim, one, tools.entities) ?? []));
    return decide(claim, comparisons, tools.entities);
  };
  return {
    check(typed) {
      const text = withoutAttribution(typed);
      const language = languageOf(text);
      const frame = readFrame(text, language, tools);
      const whole = checkFrame(frame);
      if (whole.outcome !== "not-addressed") return whole;
      return checkComposed(frame, (part) => checkFrame(readFrame(part, languageOf(part) ?? language, tools))) ?? whole;
    },
  };
}

/** The wordings of each family, ready for claims. */
export function* preparedInSteps(families: readonly Family[]): Generator<undefined, readonly (readonly Prepared[])[]> {
  const claims = new Map(
    families.flatMap((family) => (family.origin.kind === "claim" ? [[family.origin.claim, family] as const] : [])),
  );
  const prepared: (readonly Prepared[])[] = [];
  for (const family of families) {
    const countered = family.origin.kind === "counter" ? claims.get(family.origin.claim) : undefined;
    prepared.push(prepareFamily(family, countered));
    yield;
  }
  return prepared;
}

/** Finds the statements, each with all its wordings, of which the claim has at least one word. */
export function createFamilyFinder(
  prepared: readonly (readonly Prepared[])[],
): (claim: Stated) => readonly (readonly Prepared[])[] {
  const byKey = new Map<string, number[]>();
  for (const [number, wordings] of prepared.entries()) {
    const index = wordings[0]?.familyIndex;
    for (const key of index ? [...index.keys.keys(), ...index.beginnings.keys()] : []) {
      const numbers = byKey.get(key);
      if (numbers) numbers.push(number);
      else byKey.set(key, [number]);
    }
  }
  return ({ frame }) => {
    if (frame.terms.length === 0) return prepared;
    const telling = frame.terms.filter(({ isAttitude }) => !isAttitude);
    const found = new Set(
      (telling.length > 0 ? telling : frame.terms).flatMap(searchKeys).flatMap((key) => byKey.get(key) ?? []),
    );
    return Array.from(found, (number) => prepared[number] ?? []);
  };
}

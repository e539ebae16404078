import type { WeightedConcept } from "./candidates.ts";
import type { Corpus } from "./corpus.ts";
import type { Hit, Hits } from "./hits.ts";
import { occurrenceWeight } from "./postings.ts";
import { BOUNDARY, isExtra, wordIdOf } from "./token.ts";
import { COMPLETE, CONTEXT, DOUBT, FIELDS, NEAR, NEARBY_WORDS, SATURATION, TOGETHER, TRUST } from "./weights.ts";

export interface Judgement {
  readonly passage: number;
  readonly score: number;
  /** From 0 to 1: how surely it answers the query rather than sharing a few words with it. */
  readonly evidence: number;
}

/** What one text of a passage has of the query: its sentence, its gloss, one of its claims. */
interface Reading {
  /** Weighted occurrences of each concept in all texts read so far. */
  readonly weights: Float64Array;
  /** The best quality of each concept in all texts read so far. */
  readonly qualities: Float64Array;
  /** The best quality of each concept in the present text alone. */
  readonly own: Float64Array;
  /** Where in the present text each concept stood last; 0 is nowhere yet. */
  readonly lastAt: Int32Array;
  bestText: number;
  bestNearness: number;
}

/** Looks at passages word by word, each once. */
export interface Judge {
  judge(passage: number): Judgement;
}

export function createJudge(
  concepts: readonly WeightedConcept[],
  hits: Hits,
  corpus: Corpus,
  neighboursOf: (passage: number) => readonly number[],
): Judge {
  const asked = concepts.reduce((sum, { information }) => sum + information, 0);
  const readings = new Map<number, Reading>();
  const read = (passage: number): Reading => {
    const known = readings.get(passage);
    if (known) {
      return known;
    }
    const reading = readPassage(passage, concepts, hits, corpus);
    readings.set(passage, reading);
    return reading;
  };
  return {
    judge: (passage) => {
      if (asked === 0) {
        return { passage, score: 0, evidence: 0 };
      }
      const reading = read(passage);
      const neighbours = neighboursOf(passage).map(read);
      let score = 0;
      let covered = 0;
      let lacking = 0;
      concepts.forEach(({ information, missed }, at) => {
        const weight = reading.weights[at] ?? 0;
        score += (information * weight * (1 + SATURATION)) / (weight + SATURATION);
        const own = trust(reading.qualities[at] ?? 0);
        const around = CONTEXT * Math.max(0, ...neighbours.map(({ qualities }) => trust(qualities[at] ?? 0)));
        const answered = Math.max(own, around);
        covered += information * answered;
        lacking += missed * (1 - answered);
      });
      const together = score + NEAR * reading.bestNearness + TOGETHER * reading.bestText;
      return {
        passage,
        score: together / (asked * (1 + SATURATION + NEAR + TOGETHER)),
        evidence: evidenceOf(covered, lacking),
      };
    },
  };
}

/** Everything found is certain; otherwise what was found against what was not and a doubt that little evidence cannot outweigh. */
function evidenceOf(covered: number, lacking: number): number {
  const isComplete = covered > 0 && lacking <= COMPLETE * covered;
  return isComplete ? 1 : covered / (covered + lacking + DOUBT);
}

/** A word that may well mean the same is better evidence than its rank among the variants says. */
function trust(quality: number): number {
  return quality ** TRUST;
}

function readPassage(passage: number, concepts: readonly WeightedConcept[], hits: Hits, corpus: Corpus): Reading {
  const size = concepts.length;
  const reading: Reading = {
    weights: new Float64Array(size),
    qualities: new Float64Array(size),
    own: new Float64Array(size),
    lastAt: new Int32Array(size),
    bestText: 0,
    bestNearness: 0,
  };
  for (let field = 0; field < FIELDS.length; field += 1) {
    readField(passage, field, concepts, hits, corpus, reading);
  }
  return reading;
}

function readField(
  passage: number,
  field: number,
  concepts: readonly WeightedConcept[],
  hits: Hits,
  corpus: Corpus,
  reading: Reading,
): void {
  const start = corpus.fieldStarts[passage * FIELDS.length + field] ?? 0;
  const end = corpus.fieldStarts[passage * FIELDS.length + field + 1] ?? 0;
  if (start === end) {
    return;
  }
  const occurrence = occurrenceWeight(field, end - start, corpus.meanLengths);
  let nearness = 0;
  let position = 0;
  for (let at = start; at < end; at += 1) {
    const token = corpus.tokens[at] ?? 0;
    if (token === BOUNDARY) {
      closeText(concepts, reading, nearness);
      nearness = 0;
      position = 0;
      continue;
    }
    position += isExtra(token) ? 0 : 1;
    const here = hits.at(wordIdOf(token));
    if (here) {
      nearness += meet(here, position, concepts, occurrence, reading);
    }
  }
  closeText(concepts, reading, nearness);
}

/** Notes the concepts that a word may mean; returns what their nearness to others in the same text adds. */
function meet(
  here: readonly Hit[],
  position: number,
  concepts: readonly WeightedConcept[],
  occurrence: number,
  reading: Reading,
): number {
  const { weights, qualities, own, lastAt } = reading;
  let nearness = 0;
  for (const { concept, quality } of here) {
    const isFirst = (own[concept] ?? 0) === 0;
    weights[concept] = (weights[concept] ?? 0) + quality * occurrence;
    qualities[concept] = Math.max(qualities[concept] ?? 0, quality);
    own[concept] = Math.max(own[concept] ?? 0, quality);
    const before = Math.max(lastAt[concept - 1] ?? 0, lastAt[concept + 1] ?? 0);
    if (isFirst && before > 0 && position - before <= NEARBY_WORDS) {
      nearness += ((concepts[concept]?.information ?? 0) * quality) / Math.max(1, position - before);
    }
    lastAt[concept] = position;
  }
  return nearness;
}

function closeText(concepts: readonly WeightedConcept[], reading: Reading, nearness: number): void {
  let covered = 0;
  for (let at = 0; at < concepts.length; at += 1) {
    covered += (concepts[at]?.information ?? 0) * (reading.own[at] ?? 0);
  }
  reading.bestText = Math.max(reading.bestText, covered);
  reading.bestNearness = Math.max(reading.bestNearness, nearness);
  reading.own.fill(0);
  reading.lastAt.fill(0);
}

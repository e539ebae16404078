import type { WeightedConcept } from "./candidates.ts";
import type { Corpus } from "./corpus.ts";
import { type HitTable, NO_HIT } from "./hits.ts";
import { createMarks, placeIn, textOf } from "./occurrences.ts";
import { occurrenceWeight } from "./postings.ts";
import { wordIdOf } from "./token.ts";
import { CLAIMS, FIELDS, NEARBY_WORDS } from "./weights.ts";

/** What passages have of the query: a row of numbers for each passage, in it one for each concept. */
export interface Readings {
  /** The row of a passage that was read. */
  row(passage: number): number;
  /** Weighted occurrences of each concept, at `row * concepts + concept`. */
  readonly weights: Float64Array;
  /** The quality of the best word for each concept, at the same places. */
  readonly qualities: Float64Array;
  /** How little each concept is missing with it. */
  readonly trusts: Float64Array;
  /** 1 for the rows whose sentence, gloss, topics or names have a word of the query, 0 where only statements have one. */
  readonly outsideClaims: Uint8Array;
  /** How much of the query the best text of each row has: the sentence, its gloss or one statement. */
  readonly bestTexts: Float64Array;
  /** How near each other the words of the query stand in the best text of each row. */
  readonly bestNearness: Float64Array;
}

export type Reader = (passages: readonly number[], concepts: readonly WeightedConcept[], hits: HitTable) => Readings;

/** Reads passages word by word, the words of the query alone. */
export function createReader(corpus: Corpus): Reader {
  const { tokens, fieldStarts, places, meanLengths } = corpus;
  const marks = createMarks(corpus, fieldStarts);
  return (passages, concepts, hits) => {
    const size = concepts.length;
    const rows = new Map(passages.map((passage, row) => [passage, row]));
    const weights = new Float64Array(passages.length * size);
    const qualities = new Float64Array(passages.length * size);
    const trusts = new Float64Array(passages.length * size);
    const outsideClaims = new Uint8Array(passages.length);
    const bestTexts = new Float64Array(passages.length);
    const bestNearness = new Float64Array(passages.length);
    /** Of the present text: the best quality of each concept, and where it stood last; 0 is nowhere yet. */
    const own = new Float64Array(size);
    const lastAt = new Int32Array(size);
    let row = 0;
    let occurrence = 0;
    let isClaim = false;
    let text = NO_TEXT;
    let nearness = 0;
    const closeText = () => {
      let covered = 0;
      for (let concept = 0; concept < size; concept += 1) {
        covered += (concepts[concept]?.information ?? 0) * (own[concept] ?? 0);
      }
      bestTexts[row] = Math.max(bestTexts[row] ?? 0, covered);
      bestNearness[row] = Math.max(bestNearness[row] ?? 0, nearness);
      own.fill(0);
      lastAt.fill(0);
      nearness = 0;
      text = NO_TEXT;
    };
    const meet = (at: number) => {
      const place = places[at] ?? 0;
      if (textOf(place) !== text) {
        if (text !== NO_TEXT) closeText();
        text = textOf(place);
      }
      const position = placeIn(place);
      if (!isClaim) outsideClaims[row] = 1;
      for (let hit = hits.first(wordIdOf(tokens[at] ?? 0)); hit !== NO_HIT; hit = hits.next(hit)) {
        const concept = hits.concept(hit);
        const quality = hits.quality(hit);
        const cell = row * size + concept;
        const isFirst = own[concept] === 0;
        weights[cell] = (weights[cell] ?? 0) + quality * occurrence;
        qualities[cell] = Math.max(qualities[cell] ?? 0, quality);
        trusts[cell] = Math.max(trusts[cell] ?? 0, hits.trust(hit));
        own[concept] = Math.max(own[concept] ?? 0, quality);
        if (isFirst) {
          const before = Math.max(lastAt[concept - 1] ?? 0, lastAt[concept + 1] ?? 0);
          if (before > 0 && position - before <= NEARBY_WORDS) {
            nearness += ((concepts[concept]?.information ?? 0) * quality) / Math.max(1, position - before);
          }
        }
        lastAt[concept] = position;
      }
    };
    marks.mark(hits.words(), passages);
    for (const passage of passages) {
      for (let field = 0; field < FIELDS.length; field += 1) {
        const start = fieldStarts[passage * FIELDS.length + field] ?? 0;
        const end = fieldStarts[passage * FIELDS.length + field + 1] ?? 0;
        if (start === end) continue;
        isClaim = field === CLAIMS;
        occurrence = occurrenceWeight(field, end - start, meanLengths);
        marks.forEach(start, end, meet);
        if (text !== NO_TEXT) closeText();
      }
      row += 1;
    }
    marks.clear();
    return {
      row: (passage) => rows.get(passage) ?? Number.NaN,
      weights,
      qualities,
      trusts,
      outsideClaims,
      bestTexts,
      bestNearness,
    };
  };
}

const NO_TEXT = -1;

import type { Passage } from "../../article/article.ts";
import type { Source } from "../../knowledge/knowledge.ts";
import { foldUmlauts, foldWord } from "../analysis/foldWord.ts";

/** Inflected forms mostly share this many letters. */
const STEM = 6;
const SHORTEST_WORD = 4;
const MOST = 3;

function stemsOf(text: string): ReadonlySet<string> {
  const words = (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => foldUmlauts(foldWord(word)));
  return new Set(
    words.filter((word) => word.length >= SHORTEST_WORD || /\d/.test(word)).map((word) => word.slice(0, STEM)),
  );
}

/** The passages whose words, or whose gloss's words, are most like the quotation's; rare words weigh more. */
export function nearestPassages({ article, knowledge }: Source, quote: string): readonly Passage[] {
  const wanted = stemsOf(quote);
  const entries = article.passages.map((passage) => ({
    passage,
    stems: stemsOf(`${passage.text} ${knowledge.glosses.get(passage.id)?.text ?? ""}`),
  }));
  const weights = new Map(
    [...wanted].map((stem) => {
      const holding = entries.filter(({ stems }) => stems.has(stem)).length;
      return [stem, holding === 0 ? 0 : Math.log(1 + entries.length / holding)];
    }),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return entries
    .map(({ passage, stems }) => ({
      passage,
      score: [...wanted].reduce((sum, stem) => sum + (stems.has(stem) ? (weights.get(stem) ?? 0) : 0), 0),
    }))
    .filter(({ score, passage }) => score > 0 && score >= total / 5 && !passage.truncated)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ passage }) => passage);
}

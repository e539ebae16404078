import type { Passage } from "../../article/article.ts";
import type { Language, Source } from "../../knowledge/knowledge.ts";
import type { Quotable } from "./quotable.ts";
import { piecesOf } from "./words.ts";

/** The glosses, for quotations in their language. */
export interface Glossary {
  /** Guesses the language of words too few for `languageOf`; undefined where nothing speaks for that of the glosses. */
  languageOf(quote: string): Language | undefined;
  /** The passage whose gloss has most of the quotation's words; undefined when none has half of their weight and of the telling ones. */
  nearest(quote: string): Passage | undefined;
}

interface Glossed {
  readonly passage: Passage;
  readonly words: ReadonlySet<string>;
}

const GLOSS_LANGUAGE = "en";
const ENOUGH = 0.5;
/** A word that more of the glosses have says nothing about which one is meant. */
const COMMON = 0.2;

/** The glosses are taken apart when they are first asked for. */
export function createGlossary({ article, knowledge }: Source, { spread }: Quotable): Glossary {
  let glossed: readonly Glossed[] | undefined;
  let holding: ReadonlyMap<string, number> = new Map();
  const prepare = (): readonly Glossed[] => {
    glossed ??= article.passages.flatMap((passage) => {
      const gloss = knowledge.glosses.get(passage.id);
      return gloss ? [{ passage, words: new Set(wordsOf(gloss.text)) }] : [];
    });
    const words = Map.groupBy(
      glossed.flatMap((one) => [...one.words]),
      (word) => word,
    );
    if (holding.size === 0) holding = new Map([...words].map(([word, { length }]) => [word, length]));
    return glossed;
  };
  return {
    languageOf(quote) {
      if (knowledge.info.language === GLOSS_LANGUAGE || prepare().length === 0) return undefined;
      const words = [...new Set(wordsOf(quote))];
      const inArticle = words.filter((word) => spread.has(word)).length;
      return words.filter((word) => holding.has(word)).length > inArticle ? GLOSS_LANGUAGE : undefined;
    },
    nearest(quote) {
      const all = prepare();
      const weights = new Map(
        wordsOf(quote).map((word) => [word, Math.log(1 + all.length / (holding.get(word) ?? all.length))]),
      );
      const telling = [...weights.keys()].filter((word) => (holding.get(word) ?? 0) <= all.length * COMMON);
      const total = weights.values().reduce((sum, weight) => sum + weight, 0);
      const scored = all.map(({ passage, words }) => ({
        passage,
        words,
        score: weights.entries().reduce((sum, [word, weight]) => sum + (words.has(word) ? weight : 0), 0),
      }));
      const best = scored.toSorted((a, b) => b.score - a.score)[0];
      if (!best || best.score < total * ENOUGH) return undefined;
      const told = telling.filter((word) => best.words.has(word)).length;
      return told > 0 && told >= telling.length * ENOUGH ? best.passage : undefined;
    },
  };
}

function wordsOf(text: string): readonly string[] {
  return piecesOf(text).flatMap(({ lower, isWord }) => (isWord ? [lower] : []));
}

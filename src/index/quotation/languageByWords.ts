import type { Language, Source } from "../../knowledge/knowledge.ts";
import type { Quotable } from "./quotable.ts";
import { piecesOf } from "./words.ts";

/**
 * Guesses the language of words too few for `languageOf`: that of the glosses where more of them are the glosses' than the
 * article's. Undefined where nothing speaks for it.
 */
export function languageByWords({ knowledge }: Source, { spread }: Quotable): (quote: string) => Language | undefined {
  let glossed: ReadonlySet<string> | undefined;
  return (quote) => {
    if (knowledge.glosses.size === 0 || knowledge.info.language === "en") return undefined;
    glossed ??= new Set([...knowledge.glosses.values()].flatMap(({ text }) => wordsOf(text)));
    const words = [...new Set(wordsOf(quote))];
    const inGlosses = words.filter((word) => glossed?.has(word)).length;
    const inArticle = words.filter((word) => spread.has(word)).length;
    return inGlosses > inArticle ? "en" : undefined;
  };
}

function wordsOf(text: string): readonly string[] {
  return piecesOf(text).flatMap(({ lower, isWord }) => (isWord && /\p{L}/u.test(lower) ? [lower] : []));
}

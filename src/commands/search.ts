import { defineCommand } from "../discord/command.ts";
import { text } from "../discord/options.ts";
import type { Library } from "../index/library.ts";
import type { Match } from "../index/passageIndex.ts";
import type { Shown } from "../render/contextButton.ts";
import { echo } from "../render/markdown.ts";
import { type ListedPassage, PASSAGES_MAX, renderPassages } from "../render/passages.ts";
import { renderSilence } from "../render/silence.ts";
import { sourcesIn } from "./sources.ts";

export const search = defineCommand({
  name: "search",
  de: "suche",
  description: {
    en: "Find the passages that say something about it",
    de: "Die Stellen finden, die etwas dazu sagen",
  },
  example: { en: "/search query: layoffs in 2018", de: "/suche frage: Entlassungen 2018" },
  options: {
    query: text.required({
      de: "frage",
      description: {
        en: "Words or a question, German or English",
        de: "Wörter oder eine Frage, deutsch oder englisch",
      },
    }),
  },
  execute: ({ options: { query }, article, language, t }, { library }) => {
    const { strong, nearest } = evidenceFor(query, article, library);
    if (strong.length === 0) {
      const severalArticles = sourcesIn(library, article).length > 1;
      return renderSilence({ query, nearest, severalArticles, language });
    }
    const shown = Math.min(strong.length, PASSAGES_MAX);
    return renderPassages({
      title: t.search.title({ query: echo(query), shown }),
      passages: strong,
      language,
      moreLabel: t.search.more,
    });
  },
});

/** Matches looked at for one question. */
const MATCHES_MAX = 10;

interface Found {
  /** Passages that answer, best first. */
  readonly strong: readonly ListedPassage[];
  /** Below the threshold: no answer. */
  readonly nearest: readonly Shown[];
}

export function evidenceFor(query: string, article: string | undefined, library: Library): Found {
  const matches = library.index(article).search(query, MATCHES_MAX);
  const listed = (strength: Match["strength"]) =>
    matches
      .filter((match) => match.strength === strength)
      .flatMap(({ passage, spans, score }) => {
        const source = library.sources.get(passage.article);
        return source ? [{ source, passage, spans, score }] : [];
      });
  return { strong: listed("strong"), nearest: listed("weak").slice(0, PASSAGES_MAX) };
}

import type { Library } from "../../index/library.ts";
import type { Source } from "../../knowledge/knowledge.ts";
import type { Checked } from "../../render/check/checkReply.ts";
import { decidedClaim, isDecided, silentClaim } from "../../render/check/claimCheck.ts";
import type { Shown } from "../../render/contextButton.ts";
import { escapeMarkdown } from "../../render/markdown.ts";
import { PASSAGES_MAX } from "../../render/passages.ts";
import { textsIn } from "../../text/texts.ts";
import { sourcesIn } from "../sources.ts";
import type { CheckQuestion } from "./checkKinds.ts";

/** Words of a statement by which the nearest passages are looked for, in characters. */
const NEAREST_BY = 300;

/** Holds a statement against each of the articles and shows the first that decides it; others that do are named. */
export function checkStatement({ said, article, language }: CheckQuestion, library: Library): Checked {
  const sources = sourcesIn(library, article);
  const [first, ...others] = sources.flatMap((source) => {
    const verdict = library.claims(source.article.slug).check(said.words);
    return isDecided(verdict) ? [{ source, verdict }] : [];
  });
  if (!first) return silentClaim(said, nearestTo(said.words, article, library), sources.length > 1, language);
  const t = textsIn(language).claim.elsewhere;
  const elsewhere = others.map(({ source, verdict }) => t[verdict.outcome]({ title: titleOf(source, language) }));
  return decidedClaim({ ...first, said, elsewhere, language });
}

function titleOf({ knowledge: { info } }: Source, language: "de" | "en"): string {
  return escapeMarkdown(info.title[language]);
}

function nearestTo(words: string, article: string | undefined, library: Library): readonly Shown[] {
  return library
    .index(article)
    .search(words.slice(0, NEAREST_BY), PASSAGES_MAX + 1)
    .flatMap(({ passage }) => {
      const source = library.sources.get(passage.article);
      return source && !passage.truncated ? [{ source, passage }] : [];
    })
    .slice(0, PASSAGES_MAX);
}

import type { Library } from "../../index/library.ts";
import type { QuotationVerdict } from "../../index/quotation/quotationVerdict.ts";
import type { Source } from "../../knowledge/knowledge.ts";
import type { Checked } from "../../render/check/checkReply.ts";
import { checkedQuotation } from "../../render/check/quotationCheck.ts";
import { sourcesIn } from "../sources.ts";
import type { CheckQuestion } from "./checkKinds.ts";

/** From the outcome that says most about an article to the one that says least. */
const BY_WEIGHT: readonly QuotationVerdict["outcome"][] = [
  "exact",
  "other-speaker",
  "stitched",
  "altered",
  "other-language",
  "not-in-article",
];
/** Words of a quotation by which the nearest passages are looked for, in characters. */
const NEAREST_BY = 300;
const NEAREST_MAX = 3;

/** Holds a quotation against each of the articles and shows the outcome that says most. */
export function checkQuotation({ said, article, language }: CheckQuestion, library: Library): Checked {
  const sources = sourcesIn(library, article);
  const [best, ...others] = sources
    .map((source) => ({ source, verdict: verify(source, said.words, said.speaker, library) }))
    .toSorted((a, b) => BY_WEIGHT.indexOf(a.verdict.outcome) - BY_WEIGHT.indexOf(b.verdict.outcome));
  if (!best) throw new TypeError("no article is loaded");
  return checkedQuotation({ ...best, said, severalArticles: others.length > 0, language });
}

function verify({ article: { slug } }: Source, quote: string, speaker: string | undefined, library: Library) {
  const searched = library.index(slug).search(quote.slice(0, NEAREST_BY), NEAREST_MAX);
  const nearest = searched.map(({ passage }) => passage).filter(({ truncated }) => !truncated);
  return library.quotations(slug).verify(quote, {
    ...(speaker !== undefined && { speaker }),
    ...(nearest.length > 0 && { nearest: () => nearest }),
  });
}

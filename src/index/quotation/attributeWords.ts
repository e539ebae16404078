import type { Span } from "../../article/article.ts";
import type { Source, Speech } from "../../knowledge/knowledge.ts";
import type { QuotationSpeaker, SaidBy } from "./quotationVerdict.ts";
import { resolveSpeaker } from "./resolveSpeaker.ts";
import { piecesOf } from "./words.ts";

/** From this share of the words on they count as the named speaker's. */
const MOSTLY = 0.6;

const keyOf = (said: SaidBy): string => (said.kind === "person" ? said.id : said.kind);

function speechAt(speeches: readonly Speech[], offset: number): Speech | undefined {
  return speeches.find(({ evidence }) => evidence.spans.some((span) => offset >= span.start && offset < span.end));
}

/** Who says these words of the article, and whether that is who was claimed to. */
export function attributeWords(
  { article, knowledge }: Source,
  spans: readonly Span[],
  claimed: string | undefined,
): QuotationSpeaker {
  const words = spans.flatMap((span) => piecesOf(article.text, span)).filter((piece) => piece.isWord);
  const said = words.map(({ start }): SaidBy => {
    const speech = speechAt(knowledge.speech, start);
    if (!speech) return { kind: "author" };
    if (speech.speaker === "unattributed") return { kind: "unattributed", speech };
    return { kind: "person", id: speech.speaker, speech };
  });
  const actual = [...new Map(said.map((one) => [keyOf(one), one])).values()];
  if (claimed === undefined || claimed.trim() === "")
    return { claimed: undefined, claimedId: undefined, actual, agrees: "unasked" };
  const claimedId = resolveSpeaker(claimed, knowledge);
  const theirs = said.filter((one) => keyOf(one) === claimedId).length;
  const unattributed = said.filter(({ kind }) => kind === "unattributed").length;
  const isMost = (count: number) => said.length > 0 && count / said.length >= MOSTLY;
  const agrees = isMost(theirs) ? "yes" : theirs > 0 ? "partly" : isMost(unattributed) ? "unknown" : "no";
  return { claimed, claimedId, actual, agrees };
}

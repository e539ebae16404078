import type { FoundVerdict, Gap, QuotationChange } from "../../index/quotation/quotationVerdict.ts";
import type { Language, Source } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { escapeMarkdown, shorten } from "../markdown.ts";
import { claimedName } from "./quotedSpeaker.ts";

/** Differences that are put into sentences. */
const CHANGES_MAX = 3;
const CHANGE_WORDS_MAX = 80;

type Altered = Extract<FoundVerdict, { readonly outcome: "altered" }>;
type Alike = Exclude<FoundVerdict, { readonly outcome: "altered" | "stitched" }>;

/** The outcome first, then what differs, in sentences. */
export function outcomeLines(verdict: FoundVerdict, source: Source, language: Language): readonly string[] {
  const t = textsIn(language).verify;
  const crossing = verdict.crosses === "paragraph" ? [t.crossesParagraph()] : [];
  if (verdict.outcome === "stitched") {
    return [verdict.parts.length > 1 ? t.stitched({ places: verdict.parts.length }) : t.repeated()];
  }
  const gaps = gapLines(verdict.gaps, language);
  if (verdict.outcome === "altered") {
    const unmarked = verdict.changes.filter(({ by }) => by === undefined).slice(0, CHANGES_MAX);
    const changes = unmarked.flatMap((change) => changeLine(change, language));
    const moved = verdict.changes.flatMap(({ kind, added }) => (isOfOrder(kind) ? [added] : []));
    const order = moved.length > 0 ? [t.moved({ quoted: oneLine(moved.join(" … ")) })] : [];
    return [alteredLine(verdict, language), ...changes, ...order, ...gaps, ...crossing];
  }
  return [
    alikeLine(verdict, source, language),
    ...(verdict.typographicOnly ? [t.typographic()] : []),
    ...gaps,
    ...crossing,
    ...(verdict.places > 1 ? [t.places({ count: verdict.places })] : []),
  ];
}

function alikeLine(verdict: Alike, source: Source, language: Language): string {
  const t = textsIn(language).verify;
  if (verdict.outcome === "other-speaker") {
    return t.otherSpeaker({ claimed: claimedName(verdict.speaker, source, language) });
  }
  if (verdict.speaker.agrees === "unknown") return t.exactUnattributed();
  if (verdict.crosses === "heading") return t.exactAcrossHeading();
  return verdict.gaps.length > 0 ? t.exactWithGaps() : t.exact();
}

const isOfOrder = (kind: QuotationChange["kind"]): boolean => kind === "order" || kind === "roles";

/** The gravest of what was altered, in one sentence. */
function alteredLine({ changes: [gravest], crosses }: Altered, language: Language): string {
  const { altered, alteredBy, marked, exactAcrossHeading } = textsIn(language).verify;
  const kind = gravest?.kind ?? "words";
  if (gravest?.by === "bracket") return marked.bracket[kind === "negation" || kind === "date" ? kind : "figure"]();
  if (gravest?.by === "omission") return marked.omission[kind === "limit" ? "limit" : "negation"]();
  if (kind === "figure" || kind === "date" || kind === "name") {
    if (gravest?.added === "") return alteredBy.leaving[kind]();
    if (gravest?.removed === "") return alteredBy.adding[kind]();
  }
  // Between a heading and its text a full stop is no punctuation of anybody's.
  return kind === "punctuation" && crosses === "heading" ? exactAcrossHeading() : altered[kind]();
}

/** Words of the article or of a member inside a sentence of ours. */
export const oneLine = (text: string): string =>
  escapeMarkdown(shorten(text.replace(/\s+/g, " ").trim(), CHANGE_WORDS_MAX));

/** What ellipses and brackets stand for, in the words of the article. */
function gapLines(gaps: readonly Gap[], language: Language): readonly string[] {
  const t = textsIn(language).verify;
  return gaps.slice(0, CHANGES_MAX).map(({ leftOut, inserted }) => {
    const article = oneLine(leftOut);
    const quoted = oneLine(inserted.join(", "));
    if (quoted === "") return t.leftOut({ article });
    return article === "" ? t.inserted({ quoted }) : t.replaced({ quoted, article });
  });
}

function changeLine({ kind, removed, added }: QuotationChange, language: Language): readonly string[] {
  const t = textsIn(language).verify;
  const [article, quoted] = [oneLine(removed), oneLine(added)];
  if (kind === "punctuation" || isOfOrder(kind)) return [];
  if (article === "") return quoted === "" ? [] : [t.added({ quoted })];
  return [quoted === "" ? t.missing({ article }) : t.differs({ quoted, article })];
}

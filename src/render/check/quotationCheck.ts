import type { Passage, Span } from "../../article/article.ts";
import type {
  DiffRun,
  QuotationChange,
  QuotationSpeaker,
  QuotationVerdict,
  QuotedPart,
  SaidBy,
} from "../../index/quotation/quotationVerdict.ts";
import type { Language, Source } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { placeOf, renderShortCitation } from "../citation.ts";
import { renderEvidence } from "../evidence.ts";
import { echo, escapeMarkdown, shorten } from "../markdown.ts";
import { renderExcerpt, renderHeading } from "../passage.ts";
import { type Block, block } from "../reply.ts";
import type { CheckedWords } from "./checkedWords.ts";
import type { Checked } from "./checkReply.ts";
import { renderWordDiff } from "./wordDiff.ts";

/** Characters of one excerpt of several passages. */
const EXCERPT_MAX = 900;
/** Differences that are put into sentences. */
const CHANGES_MAX = 3;
const CHANGE_WORDS_MAX = 80;

export interface QuotationView {
  readonly source: Source;
  readonly said: CheckedWords;
  readonly verdict: QuotationVerdict;
  readonly severalArticles: boolean;
  readonly language: Language;
}

type Found = Extract<QuotationVerdict, { readonly parts: readonly QuotedPart[] }>;

export function checkedQuotation(view: QuotationView): Checked {
  const { verdict } = view;
  return "parts" in verdict ? foundQuotation(view, verdict) : missingQuotation(view);
}

function foundQuotation({ source, said, language }: QuotationView, verdict: Found): Checked {
  const passages = inOrder(verdict.parts.flatMap((part) => part.passages));
  const spans = verdict.parts.map(({ span }) => untilLetters(source, passages, span));
  const headings = new Set(verdict.parts.flatMap(({ heading }) => heading ?? []));
  const excerpts = renderEvidence({ source, evidence: { passages, spans }, language, longest: EXCERPT_MAX });
  const titles = [...headings].map((heading) =>
    renderHeading({ source, section: source.article.sections.indexOf(heading), language }),
  );
  const t = textsIn(language).verify;
  const runs = runsOf(source, passages);
  const places = runs.map((run) => placeOf(run, language));
  const long = excerpts.length > runs.length ? [t.goesOn({ place: places.join(t.and) })] : [];
  return {
    said,
    outcome: [...outcomeOf(verdict, source, language), ...speakerLines(verdict, source, language), ...long],
    ...(verdict.outcome === "altered" && {
      detail: block([renderWordDiff(verdict.runs), t.legend()].join("\n")),
    }),
    evidence: [...titles, ...excerpts],
    citation: runs.length > 0 ? renderShortCitation(source, runs, language) : "",
    passages: runs.flatMap(([passage]) => (passage ? [{ source, passage }] : [])),
    nearest: [],
  };
}

/** With the punctuation beside it that ends or begins a sentence: a whole sentence but its full stop would be all in bold. */
function untilLetters({ article: { text } }: Source, passages: readonly Passage[], { start, end }: Span): Span {
  const first = passages.find((passage) => passage.start <= start && start < passage.end);
  const last = passages.find((passage) => passage.start < end && end <= passage.end);
  const isBare = (from: number, to: number) => !/[\p{L}\p{N}]/u.test(text.slice(from, to));
  return {
    start: first && isBare(first.start, start) ? first.start : start,
    end: last && isBare(end, last.end) ? last.end : end,
  };
}

function inOrder(passages: readonly Passage[]): readonly Passage[] {
  return [...new Set(passages)].toSorted((a, b) => a.start - b.start);
}

/** Passages that follow each other, together. */
function runsOf({ article }: Source, passages: readonly Passage[]): readonly (readonly Passage[])[] {
  const runs: Passage[][] = [];
  for (const passage of passages) {
    const before = runs.at(-1)?.at(-1);
    const isNext = before && article.passages[article.passages.indexOf(before) + 1] === passage;
    if (isNext) runs.at(-1)?.push(passage);
    else runs.push([passage]);
  }
  return runs;
}

function outcomeOf(verdict: Found, source: Source, language: Language): readonly string[] {
  const t = textsIn(language).verify;
  if (verdict.outcome === "stitched") return [t.stitched({ places: verdict.parts.length })];
  if (verdict.outcome === "altered") {
    const [gravest] = verdict.changes;
    const changes = verdict.changes
      .slice(0, CHANGES_MAX)
      .flatMap((change) => changeLine(withUnit(change, verdict.runs), language));
    return [t.altered[gravest?.kind ?? "words"](), ...changes];
  }
  const claimed = claimedName(verdict.speaker, source, language);
  return [
    verdict.outcome === "exact" ? t.exact() : t.otherSpeaker({ claimed }),
    ...(verdict.typographicOnly ? [t.typographic()] : []),
    ...(verdict.omissions ? [t.omissions()] : []),
  ];
}

/** „9 %“ rather than „9“ where only the number is another one. */
function withUnit(change: QuotationChange, runs: readonly DiffRun[]): QuotationChange {
  const { kind, removed, added } = change;
  if (kind !== "figure" || removed === "" || added === "") return change;
  const at = runs.findIndex((run) => run.kind === "removed" && run.text.trim() === removed.trim());
  const next = runs.slice(at + 1).find((run) => run.kind === "kept");
  const unit = at === -1 ? "" : (/^\s*[%€$£]/.exec(next?.text ?? "")?.[0] ?? "");
  return { kind, removed: removed + unit, added: added + unit };
}

function changeLine({ kind, removed, added }: QuotationChange, language: Language): readonly string[] {
  const t = textsIn(language).verify;
  const words = (text: string) => escapeMarkdown(shorten(text.replace(/\s+/g, " ").trim(), CHANGE_WORDS_MAX));
  const [article, quoted] = [words(removed), words(added)];
  if (kind === "punctuation") return [];
  if (article === "") return quoted === "" ? [] : [t.added({ quoted })];
  return [quoted === "" ? t.missing({ article }) : t.differs({ quoted, article })];
}

/** Whose words they are, where somebody was named. */
function speakerLines({ outcome, speaker }: Found, source: Source, language: Language): readonly string[] {
  if (speaker.claimed === undefined) return [];
  const t = textsIn(language).verify;
  const claimed = claimedName(speaker, source, language);
  const names = speaker.actual.map((said) => nameOf(said, source, language)).join(t.and);
  const unknown = speaker.claimedId === undefined ? [t.unknownSpeaker({ claimed })] : [];
  if (speaker.agrees === "partly") return [t.partlyBy({ claimed }), t.saidBy({ names })];
  if (speaker.agrees === "no" && outcome !== "other-speaker")
    return [t.notBy({ claimed }), t.saidBy({ names }), ...unknown];
  return [t.saidBy({ names }), ...unknown];
}

function claimedName({ claimed, claimedId }: QuotationSpeaker, { knowledge }: Source, language: Language): string {
  if (claimedId === "author") return escapeMarkdown(knowledge.info.author);
  const known = knowledge.people.find(({ id }) => id === claimedId)?.name[language];
  return known === undefined ? echo(claimed ?? "") : escapeMarkdown(known);
}

function nameOf(said: SaidBy, { knowledge }: Source, language: Language): string {
  const t = textsIn(language).verify;
  switch (said.kind) {
    case "author":
      return t.author({ name: escapeMarkdown(knowledge.info.author) });
    case "unattributed":
      return t.unattributed();
    case "person":
      return escapeMarkdown(knowledge.people.find(({ id }) => id === said.id)?.name[language] ?? said.id);
  }
}

/** Not there, or not to be compared word for word. */
function missingQuotation({ source, said, verdict, severalArticles, language }: QuotationView): Checked {
  const { verify: t } = textsIn(language);
  const near = "nearest" in verdict ? verdict.nearest : [];
  const [first] = near;
  const nothing = { said, evidence: [], citation: "", passages: [] };
  if (verdict.outcome !== "other-language") {
    const nearest = near.map((passage) => ({ source, passage }));
    return { ...nothing, outcome: [severalArticles ? t.absentSeveral() : t.absent()], nearest };
  }
  const article = source.knowledge.info.language;
  const outcome = [t.otherLanguage({ quoted: verdict.language, article })];
  if (!first) return { ...nothing, outcome, nearest: [] };
  return { said, outcome, ...compared(source, first, language), nearest: [] };
}

/** The passage that a translated quotation may be of, with its gloss whoever reads it. */
function compared(source: Source, passage: Passage, language: Language) {
  const t = textsIn(language).verify;
  const hasGloss = source.knowledge.glosses.has(passage.id);
  const lead = hasGloss ? t.compare() : t.compareOriginal();
  const excerpt: Block = renderExcerpt({ source, passages: [passage], language, lead, gloss: "always" });
  return {
    evidence: [excerpt],
    citation: renderShortCitation(source, [[passage]], language),
    passages: [{ source, passage }],
  };
}

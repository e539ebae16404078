import type { Passage, Span } from "../../article/article.ts";
import type { FoundVerdict, QuotationVerdict } from "../../index/quotation/quotationVerdict.ts";
import type { Language, Source } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { placeOf, renderShortCitation } from "../citation.ts";
import { renderEvidence } from "../evidence.ts";
import { renderExcerpt, renderHeading } from "../passage.ts";
import { type Block, block } from "../reply.ts";
import type { CheckedWords } from "./checkedWords.ts";
import type { Checked } from "./checkReply.ts";
import { oneLine, outcomeLines } from "./quotationOutcome.ts";
import { speakerLines } from "./quotedSpeaker.ts";
import { renderWordDiff } from "./wordDiff.ts";

/** Characters of one excerpt of several passages. */
const EXCERPT_MAX = 900;

export interface QuotationView {
  readonly source: Source;
  readonly said: CheckedWords;
  readonly verdict: QuotationVerdict;
  readonly severalArticles: boolean;
  readonly language: Language;
}

export function checkedQuotation(view: QuotationView): Checked {
  const { verdict } = view;
  return "parts" in verdict ? foundQuotation(view, verdict) : missingQuotation(view);
}

function foundQuotation({ source, said, language }: QuotationView, verdict: FoundVerdict): Checked {
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
  const long = excerpts.length > runs.length ? [t.goesOn({ place: new Intl.ListFormat(language).format(places) })] : [];
  return {
    said,
    outcome: [...outcomeLines(verdict, source, language), ...speakerLines(verdict, source, language), ...long],
    // The comparison would show what is to be hidden.
    ...(verdict.outcome === "altered" &&
      !said.isHidden && {
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

/** Not there, or not to be compared word for word. */
function missingQuotation({ source, said, verdict, severalArticles, language }: QuotationView): Checked {
  const { verify: t } = textsIn(language);
  const near = "nearest" in verdict ? verdict.nearest : [];
  const nearest = near.map((passage) => ({ source, passage }));
  const nothing = { said, evidence: [], citation: "", passages: [], nearest };
  if (verdict.outcome !== "other-language") {
    return { ...nothing, outcome: [severalArticles ? t.absentSeveral() : t.absent()] };
  }
  const article = source.knowledge.info.language;
  const outcome = [
    t.otherLanguage({ quoted: verdict.language, article }),
    ...verdict.differing.map(({ stated, known }) =>
      t.differsThere({ quoted: oneLine(stated), article: oneLine(known) }),
    ),
  ];
  if (!verdict.meant) return { ...nothing, outcome };
  return { said, outcome, ...compared(source, verdict.meant, language), nearest: [] };
}

/** The passage that a translated quotation may be of, with the gloss by which it was found whoever reads it. */
function compared(source: Source, passage: Passage, language: Language) {
  const t = textsIn(language).verify;
  const excerpt: Block = renderExcerpt({ source, passages: [passage], language, lead: t.compare(), gloss: "always" });
  return {
    evidence: [excerpt],
    citation: renderShortCitation(source, [[passage]], language),
    passages: [{ source, passage }],
  };
}

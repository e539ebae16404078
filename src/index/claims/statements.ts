import edtf from "edtf";
import type { Article, Passage, Span } from "../../article/article.ts";
import type { Claim, Evidence, Figure, Language, Source, TimelineEntry } from "../../knowledge/knowledge.ts";
import { momentOf } from "../quantities/moment.ts";
import { quantitiesIn } from "../quantities/quantities.ts";
import type { Moment, Quantity } from "../quantities/quantity.ts";
import type { Frame } from "./frame.ts";
import { type FrameTools, readFrame } from "./frameReader.ts";

/** Where a statement comes from that a claim can be held against. */
export type Origin =
  | { readonly kind: "claim"; readonly claim: Claim }
  | { readonly kind: "counter"; readonly claim: Claim; readonly counter: Claim["counters"][number] }
  | { readonly kind: "timeline"; readonly entry: TimelineEntry }
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "passage"; readonly passage: Passage };

/** What several statements of the same thing share: a claim with its paraphrases, or one sentence with its gloss. */
export interface Family {
  readonly origin: Origin;
  readonly evidence: readonly Passage[];
  readonly frames: readonly Frame[];
  /** Figures and dates of all its statements, and the dates that the timeline gives for the same words. */
  readonly quantities: readonly { readonly quantity: Quantity; readonly text: string }[];
  /** The sentences it rests on, with their glosses. */
  readonly sentences: readonly string[];
  /** All figures and dates of the sentences it rests on, whatever they belong to. */
  readonly nearby: readonly Quantity[];
  /** Years that its section names before it: what a statement without a date is about, though not said so. */
  readonly context: readonly Moment[];
}

type Text = readonly [text: string, language: Language];

const LANGUAGES: readonly Language[] = ["de", "en"];

function textsOfClaim({ statement, paraphrases }: Claim): readonly Text[] {
  return LANGUAGES.flatMap((language) =>
    [statement[language], ...paraphrases[language]].map((text): Text => [text, language]),
  );
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function shareWords(a: Evidence, b: Evidence): boolean {
  return a.spans.some((span) => b.spans.some((other) => overlaps(span, other)));
}

/** A date of the timeline as a quantity that stands nowhere in a text. */
export function momentOfEdtf(date: string): Moment | undefined {
  const parsed = edtf(date);
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?[~?%]?$/.exec(date) ?? [];
  if (year === undefined || parsed === undefined) return undefined;
  const code = month === undefined ? undefined : Number(month);
  const part = ([21, 22, 23, 24, 33, 34, 35, 36, 40, 41] as const).find((known) => known === code);
  const span = { start: 0, end: 0 };
  if (part !== undefined) return momentOf(span, { year: Number(year), part });
  if (date.endsWith("~") && (code === 1 || code === 6 || code === 12) && day === undefined)
    return momentOf(span, { year: Number(year), edge: code === 1 ? "start" : code === 6 ? "middle" : "end" });
  return momentOf(span, { year: Number(year), month: code, day: day === undefined ? undefined : Number(day) });
}

interface Dated {
  readonly evidence: Evidence;
  readonly moments: readonly Moment[];
}

function datesOf({ date = "", evidence }: TimelineEntry): Dated {
  // The open end of an interval is no date.
  const dates = date.split("/").filter((one) => one !== "" && one !== "..");
  return { evidence, moments: dates.flatMap((one) => momentOfEdtf(one) ?? []) };
}

function datesFor(evidence: Evidence, dated: readonly Dated[]): readonly Moment[] {
  return dated.filter((one) => shareWords(one.evidence, evidence)).flatMap(({ moments }) => moments);
}

/** For each passage the year that its paragraph names before it, or else that of its section's heading. */
function yearsOf(article: Article): ReadonlyMap<string, readonly Moment[]> {
  const found = new Map<string, readonly Moment[]>();
  const yearIn = (text: string): Moment | undefined =>
    quantitiesIn(text).findLast((one): one is Moment => one.kind === "date" && one.year !== undefined);
  for (const { section, passages } of article.paragraphs) {
    let year = yearIn(article.sections[section]?.heading ?? "");
    for (const passage of passages) {
      year = yearIn(passage.text) ?? year;
      if (year) found.set(passage.id, [momentOf(year, { year: year.year })]);
    }
  }
  return found;
}

/** Everything that the article is known to say, and what it is known to contradict. */
export function familiesOf({ article, knowledge }: Source, tools: FrameTools): readonly Family[] {
  const { claims, timeline, figures, glosses } = knowledge;
  const years = yearsOf(article);
  const dated = timeline.map(datesOf);
  const family = (origin: Origin, evidence: Evidence, texts: readonly Text[], extra: readonly Quantity[]): Family => {
    const frames = texts.map(([text, language]) => readFrame(text, language, tools));
    const quantities = [
      ...frames.flatMap((frame) => frame.quantities.map((quantity) => ({ quantity, text: frame.text }))),
      ...extra.map((quantity) => ({ quantity, text: "" })),
    ];
    const context = evidence.passages.flatMap((passage) => years.get(passage.id) ?? []);
    const nearby = evidence.passages.flatMap(({ text }) => quantitiesIn(text, knowledge.info.language));
    const sentences = evidence.passages.flatMap(({ id, text }) => [text, glosses.get(id)?.text ?? ""]);
    return { origin, evidence: evidence.passages, frames, quantities, sentences, nearby, context };
  };
  const bilingual = (texts: Readonly<Record<Language, string>>): readonly Text[] =>
    LANGUAGES.map((language): Text => [texts[language], language]);
  return [
    ...claims.map((claim) =>
      family({ kind: "claim", claim }, claim.evidence, textsOfClaim(claim), datesFor(claim.evidence, dated)),
    ),
    ...claims.flatMap((claim) =>
      claim.counters.map((counter) =>
        family({ kind: "counter", claim, counter }, counter.evidence, bilingual(counter.statement), []),
      ),
    ),
    ...timeline.map((entry) =>
      family({ kind: "timeline", entry }, entry.evidence, bilingual(entry.text), datesFor(entry.evidence, dated)),
    ),
    ...figures.map((figure) =>
      family({ kind: "figure", figure }, figure.evidence, bilingual(figure.measures), datesFor(figure.evidence, dated)),
    ),
    ...article.passages
      .filter(({ truncated }) => !truncated)
      .map((passage) => {
        const gloss = glosses.get(passage.id);
        const texts: readonly Text[] = [
          [passage.text, knowledge.info.language],
          ...(gloss ? [[gloss.text, "en"] as const] : []),
        ];
        const evidence = { passages: [passage], spans: [passage] };
        return family({ kind: "passage", passage }, evidence, texts, datesFor(evidence, dated));
      }),
  ];
}

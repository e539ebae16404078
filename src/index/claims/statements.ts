import edtf from "edtf";
import type { Article, Passage, Span } from "../../article/article.ts";
import type { Claim, Evidence, Figure, Language, Source, TimelineEntry } from "../../knowledge/knowledge.ts";
import { momentOf } from "../quantities/moment.ts";
import { quantitiesIn } from "../quantities/quantities.ts";
import type { Moment, Quantity } from "../quantities/quantity.ts";
import type { Frame } from "./frame.ts";
import type { FrameTools } from "./frameDraft.ts";
import { readFrame } from "./frameReader.ts";

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

/** What a family is made from. */
type Stated = readonly [origin: Origin, evidence: Evidence, texts: readonly Text[], dates: readonly Moment[]];

function bilingual(texts: Readonly<Record<Language, string>>): readonly Text[] {
  return LANGUAGES.map((language): Text => [texts[language], language]);
}

/** Everything that the article is known to say, and what it is known to contradict. */
function statedIn({ article, knowledge }: Source): readonly Stated[] {
  const { claims, timeline, figures, glosses, info } = knowledge;
  const dated = timeline.map(datesOf);
  const dates = (evidence: Evidence): readonly Moment[] => datesFor(evidence, dated);
  return [
    ...claims.map(
      (claim): Stated => [{ kind: "claim", claim }, claim.evidence, textsOfClaim(claim), dates(claim.evidence)],
    ),
    ...claims.flatMap((claim) =>
      claim.counters.map(
        (counter): Stated => [{ kind: "counter", claim, counter }, counter.evidence, bilingual(counter.statement), []],
      ),
    ),
    ...timeline.map(
      (entry): Stated => [{ kind: "timeline", entry }, entry.evidence, bilingual(entry.text), dates(entry.evidence)],
    ),
    ...figures.map(
      (figure): Stated => [
        { kind: "figure", figure },
        figure.evidence,
        bilingual(figure.measures),
        dates(figure.evidence),
      ],
    ),
    ...article.passages
      .filter(({ truncated }) => !truncated)
      .map((passage): Stated => {
        const gloss = glosses.get(passage.id);
        const texts: readonly Text[] = [[passage.text, info.language], ...(gloss ? [[gloss.text, "en"] as const] : [])];
        const evidence = { passages: [passage], spans: [passage] };
        return [{ kind: "passage", passage }, evidence, texts, dates(evidence)];
      }),
  ];
}

/** A step for each statement of an article. */
export function* familiesInSteps(source: Source, tools: FrameTools): Generator<undefined, readonly Family[]> {
  const { glosses, info } = source.knowledge;
  const years = yearsOf(source.article);
  const families: Family[] = [];
  for (const [origin, { passages }, texts, dates] of statedIn(source)) {
    const frames = texts.map(([text, language]) => readFrame(text, language, tools));
    families.push({
      origin,
      evidence: passages,
      frames,
      quantities: [
        ...frames.flatMap((frame) => frame.quantities.map((quantity) => ({ quantity, text: frame.text }))),
        ...dates.map((quantity) => ({ quantity, text: "" })),
      ],
      context: passages.flatMap((passage) => years.get(passage.id) ?? []),
      nearby: passages.flatMap(({ text }) => quantitiesIn(text, info.language)),
      sentences: passages.flatMap(({ id, text }) => [text, glosses.get(id)?.text ?? ""]),
    });
    yield;
  }
  return families;
}

import { languageOf } from "./quantities/languageOf.ts";
import { readMoment } from "./quantities/momentReader.ts";
import { tokensOf } from "./quantities/tokens.ts";

const AROUND: ReadonlySet<string> = new Set(
  "in im am on the of since seit from ab vom von until bis jahr year by dem der den that dieses".split(" "),
);
const PUNCTUATION = /^[.,;:!?()"„“”]$/;

/**
 * What somebody typed as a date, as EDTF: `2018`, `2018-02`, `XXXX-05` for „Mai“, `2019-21` for „Frühjahr 2019“, `2018-36` for `Q4 2018`.
 * Names of months and seasons may be misspelt by one letter. `undefined` when there is no date, anything else beside it, or a season or quarter
 * without its year, for which EDTF has no form.
 */
export function parseDateQuery(text: string): string | undefined {
  const typed = text.trim();
  if (typed.length > 60) return undefined;
  const tokens = tokensOf(typed).filter((token) => !PUNCTUATION.test(token.raw) || token.raw === ".");
  const first = tokens.findIndex((token) => !AROUND.has(token.key));
  const reading = readMoment({ text: typed, tokens, language: languageOf(typed), mode: "query" }, Math.max(0, first));
  const isWhole = reading && tokens.slice(reading.next).every((token) => token.raw === "." || AROUND.has(token.key));
  if (!isWhole) return undefined;
  const { year, part, date } = reading.value;
  return year === undefined && part !== undefined ? undefined : date;
}

export interface DateRange {
  readonly from: string;
  readonly to: string;
}

const BETWEEN = /\s*(?:[-–—/]|\.{2,}|…|\b(?:bis|to|until|till)\b)\s*/giu;

/** Two dates with a dash or „bis“ between them: `2018–2019`, „Februar bis Juni 2018“. `undefined` when either is missing or a year is. */
export function parseDateRange(text: string): DateRange | undefined {
  for (const { 0: joint, index } of text.slice(0, 120).matchAll(BETWEEN)) {
    const to = parseDateQuery(text.slice(index + joint.length));
    const first = parseDateQuery(text.slice(0, index));
    // „Februar bis Juni 2018“: the year stands once.
    const from = to === undefined ? undefined : first?.replace(/^XXXX/, to.slice(0, 4));
    if (from !== undefined && to !== undefined && !to.startsWith("XXXX")) return { from, to };
  }
  return undefined;
}

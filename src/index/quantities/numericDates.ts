import type { Language } from "../../knowledge/knowledge.ts";
import { isCalendarDate } from "./moment.ts";
import type { DateParts, YearPart } from "./quantity.ts";

interface Shape {
  readonly shape: RegExp;
  readonly parts: (groups: readonly number[], language: Language | undefined) => Partial<DateParts>;
}

/** Shapes of digits that are dates by themselves; the order matters, longer shapes first. */
const SHAPES: readonly Shape[] = [
  { shape: /(\d{4})-(\d{2})-(\d{2})(?![\d-])/y, parts: ([year, month, day]) => ({ year, month, day }) },
  { shape: /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/y, parts: ([day, month, year]) => ({ year, month, day }) },
  {
    shape: /(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/y,
    parts: ([first = 0, second = 0, year], language) =>
      (language === "en" && first <= 12) || second > 12
        ? { year, month: first, day: second }
        : { year, month: second, day: first },
  },
  { shape: /(\d{4})-(\d{2})(?![\d-])/y, parts: ([year, month]) => yearAndCode(year, month) },
  { shape: /(\d{1,2})[/.](\d{4})(?![\d.,]*\d)/y, parts: ([month, year]) => ({ year, month }) },
  { shape: /(\d{4})\/(\d{2})(?![\d/])/y, parts: ([year, month]) => ({ year, month }) },
];

/** Dates only where nothing but a date can be meant: `2018-2`, `2018.02`, `12-2018`. */
const TYPED_SHAPES: readonly Shape[] = [
  ...SHAPES,
  { shape: /(\d{4})[-./](\d{1,2})(?![-./\d])/y, parts: ([year, month]) => ({ year, month }) },
  { shape: /(\d{1,2})-(\d{4})(?![-./\d])/y, parts: ([month, year]) => ({ year, month }) },
];

function yearAndCode(year: number | undefined, code: number | undefined): Partial<DateParts> {
  const part = ([21, 22, 23, 24, 33, 34, 35, 36, 40, 41] as const).find((known: YearPart) => known === code);
  return part === undefined ? { year, month: code } : { year, part };
}

export function isPlausibleYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1500 && value <= 2199;
}

export interface NumericDate {
  readonly parts: Partial<DateParts>;
  readonly end: number;
}

/** Reads `2018-02-05`, `05.02.2018`, `2/5/2018`, `2018-02`, `02/2018` at exactly that place of the text; more shapes in what was typed as a date. */
export function numericDateAt(
  text: string,
  at: number,
  { language, mode }: { readonly language: Language | undefined; readonly mode: "prose" | "query" },
): NumericDate | undefined {
  for (const { shape, parts } of mode === "query" ? TYPED_SHAPES : SHAPES) {
    shape.lastIndex = at;
    const match = shape.exec(text);
    if (!match) continue;
    const found = parts(match.slice(1).map(Number), language);
    const possible = isPlausibleYear(found.year ?? 0) && isCalendarDate(found.month, found.day);
    if (possible) return { parts: found, end: at + match[0].length };
  }
  return undefined;
}

import type { Language } from "../../knowledge/knowledge.ts";
import {
  DOUBTFUL_MONTHS,
  DOUBTFUL_SEASONS,
  edgeOf,
  halfPart,
  isHalfWord,
  isQuarterWord,
  misspeltMonth,
  misspeltSeason,
  monthOf,
  quarterPart,
  seasonOf,
} from "./calendar.ts";
import { isCalendarDate, momentOf } from "./moment.ts";
import { ORDINALS } from "./numberWords.ts";
import { isPlausibleYear, numericDateAt } from "./numericDates.ts";
import type { DateParts, Moment } from "./quantity.ts";
import type { Token } from "./tokens.ts";
import { type Reading, yearAfter, yearAt } from "./years.ts";

export interface DateContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language | undefined;
  /** `query`: the whole text is a date that somebody typed, so doubtful and misspelt names are taken for what they resemble. */
  readonly mode: "prose" | "query";
}

type Parts = Partial<DateParts>;

const BEFORE_A_DATE: ReadonlySet<string> = new Set(
  "in im of by since seit until bis from ab vom till during early late mid last this that anfang mitte ende the on am next".split(
    " ",
  ),
);
const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);
const OF_THE_YEAR: ReadonlySet<string> = new Set(["jahres", "year", "jahr"]);

function skip(tokens: readonly Token[], at: number, allowed: ReadonlySet<string>): number {
  let next = at;
  while (allowed.has(tokens[next]?.key ?? "")) next += 1;
  return next;
}

const FULL_STOP: ReadonlySet<string> = new Set(["."]);
const FILLERS: ReadonlySet<string> = new Set(["of", "-", "des", "the", "vom", "von", "im", "in"]);

function monthAt(context: DateContext, at: number): number | undefined {
  const token = context.tokens[at];
  if (token?.kind !== "word") return undefined;
  const followedByYear = yearAfter(context.tokens, skip(context.tokens, at + 1, FULL_STOP)) !== undefined;
  const introduced = BEFORE_A_DATE.has(context.tokens[at - 1]?.key ?? "");
  const month = monthOf(token.key);
  if (month !== undefined) {
    const beside = followedByYear || introduced || context.tokens[at + 1]?.kind === "number" || dayEndsAt(context, at);
    const doubtful = DOUBTFUL_MONTHS.has(token.key) && !(token.capital && beside);
    return doubtful && context.mode === "prose" ? undefined : month;
  }
  if (context.mode === "query") return misspeltMonth(token.key, 4);
  return followedByYear || introduced ? misspeltMonth(token.key, 6) : undefined;
}

/** Whether a day of the month, `5.` or `5th`, ends right before. */
function dayEndsAt({ tokens }: DateContext, at: number): boolean {
  const before = tokens[at - 1];
  return before?.kind === "number" || (before?.key === "." && tokens[at - 2]?.kind === "number");
}

function dayOf(token: Token | undefined): number | undefined {
  if (token?.kind !== "number" || !/^\d{1,2}$/.test(token.raw)) return undefined;
  const day = Number(token.raw);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** „5. März 2018“, “5th of March”. */
function dayThenMonth(context: DateContext, at: number): Reading<Parts> | undefined {
  const { tokens } = context;
  const day = dayOf(tokens[at]);
  if (day === undefined) return undefined;
  let next = at + 1;
  if (tokens[next]?.key === "." || ORDINAL_ENDINGS.has(tokens[next]?.key ?? "")) next += 1;
  next = skip(tokens, next, FILLERS);
  const month = monthAt(context, next);
  if (month === undefined || !isCalendarDate(month, day)) return undefined;
  const year = yearAfter(tokens, skip(tokens, next + 1, FULL_STOP));
  return { value: { year: year?.value, month, day }, next: year?.next ?? next + 1 };
}

/** „Feb 18“ typed as a date is the month, not the day. */
function isShortYear(tokens: readonly Token[], at: number): boolean {
  return at === tokens.length - 1 && /^[0-5]\d$/.test(tokens[at]?.raw ?? "");
}

const ENDS_A_DATE = /^[.,;:!?)\]]$/;

/** “March 5, 2018”, “March 5th”; „im Mai 9 %“ is no day. */
function dayAfterMonth({ tokens, language, mode }: DateContext, at: number): Reading<number> | undefined {
  const day = dayOf(tokens[at]);
  if (day === undefined || language === "de") return undefined;
  if (mode === "query" && isShortYear(tokens, at)) return undefined;
  const after = tokens[at + 1];
  if (after && ORDINAL_ENDINGS.has(after.key)) return { value: day, next: at + 2 };
  const ended = after === undefined || ENDS_A_DATE.test(after.raw) || yearAfter(tokens, at + 1) !== undefined;
  return ended ? { value: day, next: at + 1 } : undefined;
}

function monthFirst(context: DateContext, at: number): Reading<Parts> | undefined {
  const month = monthAt(context, at);
  if (month === undefined) return undefined;
  const afterName = at + 1;
  const day = dayAfterMonth(context, afterName);
  const yearStart = skip(context.tokens, day?.next ?? afterName, FULL_STOP);
  const year =
    context.mode === "query" && isShortYear(context.tokens, yearStart)
      ? { value: 2000 + Number(context.tokens[yearStart]?.raw), next: yearStart + 1 }
      : yearAfter(context.tokens, yearStart);
  return { value: { year: year?.value, month, day: day?.value }, next: year?.next ?? day?.next ?? afterName };
}

function seasonFirst(context: DateContext, at: number): Reading<Parts> | undefined {
  const token = context.tokens[at];
  if (token?.kind !== "word") return undefined;
  const year = yearAfter(context.tokens, at + 1);
  const part =
    seasonOf(token.key) ??
    (year || context.mode === "query" ? misspeltSeason(token.key, context.mode === "query" ? 5 : 6) : undefined);
  if (part === undefined) return undefined;
  const before = context.tokens[at - 1]?.key ?? "";
  const inTheSeason = before === "that" || (before === "the" && context.tokens[at - 2]?.key === "in");
  const doubtful = DOUBTFUL_SEASONS.has(token.key) && year === undefined && !inTheSeason;
  if (doubtful && context.mode === "prose") return undefined;
  return { value: { year: year?.value, part }, next: year?.next ?? at + 1 };
}

/** Number of the quarter or half and the token after it: „erstes“, „1.“. */
function ordinalAt(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  if (token.kind === "word") {
    const value = ORDINALS.get(token.key);
    return value === undefined ? undefined : { value, next: at + 1 };
  }
  const value = dayOf(token);
  const ending = tokens[at + 1];
  if (value === undefined || !(ending?.key === "." || ORDINAL_ENDINGS.has(ending?.key ?? ""))) return undefined;
  return { value, next: at + 2 };
}

/** „viertes Quartal 2018“, „erste Hälfte dieses Jahres“, “first half of 2019”. */
function ordinalPart({ tokens }: DateContext, at: number): Reading<Parts> | undefined {
  const ordinal = ordinalAt(tokens, at);
  if (!ordinal) return undefined;
  const noun = skip(tokens, ordinal.next, new Set(["-"]));
  const key = tokens[noun]?.key ?? "";
  const year = yearAfter(tokens, noun + 1);
  const next = year?.next ?? noun + 1;
  if (isQuarterWord(key)) {
    const part = quarterPart(ordinal.value);
    return part && { value: { year: year?.value, part }, next };
  }
  const ofYear = tokens.slice(noun + 1, noun + 4).some((token) => OF_THE_YEAR.has(token.key));
  const part = isHalfWord(key) && (year || ofYear || key.includes("jahr")) ? halfPart(ordinal.value) : undefined;
  return part && { value: { year: year?.value, part }, next };
}

/** `Q4 2018`, `Q4`, `4Q18` is not read, `H1/2019`, „Quartal 4“. */
function letteredPart({ tokens }: DateContext, at: number): Reading<Parts> | undefined {
  const [letter, digit] = [tokens[at], tokens[at + 1]];
  if (letter?.kind !== "word" || digit?.kind !== "number" || !/^\d$/.test(digit.raw)) return undefined;
  const quarter = (letter.key === "q" && digit.glued) || isQuarterWord(letter.key);
  const half = (letter.key === "h" && digit.glued) || letter.key === "halbjahr";
  const part = quarter ? quarterPart(Number(digit.raw)) : half ? halfPart(Number(digit.raw)) : undefined;
  if (part === undefined) return undefined;
  const year = yearAfter(tokens, skip(tokens, at + 2, new Set(["/", "-"])));
  return { value: { year: year?.value, part }, next: year?.next ?? at + 2 };
}

function numeric(context: DateContext, at: number): Reading<Parts> | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (token?.kind !== "number") return undefined;
  const date = numericDateAt(context.text, token.start, context);
  if (!date) return undefined;
  let next = at + 1;
  while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < date.end) next += 1;
  return { value: date.parts, next };
}

/** `2018`, `2018 Q4`; not an amount and not a decade. */
function yearFirst(context: DateContext, at: number): Reading<Parts> | undefined {
  const year = yearAt(context.tokens, at);
  if (!year || !isPlausibleYear(year.value)) return undefined;
  const part = letteredPart(context, skip(context.tokens, year.next, new Set(["-", "/"])));
  if (part && part.value.year === undefined) return { value: { ...part.value, year: year.value }, next: part.next };
  return { value: { year: year.value }, next: year.next };
}

const READERS = [numeric, dayThenMonth, ordinalPart, letteredPart, monthFirst, seasonFirst, yearFirst];

function readParts(context: DateContext, at: number): Reading<Parts> | undefined {
  for (const read of READERS) {
    const found = read(context, at);
    if (found) return found;
  }
  return undefined;
}

/** „Anfang 2018“, “late 2019”, “end of the year” (without a year: not read). */
function edged(context: DateContext, at: number): Reading<Parts> | undefined {
  const edge = edgeOf(context.tokens[at]?.key ?? "");
  if (!edge) return undefined;
  const start = skip(context.tokens, at + 1, new Set([...FILLERS, "jahres", "year", "jahr"]));
  const inner = readParts(context, start);
  return inner && { value: { ...inner.value, edge }, next: inner.next };
}

/** The date that begins at exactly that token, with the index of the token after it. */
export function readMoment(context: DateContext, at: number): Reading<Moment> | undefined {
  const found = edged(context, at) ?? readParts(context, at);
  const first = context.tokens[at];
  const last = found && context.tokens[found.next - 1];
  if (!found || !first || !last) return undefined;
  return { value: momentOf({ start: first.start, end: last.end }, found.value), next: found.next };
}

import type { Language } from "../../knowledge/knowledge.ts";
import { readAmount } from "./amountReader.ts";
import { weekdayOf } from "./calendar.ts";
import { languageOf } from "./languageOf.ts";
import { type DateContext, readMoment } from "./momentReader.ts";
import type { Quantity, Weekday } from "./quantity.ts";
import { tokensOf } from "./tokens.ts";
import type { Reading } from "./years.ts";

function readWeekday({ tokens }: DateContext, at: number): Reading<Weekday> | undefined {
  const token = tokens[at];
  const day = token?.kind === "word" ? weekdayOf(token.key) : undefined;
  if (!token || day === undefined) return undefined;
  return { value: { kind: "weekday", start: token.start, end: token.end, day, unit: "weekday" }, next: at + 1 };
}

/** Figures, dates and ordinals in order of the text, not overlapping. The language decides what `1,500` and “billion” mean. */
export function quantitiesIn(text: string, language: Language | undefined = languageOf(text)): readonly Quantity[] {
  const context: DateContext = { text, tokens: tokensOf(text), language, mode: "prose" };
  const found: Quantity[] = [];
  for (let at = 0; at < context.tokens.length; ) {
    const reading: Reading<Quantity> | undefined =
      readMoment(context, at) ?? readWeekday(context, at) ?? readAmount(context, at);
    if (reading) found.push(reading.value);
    at = reading ? Math.max(at + 1, reading.next) : at + 1;
  }
  return found;
}

import type { Language } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";

/** An EDTF date in words: „Februar 2018“, „Frühjahr 2019“, „um Dezember 2019“, „2019 bis 2023“. Unknown shapes stay as they are. */
export function renderDate(edtf: string, language: Language): string {
  const { date: t } = textsIn(language);
  const interval = /^([^/]*)\/([^/]*)$/.exec(edtf);
  if (interval) {
    const [from = "", to = ""] = [interval[1], interval[2]];
    const open = (end: string) => end === "" || end === "..";
    if (open(from)) return t.openStart({ to: renderDate(to, language) });
    if (open(to)) return t.openEnd({ from: renderDate(from, language) });
    return t.interval({ from: renderDate(from, language), to: renderDate(to, language) });
  }
  const qualified = /^(.*)([~?%])$/.exec(edtf);
  if (qualified) {
    const date = plainDate(qualified[1] ?? "", language);
    return qualified[2] === "~" ? t.approximately({ date }) : t.uncertain({ date });
  }
  return plainDate(edtf, language);
}

function plainDate(edtf: string, language: Language): string {
  const [, yearText, unitText, dayText] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (yearText === undefined) return edtf;
  const year = Number(yearText);
  const unit = Number(unitText ?? "0");
  if (unit === 0) return yearText;
  if (unit > 12) return partOfYear(year, unit, language) ?? edtf;
  const date = new Date(Date.UTC(year, unit - 1, Number(dayText ?? "1")));
  const day = dayText === undefined ? {} : ({ day: "numeric" } as const);
  return new Intl.DateTimeFormat(language, { timeZone: "UTC", year: "numeric", month: "long", ...day }).format(date);
}

/** Seasons 21-24, quarters 33-36, halves 40-41. @see https://www.loc.gov/standards/datetime/ */
function partOfYear(year: number, unit: number, language: Language): string | undefined {
  const { date: t } = textsIn(language);
  const season = t.seasons[unit - 21];
  if (season !== undefined) return t.season({ season, year });
  if (unit >= 33 && unit <= 36) return t.quarter({ quarter: unit - 32, year });
  if (unit === 40 || unit === 41) return t.half({ half: unit - 39, year });
  return undefined;
}

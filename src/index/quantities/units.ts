import type { Language } from "../../knowledge/knowledge.ts";
import { isOneSlipAway } from "./calendar.ts";
import { keyed, type Token } from "./tokens.ts";

/** Multipliers that may stand anywhere after a number. */
const MULTIPLIERS = keyed<number>([
  [1e2, "hundred hundert"],
  [1e3, "thousand tausend tsd"],
  [1e6, "million millions millionen mio mill mn"],
  [1e9, "milliarde milliarden mrd mia bn bln"],
  [1e12, "billionen bio tn"],
  [1e18, "trillionen"],
]);

/** Only directly behind the digits: `1B`, `$100M`, `50k`. */
const GLUED_MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
  ["t", 1e12],
]);

const MISSPELT_MULTIPLIERS = ["million", "millionen", "billion", "milliarde", "milliarden"] as const;
const SHORTEST_MISSPELT = 6;

/** “bilion”, „Miliarde“: one slip away from one word only. */
function rightSpelling(key: string): string {
  if (key.length < SHORTEST_MISSPELT || MULTIPLIERS.has(key)) return key;
  const meant = MISSPELT_MULTIPLIERS.filter((word) => word !== key && isOneSlipAway(key, word));
  return key !== "billion" && meant.length === 1 ? (meant[0] ?? key) : key;
}

/** German Billion is English trillion, English billion is German Milliarde. */
export function multiplierOf(typed: Token, afterDigits: boolean, language: Language | undefined): number | undefined {
  const token = typed.kind === "word" ? { ...typed, key: rightSpelling(typed.key) } : typed;
  if (token.key === "billion" || token.key === "billions") return language === "de" ? 1e12 : 1e9;
  if (token.key === "trillion" || token.key === "trillions") return language === "de" ? 1e18 : 1e12;
  if (afterDigits && token.glued) {
    const glued = GLUED_MULTIPLIERS.get(token.key);
    if (glued !== undefined) return glued;
  }
  return MULTIPLIERS.get(token.key);
}

export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "JPY"],
]);

export const CURRENCIES = keyed<string>([
  ["USD", "usd dollar dollars dollarn bucks"],
  ["EUR", "eur euro euros"],
  ["GBP", "gbp pfund pound pounds"],
  ["JPY", "jpy yen"],
  ["CNY", "cny rmb yuan renminbi"],
  ["CHF", "chf franken francs"],
]);

export const PERCENT_WORDS: ReadonlySet<string> = new Set(["%", "prozent", "percent", "pct", "vh"]);

const DURATIONS = keyed<string>([
  ["year", "jahr jahre jahren jahres year years yr yrs jährig jährige jährigen jähriger jähriges"],
  ["quarter", "quartale quartalen quarters"],
  ["month", "monat monate monaten monats month months monatig monatige"],
  ["week", "woche wochen week weeks wöchig wöchige"],
  ["day", "tag tage tagen tages day days tägig tägige"],
  ["hour", "stunde stunden hour hours hrs stündig"],
  ["minute", "minute minuten minutes min"],
]);

const COUNTED = keyed<string>([
  ["vehicles", "auto autos wagen fahrzeug fahrzeuge fahrzeugen car cars vehicle vehicles taxi taxis"],
  ["vehicles", "robotertaxi robotertaxis robotaxi robotaxis elektroauto elektroautos elektrofahrzeuge"],
  ["people", "mitarbeiter mitarbeitern mitarbeitende mitarbeitenden mitarbeiterinnen angestellte angestellten"],
  ["people", "beschäftigte beschäftigten leute leuten menschen personen arbeiter arbeitern arbeitsplätze stellen"],
  ["people", "employee employees worker workers staff people persons staffers jobs positions"],
  ["companies", "unternehmen firma firmen konzern konzerne konzernen company companies firm firms corporations"],
  ["shares", "aktien shares"],
  ["times", "mal times fold fach"],
]);

export const SHARE_WORDS: ReadonlySet<string> = new Set(["aktie", "share", "anteilsschein", "stock"]);
export const PER_WORDS: ReadonlySet<string> = new Set(["pro", "je", "per", "a", "each", "/", "the", "apiece"]);

export function durationOf(token: Token): string | undefined {
  return DURATIONS.get(token.key);
}

export function countedOf(token: Token): string | undefined {
  return COUNTED.get(token.key);
}

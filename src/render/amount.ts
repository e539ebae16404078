import type { Figure, Language } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";

/** „86 Milliarden US-Dollar“, "$420 per share" in words, "9%", „1 Million Fahrzeuge“. A unit without words is shown as it is. */
export function renderAmount({ value, unit }: Pick<Figure, "value" | "unit">, language: Language): string {
  const [of = "", per] = unit.split("/");
  const amount = renderUnit(value, of, language);
  return per === undefined ? amount : textsIn(language).figure.per({ amount, unit: wordFor(per, 1, language) });
}

/** Units that `Intl` has words for, by the name they have in figures. */
const KNOWN_UNITS: ReadonlyMap<string, string> = new Map([
  ["percent", "percent"],
  ...["year", "month", "week", "day", "hour", "minute", "millimeter"].map((unit) => [`${unit}s`, unit] as const),
  ["millimetres", "millimeter"],
]);

function renderUnit(value: number, unit: string, language: Language): string {
  const size = exactSize(value);
  if (/^[A-Z]{3}$/.test(unit)) {
    const shape = { style: "currency", currency: unit, currencyDisplay: "name", minimumFractionDigits: 0 } as const;
    return new Intl.NumberFormat(language, { ...shape, maximumFractionDigits: 2, ...size }).format(value);
  }
  const known = KNOWN_UNITS.get(unit);
  if (known !== undefined) {
    const unitDisplay = known === "percent" ? "short" : "long";
    return new Intl.NumberFormat(language, { style: "unit", unit: known, unitDisplay, ...size }).format(value);
  }
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6, ...size }).format(value);
  return unit === "count" ? number : `${number} ${wordFor(unit, value, language)}`;
}

function wordFor(unit: string, value: number, language: Language): string {
  const word = textsIn(language).figure.units[unit];
  if (!word) return unit;
  return new Intl.PluralRules(language).select(value) === "one" ? word.one : word.other;
}

/** Millions and more in words, unless that would hide digits that the article gives. */
function exactSize(value: number): Intl.NumberFormatOptions {
  const steps = [1e12, 1e9, 1e6];
  const step = steps.find((one) => Math.abs(value) >= one);
  if (step === undefined || (value / step) * 1000 !== Math.round((value / step) * 1000)) return {};
  return { notation: "compact", compactDisplay: "long", maximumFractionDigits: 3 };
}

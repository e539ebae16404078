import type { Figure, Language } from "../knowledge/knowledge.ts";

/** „1 Milliarde US-Dollar“, "9%"; of units that are plain words the number alone, since `measures` says what is counted. */
export function renderAmount({ value, unit }: Pick<Figure, "value" | "unit">, language: Language): string {
  const currency = /^[A-Z]{3}(?=$|\/)/.exec(unit)?.[0];
  if (currency !== undefined) {
    const shape = { style: "currency", currency, currencyDisplay: "name", maximumFractionDigits: 2 } as const;
    const short = value >= 1_000_000 ? ({ notation: "compact", compactDisplay: "long" } as const) : {};
    return new Intl.NumberFormat(language, { ...shape, minimumFractionDigits: 0, ...short }).format(value);
  }
  const shape = unit === "percent" ? ({ style: "unit", unit } as const) : {};
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2, ...shape }).format(value);
}

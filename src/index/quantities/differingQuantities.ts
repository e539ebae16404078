import type { Language } from "../../knowledge/knowledge.ts";
import { compareQuantities } from "./compareQuantities.ts";
import { languageOf } from "./languageOf.ts";
import { quantitiesIn } from "./quantities.ts";

/** A figure or date as somebody states it, and as a text gives it instead. */
export interface DifferingQuantity {
  readonly kind: "figure" | "date";
  readonly stated: string;
  readonly known: string;
}

/** Figures and dates that a text gives differently and nowhere alike. */
export function differingQuantities(
  statement: string,
  text: string,
  language: Language | undefined = languageOf(statement),
): readonly DifferingQuantity[] {
  const known = quantitiesIn(text);
  return quantitiesIn(statement, language).flatMap((stated): readonly DifferingQuantity[] => {
    const compared = known.map((one) => ({ one, comparison: compareQuantities(stated, one) }));
    const other = compared.find(({ comparison }) => comparison === "different")?.one;
    if (!other || compared.some(({ comparison }) => comparison === "same" || comparison === "narrower")) return [];
    return [
      {
        kind: other.kind === "amount" ? "figure" : "date",
        stated: statement.slice(stated.start, stated.end),
        known: text.slice(other.start, other.end),
      },
    ];
  });
}

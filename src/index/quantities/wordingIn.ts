import { compareQuantities } from "./compareQuantities.ts";
import { quantitiesIn } from "./quantities.ts";

/** How one of the texts, the first that has it, words the figure or date that `known` is; undefined when none has it. */
export function wordingIn(texts: readonly string[], known: string): string | undefined {
  const [wanted] = quantitiesIn(known);
  if (!wanted) return undefined;
  for (const text of texts) {
    const found = quantitiesIn(text).find(
      (one) => compareQuantities(wanted, one) === "same" && compareQuantities(one, wanted) === "same",
    );
    if (found) return text.slice(found.start, found.end);
  }
  return undefined;
}

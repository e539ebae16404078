import type { Comparison, Difference, Stated } from "./comparison.ts";
import type { Frame } from "./frame.ts";
import { closest, has, isCounter, isPassage, LEAST_OWN } from "./weighing.ts";

/** Where only the roles differ, the wording must be this alike: the order of names is told from few signs. */
const SIMILAR_WORDING = 0.35;

/** Another figure shows by itself; a denial only where it denies most of what is said. */
function leastCovered(one: Comparison): number {
  if (one.differences().some(isOfFigures)) return 0.35;
  const least = one.differences().every(({ kind }) => kind === "negation") ? 0.5 : 0.4;
  return has(one, "stance") ? least + 0.1 : least;
}

export const isOfFigures = ({ kind }: Difference): boolean => kind === "figure" || kind === "date";

/** A sentence says much at once: it contradicts a claim only by the figure or date of what both plainly speak of. */
function countsOtherwise(one: Comparison): boolean {
  const isPlain = one.differences().every((difference) => isOfFigures(difference) && !difference.isNearby);
  return (
    isPlain && one.differences().length === 1 && one.agreeing >= 2 && !has(one, "word", "doer") && one.covers() >= 0.5
  );
}

/** Everything else fits: who, when, of what; only how much does not. */
function isMiscounted(one: Comparison): boolean {
  const [first, ...more] = one.differences();
  const isPlain = first?.kind === "figure" && more.length === 0 && !first.isNearby && first.stated !== "";
  return isPlain && !isPassage(one) && one.figures >= 1 && one.agreeing >= 1 && one.alien <= 1 && one.covers() >= 0.75;
}

/** The same matter nearly word for word at another time. */
function isDatedOtherwise(one: Comparison): boolean {
  const [first, ...more] = one.differences();
  const isPlain = first !== undefined && isOfFigures(first) && more.length === 0 && !first.isNearby;
  return (isPlain && one.alien === 0 && one.wording() >= 0.3 && one.covers() >= 0.75) || isMiscounted(one);
}

/** What every year has: that it was so in one says nothing of another. */
const YEARLY = ["=gain", "=revenue", "=debt"];
const FIRST_OR_LAST =
  /(?<!\p{L})(?:first|erst\p{L}{0,3}|last|letzt\p{L}{1,2}|bis|until|seit|since|annual|jahres\p{L}+)(?!\p{L})/iu;

/** What comes about once is wrong in any other year, whatever it then earns or owes year by year. */
const ONCE = ["=unit", "=in-operation", "=publish", "=merge", "=sue"];

function isOfAnotherPeriod({ frame }: Stated, one: Comparison): boolean {
  const date = one.differences().find(({ kind }) => kind === "date");
  const isYear = date !== undefined && /^(?:\p{L}{2,4}\s)?(?:Jahr\s)?\d{4}$/iu.test(date.stated.trim());
  const hasAny = (terms: Frame["terms"], names: readonly string[]): boolean =>
    terms.some(({ keys }) => names.some((key) => keys.has(key)));
  const isYearly = [frame, one.frame].some(({ terms }) => hasAny(terms, YEARLY));
  return isYear && isYearly && !hasAny(frame.terms, ONCE) && !FIRST_OR_LAST.test(frame.text);
}

export function contradictionOf(claim: Stated, all: readonly Comparison[]): Comparison | undefined {
  return closest(
    all.filter(
      (one) =>
        !isCounter(one) &&
        one.covered >= 0.78 &&
        one.own > LEAST_OWN &&
        one.missing.names + one.missing.figures === 0 &&
        one.differences().length > 0 &&
        (!isPassage(one) || countsOtherwise(one)) &&
        one.anchors - one.figures >= 1 &&
        (one.agreeing >= 1 || one.covers() >= 0.8) &&
        (one.words >= 0.6 || isMiscounted(one)) &&
        !one.differences().every(({ isVague }) => isVague) &&
        one.covers() >= leastCovered(one) &&
        !has(one, "figure", "qualifier") &&
        (one.alien === 0 || isMiscounted(one)) &&
        !isOfAnotherPeriod(claim, one) &&
        // A wish or a promise is another event than the deed, so that its date contradicts nothing.
        !(has(one, "stance") && one.differences().every(({ kind }) => kind === "date")) &&
        !(has(one, "word") && (one.agreeing < 2 || one.differences().every(isOfFigures)) && !isDatedOtherwise(one)) &&
        one.doubts().filter(({ kind }) => kind !== "stance" && kind !== "sweeping").length <= 1 &&
        (new Set(
          one
            .differences()
            .map(({ kind }) => kind)
            .filter((kind) => kind !== "roles"),
        ).size <= 1 ||
          one.covers() >= 0.85) &&
        (one.wording() >= SIMILAR_WORDING || one.differences().some(({ kind }) => kind !== "roles")),
    ),
  );
}

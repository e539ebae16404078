import type { Comparison, Doubt } from "./comparison.ts";

/** Of the claim's words, the share that the wording itself must have, not only others of the same thing. */
export const LEAST_OWN = 0.34;

/** How much closer wordings count more: one that fits better by 0.1 weighs three times as much. */
const STEEPNESS = 11;
/** Below this share of the claim a wording is about something else and has no say. */
const LEAST_COVERED = 0.7;
/** What a doubt about who did it counts beside a difference. */
const DOUBTED = 0.35;
/** What counts another figure that the same sentences have for something else, and a denial of who knows what. */
const UNSURE = 0.4;

export const isCounter = ({ family: { origin } }: Comparison): boolean => origin.kind === "counter";
export const isPassage = ({ family: { origin } }: Comparison): boolean => origin.kind === "passage";

export const has = (one: Comparison, ...kinds: readonly Doubt["kind"][]): boolean =>
  one.doubts().some(({ kind }) => kinds.includes(kind));

/** How well a wording fits the claim, whether it speaks for or against it. */
export function closeness(one: Comparison): number {
  return (
    one.covered +
    0.3 * one.covers() +
    0.15 * one.wording() +
    0.02 * Math.min(4, one.anchors) -
    0.05 * one.differences().length -
    0.03 * one.doubts().length
  );
}

/** The one that fits best. */
export function closest(list: readonly Comparison[]): Comparison | undefined {
  return list.reduce<Comparison | undefined>((a, b) => (a && closeness(a) >= closeness(b) ? a : b), undefined);
}

/** A counter says what the claim says only where it has what sets it apart from the statement that it counters. */
export function saysWhatCounterSays(one: Comparison): boolean {
  const distinct = one.distinct();
  return distinct === undefined || distinct > 0.5;
}

/** Whether a wording speaks for the claim (above 0), against it (below), or is no witness (0). */
function voice(one: Comparison): number {
  // The doubts themselves cost more to tell than these.
  if (one.covered < LEAST_COVERED || one.missing.names > 0 || one.missing.figures > 0) return 0;
  if (has(one, "figure", "scope", "qualifier")) return 0;
  const differs = one.differences().length > 0;
  if (has(one, "stance")) return differs && !isCounter(one) ? -DOUBTED : 0;
  if (isCounter(one)) return differs || has(one, "doer") || !saysWhatCounterSays(one) ? 0 : -1;
  if (differs) return one.differences().every(({ isNearby, isVague }) => isNearby || isVague) ? -UNSURE : -1;
  if (has(one, "sweeping")) return 0;
  return has(one, "doer") ? -DOUBTED : 1;
}

/** Of all wordings that are about what the claim is about, the share that says the same, from 0 to 1; the closer, the weightier. */
export function shareFor(all: readonly Comparison[]): number {
  const heard = all.flatMap((one) => {
    const says = voice(one);
    return says === 0 ? [] : [[says, closeness(one)] as const];
  });
  const closest = Math.max(...heard.map(([, fits]) => fits));
  let [agreeing, total] = [0, 0];
  for (const [says, fits] of heard) {
    const weight = Math.abs(says) * Math.exp(STEEPNESS * (fits - closest));
    total += weight;
    if (says > 0) agreeing += weight;
  }
  return total === 0 ? 0.5 : agreeing / total;
}

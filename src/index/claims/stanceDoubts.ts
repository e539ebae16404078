import { likeness } from "./alignment.ts";
import type { Doubt, Prepared, Stated } from "./comparison.ts";
import type { Attitude, Frame, Stance, Term } from "./frame.ts";
import type { Family } from "./statements.ts";

const OUTCOME = "=success";

/** Attitudes that carry something the claim takes up: words that follow them, or all before one that closes the statement. */
function attitudesThatBear({ attitudes, terms }: Frame, { index }: Stated): readonly Attitude[] {
  const content = terms.filter(({ isAttitude }) => !isAttitude);
  const shared = content.filter((term) => likeness(term, index) !== 0);
  return attitudes.filter(({ at }) => shared.some((term) => term.at >= at) || content.every((term) => term.at < at));
}

const isDone = ({ terms }: Frame): boolean => terms.some(({ keys }) => keys.has(OUTCOME));

/** An attempt of which both tell how it ended is told as what happened. */
function stancesOf(attitudes: readonly Attitude[], isOutcomeTold: boolean): ReadonlySet<Stance> {
  return new Set(attitudes.filter(({ isAttempt }) => !(isOutcomeTold && isAttempt)).flatMap(({ stances }) => stances));
}

/** Stances that make another thing of what is stated: no wish is a deed, and what nearly happened did not happen. */
const UNREAL: readonly Stance[] = ["wished", "nearly"];

/** From this share of a family's wordings on, a stance belongs to what it says, even where one wording puts it in words nobody listed. */
const TYPICAL = 0.4;
/** From this share on, it belongs to every wording, whatever the words. */
const USUAL = 0.6;
/** Below this share it is only a way of putting it. */
const RARE = 0.2;

/** From this likeness on, a wording without the stance shows that the claim may do without as well. */
const SAME_WORDING = 0.6;

const shares = new WeakMap<Family, ReadonlyMap<Stance | "any", number>>();

function sharesOf(family: Family): ReadonlyMap<Stance | "any", number> {
  const known = shares.get(family);
  if (known) return known;
  const counts = new Map<Stance | "any", number>();
  for (const { attitudes } of family.frames) {
    const stances = new Set<Stance | "any">(attitudes.flatMap((one) => one.stances));
    if (stances.size > 0) stances.add("any");
    for (const stance of stances) counts.set(stance, (counts.get(stance) ?? 0) + 1 / family.frames.length);
  }
  shares.set(family, counts);
  return counts;
}

/** „konnte die Kosten senken“, “let it cut its costs”: many wordings tell it as a deed, and hardly any as wished or said. */
function tellsWhatWasPossible(family: Family): boolean {
  const shares = sharesOf(family);
  const share = (stance: Stance | "any"): number => shares.get(stance) ?? 0;
  return share("possible") >= TYPICAL && share("any") <= 1 - RARE && share("wished") < RARE && share("asserted") < RARE;
}

/** Verbs behind which an infinitive tells what was: “began to make a profit”. */
const TELLING_BEFORE: ReadonlySet<string> = new Set(
  "began begin begins started start starts managed continued helped help helps allowed enabled used able got had has have".split(
    " ",
  ),
);

/** “to save Tesla”, „um Tesla zu retten“, „auszuliefern“: what is aimed at, not what is done. */
function isAim({ tokens }: Frame, { at, raw }: Term): boolean {
  const [before, earlier] = [tokens[at - 1]?.key, tokens[at - 2]?.key ?? ""];
  if (before === "to") return /^\p{Ll}+[^s\d]$/u.test(raw) && !TELLING_BEFORE.has(earlier);
  return before === "zu" && /^\p{Ll}+n$/u.test(raw);
}

/** The claim tells as done what the statement only has as somebody's aim. */
function isOnlyAimedAt(claim: Stated, frame: Frame): boolean {
  return frame.terms.some(
    (term) =>
      isAim(frame, term) &&
      claim.frame.terms.some(
        (mine) => !isAim(claim.frame, mine) && !/^\p{Lu}/u.test(mine.raw) && sharesMeaning(mine, term),
      ) &&
      !frame.terms.some((other) => other !== term && !isAim(frame, other) && sharesMeaning(other, term)),
  );
}

const sharesMeaning = (a: Term, b: Term): boolean => [...a.keys.keys()].some((key) => b.keys.has(key));

/** What somebody wished, said, expected or nearly did is no fact, and a fact no wish. */
export function stanceDoubts(claim: Stated, { frame, family }: Prepared, wording: number): readonly Doubt[] {
  const isOutcomeTold = isDone(claim.frame) && isDone(frame);
  const stated = stancesOf(claim.frame.attitudes, isOutcomeTold);
  const isEnabled = tellsWhatWasPossible(family);
  if (stated.size === 0 && !isEnabled && isOnlyAimedAt(claim, frame)) return [{ kind: "stance", about: "wished" }];
  const known = stancesOf(attitudesThatBear(frame, claim), isOutcomeTold);
  const typical = (stance: Stance | "any"): number => sharesOf(family).get(stance) ?? 0;
  const doubt = (about: Iterable<string>): readonly Doubt[] => [{ kind: "stance", about: [...about].join(" ") }];
  // What somebody promises or suggests is said as well as wished.
  const isSaid = stated.has("asserted") && (known.has("asserted") || typical("asserted") >= TYPICAL);
  const isLost = (stance: Stance): boolean =>
    known.has(stance) ? typical(stance) >= RARE : wording < SAME_WORDING && typical(stance) >= TYPICAL;
  const lost = UNREAL.filter((stance) => !stated.has(stance) && !(stance === "wished" && isSaid) && isLost(stance));
  const isAttemptTold = isOutcomeTold && family.frames.some(({ attitudes }) => attitudes.some((one) => one.isAttempt));
  if (lost.length > 0 && !isAttemptTold) return doubt(lost);
  if (stated.size === 0 && isEnabled && [...known].every((stance) => stance === "possible")) return [];
  if (stated.size === 0) return typical("any") >= (known.size > 0 ? TYPICAL : USUAL) ? doubt(known) : [];
  const isWord = (stance: Stance): boolean =>
    claim.frame.attitudes.some(
      ({ stances }) => stances.includes(stance) && stances.every((one) => UNREAL.includes(one)),
    );
  const added = UNREAL.filter((stance) => isWord(stance) && !known.has(stance) && typical(stance) < TYPICAL);
  if (added.length > 0) return doubt(added);
  const isDenied = claim.frame.attitudes.some(({ sign }) => sign === -1);
  return known.size === 0 && typical("any") < TYPICAL && isDenied ? doubt(stated) : [];
}

/** „alle“ and “always” say more than the article unless it says so too. */
export function sweepingDoubts({ frame: claim }: Stated, { family }: Prepared): readonly Doubt[] {
  const known = family.frames.some(({ sweeping }) => sweeping.length > 0);
  return claim.sweeping.length === 0 || known ? [] : [{ kind: "sweeping", about: claim.sweeping[0]?.raw ?? "" }];
}

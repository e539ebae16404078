import type { Doubt, Prepared, Stated } from "./comparison.ts";
import type { Frame, Stance } from "./frame.ts";

const stancesIn = (frame: Frame): ReadonlySet<Stance> => new Set(frame.attitudes.flatMap(({ stances }) => stances));

/** From this share of plain wordings on, the thing itself is stated, and an attitude in the others is only a way of putting it. */
const ENOUGH_PLAIN = 0.3;

/** A wish, a promise or a possibility is no fact, and a fact no wish. */
export function stanceDoubts({ frame: claim }: Stated, { frame, family }: Prepared): readonly Doubt[] {
  const [stated, known] = [stancesIn(claim), stancesIn(frame)];
  const doubt = (about: string): readonly Doubt[] => [{ kind: "stance", about }];
  const plain = family.frames.filter((one) => one.attitudes.length === 0).length;
  const isPlain = family.origin.kind !== "passage" && plain >= family.frames.length * ENOUGH_PLAIN;
  if (stated.size === 0) return known.size === 0 || isPlain ? [] : doubt([...known].join(" "));
  if (known.size === 0) {
    const isMild = [...stated].every((stance) => stance !== "wished");
    return isMild && isPlain && claim.attitudes.every(({ sign }) => sign === 1) ? [] : doubt([...stated].join(" "));
  }
  return [...stated].some((stance) => known.has(stance)) ? [] : doubt([...stated].join(" "));
}

/** „alle“ and “always” say more than the article unless it says so too. */
export function sweepingDoubts({ frame: claim }: Stated, { family }: Prepared): readonly Doubt[] {
  const known = family.frames.some(({ sweeping }) => sweeping.length > 0);
  return claim.sweeping.length === 0 || known ? [] : [{ kind: "sweeping", about: claim.sweeping[0]?.raw ?? "" }];
}

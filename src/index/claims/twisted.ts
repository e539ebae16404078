import type { Comparison, Stated } from "./comparison.ts";
import type { Frame, Mention } from "./frame.ts";
import { isCounter } from "./weighing.ts";

/** From this likeness on, two statements are word for word the same but for their names. */
const SAME_WORDS = 0.9;
/** What stands between two names of which either may come first. */
const BETWEEN_EQUALS = /^(?:['’]?s)?\s*(?:und|and|&|mit|with)\s*$/iu;

/**
 * The claim has the very words of a statement with other names in their places: that others of its wordings have all of its words does
 * not bear out who did it to whom.
 */
export function isTwisted({ frame: claim }: Stated, support: Comparison, all: readonly Comparison[]): boolean {
  if (claim.mentions.length < 2) return false;
  return all.some(
    (one) =>
      !isCounter(one) &&
      one.wording() >= SAME_WORDS &&
      one.wording() > support.wording() &&
      one.differences().some(({ kind }) => kind === "roles") &&
      !namesEquals(claim, one.frame),
  );
}

/** Below this share of a sentence, who does what to whom in the rest of it is not told from the names that it has. */
const MOST = 0.6;

/** One long sentence about several, of which the claim puts some together: each may stand there for another matter. */
export function namesSomeOfMany({ frame: claim }: Stated, { family, frame, covers }: Comparison): boolean {
  const [mine, theirs] = [claim, frame].map(({ mentions }) => new Set(mentions.map(({ id }) => id)).size);
  return family.origin.kind === "passage" && (mine ?? 0) >= 2 && (theirs ?? 0) > (mine ?? 0) && covers() < MOST;
}

/** “Musk and OpenAI fight” for “OpenAI and Musk fight”: the names are the same ones, two neighbours having changed their places. */
function namesEquals(claim: Frame, known: Frame): boolean {
  const at = claim.mentions.findIndex(({ id }, index) => id !== known.mentions[index]?.id);
  const [first, second] = [claim.mentions[at], claim.mentions[at + 1]];
  if (!first || !second || claim.mentions.length !== known.mentions.length) return false;
  const rest = ({ mentions }: Frame): string => idsOf(mentions.toSpliced(at, 2));
  const isExchanged = first.id === known.mentions[at + 1]?.id && second.id === known.mentions[at]?.id;
  return isExchanged && rest(claim) === rest(known) && BETWEEN_EQUALS.test(claim.text.slice(first.end, second.start));
}

const idsOf = (mentions: readonly Mention[]): string => mentions.map(({ id }) => id).join(" ");

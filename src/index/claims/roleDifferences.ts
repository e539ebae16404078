import type { Quantity } from "../quantities/quantity.ts";
import { likeness } from "./alignment.ts";
import type { Difference, Doubt, Prepared, Stated } from "./comparison.ts";
import { isEnabledBy } from "./enabling.ts";
import type { EntityFinder } from "./entities.ts";
import type { Frame, Mention, Term } from "./frame.ts";
import { exchangeFit, sharedWords } from "./nearness.ts";

/** Doings in which either may be named first. */
const SYMMETRIC = ["=merge", "=compete", "=fight"];

function holdsOrder(frame: Frame, first: string, second: string, entities: EntityFinder): boolean {
  return [...frame.order].some((pair) => {
    const [a = "", b = ""] = pair.split(">");
    return entities.related(a, first) && entities.related(b, second);
  });
}

/** From here on the words around two names alone show that they were exchanged; below the second they raise a doubt. */
const EXCHANGED = 1.5;
const DOUBTFUL = 1.15;
/** From this likeness of the wording on, the order of the names alone shows it. */
const SIMILAR_WORDING = 0.5;

export interface RoleFindings {
  readonly differences: readonly Difference[];
  readonly doubts: readonly Doubt[];
}

/** Pairs of which the claim has the one do to the other what the statement has the other do to the one. */
export function compareRoles(claim: Stated, prepared: Prepared, wording: number, entities: EntityFinder): RoleFindings {
  const { frame, index } = prepared;
  const isSymmetric = SYMMETRIC.some((key) => index.keys.has(key));
  const standsAlongside = (id: string): boolean =>
    [claim.frame, frame].some(({ mentions }) => mentions.some((mention) => mention.alongside && mention.id === id));
  const ids = [...new Set(claim.frame.mentions.map(({ id }) => id))].filter((id) =>
    frame.mentions.some((mention) => entities.related(mention.id, id)),
  );
  const renamed = [...namesTurned(claim, prepared), ...answersTurned(claim, prepared)];
  if (renamed.length > 0 || ids.length < 2) return { differences: renamed, doubts: [] };
  const words = sharedWords(claim, prepared);
  const differences: Difference[] = [];
  const doubts: Doubt[] = [];
  for (const [at, first] of ids.entries()) {
    for (const second of ids.slice(at + 1)) {
      if (entities.related(first, second)) continue;
      const isTurned = (a: string, b: string): boolean =>
        claim.frame.order.has(`${a}>${b}`) &&
        !claim.frame.order.has(`${b}>${a}`) &&
        holdsOrder(frame, b, a, entities) &&
        !holdsOrder(frame, a, b, entities) &&
        !isEnabledBy(claim.frame, frame, [a, b], entities) &&
        !isEnabledBy(frame, claim.frame, [b, a], entities) &&
        !isOnlyOwner(claim.frame, frame, [a, b], entities) &&
        !isOnlyOwner(frame, claim.frame, [b, a], entities);
      const turned = isTurned(first, second) || isTurned(second, first);
      const fit = exchangeFit(claim, prepared, words, [first, second], entities);
      if (isSymmetric && (standsAlongside(first) || standsAlongside(second)) && fit <= EXCHANGED) continue;
      if ((turned && (fit >= 1 || wording >= SIMILAR_WORDING)) || fit > EXCHANGED)
        differences.push({ kind: "roles", stated: `${first} > ${second}`, known: `${second} > ${first}` });
      else if (turned || fit > DOUBTFUL) doubts.push({ kind: "doer", about: first });
    }
  }
  return { differences, doubts };
}

/** “Musk's advances to OpenAI came out” beside “OpenAI revealed Musk's advances”: they are Musk's in both. */
function isOnlyOwner(
  frame: Frame,
  other: Frame,
  [first, second]: readonly [string, string],
  entities: EntityFinder,
): boolean {
  const rolesOf = ({ mentions }: Frame, id: string): readonly Mention["role"][] =>
    mentions.filter((mention) => entities.related(mention.id, id)).map(({ role }) => role);
  const isOwner = (roles: readonly Mention["role"][]): boolean => roles.every((role) => role === "owner");
  return (
    isOwner(rolesOf(frame, first)) &&
    isOwner(rolesOf(other, first)) &&
    rolesOf(frame, second).every((role) => role === "other")
  );
}

/** Two names of one thing in the other order: “Meta is now called Facebook”. */
function namesTurned({ frame: claim }: Stated, { frame }: Prepared): readonly Difference[] {
  const spelled = ({ text, mentions }: Frame): readonly string[] =>
    mentions.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const [first, second, ...more] = claim.mentions;
  if (!first || !second || more.length > 0 || first.id !== second.id || frame.mentions.length !== 2) return [];
  const [mine, theirs] = [spelled(claim), spelled(frame)];
  const isTurned = mine[0] !== mine[1] && mine[0] === theirs[1] && mine[1] === theirs[0];
  const isSame = mine[0] !== mine[1] && mine[0] === theirs[0] && mine[1] === theirs[1];
  const isPast = ({ tokens }: Frame): boolean => tokens.some(({ key }) => FORMER.has(key));
  const isOtherTime = isPast(claim) !== isPast(frame);
  return (isTurned && !isOtherTime) || (isSame && isOtherTime)
    ? [{ kind: "roles", stated: mine[0] ?? "", known: theirs[0] ?? "" }]
    : [];
}

/** Tokens behind an answer in which stands what is answered. */
const ANSWERED = 7;

function answeredIn({ terms, tokens }: Frame): Term | undefined {
  const answer = terms.find(({ keys }) => keys.has("=react"));
  if (!answer) return undefined;
  const to = tokens.findIndex(({ key }, at) => at > answer.at && (key === "to" || key === "auf"));
  const from = Math.max(to, answer.at);
  return terms.find((term) => term.at > from && term.at <= from + ANSWERED && !term.isAttitude);
}

/** “The lawsuit was a response to the blog post” for “the blog post was a response to the lawsuit”. */
function answersTurned(claim: Stated, { frame, index }: Prepared): readonly Difference[] {
  const [mine, theirs] = [answeredIn(claim.frame), answeredIn(frame)];
  if (!mine || !theirs || sharesMeaning(mine, theirs)) return [];
  const isTurned = likeness(mine, index) === 1 && likeness(theirs, claim.index) === 1;
  return isTurned ? [{ kind: "roles", stated: mine.raw, known: theirs.raw }] : [];
}

const sharesMeaning = (a: Term, b: Term): boolean => [...a.keys.keys()].some((key) => b.keys.has(key));

/** “A was once B” is said as “B is now A”. */
const FORMER: ReadonlySet<string> = new Set(
  "was war former formerly fruher ehemals was once einst alte old".split(" "),
);

/** Word for word the same, but with other names in their places. */
export function namesInOtherPlaces(
  { frame: claim }: Stated,
  { frame }: Prepared,
  entities: EntityFinder,
): readonly Difference[] {
  if (claim.mentions.length !== frame.mentions.length) return [];
  const at = claim.mentions.findIndex(({ id }, index) => !entities.related(id, frame.mentions[index]?.id ?? ""));
  const [stated, known] = [claim.mentions[at], frame.mentions[at]];
  return stated && known ? [{ kind: "roles", stated: stated.id, known: known.id }] : [];
}

/** „eine Milliarde“ is a sum of money beside one that says so. */
function kindOfAmount(amount: Quantity): string {
  if (amount.kind !== "amount") return amount.kind;
  return /^(?:count|[A-Z]{3}(?:\/share)?)$/.test(amount.unit) ? "sum" : amount.unit;
}

/** The sum that the claim has somebody raise belongs to somebody else where the statement names several. */
export function figureDoubts({ frame: claim }: Stated, { frame }: Prepared, entities: EntityFinder): readonly Doubt[] {
  const amounts = frame.quantities.filter((one) => one.kind === "amount" && one.unit !== "ordinal");
  const doer = claim.mentions.find(({ role }) => role === "doer");
  if (!doer || new Set(amounts.map(kindOfAmount)).size === amounts.length) return [];
  return claim.quantities.flatMap((stated): readonly Doubt[] => {
    if (stated.kind !== "amount") return [];
    const known = amounts.find((one) => one.kind === "amount" && one.low === stated.low);
    const owner = known && frame.mentions.findLast(({ role, start }) => role === "doer" && start < known.start);
    return owner && !entities.related(owner.id, doer.id)
      ? [{ kind: "figure", about: claim.text.slice(stated.start, stated.end) }]
      : [];
  });
}

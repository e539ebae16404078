import { type KeyIndex, likeness } from "./alignment.ts";
import type { Doubt, Prepared, Stated } from "./comparison.ts";
import { enabledIn } from "./enabling.ts";
import type { EntityFinder } from "./entities.ts";
import type { Frame, Mention, Term } from "./frame.ts";
import { GROUPS, groupOf } from "./groups.ts";

/** Who does what both say: the doers of the clauses that have a word of the other; where an infinitive names none, whoever stands before it. */
function contentDoers(frame: Frame, other: KeyIndex): readonly Mention[] {
  const clauses = new Set(
    frame.terms.filter((term) => !term.isAttitude && likeness(term, other) !== 0).map(({ clause }) => clause),
  );
  const near = subjectsOf(frame).filter(({ clause }) => clauses.has(clause));
  if (near.length > 0) return near;
  const first = Math.min(...clauses);
  return frame.mentions.filter(({ clause, role }) => clause < first && role !== "owner");
}

/** The first doer of each clause, with those joined to it, in order; a later one is rather whom it is done to. */
export function subjectsOf({ mentions }: Frame): readonly Mention[] {
  const doers = mentions.filter(({ role }) => role === "doer").toSorted((a, b) => a.clause - b.clause || a.at - b.at);
  return doers.filter((mention, index) => {
    const before = doers[index - 1];
    return before === undefined || before.clause !== mention.clause || mention.joined;
  });
}

const holdsAttitude = ({ attitudes }: Frame): boolean =>
  attitudes.some(({ stances, impersonal }) => !impersonal && stances.some((stance) => stance !== "possible"));

const ARTICLES: ReadonlySet<string> = new Set("the die der some many viele einige these diese".split(" "));

/** The people at the head of a statement who do something there: “the founders”, “OpenAI's founders”. */
function unnamedSubject({ tokens, terms, mentions }: Frame): Term | undefined {
  const start = ARTICLES.has(tokens[0]?.key ?? "") ? 1 : 0;
  const owner = mentions.find(({ at, role }) => at === start && role === "owner");
  const behindOwner = owner && tokens.findIndex((token) => token.start >= owner.end && token.raw.length > 1);
  return terms.find(
    (term) =>
      term.at === (behindOwner ?? start) && (groupOf(term) !== undefined || GROUPS.some((key) => term.keys.has(key))),
  );
}

/** “The founders urged Musk”, “the staff refused”: somebody whom no name tells does it. */
function hasUnnamedDoer(frame: Frame): boolean {
  const subject = unnamedSubject(frame);
  if (!subject) return false;
  const named = frame.mentions.find(({ at, role }) => at > subject.at && role !== "owner");
  const isToldOfThem = frame.attitudes.some(
    ({ at, impersonal }) => !impersonal && at > subject.at && at <= subject.at + 2,
  );
  return isToldOfThem || (named !== undefined && named.at > subject.at + 1 && named.role !== "other");
}

/** Somebody is said to have done, said or wanted what the statement has somebody else do, or what was done to them. */
export function doerDoubts(claim: Stated, { frame, index }: Prepared, entities: EntityFinder): readonly Doubt[] {
  const isAmong = (id: string, list: readonly Mention[]): boolean => list.some((one) => entities.related(id, one.id));
  const [mine] = subjectsOf(claim.frame);
  const [theirs = frame.mentions.find(({ role }) => role === "owner")] = subjectsOf(frame);
  const known = contentDoers(frame, claim.index);
  if (theirs && theirs.role === "doer" && entities.kindOf(theirs.id) !== "group" && hasUnnamedDoer(claim.frame))
    return [{ kind: "doer", about: theirs.id }];
  if (mine && theirs && holdsAttitude(claim.frame) && holdsAttitude(frame) && !entities.related(mine.id, theirs.id))
    return [{ kind: "doer", about: mine.id }];
  const stated = contentDoers(claim.frame, index);
  const doers = [...(stated.length > 0 ? stated : mine ? [mine] : []), ...enabledIn(claim.frame)];
  // Whoever somebody wants to do something stands behind them as their object.
  const wanted = mine && theirs && holdsAttitude(frame) && entities.related(mine.id, theirs.id) ? frame.mentions : [];
  const possible = [...known, ...(theirs && known.length === 0 ? [theirs] : []), ...wanted, ...enabledIn(frame)];
  const isImpersonal = claim.frame.attitudes.some(({ impersonal }) => impersonal);
  if (doers.length > 0 && possible.length > 0 && !isImpersonal && !doers.some(({ id }) => isAmong(id, possible)))
    return [{ kind: "doer", about: doers[0]?.id ?? "" }];
  const isUndergoing =
    mine &&
    !isAmong(mine.id, possible) &&
    frame.mentions.some(({ id, role }) => role === "undergoer" && entities.related(id, mine.id));
  if (isUndergoing && !isImpersonal) return [{ kind: "doer", about: mine.id }];
  const undergoer = claim.frame.mentions.find(({ role }) => role === "undergoer");
  const isTurned =
    undergoer &&
    !mine &&
    isAmong(
      undergoer.id,
      known.filter(({ role }) => role === "doer"),
    );
  const hasOthers = frame.mentions.some(({ id }) => undergoer && !entities.related(id, undergoer.id));
  return isTurned && hasOthers ? [{ kind: "doer", about: undergoer.id }] : [];
}

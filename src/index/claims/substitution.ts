import { foldWord } from "../analysis/foldWord.ts";
import { PROPER_NAMES } from "../analysis/properNames.ts";
import type { Comparison, Difference, Stated } from "./comparison.ts";
import { subjectsOf } from "./doers.ts";
import type { EntityFinder } from "./entities.ts";
import type { Frame, Mention, Term } from "./frame.ts";
import { closest, isCounter } from "./weighing.ts";

/** Of a thing there is one maker, head, writer: whoever else is named for it is named wrongly. One maker may have made many things. */
const ONE_DOER = ["=create", "=founder", "=publish", "=blog-post"];
/** A post has one holder, whoever makes them so; one person may have several posts. */
const ONE_PERSON = ["=boss"];
/** Of two that merge, each has one partner. */
const ONE_PARTNER = ["=merge"];

const PRONOUN: ReadonlySet<string> = new Set(["ihn", "ihm", "him", "himself"]);

/** “make him CEO”: whoever does it, where the claim has somebody's name in the place of the pronoun. */
function meantByPronoun(claim: Stated, { frame }: Comparison, doer: Mention | undefined): Mention | undefined {
  const refers = (tokens: Frame["tokens"]): boolean => tokens.some(({ key }) => PRONOUN.has(key));
  return refers(frame.tokens) && !refers(claim.frame.tokens) ? doer : undefined;
}

/** Everything is as the article has it but for the one who did it. */
export function substitutionOf(
  claim: Stated,
  all: readonly Comparison[],
  entities: EntityFinder,
): Comparison | undefined {
  return closest(
    all.flatMap((one) => {
      const replacement = replacementIn(claim, one, entities);
      return replacement ? [{ ...one, differences: () => [replacement] }] : [];
    }),
  );
}

/** Somebody whom the statement does not name, where nothing else is missing, differs or is in doubt. */
function replacementIn(claim: Stated, one: Comparison, entities: EntityFinder): Difference | undefined {
  if (one.substance === 0 || isCounter(one) || one.missing.words + one.missing.names !== 1) return undefined;
  const [name, ...others] = one.doubts().filter(({ kind }) => kind !== "doer");
  if (!name || others.length > 0 || one.differences().length > 0) return undefined;
  const stated = name.about;
  const isNamed = (id: string): boolean => claim.frame.mentions.some((mention) => entities.related(mention.id, id));
  const stranger = name.kind === "word" ? strangerIn(claim, stated) : undefined;
  if (stranger) return replacementByStranger(claim, one, stranger, isNamed);
  if (name.kind !== "name") return undefined;
  const [doer] = subjectsOf(one.frame);
  const [mine] = subjectsOf(claim.frame);
  const isTurned = doer && isNamed(doer.id) && mine?.id === stated && !entities.related(mine.id, doer.id);
  if (isTurned && one.covers() >= 0.5 && one.agreeing >= 1) return { kind: "roles", stated, known: doer.id };
  const kind = entities.kindOf(stated);
  const exclusive = [
    ...ONE_PARTNER,
    ...(mine?.id === stated ? ONE_DOER : []),
    ...(kind === "person" ? ONE_PERSON : []),
  ];
  if (!isOnlyOne(claim, one, exclusive) || !one.frame.mentions.some(({ id }) => isNamed(id))) return undefined;
  const known =
    one.frame.mentions.find(({ id }) => entities.kindOf(id) === kind && !isNamed(id)) ??
    meantByPronoun(claim, one, kind === "person" ? doer : undefined);
  return known && { kind: "person", stated, known: known.id };
}

/** A name that the article does not have: “SpaceX”, „Peking“. A German noun shows by nothing that it is one. */
function strangerIn({ frame }: Stated, raw: string): Term | undefined {
  const isWrittenAsName = ({ at }: Term): boolean => /\p{Ll}\p{Lu}/u.test(raw) || (frame.language === "en" && at > 0);
  return frame.terms.find(
    (one) => one.isForeign && one.raw === raw && (isWrittenAsName(one) || PROPER_NAMES.has(foldWord(raw))),
  );
}

/** Somebody unheard of behind the same word, “with” or „in“, as the only one whom the statement names and the claim does not. */
function replacementByStranger(
  claim: Stated,
  one: Comparison,
  stranger: Term,
  isNamed: (id: string) => boolean,
): Difference | undefined {
  const { mentions, tokens } = one.frame;
  const [known, ...others] = mentions.filter(({ id }) => !isNamed(id));
  const before = claim.frame.tokens[stranger.at - 1]?.key;
  const isInPlace = known !== undefined && before !== undefined && tokens[known.at - 1]?.key === before;
  if (!isInPlace || others.length > 0 || !mentions.some(({ id }) => isNamed(id))) return undefined;
  return isOnlyOne(claim, one, ONE_PARTNER) ? { kind: "person", stated: stranger.raw, known: known.id } : undefined;
}

/** Whether there can be one only who did it: by what was done, or because it is dated. */
function isOnlyOne({ frame, index }: Stated, one: Comparison, exclusive: readonly string[]): boolean {
  const isExclusive = exclusive.some((key) => index.keys.has(key) && one.frame.terms.some(({ keys }) => keys.has(key)));
  const isDated = one.figures >= 1 && frame.quantities.some(({ kind }) => kind === "date");
  return isExclusive ? one.covers() >= 0.5 : isDated && one.covers() >= 0.65;
}

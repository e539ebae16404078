import { foldWord } from "../analysis/foldWord.ts";
import type { ClaimVerdict } from "./checkClaim.ts";
import type { Comparison, Difference, Stated } from "./comparison.ts";
import type { EntityFinder } from "./entities.ts";
import type { Frame, Mention } from "./frame.ts";
import { subjectsOf } from "./roleDifferences.ts";
import { closeness, has, isCounter, isPassage, saysWhatCounterSays, shareFor } from "./weighing.ts";

/** From this share of the claim on, nothing of substance is missing. */
const FULLY = 0.94;
/** Of the claim's words, the share that the wording itself must have, not only others of the same thing. */
const LEAST_OWN = 0.34;
const MOST_FOR = 0.58;
const MOST_AGAINST = 0.6;

function best(list: readonly Comparison[]): Comparison | undefined {
  return list.reduce<Comparison | undefined>((a, b) => (a && closeness(a) >= closeness(b) ? a : b), undefined);
}

/** A figure's description names what was measured; it says something only of the figure itself. */
function saysEnough({ family, figures }: Comparison): boolean {
  return family.origin.kind !== "figure" || figures >= 1;
}

function supportOf(all: readonly Comparison[]): Comparison | undefined {
  return best(
    all.filter(
      (one) =>
        !isCounter(one) &&
        one.differences.length === 0 &&
        one.doubts.length === 0 &&
        one.anchors >= 1 &&
        one.covered >= FULLY &&
        one.own > LEAST_OWN &&
        one.covers >= (one.anchors >= 2 ? 0.4 : 0.75) &&
        saysEnough(one),
    ),
  );
}

/** A word that only judges may be missing where the rest is put the same. */
function isNearlyWordForWord(one: Comparison): boolean {
  return one.covered >= 0.75 && one.wording >= 0.5 && one.covers >= 0.7;
}

function counterOf(claim: Stated, all: readonly Comparison[]): Comparison | undefined {
  const reports = claim.frame.attitudes.some(({ stances }) => stances.some((stance) => stance !== "possible"));
  return best(
    all.filter(
      (one) =>
        isCounter(one) &&
        one.differences.length === 0 &&
        one.anchors >= 1 &&
        (one.covered >= 0.84 || isNearlyWordForWord(one)) &&
        one.covers >= (one.anchors >= 2 ? 0.45 : 0.7) &&
        !has(one, "name", "figure", "doer", "scope", "sweeping", "qualifier") &&
        one.doubts.length <= 1 &&
        one.alien === 0 &&
        !(reports && has(one, "stance")) &&
        saysWhatCounterSays(one),
    ),
  );
}

/** Where only the roles differ, the wording must be this alike: the order of names is told from few signs. */
const SIMILAR_WORDING = 0.35;

/** Another figure shows by itself; a denial only where it denies most of what is said. */
function leastCovered(one: Comparison): number {
  if (one.differences.some(isOfFigures)) return 0.35;
  const least = one.differences.every(({ kind }) => kind === "negation") ? 0.5 : 0.4;
  return has(one, "stance") ? least + 0.1 : least;
}

const isOfFigures = ({ kind }: Difference): boolean => kind === "figure" || kind === "date";

/** A sentence says much at once: it contradicts a claim only by the figure or date of what both plainly speak of. */
function countsOtherwise(one: Comparison): boolean {
  const isPlain = one.differences.every((difference) => isOfFigures(difference) && !difference.isNearby);
  return isPlain && one.differences.length === 1 && one.agreeing >= 2 && !has(one, "word", "doer") && one.covers >= 0.5;
}

/** Everything else fits: who, when, of what; only how much does not. */
function isMiscounted(one: Comparison): boolean {
  const [first, ...more] = one.differences;
  const isPlain = first?.kind === "figure" && more.length === 0 && !first.isNearby && first.stated !== "";
  return isPlain && !isPassage(one) && one.figures >= 1 && one.agreeing >= 1 && one.alien <= 1 && one.covers >= 0.75;
}

/** The same matter nearly word for word at another time. */
function isDatedOtherwise(one: Comparison): boolean {
  const [first, ...more] = one.differences;
  const isPlain = first !== undefined && isOfFigures(first) && more.length === 0 && !first.isNearby;
  return (isPlain && one.alien === 0 && one.wording >= 0.3 && one.covers >= 0.75) || isMiscounted(one);
}

/** What every year has: that it was so in one says nothing of another. */
const YEARLY = ["=gain", "=revenue", "=debt"];
const FIRST_OR_LAST =
  /(?<!\p{L})(?:first|erst\p{L}{0,3}|last|letzt\p{L}{1,2}|bis|until|seit|since|annual|jahres\p{L}+)(?!\p{L})/iu;

/** A limit on profit is set up once. */
const CAPPED = /^(?:capped|limited|begrenzt\p{L}*|gedeckelt\p{L}*)$/iu;

function isOfAnotherPeriod({ frame }: Stated, one: Comparison): boolean {
  const date = one.differences.find(({ kind }) => kind === "date");
  const isYear = date !== undefined && /^(?:\p{L}{2,4}\s)?(?:Jahr\s)?\d{4}$/iu.test(date.stated.trim());
  const isYearly = [frame, one.frame].some(({ terms }) =>
    terms.some(({ keys }) => YEARLY.some((key) => keys.has(key))),
  );
  const isCapped = frame.tokens.some(({ raw }) => CAPPED.test(raw));
  return isYear && isYearly && !isCapped && !FIRST_OR_LAST.test(frame.text);
}

function contradictionOf(claim: Stated, all: readonly Comparison[]): Comparison | undefined {
  return best(
    all.filter(
      (one) =>
        !isCounter(one) &&
        one.differences.length > 0 &&
        (!isPassage(one) || countsOtherwise(one)) &&
        one.anchors - one.figures >= 1 &&
        (one.agreeing >= 1 || one.covers >= 0.8) &&
        (one.words >= 0.6 || isMiscounted(one)) &&
        one.covered >= 0.78 &&
        one.covers >= leastCovered(one) &&
        !has(one, "name", "figure", "qualifier") &&
        (one.alien === 0 || isMiscounted(one)) &&
        !isOfAnotherPeriod(claim, one) &&
        // A wish or a promise is another event than the deed, so that its date contradicts nothing.
        !(has(one, "stance") && one.differences.every(({ kind }) => kind === "date")) &&
        !(has(one, "word") && (one.agreeing < 2 || one.differences.every(isOfFigures)) && !isDatedOtherwise(one)) &&
        one.doubts.filter(({ kind }) => kind !== "stance" && kind !== "sweeping").length <= 1 &&
        (new Set(one.differences.map(({ kind }) => kind).filter((kind) => kind !== "roles")).size <= 1 ||
          one.covers >= 0.85) &&
        (one.wording >= SIMILAR_WORDING || one.differences.some(({ kind }) => kind !== "roles")),
    ),
  );
}

/** Of a thing there is one maker, head, name: whoever else is named for it is named wrongly. */
const EXCLUSIVE = ["=create", "=founder", "=boss", "=publish", "=blog-post", "=merge"];

const PRONOUN: ReadonlySet<string> = new Set(["ihn", "ihm", "him", "himself"]);

/** “make him CEO”: whoever does it, where the claim has somebody's name in the place of the pronoun. */
function meantByPronoun(claim: Stated, { frame }: Comparison, doer: Mention | undefined): Mention | undefined {
  const refers = (tokens: Frame["tokens"]): boolean => tokens.some(({ key }) => PRONOUN.has(key));
  return refers(frame.tokens) && !refers(claim.frame.tokens) ? doer : undefined;
}

/** Everything is as the article has it but for the one who did it. */
function substitutionOf(claim: Stated, all: readonly Comparison[], entities: EntityFinder): Comparison | undefined {
  return best(
    all.flatMap((one): readonly Comparison[] => {
      const [name, ...others] = one.doubts.filter(({ kind }) => kind === "name");
      const rest = one.doubts.filter(({ kind }) => kind !== "name" && kind !== "doer");
      if (isCounter(one) || !name || others.length > 0 || rest.length > 0 || one.differences.length > 0) return [];
      const isNamed = (id: string): boolean => claim.frame.mentions.some((mention) => entities.related(mention.id, id));
      const [doer] = subjectsOf(one.frame);
      const [mine] = subjectsOf(claim.frame);
      const isTurned =
        doer !== undefined && isNamed(doer.id) && mine?.id === name.about && !entities.related(mine.id, doer.id);
      if (isTurned && one.covers >= 0.5 && one.agreeing >= 1)
        return [{ ...one, differences: [{ kind: "roles", stated: name.about, known: doer.id }] }];
      const shares = one.frame.mentions.some(({ id }) => isNamed(id));
      const isExclusive = EXCLUSIVE.some(
        (key) => claim.index.keys.has(key) && one.frame.terms.some(({ keys }) => keys.has(key)),
      );
      const isDated = one.figures >= 1 && claim.frame.quantities.some(({ kind }) => kind === "date");
      if (!shares || !(isExclusive ? one.covers >= 0.5 : isDated && one.covers >= 0.65)) return [];
      const replaced =
        one.frame.mentions.find(({ id }) => entities.kindOf(id) === entities.kindOf(name.about) && !isNamed(id)) ??
        meantByPronoun(claim, one, entities.kindOf(name.about) === "person" ? doer : undefined);
      return replaced ? [{ ...one, differences: [{ kind: "person", stated: name.about, known: replaced.id }] }] : [];
    }),
  );
}

/** What differs from the statement that a counter counters: its figures and dates can be named side by side. */
function figuresBeside(counter: Comparison, all: readonly Comparison[]): readonly Difference[] {
  const { origin } = counter.family;
  const countered = all.filter(
    ({ family, differences }) =>
      origin.kind === "counter" &&
      family.origin.kind === "claim" &&
      family.origin.claim === origin.claim &&
      differences.some(isOfFigures),
  );
  return best(countered)?.differences.filter(isOfFigures) ?? [];
}

/** A statement without its marks and capitals: typed as it was written down, it needs no weighing. */
function wordsOf({ frame }: { readonly frame: { readonly text: string } }): string {
  return foldWord(frame.text)
    .replace(/[^\p{L}\p{N}%$€]+/gu, " ")
    .trim();
}

/** A counter has every word of the claim, and what speaks for the claim has to borrow some from its siblings. */
function deniedOutright(
  claim: Stated,
  all: readonly Comparison[],
  support: Comparison | undefined,
): Comparison | undefined {
  const isWhole = (one: Comparison): boolean => one.own >= 1 && one.covered >= 0.999;
  const counter = counterOf(
    claim,
    all.filter((one) => isCounter(one) && isWhole(one) && one.covers >= 0.9),
  );
  return counter && support && !isWhole(support) && closeness(counter) > closeness(support) ? counter : undefined;
}

export function decide(claim: Stated, all: readonly Comparison[], entities: EntityFinder): ClaimVerdict {
  const result = (outcome: ClaimVerdict["outcome"], one: Comparison | undefined): ClaimVerdict => ({
    outcome,
    basis: one && { origin: one.family.origin, statement: one.frame.text },
    differences: one?.differences ?? [],
    evidence: one?.family.evidence ?? [],
  });
  const same = all.find((one) => wordsOf(one) === wordsOf(claim));
  if (same) {
    return isCounter(same)
      ? result("contradicted", { ...same, differences: figuresBeside(same, all) })
      : result("supported", { ...same, differences: [] });
  }
  const share = shareFor(all);
  const support = supportOf(all);
  const denied = deniedOutright(claim, all, support);
  if (denied) return result("contradicted", { ...denied, differences: figuresBeside(denied, all) });
  if (support && share >= MOST_FOR) return result("supported", support);
  const counter = counterOf(claim, all);
  const differing = contradictionOf(claim, all);
  const against = best([counter, differing].flatMap((one) => one ?? []));
  if (against && 1 - share >= MOST_AGAINST) {
    const differences = isCounter(against) ? figuresBeside(against, all) : against.differences;
    return result("contradicted", { ...against, differences });
  }
  const substituted = support || against ? undefined : substitutionOf(claim, all, entities);
  return substituted ? result("contradicted", substituted) : result("not-addressed", undefined);
}

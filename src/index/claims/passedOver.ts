import { foldWord } from "../analysis/foldWord.ts";
import { isMisspeltStopword, isStopword } from "../analysis/stopwords.ts";
import type { Token } from "../quantities/tokens.ts";
import type { FrameDraft } from "./frameDraft.ts";
import { isLight, isSweeping, type Sense } from "./lexicon.ts";
import { isParticle } from "./separatedVerbs.ts";
import { isInflectedLight, isLinking } from "./verbForms.ts";

/** Characters that „nicht weniger als“ and the like take up before a figure. */
const LONGEST_BOUND = 12;

/** „so gut wie keine“, “as good as none” */
const AS_GOOD = new Set(["gut", "good"]);
const AS = new Set(["so", "as"]);
const AS_BEHIND = new Set(["wie", "as"]);

/** With „gern“ somebody does what they do; only a verb makes a wish of it. */
const GLADLY = new Set(["gern", "gerne"]);
const WOULD = /^(?:möchte\p{Ll}*|würde\p{Ll}*|hätte\p{Ll}*|wollte\p{Ll}*|will|wäre\p{Ll}*)$/u;

/** Whether a token is no word, or one that was read as something else: figure, denial, ending. */
export function isReadElsewhere(draft: FrameDraft, at: number): boolean {
  const token = draft.tokens[at];
  return (
    !token ||
    token.kind === "sign" ||
    isQuantity(draft, token) ||
    draft.negationOffsets.some((start) => start >= token.start && start < token.end) ||
    isLetterOfContraction(draft, at) ||
    isAsGoodAs(draft, at) ||
    isGladly(draft, token)
  );
}

/** Whether a single word says nothing of what the statement is about. */
export function saysNothing(draft: FrameDraft, at: number, senses: readonly Sense[]): boolean {
  const token = draft.tokens[at];
  if (!token || (senses.length === 0 && (isFiller(token) || onlyGrades(draft, at) || isSimile(draft, at)))) return true;
  return isSweeping(token.key) || isBound(draft, token) || isParticle(draft, at);
}

function isFiller({ raw, key, capital }: Token): boolean {
  const folded = foldWord(raw);
  const isManner = /(?:\p{Ll}ly|\p{Ll}{3}weise)$/u.test(raw) && !capital;
  return (
    isManner ||
    isLight(key) ||
    isInflectedLight(folded) ||
    isLinking(folded) ||
    isStopword(folded) ||
    isStopword(key) ||
    isMisspeltStopword(folded)
  );
}

const GRADING = /\p{Ll}{2}(?:lich|bar|isch|ig|end|haft)$/u;
const COMPARATIVE = /^(?:mehr|weniger|\p{Ll}{3,}er(?:e[mnrs]?)?)$/u;

/** „deutlich mehr“, „erheblich größer“ */
function onlyGrades({ tokens }: FrameDraft, at: number): boolean {
  return GRADING.test(tokens[at]?.raw ?? "") && COMPARATIVE.test(tokens[at + 1]?.raw ?? "");
}

/** “smooth as butter”, „glatt wie Butter“: a picture for the quality before it. */
function isSimile(draft: FrameDraft, at: number): boolean {
  const { tokens, terms } = draft;
  const as = /^(?:a|an|ein|eine)$/.test(tokens[at - 1]?.key ?? "") ? at - 2 : at - 1;
  const [before, next] = [tokens[as - 1], tokens[at + 1]];
  const isLast = next === undefined || next.kind === "sign";
  const isQuality =
    before?.kind === "word" && !before.capital && terms.some((term) => term.at === as - 1 && !term.isAttitude);
  return AS_BEHIND.has(tokens[as]?.key ?? "") && isLast && isQuality;
}

function isQuantity({ quantities }: FrameDraft, token: Token): boolean {
  return quantities.some((quantity) => {
    if (token.start < quantity.start || token.end > quantity.end) return false;
    const isCounted = quantity.kind === "amount" && /^(?:vehicles|people|companies|shares)$/.test(quantity.unit);
    return !(isCounted && token.end === quantity.end && token.kind === "word");
  });
}

/** „mehr als“ before a figure belongs to the figure. */
function isBound({ quantities }: FrameDraft, token: Token): boolean {
  return quantities.some(
    (quantity) =>
      quantity.kind === "amount" &&
      quantity.bound !== "exactly" &&
      token.end <= quantity.start &&
      token.end >= quantity.start - LONGEST_BOUND,
  );
}

/** The `s`, `t` and `ll` of “Musk's”, “didn't” and “he'll”. */
function isLetterOfContraction({ tokens }: FrameDraft, at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return token?.glued === true && /^['’]$/.test(before?.raw ?? "") && before?.glued === true && token.raw.length <= 2;
}

function isAsGoodAs({ tokens }: FrameDraft, at: number): boolean {
  const [before, key, next] = [at - 1, at, at + 1].map((index) => tokens[index]?.key ?? "");
  return AS_GOOD.has(key ?? "") && AS.has(before ?? "") && AS_BEHIND.has(next ?? "");
}

function isGladly({ tokens }: FrameDraft, { key }: Token): boolean {
  return GLADLY.has(key) && !tokens.some(({ raw }) => WOULD.test(raw));
}

import type { Language } from "../../knowledge/knowledge.ts";
import { quantitiesIn } from "../quantities/quantities.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { type Token, tokensOf } from "../quantities/tokens.ts";
import { isBareAttitude, isOptional, isRefusal, stancesOf } from "./attitudes.ts";
import { clausesOf } from "./clauses.ts";
import type { EntityFinder } from "./entities.ts";
import type { Attitude, Mention, Term } from "./frame.ts";
import type { Sense } from "./lexicon.ts";
import { negationsIn } from "./negation.ts";
import { passiveClauses } from "./passive.ts";
import type { Words } from "./words.ts";

export interface FrameTools {
  readonly entities: EntityFinder;
  readonly words: Words;
}

/** A frame while it is being read: what stands fast, and what was found so far and may still be taken back. */
export interface FrameDraft {
  readonly text: string;
  readonly language: Language | undefined;
  /** Those that the text may be in. */
  readonly languages: readonly Language[];
  readonly tools: FrameTools;
  readonly tokens: readonly Token[];
  readonly clauses: readonly number[];
  readonly passive: ReadonlySet<number>;
  readonly terms: Term[];
  readonly mentions: Mention[];
  readonly attitudes: Attitude[];
  negationOffsets: readonly number[];
  quantities: readonly Quantity[];
}

export function createFrameDraft(text: string, language: Language | undefined, tools: FrameTools): FrameDraft {
  const tokens = tokensOf(text);
  const clauses = clausesOf(tokens);
  return {
    text,
    language,
    languages: language === undefined ? ["de", "en"] : [language],
    tools,
    tokens,
    clauses,
    passive: passiveClauses(tokens, clauses),
    terms: [],
    mentions: [],
    attitudes: [],
    negationOffsets: negationsIn(text),
    quantities: quantitiesIn(text, language),
  };
}

/** One word, or several that mean something only together. */
export interface FoundTerm {
  /** Numbers of the first token and of the one after the last. */
  readonly at: number;
  readonly to: number;
  readonly raw: string;
  readonly senses: readonly Sense[];
  readonly keys?: Term["keys"];
  readonly parts?: readonly { readonly raw: string; readonly keys: Term["keys"] }[];
  readonly inside?: string | undefined;
}

export function keysOfSenses(senses: readonly Sense[]): Term["keys"] {
  return new Map(senses.map(({ name, sign }) => [`=${name}`, sign]));
}

/** Prepositions that open a phrase which a verb carries: „von der Börse“, „ins Spiel“. */
export const CARRYING = new Set("ins im in zur zum zu von vor auf an unter aus into to off on".split(" "));

/** Behind them a German noun is no name. */
const BEFORE_NOUNS = new Set(
  "der die das den dem des ein eine einen einem einer eines kein keine keinen seine seinen seiner ihre ihren ihrer im am zum zur vom beim".split(
    " ",
  ),
);

export function addTerm(draft: FrameDraft, found: FoundTerm): void {
  const { at, to, raw, senses, keys = keysOfSenses(senses), parts = [], inside } = found;
  const token = draft.tokens[at];
  if (!token) return;
  const isName = token.capital && !BEFORE_NOUNS.has(draft.tokens[at - 1]?.key ?? "");
  const clause = draft.clauses[at] ?? 0;
  draft.terms.push({
    at,
    raw,
    keys,
    parts: parts.map((part) => partOf(token, at, clause, part)),
    inside,
    clause,
    optional: isOptional(senses),
    isAttitude: isBareAttitude(senses),
    isForeign: isName && senses.length === 0 && parts.length === 0 && !draft.tools.words.isUsed(token),
    isPhrase: to > at + 1 && CARRYING.has(token.key),
    start: token.start,
    end: draft.tokens[to - 1]?.end ?? token.end,
  });
}

function partOf({ start, end }: Token, at: number, clause: number, part: Pick<Term, "raw" | "keys">): Term {
  const plain = { optional: false, isAttitude: false, isForeign: false, isPhrase: false, inside: undefined };
  return { ...part, ...plain, at, start, end, clause, parts: [] };
}

/** “fear of rejection”: nobody refuses anything. */
const FEARS = new Set(["fear", "fears", "afraid", "scared", "feared", "angst", "furcht", "sorge"]);
const FEAR_REACH = 4;

function isFeared({ tokens }: FrameDraft, at: number): boolean {
  return tokens.slice(Math.max(0, at - FEAR_REACH), at).some(({ key }) => FEARS.has(key));
}

export function addAttitude(draft: FrameDraft, at: number, senses: readonly Sense[]): void {
  const stances = stancesOf(senses);
  if (stances.length === 0 || (isRefusal(senses) && isFeared(draft, at))) return;
  const clause = draft.clauses[at] ?? 0;
  draft.attitudes.push({
    at,
    stances,
    sign: isRefusal(senses) ? -1 : 1,
    impersonal: senses.some(({ name }) => name === "oblige") || draft.passive.has(clause),
    clause,
    isAttempt: senses.every(({ name }) => name === "try" || name === "bid"),
  });
}

/** Takes back what was read at a token. */
export function dropAt(draft: FrameDraft, at: number): void {
  for (const list of [draft.terms, draft.attitudes]) {
    const index = list.findIndex((one) => one.at === at);
    if (index >= 0) list.splice(index, 1);
  }
}

/** „nichts dagegen“ says what it says as a whole. */
export function dropNegations(draft: FrameDraft, from: number, to: number): void {
  const [start, end] = [draft.tokens[from]?.start ?? 0, draft.tokens[to - 1]?.end ?? 0];
  draft.negationOffsets = draft.negationOffsets.filter((offset) => offset < start || offset >= end);
}

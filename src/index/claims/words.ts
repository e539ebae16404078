import { LRUCache } from "lru-cache";
import type { Language } from "../../knowledge/knowledge.ts";
import type { CommonWords } from "../analysis/commonWords.ts";
import { foldUmlauts, foldWord } from "../analysis/foldWord.ts";
import { isStopword } from "../analysis/stopwords.ts";
import { type Token, tokensOf } from "../quantities/tokens.ts";
import { spellingDistance } from "../vocabulary/spellingDistance.ts";
import { withoutLink } from "../vocabulary/wordParts.ts";
import { isOptional } from "./attitudes.ts";
import type { Term } from "./frame.ts";
import { isLight, listedWords, type Sense, sensesOf, stemIn } from "./lexicon.ts";

export interface ReadWord {
  readonly senses: readonly Sense[];
  readonly keys: Term["keys"];
  readonly parts: readonly { readonly raw: string; readonly keys: Term["keys"] }[];
  /** Attitudes of parts that say nothing else: the offer in „Übernahmeangebot“. */
  readonly carried: readonly Sense[];
}

/** What words mean, for one article and everything known about it. */
export interface Words {
  read(token: Token, languages: readonly Language[]): ReadWord;
  /** Used in the article or about it, in the list of meanings, or common in the language. */
  isKnown(token: Token): boolean;
  /** Used in the article or in what is said of it, not only in what it contradicts, or in the list of meanings. */
  isUsed(token: Token): boolean;
}

const SHORTEST_COMPOUND = 8;
const SHORTEST_PART = 3;
const SHORTEST_SLIP = 5;
/** From this length on two slips are forgiven. */
const TWO_SLIPS = 11;
const CORRECTIONS_KEPT = 1_000;
const DENYING_ENDINGS = ["los", "lose", "loser", "loses", "losen", "frei", "freie", "freier", "freies", "less"];
const DENYING_BEGINNINGS = ["un", "non"];

/** So that a step takes a few milliseconds. */
const TEXTS_IN_STEP = 50;

const NO_PARTS: Pick<ReadWord, "parts" | "carried"> = { parts: [], carried: [] };

/** `others` are texts that use words of their own: what the article contradicts. */
export function* wordsInSteps(
  texts: readonly string[],
  others: readonly string[],
  commonWords: CommonWords,
): Generator<undefined, Words> {
  const used = new Set<string>();
  const stems: Record<Language, Set<string>> = { de: new Set(), en: new Set() };
  const own = new Set<string>(texts.flatMap((text) => tokensOf(text).map(({ key }) => key)));
  for (const [number, text] of [...texts, ...others].entries()) {
    if (number % TEXTS_IN_STEP === 0) yield;
    for (const { raw, kind, key } of tokensOf(text)) {
      if (kind !== "word" || used.has(key)) continue;
      used.add(key);
      stems.de.add(stemIn("de", raw));
      stems.en.add(stemIn("en", raw));
    }
  }
  const spellings = Map.groupBy(
    [...new Set([...used, ...listedWords().map(foldUmlauts)])].map((word) => ({ word, letters: lettersOf(word) })),
    ({ word }) => word.length,
  );

  const hasSense = (raw: string, languages: readonly Language[]): boolean =>
    languages.some((language) => sensesOf(language, raw).length > 0);
  const isCommon = (raw: string): boolean => commonWords.rank(foldWord(raw)) !== undefined;
  const isUsed = (raw: string, languages: readonly Language[]): boolean =>
    used.has(foldUmlauts(foldWord(raw))) || languages.some((language) => stems[language].has(stemIn(language, raw)));

  const nearest = (key: string): string | undefined => {
    const allowed = key.length >= TWO_SLIPS ? 2 : 1;
    const letters = lettersOf(key);
    let best: { readonly word: string; readonly distance: number } | undefined;
    for (let length = Math.max(SHORTEST_SLIP, key.length - allowed); length <= key.length + allowed; length += 1) {
      for (const { word, letters: others } of spellings.get(length) ?? []) {
        if (countOf(letters & ~others) > allowed || countOf(others & ~letters) > allowed) continue;
        const distance = spellingDistance(key, word);
        if (distance <= allowed && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { word, distance };
      }
    }
    return best?.word;
  };
  /** A claim is read several times, whole and in parts. */
  const corrections = new LRUCache<string, { readonly word: string | undefined }>({ max: CORRECTIONS_KEPT });
  const correct = (raw: string): string | undefined => {
    const key = foldUmlauts(foldWord(raw));
    if (key.length < SHORTEST_SLIP) return undefined;
    const found = corrections.get(key) ?? { word: nearest(key) };
    corrections.set(key, found);
    return found.word;
  };

  const plain = (raw: string, languages: readonly Language[]): ReadWord => {
    const senses = uniqueSenses(languages.flatMap((language) => sensesOf(language, raw)));
    const keys = new Map<string, 1 | -1>(senses.map(({ name, sign }) => [`=${name}`, sign]));
    keys.set(`w:${foldUmlauts(foldWord(raw))}`, 1);
    for (const language of languages) keys.set(`${language}:${stemIn(language, raw)}`, 1);
    return { senses, keys, parts: [], carried: [] };
  };

  const denied = (raw: string, languages: readonly Language[]): ReadWord | undefined => {
    const word = foldWord(raw);
    const ending = DENYING_ENDINGS.find((one) => word.endsWith(one) && word.length > one.length + 3);
    const beginning = DENYING_BEGINNINGS.find((one) => word.startsWith(one) && word.length > one.length + 4);
    const base = ending ? word.slice(0, -ending.length) : beginning ? word.slice(beginning.length) : undefined;
    if (base === undefined || !(hasSense(base, languages) || isUsed(base, languages))) return undefined;
    const positive = plain(base, languages);
    const opposite = (sign: 1 | -1): 1 | -1 => (sign === 1 ? -1 : 1);
    const keys = new Map([...positive.keys].map(([key, sign]) => [key, opposite(sign)] as const));
    return {
      senses: positive.senses.map(({ name, sign }) => ({ name, sign: opposite(sign) })),
      keys,
      parts: [],
      carried: [],
    };
  };

  const compound = (raw: string, languages: readonly Language[]): Pick<ReadWord, "parts" | "carried"> => {
    const word = foldWord(raw);
    if (!languages.includes("de") || word.length < SHORTEST_COMPOUND) return NO_PARTS;
    const known = (part: string): boolean =>
      part.length >= SHORTEST_PART && (hasSense(part, ["de"]) || isUsed(part, ["de"]) || isCommon(part));
    for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
      const head = word.slice(cut);
      if (!known(head) || head.length < 4) continue;
      const modifier = withoutLink(word.slice(0, cut)).find(known);
      if (modifier === undefined) continue;
      const parts = [modifier, head].filter((part) => !isLight(part) && !isStopword(part));
      const telling = parts.filter((part) => !isOptional(sensesOf("de", part)));
      const kept = telling.length > 0 ? telling : parts;
      const carried = parts.filter((part) => !kept.includes(part)).flatMap((part) => sensesOf("de", part));
      return { parts: kept.map((part) => ({ raw: part, keys: plain(part, ["de"]).keys })), carried };
    }
    return NO_PARTS;
  };

  const isKnown = ({ raw, key }: Token): boolean => used.has(key) || isCommon(raw) || hasSense(raw, ["de", "en"]);

  return {
    isKnown,
    isUsed: ({ raw, key }) => own.has(key) || hasSense(raw, ["de", "en"]),
    read(token, languages) {
      const found = plain(token.raw, languages);
      if (found.senses.length > 0) return found;
      const opposite = denied(token.raw, languages);
      if (opposite) return opposite;
      const isThere = isUsed(token.raw, languages);
      const { parts, carried } = token.kind === "word" ? compound(token.raw, languages) : NO_PARTS;
      if (isThere || parts.length > 0) return { ...found, parts, carried };
      const corrected = isCommon(token.raw) ? undefined : correct(token.raw);
      return corrected === undefined ? found : plain(corrected, ["de", "en"]);
    },
  };
}

/** A bit for each letter that a word has, `a` first; others share one with a letter. Whatever one word alone has is a slip of its own. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << ((word.charCodeAt(at) - FIRST_LETTER) & 31);
  return letters;
}

const FIRST_LETTER = 97;

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

function uniqueSenses(senses: readonly Sense[]): readonly Sense[] {
  return [...new Map(senses.map((sense) => [`${sense.name}${sense.sign}`, sense])).values()];
}

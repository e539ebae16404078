import { foldUmlauts } from "../analysis/foldWord.ts";
import { germanStem } from "../analysis/stems.ts";
import { isStopword } from "../analysis/stopwords.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { isDerivation, isPrefix, MIN_PART_LENGTH, withoutLeadingLink, withoutLink } from "./wordParts.ts";

/** A word of the texts that is related to the one asked for, and how surely it means the same, from 0 to 1. */
export interface Relative {
  readonly id: number;
  readonly quality: number;
}

/** `Fusion` and `fusionieren`. */
const DERIVED = 0.85;
/** The asked word is what the compound is: `Hersteller` and `Autohersteller`. */
const HEAD = 0.8;
/** The asked word says what kind it is: `Auto` and `Autohersteller`. */
const MODIFIER = 0.7;
/** As `HEAD`, where the rest is no word that anybody knows. */
const HEAD_WITH_UNKNOWN_REST = 0.55;
/** `klagen` and `verklagen`. */
const PREFIXED = 0.5;
const MIN_UNKNOWN_REST = 3;
const MIN_COMPOUND_WITH_UNKNOWN_REST = 9;
/** Looked at on each side; a common beginning such as `auto` has many words. */
const MAX_STEMS = 200;

/**
 * The words of the texts that hold `word` as a part or are derived from it. What is left of a compound must be a word
 * too: of the texts, of the language, or one that `isAlsoWord` takes for one.
 */
export function compoundsWith(
  word: string,
  vocabulary: Vocabulary,
  isAlsoWord: (part: string) => boolean,
): readonly Relative[] {
  const isRealWord = (part: string) => isWord(part, vocabulary) || isAlsoWord(part);
  const relatives: Relative[] = [];
  const collect = (stemNumber: number, quality: number | undefined) => {
    if (quality !== undefined) {
      for (const id of vocabulary.wordsOfGermanStem(stemNumber)) relatives.push({ id, quality });
    }
  };
  const stem = vocabulary.germanStem(word);
  const roots = rootsOf(word, stem);
  for (const root of new Set([stem, ...roots])) {
    if (root.length < MIN_PART_LENGTH) {
      continue;
    }
    for (const number of vocabulary.sortedStems.startingWith(root).subarray(0, MAX_STEMS)) {
      const rest = (vocabulary.germanStems[number] ?? "").slice(root.length);
      const derived = isDerivation(rest) ? DERIVED : undefined;
      collect(number, derived ?? (roots.includes(root) ? qualityAsModifier(rest, isRealWord) : undefined));
    }
    for (const number of vocabulary.sortedStems.endingWith(root).subarray(0, MAX_STEMS)) {
      const rest = (vocabulary.germanStems[number] ?? "").slice(0, -root.length);
      collect(number, rest === "" ? undefined : qualityAsHead(rest, root, isRealWord));
    }
  }
  return relatives;
}

const INFLECTION = /^(?:e|en|n|s|es|em|ern)$/;

/** The forms that may begin a compound: the word itself, and its stem where only an inflection is missing; not `wett` of `wetter`. */
function rootsOf(word: string, stem: string): readonly string[] {
  const spelled = foldUmlauts(word);
  const isInflected = spelled.startsWith(stem) && INFLECTION.test(spelled.slice(stem.length));
  return isInflected ? [stem, spelled] : [spelled];
}

type WordTest = (part: string) => boolean;

function qualityAsModifier(rest: string, isRealWord: WordTest): number | undefined {
  return withoutLeadingLink(rest).some(isRealWord) ? MODIFIER : undefined;
}

function qualityAsHead(rest: string, stem: string, isRealWord: WordTest): number | undefined {
  if (isPrefix(rest)) {
    return PREFIXED;
  }
  if (withoutLink(rest).some(isRealWord)) {
    return HEAD;
  }
  return rest.length >= MIN_UNKNOWN_REST && rest.length + stem.length >= MIN_COMPOUND_WITH_UNKNOWN_REST
    ? HEAD_WITH_UNKNOWN_REST
    : undefined;
}

function isWord(part: string, vocabulary: Vocabulary): boolean {
  const { rank, language } = vocabulary.commonWords;
  return (
    part.length >= 3 && (vocabulary.isGermanStem(part) || (rank(part) !== undefined && language(part) !== "english"))
  );
}

/** A part of a word that nobody used in the texts as it stands. */
export interface WordPart {
  readonly text: string;
  /** Its share of the letters. */
  readonly share: number;
}

/** A part next to one that nobody knows must be this long. */
const MIN_ONLY_KNOWN_PART = 5;
const MIN_UNKNOWN_PART = 4;
const MIN_CUT = 3;

/**
 * Takes a compound apart so that most of its letters belong to words of the texts: `Entlassungswelle` ->
 * `entlassung`, `welle`. Undefined when that cannot be done with confidence.
 */
export function splitCompound(word: string, vocabulary: Vocabulary): readonly WordPart[] | undefined {
  let best: { readonly parts: readonly WordPart[]; readonly known: number } | undefined;
  for (let cut = MIN_CUT; cut <= word.length - MIN_CUT; cut += 1) {
    const written = word.slice(0, cut);
    const head = word.slice(cut);
    const part = withoutLink(written).find((form) => isPart(form, vocabulary));
    const modifier = part ?? written;
    const knownModifier = part === undefined ? 0 : cut;
    const knownHead = isPart(head, vocabulary) ? head.length : 0;
    const known = knownModifier + knownHead;
    const isAllowed =
      !isPrefix(written) && (known === word.length || isRestBelievable(modifier, head, known, vocabulary));
    if (isAllowed && known > (best?.known ?? 0)) {
      const share = (letters: number) => letters / word.length;
      best = {
        parts: [
          { text: modifier, share: share(cut) },
          { text: head, share: share(head.length) },
        ],
        known,
      };
    }
  }
  return best?.parts;
}

/** A word of the texts, long enough not to be one by chance. */
function isPart(text: string, vocabulary: Vocabulary): boolean {
  if (isStopword(text)) {
    return false;
  }
  const stem = germanStem(text);
  return stem.length >= MIN_PART_LENGTH
    ? vocabulary.idOf(text) !== undefined || vocabulary.isGermanStem(stem)
    : text.length >= MIN_CUT && vocabulary.idOf(text) !== undefined && vocabulary.commonWords.rank(text) !== undefined;
}

/** One part is known to the texts, the other is at least a word of the language or long enough to be one. */
function isRestBelievable(modifier: string, head: string, known: number, vocabulary: Vocabulary): boolean {
  const rest = known === head.length ? modifier : head;
  return (
    known >= MIN_ONLY_KNOWN_PART && (isWord(rest, vocabulary) || rest.length >= MIN_UNKNOWN_PART) && !isStopword(rest)
  );
}

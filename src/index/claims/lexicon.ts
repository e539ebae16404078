import { LRUCache } from "lru-cache";
import type { Language } from "../../knowledge/knowledge.ts";
import { foldUmlauts, foldWord } from "../analysis/foldWord.ts";
import { englishStem, germanStem } from "../analysis/stems.ts";
import { isStopword } from "../analysis/stopwords.ts";
import { AMOUNTS } from "./lexicon/amounts.ts";
import { BELONGING } from "./lexicon/belonging.ts";
import { BUSINESS } from "./lexicon/business.ts";
import { CHARACTER } from "./lexicon/character.ts";
import { CONFLICT } from "./lexicon/conflict.ts";
import { DEALINGS } from "./lexicon/dealings.ts";
import { DEEDS } from "./lexicon/deeds.ts";
import { FEELINGS } from "./lexicon/feelings.ts";
import { JUDGEMENT } from "./lexicon/judgement.ts";
import { KNOWING } from "./lexicon/knowing.ts";
import { LIGHT, SWEEPING } from "./lexicon/light.ts";
import { OUTCOMES } from "./lexicon/outcomes.ts";
import { PRODUCTION } from "./lexicon/production.ts";
import { QUALITIES } from "./lexicon/qualities.ts";
import { SPEAKING } from "./lexicon/speaking.ts";
import { TALK } from "./lexicon/talk.ts";
import { TIME } from "./lexicon/time.ts";

/** Stemming is what takes the time where many texts are read, and texts about one thing have few different words. */
const REMEMBERED_WORDS = 10_000;
/** Longer ones, which nobody writes twice, would fill the memory. */
const LONGEST_REMEMBERED = 60;

/** What a word means here: a group of words with the same meaning, and on which side of it the word stands. */
export interface Sense {
  readonly name: string;
  readonly sign: 1 | -1;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly senses: readonly Sense[];
}

interface Table {
  /** Listed with a leading `=`: only that form, not others of its stem. „zählt“ is another than „zahlt“ where both are listed so. */
  readonly forms: ReadonlyMap<string, readonly Sense[]>;
  readonly words: ReadonlyMap<string, readonly Sense[]>;
  /** The words as listed, for those that are too small to be told by their stem. */
  readonly spelled: ReadonlySet<string>;
  /** By the stem of the first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const STEMS: Readonly<Record<Language, LRUCache<string, string>>> = {
  de: new LRUCache({ max: REMEMBERED_WORDS }),
  en: new LRUCache({ max: REMEMBERED_WORDS }),
};

/** Takes a word as written. */
export function stemIn(language: Language, raw: string): string {
  const known = STEMS[language].get(raw);
  if (known !== undefined) return known;
  const stem = language === "de" ? germanStem(foldUmlauts(foldWord(raw))) : englishStem(foldWord(raw));
  if (raw.length <= LONGEST_REMEMBERED) STEMS[language].set(raw, stem);
  return stem;
}

const GROUPS = [
  AMOUNTS,
  BELONGING,
  BUSINESS,
  CHARACTER,
  CONFLICT,
  DEALINGS,
  DEEDS,
  FEELINGS,
  JUDGEMENT,
  KNOWING,
  OUTCOMES,
  PRODUCTION,
  QUALITIES,
  SPEAKING,
  TALK,
  TIME,
];

/** A word is often listed in several forms that have one stem. */
function withSense(senses: readonly Sense[], { name, sign }: Sense): Sense[] {
  return senses.some((one) => one.name === name && one.sign === sign) ? [...senses] : [...senses, { name, sign }];
}

const partsOf = (spelling: string): readonly string[] => spelling.split(/[_-]/).filter((part) => part !== "");

function senseOf(name: string): Sense {
  return /[+-]$/.test(name) ? { name: name.slice(0, -1), sign: name.endsWith("-") ? -1 : 1 } : { name, sign: 1 };
}

/** A phrase in several groups has the meanings of all. */
function withPhrase(phrases: readonly Phrase[], stems: readonly string[], sense: Sense): Phrase[] {
  const same = (phrase: Phrase): boolean => phrase.stems.join(" ") === stems.join(" ");
  const senses = withSense(phrases.find(same)?.senses ?? [], sense);
  return [...phrases.filter((phrase) => !same(phrase)), { stems, senses }];
}

function tableOf(language: Language): Table {
  const forms = new Map<string, Sense[]>();
  const words = new Map<string, Sense[]>();
  const phrases = new Map<string, Phrase[]>();
  const spelled = new Set<string>();
  for (const line of GROUPS.join("\n").split("\n")) {
    const [, name, german, english] = /^(\S+): (.*?) \| (.*)$/.exec(line) ?? [];
    const spellings = language === "de" ? german : english;
    if (name === undefined || spellings === undefined) continue;
    for (const spelling of spellings.split(/\s+/)) {
      if (spelling.startsWith("=")) {
        const form = spelling.slice(1).toLowerCase();
        forms.set(form, withSense(forms.get(form) ?? [], senseOf(name)));
        continue;
      }
      const stems = partsOf(spelling).map((part) => stemIn(language, part));
      const [first = ""] = stems;
      if (stems.length === 1) spelled.add(foldWord(spelling));
      if (stems.length > 1) phrases.set(first, withPhrase(phrases.get(first) ?? [], stems, senseOf(name)));
      else words.set(first, withSense(words.get(first) ?? [], senseOf(name)));
    }
  }
  for (const [form, senses] of [...forms]) if (!forms.has(foldWord(form))) forms.set(foldWord(form), senses);
  for (const list of phrases.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return { forms, words, spelled, phrases };
}

/** Groups that have an opposite. */
const POLAR: ReadonlySet<string> = new Set([...GROUPS.join("\n").matchAll(/^(\S+)-: /gm)].map(([, name = ""]) => name));

const TABLES: Readonly<Record<Language, Table>> = { de: tableOf("de"), en: tableOf("en") };

const wordSet = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => foldUmlauts(foldWord(word))),
  );
const LIGHT_WORDS = wordSet(LIGHT);
const SWEEPING_WORDS = wordSet(SWEEPING);

/** Takes a word as written. A word that holds sentences together has a meaning only where it is listed as it stands. */
export function sensesOf(language: Language, raw: string): readonly Sense[] {
  const folded = foldWord(raw);
  const { forms, words, spelled } = TABLES[language];
  const form = forms.get(raw.toLowerCase()) ?? forms.get(folded) ?? [];
  if (isStopword(folded) && !spelled.has(folded)) return form;
  const listed = [...form, ...(words.get(stemIn(language, raw)) ?? [])];
  return listed.length > 0 || language === "en" ? listed : sensesOfInfinitive(raw);
}

/** Endings of weak verbs, which the stemmer leaves on short ones: „sagt“, „klagte“. */
const WEAK_VERB = /^(?:ge)?(\p{Ll}{2,5}?)(?:t|te|ten|st|test|end)$/u;

function sensesOfInfinitive(raw: string): readonly Sense[] {
  const [, root] = WEAK_VERB.exec(raw) ?? [];
  return root === undefined ? [] : (TABLES.de.words.get(stemIn("de", `${root}en`)) ?? []);
}

export function phrasesFrom(language: Language, stem: string): readonly Phrase[] {
  return TABLES[language].phrases.get(stem) ?? [];
}

/** Every single word of the list, folded, for putting misspelt ones right. */
export function listedWords(): readonly string[] {
  return [...TABLES.de.spelled, ...TABLES.en.spelled];
}

/** Takes a folded word with reduced umlauts. */
export function isLight(key: string): boolean {
  return LIGHT_WORDS.has(key);
}

export function isSweeping(key: string): boolean {
  return SWEEPING_WORDS.has(key);
}

/** Whether the group of this name has an opposite. */
export function isPolar(name: string): boolean {
  return POLAR.has(name);
}

import { foldKey, keyed } from "./tokens.ts";

const GERMAN_ONES = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const GERMAN_TEENS = [
  "zehn",
  "elf",
  "zwölf",
  "dreizehn",
  "vierzehn",
  "fünfzehn",
  "sechzehn",
  "siebzehn",
  "achtzehn",
  "neunzehn",
];
const GERMAN_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

const GERMAN_BELOW_100: ReadonlyMap<string, number> = new Map(
  [
    ...GERMAN_ONES.map((word, value) => [word, value] as const),
    ["eins", 1] as const,
    ["zwo", 2] as const,
    ...GERMAN_TEENS.map((word, index) => [word, 10 + index] as const),
    ...GERMAN_TENS.flatMap((ten, index) => {
      const value = 20 + 10 * index;
      const joined = GERMAN_ONES.slice(1).map((one, digit) => [`${one}und${ten}`, value + digit + 1] as const);
      return [[ten, value] as const, ...joined];
    }),
  ].map(([word, value]) => [foldKey(word), value]),
);

/** Value of `head` + `unit` + `tail` in German, such as zwei·tausend·achtzehn; a missing head counts as one. */
function splitAt(
  word: string,
  unit: string,
  below: (part: string) => number | undefined,
): readonly [number, number] | undefined {
  const at = word.indexOf(unit);
  if (at < 0) return undefined;
  const head = at === 0 ? 1 : below(word.slice(0, at));
  const rest = word.slice(at + unit.length).replace(/^und(?=.)/, "");
  const tail = rest === "" ? 0 : below(rest);
  return head === undefined || tail === undefined ? undefined : [head, tail];
}

function germanBelow10000(word: string): number | undefined {
  const small = GERMAN_BELOW_100.get(word);
  if (small !== undefined) return small;
  const parts = splitAt(word, "hundert", (part) => GERMAN_BELOW_100.get(part));
  return parts && parts[0] * 100 + parts[1];
}

/** „zweihundertfünfzig“, „zweitausendachtzehn“, „neunzehnhundertneunzig“; `undefined` for any other word. Takes a folded word. */
export function germanNumber(word: string): number | undefined {
  const small = germanBelow10000(word);
  if (small !== undefined) return small;
  const parts = splitAt(word, "tausend", germanBelow10000);
  return parts && parts[0] * 1000 + parts[1];
}

const ENGLISH = new Map<string, number>(
  [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
  ].map((word, value) => [foldKey(word), value]),
);
const ENGLISH_TENS = new Map<string, number>(
  ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map((word, index) => [
    word,
    20 + 10 * index,
  ]),
);

/** Value of a folded English number word below 100; `undefined` for any other word. */
export function englishNumber(word: string): number | undefined {
  return ENGLISH.get(word) ?? ENGLISH_TENS.get(word);
}

export function isEnglishTen(word: string): boolean {
  return ENGLISH_TENS.has(word);
}

export const ORDINALS = keyed<number>([
  [1, "erste erster erstes ersten erstem first 1st"],
  [2, "zweite zweiter zweites zweiten zweitem second 2nd"],
  [3, "dritte dritter drittes dritten drittem third 3rd"],
  [4, "vierte vierter viertes vierten viertem fourth 4th"],
  [5, "fünfte fünfter fünftes fünften fünftem fifth 5th"],
  [6, "sechste sechster sechstes sechsten sixth 6th"],
  [7, "siebte siebter siebtes siebten siebente seventh 7th"],
  [8, "achte achter achtes achten eighth 8th"],
  [9, "neunte neunter neuntes neunten ninth 9th"],
  [10, "zehnte zehnter zehntes zehnten tenth 10th"],
]);

/** Denominators: „ein Drittel“, “two thirds”. */
export const FRACTIONS = keyed<number>([
  [3, "drittel third thirds"],
  [4, "viertel quarter quarters"],
  [5, "fünftel fifth fifths"],
  [6, "sechstel sixth sixths"],
  [8, "achtel eighth eighths"],
  [10, "zehntel tenth tenths"],
]);

/** Words that multiply what they are said of: „doppelt so viel“, “tripled”. */
export const FOLDS = keyed<number>([
  [0.5, "halbiert halbierte halbierten halbieren halved halve halving"],
  [
    2,
    "doppelt doppelte doppelten verdoppelt verdoppelte verdoppelten verdoppeln zweimal twice double doubled doubling zweifach",
  ],
  [3, "dreifach dreifache verdreifacht verdreifachte verdreifachen dreimal thrice triple tripled tripling"],
  [4, "vierfach vierfache vervierfacht vervierfachte viermal quadruple quadrupled"],
  [5, "fünffach fünffache verfünffacht fünfmal fivefold"],
  [10, "zehnfach zehnfache verzehnfacht zehnmal tenfold"],
]);

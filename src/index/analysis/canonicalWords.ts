import { foldWord } from "./foldWord.ts";

/** Words that mean the same number, unit or calendar word in either language; the first of each line stands for all. */
const EQUAL_WORDS = `
0 null zero
2 zwei zwo two
3 drei three
4 vier four
5 fünf five
6 sechs six
7 sieben seven
8 acht eight
9 neun nine
10 zehn ten
11 elf eleven
12 zwölf twelve
13 dreizehn thirteen
14 vierzehn fourteen
15 fünfzehn fifteen
16 sechzehn sixteen
17 siebzehn seventeen
18 achtzehn eighteen
19 neunzehn nineteen
20 zwanzig twenty
30 dreißig thirty
40 vierzig forty
50 fünfzig fifty
60 sechzig sixty
70 siebzig seventy
80 achtzig eighty
90 neunzig ninety
100 hundert hundred
tausend thousand
million millionen millions mio mln
milliarde milliarden billion billions mrd bn
billion12 billionen trillion trillions tn
prozent prozente percent pct %
dollar dollars usd $
euro euros eur €
pfund pound pounds gbp £
januar jänner january jan
februar feber february feb
märz march mar mrz
april apr
mai
juni june jun
juli july jul
august aug
september sept sep
oktober october okt oct
november nov
dezember december dez dec
montag monday
dienstag tuesday
mittwoch wednesday
donnerstag thursday
freitag friday
samstag sonnabend saturday
sonntag sunday
frühjahr frühling spring
sommer summer
herbst autumn
quartal quartals quartale quartalen quarter quarters
jahr jahre jahren jahres year years
monat monate monaten monats month months
woche wochen week weeks
`;

const BY_WORD: ReadonlyMap<string, string> = new Map(
  EQUAL_WORDS.trim()
    .split("\n")
    .flatMap((line) => {
      const words = line.split(" ").map(foldWord);
      const canonical = words[0] ?? "";
      return words.map((word): readonly [string, string] => [word, canonical]);
    }),
);

const SCALES: ReadonlyMap<string, string> = new Map([
  ["m", "million"],
  ["mm", "million"],
  ["b", "milliarde"],
  ["k", "tausend"],
]);

/** Words for one that are a number only before a scale word: „eine Milliarde“, "a billion". */
const ONE_BEFORE_SCALE: ReadonlySet<string> = new Set(["ein", "eine", "einer", "einem", "einen", "one", "a"]);
const SCALE_WORDS: ReadonlySet<string> = new Set(["tausend", "million", "milliarde", "billion12"]);

/** Every word that has a canonical one, with it. */
export function canonicalEntries(): Iterable<readonly [string, string]> {
  return BY_WORD;
}

/** The word that stands for all equal ones: `neun`, `nine` -> `9`; `%` -> `prozent`. Takes and gives folded words. */
export function canonicalWord(folded: string): string {
  return BY_WORD.get(folded) ?? folded;
}

/** What two words side by side also say: „eine Milliarde“ the number 1, "5 May" and "May 2018" the month. */
export function canonicalPair(first: string, second: string): string | undefined {
  if (SCALE_WORDS.has(second) && ONE_BEFORE_SCALE.has(first)) {
    return "1";
  }
  const isDate = (second === "may" && DAY.test(first)) || (first === "may" && YEAR.test(second));
  return isDate ? "mai" : undefined;
}

const DAY = /^\d{1,2}$/;
const YEAR = /^\d{4}$/;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
const NUMBER_WITH_SUFFIX = /^(\d+(?:[.,]\d+)*)(\D*)$/;

/**
 * A token that begins with a digit: `1.000` is `1000`, `1,5` is `1.5`, `1bn` is 1 with `milliarde` glued to it,
 * `86000000000` is 86 with `milliarde`, `2018` is `2018`. Takes a folded token.
 */
export function readNumber(token: string): { readonly word: string; readonly glued?: string } {
  const [, digits, suffix = ""] = NUMBER_WITH_SUFFIX.exec(token) ?? [];
  if (digits === undefined) {
    return { word: token };
  }
  const value = Number(GROUPED.test(digits) ? digits.replace(/[.,]/g, "") : digits.replace(",", "."));
  if (!Number.isFinite(value)) {
    return { word: token };
  }
  if (suffix === "") {
    return withScale(value);
  }
  const unit = SCALES.get(suffix) ?? BY_WORD.get(suffix);
  return unit === undefined ? { word: token } : { word: String(value), glued: unit };
}

function withScale(value: number): { readonly word: string; readonly glued?: string } {
  if (value >= 1e9) {
    return { word: String(value / 1e9), glued: "milliarde" };
  }
  return value >= 1e6 ? { word: String(value / 1e6), glued: "million" } : { word: String(value) };
}

/** What kind of thing a question asks for, where its words say so. */
export type AskedFor = "date" | "figure";

const ASKS_FOR_DATE =
  /^(?:(?:und|and|seit|since|bis|until|ab|from) )?(?:wann|when)\b|\b(?:welche[mnrs]?|what|which) (?:jahr|monat|year|month|date)/;
const ASKS_FOR_FIGURE = /\bwie ?viele?\b|\bwie (?:hoch|gross|teuer)\b|\bhow (?:much|many|high|large|big)\b/;

/** Takes the folded words of the query in reading order. */
export function askedFor(words: readonly string[]): AskedFor | undefined {
  const text = words.join(" ");
  if (ASKS_FOR_DATE.test(text)) {
    return "date";
  }
  return ASKS_FOR_FIGURE.test(text) ? "figure" : undefined;
}

const YEAR = /(?<![\d.,])(?:1[5-9]|20|21)\d\d(?![\d.,]*\d)/;
const MONTH =
  /(?<!\p{L})(?:Jan(?:uar|uary)|Feb(?:ruar|ruary)|März|March|April|Mai|Jun[ie]|Jul[iy]|August|September|O[kc]tober|November|De[zc]ember)(?!\p{L})/u;
const NUMBER =
  /\d|(?<!\p{L})(?:(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|\p{L}*zehn|\p{L}*[zß]ig|elf|zwölf|hundert|tausend|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand)(?!\p{L})|[mb]illion|Milli(?:on|ard)|Dutzend|dozen)/iu;

const YEARS = new RegExp(YEAR, "g");

/** Whether a text holds a date, or a figure that is no year. */
export function holds(text: string, kind: AskedFor): boolean {
  if (kind === "date") {
    return YEAR.test(text) || MONTH.test(text);
  }
  return NUMBER.test(text.replaceAll(YEARS, ""));
}

const UNREAD = 0;
const HOLDS = 1;
const LACKS = 2;

/** The same for numbered texts, each read once. */
export function createHoldingTest(textOf: (number: number) => string, count: number) {
  const known: Readonly<Record<AskedFor, Uint8Array>> = { date: new Uint8Array(count), figure: new Uint8Array(count) };
  return (number: number, kind: AskedFor): boolean => {
    if (known[kind][number] === UNREAD) known[kind][number] = holds(textOf(number), kind) ? HOLDS : LACKS;
    return known[kind][number] === HOLDS;
  };
}

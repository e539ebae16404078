/** Words in quotation marks in somebody's message, with whoever the message says said them. */
export interface FoundQuotation {
  readonly quote: string;
  readonly speaker?: string;
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** Closing marks by opening mark. Apostrophes are told from single quotation marks by what stands beside them. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["„", '“”"‟'],
  ["“", "”"],
  ["”", "”"],
  ['"', '"'],
  ["«", "»"],
  ["»", "«"],
  ["‚", "‘’"],
  ["‘", "’"],
  ["‹", "›"],
  ["›", "‹"],
  ["'", "'"],
  ["\uE000", "\uE000"],
  ["「", "」"],
  ["『", "』"],
]);
const SINGLE = new Set(["'", "‘", "’", "‚"]);
/** A mark that is not closed within this many characters opens nothing. */
const LONGEST_QUOTATION = 4000;
const MOST_QUOTATIONS = 50;

const LETTER = /[\p{L}\p{N}]/u;

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  const beforeIsLetter = LETTER.test(text.charAt(at - 1));
  const afterIsSpace = /\s|^$/.test(text.charAt(at + 1));
  return PAIRS.has(mark) && !beforeIsLetter && !afterIsSpace;
}

function closingAt(text: string, opening: string, from: number): number {
  const closers = PAIRS.get(opening) ?? "";
  const limit = Math.min(text.length, from + LONGEST_QUOTATION);
  for (let at = from; at < limit; at += 1) {
    const mark = text.charAt(at);
    if (!closers.includes(mark)) continue;
    const isApostrophe = SINGLE.has(mark) && LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
    const looksOpening = mark === opening && /\s/.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1));
    if (!isApostrophe && !looksOpening) return at;
  }
  return -1;
}

/** Stands for `''`, which is one mark and not two; in the private use area, so that no other mark closes it. */
const DOUBLE = "\uE000";

/** `''…''` and ``…'' with one mark on either side; of the same length, so that places stay the same. */
function withDoubleMarks(text: string): string {
  return text
    .replaceAll(DOUBLE, " ")
    .replace(/(?<![\p{L}\p{N}.,;:!?…])(?:''|``|´´)(?=\S)/gu, ` ${DOUBLE}`)
    .replace(/''|´´/g, `${DOUBLE} `);
}

function inMarks(shown: string): readonly Marked[] {
  const text = withDoubleMarks(shown);
  const found: Marked[] = [];
  const hopeless = new Set<string>();
  for (let at = 0; at < text.length && found.length < MOST_QUOTATIONS; at += 1) {
    const mark = text.charAt(at);
    if (!opens(text, at) || hopeless.has(mark)) continue;
    const close = closingAt(text, mark, at + 1);
    if (close < 0) {
      if (text.length - at <= LONGEST_QUOTATION) hopeless.add(mark);
      continue;
    }
    const end = close + (text.charAt(close) === DOUBLE ? 2 : 1);
    found.push({ start: at, end, quote: shown.slice(at + 1, close).trim() });
    at = close;
  }
  return found;
}

const BLOCK = /^[ \t]*(?:>>>|>)[ \t]?/;

/** Runs of lines that begin with `>`; after `>>>` everything to the end. */
function inBlocks(text: string): readonly Marked[] {
  const found: Marked[] = [];
  let open: { start: number; lines: string[] } | undefined;
  let toTheEnd = false;
  let at = 0;
  for (const line of text.split("\n")) {
    const marked = BLOCK.exec(line)?.[0];
    if (marked !== undefined || toTheEnd) {
      open ??= { start: at, lines: [] };
      open.lines.push(line.slice(marked?.length ?? 0));
      toTheEnd ||= marked?.includes(">>>") === true;
    } else if (open) {
      found.push({ start: open.start, end: at, quote: open.lines.join("\n").trim() });
      open = undefined;
    }
    at += line.length + 1;
  }
  if (open) found.push({ start: open.start, end: text.length, quote: open.lines.join("\n").trim() });
  return found;
}

/** A full stop belongs to initials and titles; anywhere else it ends the sentence. */
const NAME_WORD = String.raw`(?:(?:\p{Lu}|Dr|Prof|Mr|Mrs|Ms|St|Jr|Sr|Hr)\.|\p{Lu}[\p{L}\p{M}\p{N}'’-]*)`;
const NAME = String.raw`${NAME_WORD}(?:[ \t]+(?:(?:von|van|de|der|of|the|for|und|and)[ \t]+)?${NAME_WORD}){0,3}`;
const SAID = String.raw`(?:said|says|wrote|writes|asked|claimed|claims|called|calls|told\s+\p{L}+|tweeted|replied|answered|added|argued|stated|insisted|according\s+to|sagte|sagt|schrieb|schreibt|meinte|meint|behauptete|behauptet|erklärte|erklärt|antwortete|nannte|nennt|betonte|so|laut|zufolge|fragte)`;
const SAID_LATER = "(?:gesagt|geschrieben|behauptet|erklärt|gemeint|genannt|geantwortet|gefragt)";
/** In the order in which they are tried, with the side of the quotation that they look at. */
const CREDITS: readonly (readonly ["before" | "after", RegExp])[] = [
  ["after", new RegExp(String.raw`^[\s.,]*[-–—~]{1,2}[ \t]*@?(${NAME})`, "u")],
  ["after", new RegExp(String.raw`^[\s.,]*\([ \t]*(${NAME})[^)\n]{0,40}\)`, "u")],
  ["after", new RegExp(String.raw`^[ \t,!?]*(?i:${SAID})[ \t]+(${NAME})`, "u")],
  [
    "before",
    new RegExp(
      String.raw`(?:^|[\s(*_])(${NAME})[*_]{0,2}[ \t]+(?:\p{L}+[ \t]+){0,2}?(?i:${SAID})(?:[ \t]+[\p{L}]+){0,4}[ \t]*[:,]?[ \t]*$`,
      "u",
    ),
  ],
  ["before", new RegExp(String.raw`(?:^|[\s(])(?i:${SAID})[ \t]+(${NAME})[ \t]*[:,]?[ \t]*$`, "u")],
  ["before", new RegExp(String.raw`(?:^|[\s(*_])(${NAME})[*_]{0,2}[ \t]*:[ \t*_]*$`, "u")],
  ["after", new RegExp(String.raw`^[ \t,!?]*(${NAME})[ \t]+(?i:${SAID})(?!\p{L})(?![^.\n]{0,30}["„“«])`, "u")],
];
const HAS_BEFORE = new RegExp(
  String.raw`(?:^|[\s(*_])(${NAME})[*_]{0,2}[ \t]+(?:hat|habe|hatte|soll)(?:[ \t]+[\p{L}]+){0,4}[ \t]*[:,]?[ \t]*$`,
  "u",
);
const SAID_AFTER = new RegExp(String.raw`^[\s,]*(?:\p{Ll}+[ \t]+){0,2}${SAID_LATER}(?!\p{L})`, "u");
const LINE_OF_NAME = new RegExp(String.raw`\n[ \t]*[-–—~]{1,2}[ \t]*(${NAME})[^\n]{0,40}$`, "u");
/** Characters beside a quotation in which its speaker is looked for. */
const REACH = 120;
/** Sentence openers that a capital letter makes look like names. */
const NO_NAMES = new Set(
  "Er Sie Es Ich Wir He She It I We They The Der Die Das In Im So And Und As Wie Also But Aber Dann Then Hier Here Quote Zitat Übersetzung Translation Translated Übersetzt Quelle Source Link Siehe See Vgl Anmerkung Note Hervorhebung Emphasis Original Deutsch German Englisch English Edit Update".split(
    " ",
  ),
);

function named(match: RegExpExecArray | null): string | undefined {
  const words = (match?.[1] ?? "").split(/[ \t]+/);
  const first = words.findIndex((word) => !NO_NAMES.has(word));
  const name = first < 0 ? "" : words.slice(first).join(" ");
  return name.replace(/['’-]+$/u, "") || undefined;
}

function speakerOf(text: string, { start, end }: Marked, previousEnd: number): string | undefined {
  const sides = {
    after: text.slice(end, end + REACH),
    before: text.slice(Math.max(previousEnd, start - REACH), start),
  };
  // „Musk hat ‚…‘ gesagt“: the verb stands on both sides.
  if (SAID_AFTER.test(sides.after)) {
    const name = named(HAS_BEFORE.exec(sides.before));
    if (name !== undefined) return name;
  }
  for (const [side, pattern] of CREDITS) {
    const name = named(pattern.exec(sides[side]));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A quotation of one word is a word in quotation marks, not something to look up, unless somebody is said to have said it. */
function isWorthChecking(quote: string, speaker: string | undefined): boolean {
  const words = (quote.match(/[\p{L}\p{N}]+/gu) ?? []).length;
  return words >= (speaker === undefined ? 2 : 1);
}

function hidden(text: string): string {
  const blank = (match: string): string => " ".repeat(match.length);
  return text
    .replace(/```[\s\S]*?```|``[^\n]+?``|`[^`\n]+`/g, blank)
    .replace(/https?:\/\/\S+|<(?:@[!&]?|#|a?:\w+:|t:|\/)[^>\s]*>/g, blank);
}

/** „…“ – Name, "…" said Name, Name: "…", `> …` in a chat message; code and links are passed over. In order of the message. */
export function quotationsIn(message: string): readonly FoundQuotation[] {
  const text = hidden(message);
  const blocks = inBlocks(text);
  const marked = inMarks(text).filter(
    ({ start }) => !blocks.some((block) => start >= block.start && start < block.end),
  );
  const all = [...blocks, ...marked].toSorted((a, b) => a.start - b.start);
  return all.flatMap((one, index): readonly FoundQuotation[] => {
    const inside = blocks.includes(one) ? LINE_OF_NAME.exec(one.quote) : null;
    const quote = inside ? one.quote.slice(0, inside.index).trim() : one.quote;
    const speaker = named(inside) ?? speakerOf(text, one, all[index - 1]?.end ?? 0);
    if (!isWorthChecking(quote, speaker)) return [];
    return [speaker === undefined ? { quote } : { quote, speaker }];
  });
}

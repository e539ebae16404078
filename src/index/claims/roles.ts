import type { Token } from "../quantities/tokens.ts";
import type { EntityMatch } from "./entities.ts";
import type { Attitude, Mention } from "./frame.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Folded, umlauts reduced. */
const PREPOSITIONS = words(`
  an auf bei fur gegen mit nach ohne uber um unter vor zu zur zum zwischen durch aus in im ins am vom beim wegen trotz dank seit bis
  gegenuber neben statt hinter samt inklusive to for with against at by on about over under between through because despite thanks
  towards toward than like as into onto via behind without beside besides versus vs around after before per
`);
const OWNING = words("von of vom from");
/** “Musk says”, “says Musk”, „Musk zufolge“: names who says the rest. */
const SPEAKING = words(`
  said says say claimed claims wrote writes argued argues insisted announced declared sagte sagt meinte meint behauptete
  behauptet schrieb schreibt erklarte zufolge fand findet glaubt glaubte believes believed thought thinks
`);
/** “according to Musk”, „so Musk“: only before the name. */
const SPEAKING_BEFORE = words("laut according so");
const ALONGSIDE = words("mit with und and & oder or samt zwischen between to");
const DETERMINERS = words(`
  der die das des ein eine einen eines einer the a an his her its their our sein seine seinen seiner seinem ihre ihren ihrer ihrem unsere
  this that these those diese dieser dieses both beide beiden alle all auch also sogar even nur only anderen other others selbst
`);
const DATIVE = words("dem den einem seinem ihrem diesem denen");
const QUOTES = /^[„“”"‟«»‚‘’']$/;
const GENITIVE = words("des eines seines ihres dieses");
const CONJUNCTIONS = words("und and & oder or sowie /");

interface Introduction {
  readonly key: string;
  readonly dative: boolean;
  readonly genitive: boolean;
}

function introducing(tokens: readonly Token[], from: number): Introduction {
  let at = from - 1;
  let [dative, genitive] = [false, false];
  for (let steps = 0; steps < 4; steps += 1, at -= 1) {
    const { key, raw } = tokens[at] ?? { key: "", raw: "" };
    if (GENITIVE.has(key)) genitive = true;
    if (DATIVE.has(key)) dative = true;
    else if (!DETERMINERS.has(key) && !GENITIVE.has(key) && !QUOTES.test(raw) && !isAdjective(tokens, at))
      return { key, dative, genitive };
  }
  return { key: "", dative, genitive };
}

/** „den anderen Führungskräften“: a small word in -en or -e right before, itself behind an article. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return (
    token !== undefined && /\p{Ll}(?:en|e|er)$/u.test(token.raw) && !token.capital && DETERMINERS.has(before?.key ?? "")
  );
}

export interface RoleContext {
  readonly tokens: readonly Token[];
  readonly clauses: readonly number[];
  readonly passive: ReadonlySet<number>;
  /** The mention before, if any. */
  readonly previous: Mention | undefined;
}

/** Tokens between two names that a conjunction joins. */
const JOINED_REACH = 4;

/** Whoever says it comes before everything that is said, wherever the name stands. */
const SPEAKER_CLAUSE = -1;

/** What a mention is to its clause, told from the words right before it. */
export function mentionOf(match: EntityMatch, context: RoleContext): Mention {
  const { tokens, clauses, passive, previous } = context;
  const previousEnd = previous ? tokens.findIndex(({ start }) => start >= previous.end) : -1;
  const clause = clauses[match.from] ?? 0;
  const { key, dative, genitive } = introducing(tokens, match.from);
  const joined = CONJUNCTIONS.has(key) && previous !== undefined && match.from - previousEnd <= JOINED_REACH;
  const isPassive = passive.has(clause);
  const next = tokens[match.to]?.key ?? "";
  const isSpeaker =
    (SPEAKING.has(next) && !match.genitive && !PREPOSITIONS.has(key) && !OWNING.has(key)) ||
    ((SPEAKING.has(key) || SPEAKING_BEFORE.has(key)) &&
      tokens[match.from - 2] !== undefined &&
      previousEnd !== match.from - 1) ||
    (key === "to" && isAccordingTo(tokens, match.from));
  const role = (): Mention["role"] => {
    if (isSpeaker) return "doer";
    if (joined && previous) return previous.role;
    if (
      key === "by" ||
      (isPassive && (key === "von" || key === "durch" || key === "from") && !isOwner(tokens, match.from))
    )
      return "doer";
    if (PREPOSITIONS.has(key) && isDoingIt(tokens[match.to])) return "doer";
    if (match.genitive || OWNING.has(key) || (genitive && !PREPOSITIONS.has(key))) return "owner";
    if (dative || PREPOSITIONS.has(key) || (CONJUNCTIONS.has(key) && !joined)) return "other";
    if (isObjectOfInfinitive(tokens, match)) return "undergoer";
    return isPassive ? "undergoer" : "doer";
  };
  return {
    id: match.id,
    at: match.from,
    start: tokens[match.from]?.start ?? 0,
    end: tokens[match.to - 1]?.end ?? 0,
    clause: isSpeaker ? SPEAKER_CLAUSE : clause,
    role: role(),
    joined,
    alongside: ALONGSIDE.has(key),
  };
}

/** “a reaction to Musk suing it” */
const isDoingIt = (next: Token | undefined): boolean => next !== undefined && /^\p{Ll}{2,}ing$/u.test(next.raw);

function isAccordingTo(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(Math.max(0, from - 4), from).some(({ key }) => key === "according");
}

/** “to rescue Tesla”, „Tesla zu retten“. */
function isObjectOfInfinitive(tokens: readonly Token[], { from, to }: EntityMatch): boolean {
  const [next, verb] = [tokens[to], tokens[to + 1]];
  if (next?.key === "zu" && verb?.kind === "word" && !verb.capital) return true;
  return tokens[from - 2]?.key === "to" && tokens[from - 1]?.kind === "word";
}

/** „CEO von Tesla“: the word before “von” is a noun, so that it is no agent of a passive. */
function isOwner(tokens: readonly Token[], from: number): boolean {
  const preposition = tokens.slice(Math.max(0, from - 3), from).findLastIndex(({ key }) => key === "von");
  const before = tokens[Math.max(0, from - 3) + preposition - 1];
  return (
    preposition >= 0 &&
    before?.kind === "word" &&
    before.capital &&
    from > 2 &&
    before.raw.length > 2 &&
    !isName(before)
  );
}

function isName(token: Token): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(token.raw);
}

/** “Musk's proposal”, „auf Drängen von Musk“: whoever an attitude belongs to is its doer. */
export function withHolders(
  mentions: readonly Mention[],
  attitudes: readonly Attitude[],
  tokens: readonly Token[],
): readonly Mention[] {
  // „von OpenAI ins Spiel“, „von OpenAI sein, meinte …“: what stands beyond them is no noun that belongs to the name.
  const isApart = ({ raw, key }: Token): boolean => raw === "," || PREPOSITIONS.has(key);
  return mentions.map((mention, index) => {
    const next = mentions[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const isBehind = (at: number): boolean =>
      at > mention.at && at <= mention.at + 3 && at < next && !tokens.slice(mention.at + 1, at + 1).some(isApart);
    const isNounBefore = OWNING.has(tokens[mention.at - 1]?.key ?? "");
    const isHolder = (at: number): boolean => isBehind(at) || (isNounBefore && at === mention.at - 2);
    const holds =
      mention.role === "owner" &&
      attitudes.some(
        ({ at, stances, isAttempt }) => isHolder(at) && !isAttempt && stances.some((stance) => stance !== "possible"),
      );
    return holds ? { ...mention, role: "doer", clause: SPEAKER_CLAUSE } : mention;
  });
}

const RANK: Readonly<Record<Mention["role"], number>> = { doer: 0, owner: 1, undergoer: 2, other: 2 };

/** The pairs of which the first does something to the second; both ways where either may come first. */
export function orderOf(mentions: readonly Mention[]): ReadonlySet<string> {
  const sorted = mentions.toSorted((a, b) => a.clause - b.clause || RANK[a.role] - RANK[b.role] || a.at - b.at);
  const pairs = new Set<string>();
  for (const [index, first] of sorted.entries()) {
    for (const second of sorted.slice(index + 1)) {
      if (first.id === second.id) continue;
      const doing = first.role === "doer" || first.role === "owner";
      if (doing) pairs.add(`${first.id}>${second.id}`);
      if (doing && second.joined && second.role === first.role) pairs.add(`${second.id}>${first.id}`);
    }
  }
  return pairs;
}

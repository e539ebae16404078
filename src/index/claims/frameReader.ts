import type { Language } from "../../knowledge/knowledge.ts";
import type { Frame, Negation } from "./frame.ts";
import {
  addAttitude,
  addTerm,
  CARRYING,
  createFrameDraft,
  dropNegations,
  type FrameDraft,
  type FrameTools,
} from "./frameDraft.ts";
import { isSweeping, phrasesFrom, stemIn } from "./lexicon.ts";
import { addOppositions } from "./opposition.ts";
import { isReadElsewhere, saysNothing } from "./passedOver.ts";
import { withReplaced } from "./replaced.ts";
import { mentionOf, orderOf, withHolders } from "./roles.ts";
import { dropSupportVerbs, joinSeparatedVerbs } from "./separatedVerbs.ts";

/** Takes a statement apart. A language that is not given is taken to be either. */
export function readFrame(text: string, language: Language | undefined, tools: FrameTools): Frame {
  const draft = createFrameDraft(text, language, tools);
  for (let at = 0; at < draft.tokens.length; ) at = readName(draft, at) ?? readPhrase(draft, at) ?? readWord(draft, at);
  joinSeparatedVerbs(draft);
  dropSupportVerbs(draft);
  addOppositions(draft);
  return finish(draft);
}

/** Each reads what begins at a token and gives the number of the token to go on with; undefined where none does. */
function readName(draft: FrameDraft, at: number): number | undefined {
  const match = draft.tools.entities.at(draft.tokens, at);
  if (!match) return undefined;
  const { tokens, clauses, passive, mentions } = draft;
  const previous = mentions.at(-1);
  const mention = mentionOf(match, { tokens, clauses, passive, previous });
  mentions.push(mention);
  if (match.described) for (let inner = at; inner < match.to; inner += 1) readWord(draft, inner, match.id);
  else draft.quantities = draft.quantities.filter(({ start, end }) => end <= mention.start || start >= mention.end);
  return match.to;
}

function readPhrase(draft: FrameDraft, at: number): number | undefined {
  const raw = draft.tokens[at]?.raw ?? "";
  for (const language of draft.languages) {
    for (const { stems, senses } of phrasesFrom(language, stemIn(language, raw))) {
      const to = phraseEnd(draft, language, stems, at);
      if (to === undefined) continue;
      addAttitude(draft, at, senses);
      addTerm(draft, { at, to, raw, senses });
      dropNegations(draft, at, to);
      return opensPhrase(draft, to - 1) ? to - 1 : to;
    }
  }
  return undefined;
}

/** „kurz vor dem Aus“ is both „kurz vor“ and „vor dem Aus“. */
function opensPhrase(draft: FrameDraft, at: number): boolean {
  const { raw = "", key = "" } = draft.tokens[at] ?? {};
  return (
    CARRYING.has(key) &&
    draft.languages.some((language) =>
      phrasesFrom(language, stemIn(language, raw)).some(
        ({ stems }) => phraseEnd(draft, language, stems, at) !== undefined,
      ),
    )
  );
}

function phraseEnd(
  { tokens }: FrameDraft,
  language: Language,
  stems: readonly string[],
  from: number,
): number | undefined {
  let at = from;
  for (const [index, stem] of stems.entries()) {
    if (index > 0 && tokens[at]?.raw === "-") at += 1;
    const token = tokens[at];
    if (token?.kind !== "word" || stemIn(language, token.raw) !== stem) return undefined;
    at += 1;
  }
  return at;
}

function readWord(draft: FrameDraft, at: number, inside?: string): number {
  const token = draft.tokens[at];
  if (!token || isReadElsewhere(draft, at)) return at + 1;
  const { senses, keys, parts, carried } = draft.tools.words.read(token, draft.languages);
  addAttitude(draft, at, carried);
  addAttitude(draft, at, senses);
  if (!saysNothing(draft, at, senses)) addTerm(draft, { at, to: at + 1, raw: token.raw, senses, keys, parts, inside });
  return at + 1;
}

/** Tokens between a denial and an ability that it denies. */
const DENIED_REACH = 2;

function finish(draft: FrameDraft): Frame {
  const { text, language, tokens, clauses } = draft;
  // “OpenAI's odds” are what somebody else gives it.
  const isGiven = (at: number): boolean => draft.terms.some((term) => term.at === at && term.keys.has("=probability"));
  const held = draft.attitudes.filter(({ at }) => !isGiven(at));
  const mentions = withHolders(draft.mentions, held, tokens);
  const terms = draft.terms.toSorted((a, b) => a.at - b.at);
  const negations = draft.negationOffsets.map((start): Negation => {
    const at = tokens.findIndex(({ end }) => end > start);
    return { at, clause: clauses[at] ?? 0 };
  });
  const isDenied = (at: number): boolean => negations.some((one) => Math.abs(one.at - at) <= DENIED_REACH);
  return {
    text,
    language,
    tokens,
    terms: withReplaced(tokens, terms, draft.mentions),
    mentions,
    quantities: draft.quantities,
    // “Could not” tells what was, as “tried” does where the outcome is told.
    attitudes: draft.attitudes.filter(
      ({ at, stances }) => !(stances.every((one) => one === "possible") && isDenied(at)),
    ),
    negations,
    sweeping: tokens.filter(({ key }, at) => isSweeping(key) && !(key === "all" && tokens[at - 1]?.key === "at")),
    order: orderOf(mentions),
  };
}

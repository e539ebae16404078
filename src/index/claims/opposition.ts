import { isStopword } from "../analysis/stopwords.ts";
import type { FrameDraft } from "./frameDraft.ts";

/** Doings that are done against something without refusing it. */
const FIGHTING = ["=break", "=sue", "=fight", "=compete", "=match", "=accuse", "=probability"];
const AGAINST = new Set(["gegen", "against"]);
/** Tokens behind „gegen“ in which stands what is opposed. */
const REACH = 4;

/** „gegen eine Fusion“ refuses; „gegen OpenAI“ only says whom. */
export function addOppositions(draft: FrameDraft): void {
  for (const [at, { key }] of draft.tokens.entries()) {
    if (!AGAINST.has(key) || !isRefusing(draft, at)) continue;
    const clause = draft.clauses[at] ?? 0;
    draft.attitudes.push({ at, stances: ["wished"], sign: -1, impersonal: false, clause, isAttempt: false });
  }
}

function isRefusing(draft: FrameDraft, at: number): boolean {
  const { terms, clauses } = draft;
  const has = (keys: readonly string[]): boolean =>
    terms.some((term) => term.clause === clauses[at] && keys.some((key) => term.keys.has(key)));
  const isFight = has(FIGHTING) && !has(["=decide"]);
  const isSomethingThere = terms.some((term) => term.at > at && term.at <= at + REACH);
  return isSomethingThere && !isFight && !isAboutSomebody(draft, at) && !isInsidePhrase(draft, at);
}

/** “against OpenAI”; but “against OpenAI becoming …” is against the becoming. */
function isAboutSomebody({ tokens, mentions }: FrameDraft, at: number): boolean {
  const isDoing = tokens.slice(at + 2, at + 5).some(({ raw }) => /\p{Ll}{2}ing$/u.test(raw));
  const isArticle = isStopword(tokens[at + 1]?.key ?? "");
  return !isDoing && mentions.some((mention) => mention.at === at + 1 || (mention.at === at + 2 && isArticle));
}

function isInsidePhrase({ tokens, terms }: FrameDraft, at: number): boolean {
  const token = tokens[at];
  return terms.some(({ start, end }) => token !== undefined && start <= token.start && end >= token.end);
}

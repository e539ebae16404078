import type { Passage } from "../../article/article.ts";
import type { ClaimVerdict } from "../../index/claims/checkClaim.ts";
import type { Difference } from "../../index/claims/comparison.ts";
import { differingQuantities } from "../../index/quantities/differingQuantities.ts";
import { quantitiesIn } from "../../index/quantities/quantities.ts";
import { wordingIn } from "../../index/quantities/wordingIn.ts";
import { type Attribution, attributionsOf } from "../../knowledge/attribution.ts";
import type { Evidence, Language, Source } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { renderAmount } from "../amount.ts";
import { renderShortCitation, voiceLabel } from "../citation.ts";
import type { Shown } from "../contextButton.ts";
import { renderDate } from "../date.ts";
import { renderEvidence } from "../evidence.ts";
import { escapeMarkdown, shorten } from "../markdown.ts";
import { block } from "../reply.ts";
import type { CheckedWords } from "./checkedWords.ts";
import type { Checked } from "./checkReply.ts";

/** Characters of one excerpt of several passages. */
const EXCERPT_MAX = 900;
const DIFFERENCES_MAX = 3;
const DIFFERENCE_WORDS_MAX = 80;

type Decided = ClaimVerdict & { readonly outcome: "supported" | "contradicted" };

export interface ClaimView {
  readonly source: Source;
  readonly said: CheckedWords;
  readonly verdict: ClaimVerdict;
  /** Other articles that decide it, in sentences. */
  readonly elsewhere: readonly string[];
  readonly language: Language;
}

export function isDecided(verdict: ClaimVerdict): verdict is Decided {
  return verdict.outcome !== "not-addressed";
}

/** A statement that the article bears out or contradicts, and with what. */
export function decidedClaim({
  source,
  said,
  verdict,
  elsewhere,
  language,
}: ClaimView & { readonly verdict: Decided }): Checked {
  const t = textsIn(language).claim;
  const { evidence, voice } = basisOf(source, verdict);
  const supported = verdict.outcome === "supported";
  const side = supported ? t.sides.for() : t.sides.against();
  const otherSide = block(supported ? t.sides.nothingAgainst() : t.sides.nothingFor());
  const first = evidence.passages[0];
  return {
    said,
    outcome: [
      outcomeLine(verdict, voice, source, language),
      ...differencesOf(verdict, said.words, language)
        .slice(0, DIFFERENCES_MAX)
        .map((one) => differenceLine(one, verdict, source, language)),
      ...foundLines(verdict, voice, source, language),
      ...elsewhere,
    ],
    evidence: [...renderEvidence({ source, evidence, language, longest: EXCERPT_MAX, lead: side }), otherSide],
    citation: first ? renderShortCitation(source, [[first]], language) : "",
    passages: evidence.passages.map((passage) => ({ source, passage })),
    nearest: [],
  };
}

/** A statement about which the articles say nothing. */
export function silentClaim(
  said: CheckedWords,
  nearest: readonly Shown[],
  severalArticles: boolean,
  language: Language,
): Checked {
  const t = textsIn(language).claim;
  const outcome = [severalArticles ? t.silentSeveral() : t.silent()];
  return { said, outcome, evidence: [], citation: "", passages: [], nearest };
}

interface Basis {
  readonly evidence: Evidence;
  /** Whose voice it is. */
  readonly voice: Attribution;
}

function basisOf({ knowledge }: Source, { basis, evidence }: Decided): Basis {
  const origin = basis?.origin;
  const passages: readonly Passage[] = evidence;
  const person = (id: string | undefined) => knowledge.people.find((one) => one.id === id);
  if (origin?.kind === "claim" || origin?.kind === "counter") {
    const { claim } = origin;
    const voice = { voice: claim.voice, speaker: person(claim.speaker), opinion: claim.opinion };
    const evidence = origin.kind === "claim" ? claim.evidence : together(origin.counter.evidence, claim.evidence);
    return { evidence, voice };
  }
  const [first] = passages;
  const [voice = { voice: "author", speaker: undefined, opinion: false } as const] = first
    ? attributionsOf(knowledge, first.id)
    : [];
  if (origin?.kind === "timeline") {
    return { evidence: origin.entry.evidence, voice: { ...voice, voice: origin.entry.voice } };
  }
  return { evidence: origin?.kind === "figure" ? origin.figure.evidence : { passages, spans: [] }, voice };
}

/** What speaks against a statement, and what the article says instead. */
function together(a: Evidence, b: Evidence): Evidence {
  const passages = [...new Set([...a.passages, ...b.passages])].toSorted((one, other) => one.start - other.start);
  return { passages, spans: [...a.spans, ...b.spans] };
}

function outcomeLine({ outcome }: Decided, voice: Attribution, { knowledge }: Source, language: Language): string {
  const t = textsIn(language).claim;
  const holder = voice.voice === "author" ? knowledge.info.author : voice.speaker?.name[language];
  if (voice.opinion && holder !== undefined) {
    const name = escapeMarkdown(holder);
    return outcome === "supported" ? t.supportedOpinion({ name }) : t.contradictedOpinion({ name });
  }
  if (outcome === "contradicted") return t.contradicted();
  return voice.voice === "author" ? t.supported() : t.supportedReport();
}

/** What decided; where it was no figure, also the figures that differ from those of what the article says instead. */
function differencesOf(verdict: Decided, words: string, language: Language): readonly Difference[] {
  const { outcome, differences, basis } = verdict;
  const isNamed = differences.some(({ kind }) => kind === "figure" || kind === "date");
  if (outcome === "supported" || isNamed || basis === undefined) return differences;
  const known = statementsOf(verdict, language).join("\n");
  return [...differingQuantities(words, known).filter(({ kind }) => kind === "figure"), ...differences];
}

/** The article's own wording of a figure or date, or ours in the reader's language where the article's is in another. */
function wordingOf(known: string, verdict: Decided, { knowledge }: Source, language: Language): string {
  const own = wordingIn(
    verdict.evidence.map(({ text }) => text),
    known,
  );
  const ours = wordingIn(statementsOf(verdict, language), known);
  // „9 %“ is the same in every language.
  const isReadable = language === knowledge.info.language || !/\p{L}/u.test(own ?? "");
  return (isReadable ? (own ?? ours) : ours) ?? inWords(known, language) ?? own ?? renderDate(known, language);
}

/** A figure or date that no statement in the reader's language words. */
function inWords(known: string, language: Language): string | undefined {
  const [quantity] = quantitiesIn(known);
  if (quantity?.kind === "date") return renderDate(quantity.date, language);
  if (quantity?.kind !== "amount" || quantity.low !== quantity.high) return undefined;
  return renderAmount({ value: quantity.low, unit: quantity.unit }, language);
}

function differenceLine(
  { kind, stated, known }: Difference,
  verdict: Decided,
  source: Source,
  language: Language,
): string {
  const { people } = source.knowledge;
  const t = textsIn(language).claim;
  const words = (text: string) => escapeMarkdown(shorten(text.replace(/\s+/g, " ").trim(), DIFFERENCE_WORDS_MAX));
  const name = (id: string) => escapeMarkdown(people.find((one) => one.id === id)?.name[language] ?? id);
  switch (kind) {
    case "figure":
    case "date":
      return t.differs({ stated: words(stated), article: words(wordingOf(known, verdict, source, language)) });
    case "person":
      return t.person({ stated: name(stated), article: name(known) });
    case "roles":
      return t.roles();
    case "opposite":
      return stated === "" || known === "" ? t.opposite() : t.differs({ stated: words(stated), article: words(known) });
    case "negation":
      return t.negation();
  }
}

/** What the article was found to say, in our own words; nothing where only the sentence itself was found. */
function foundLines(verdict: Decided, voice: Attribution, source: Source, language: Language): readonly string[] {
  const t = textsIn(language).claim;
  const { basis } = verdict;
  const label = voiceLabel(voice, voice.speaker ? [voice.speaker] : [], source, language);
  const say = basis?.origin.kind === "counter" ? t.instead : t.found;
  return statementsOf(verdict, language).map((statement) =>
    say({ statement: escapeMarkdown(statement), voice: label }),
  );
}

function statementsOf({ basis }: Decided, language: Language): readonly string[] {
  switch (basis?.origin.kind) {
    case "claim":
    case "counter":
      return [basis.origin.claim.statement[language]];
    case "timeline":
      return [basis.origin.entry.text[language]];
    case "figure": {
      const { figure } = basis.origin;
      return [`${renderAmount(figure, language)} – ${figure.measures[language]}`];
    }
    default:
      return [];
  }
}

import { foldWord } from "../analysis/foldWord.ts";
import { addAttitude, addTerm, dropAt, type FrameDraft } from "./frameDraft.ts";
import { phrasesFrom, type Sense, sensesOf, stemIn } from "./lexicon.ts";
import { infinitiveOf, isSupportVerb } from "./verbForms.ts";

const SEPARABLE = new Set(
  "vor auf an ab ein aus zu mit um her hin weg zuruck bei nach fest los dar heraus voran zusammen dazu bloss".split(
    " ",
  ),
);

/** Words of their own that are parts of verbs as well: „ging … schief“, „gab … bekannt“. */
const COMPLEMENTS = new Set("geheim bekannt preis schief still frei dicht fehl teil daneben raus".split(" "));
/** Tokens between a German verb and its particle. */
const FRAME_REACH = 16;

/** “called the meeting off” */
const ENGLISH_PARTICLES = new Set("off down up back out forward free".split(" "));
/** Words between an English verb and its particle. */
const PARTICLE_REACH = 5;

/** Words that open something new behind the particle of a verb. */
const LAST_BEFORE = new Set(["und", "oder", "als", "wie", "aber"]);

/** Particles by which something goes away from somebody. */
const PARTING = new Set(["ab", "los", "weg", "her"]);

const LET_GO: readonly Sense[] = [{ name: "dismiss", sign: 1 }];
/** Words between “let” and “go”. */
const GO_REACH = 10;

/** „schlug … vor“: a verb means what it means together with its particle. */
export function joinSeparatedVerbs(draft: FrameDraft): void {
  if (draft.languages.includes("en")) {
    joinLetGo(draft);
    joinEnglishParticles(draft);
  }
  if (draft.languages.includes("de")) joinGermanParticles(draft);
}

function joinGermanParticles(draft: FrameDraft): void {
  const { tokens } = draft;
  for (const [at, token] of tokens.entries()) {
    const isComplement = COMPLEMENTS.has(token.key) && isLast(draft, at);
    if (!isComplement && !isParticle(draft, at)) continue;
    for (let verbAt = at - 1; verbAt >= Math.max(0, at - FRAME_REACH); verbAt -= 1) {
      const verb = tokens[verbAt];
      if (verb?.raw === "," && hasVerb(draft, verbAt + 1, at)) break;
      if (verb?.kind !== "word" || (verb.capital && verbAt > 0)) continue;
      if (!joinParticle(draft, token.raw, verb.raw.toLowerCase(), verbAt)) continue;
      if (isComplement) dropAt(draft, at);
      break;
    }
  }
}

function joinParticle(draft: FrameDraft, particle: string, verb: string, verbAt: number): boolean {
  const infinitive = infinitiveOf(verb);
  const spelled = [verb, ...(infinitive ? [infinitive] : [])].map((form) => particle + form);
  const senses = spelled.map((form) => sensesOf("de", form)).find((list) => list.length > 0);
  if (senses) {
    replaceAt(draft, verbAt, particle + verb, senses);
    return true;
  }
  // „gibt … ab“ must not vanish with the light verb.
  const other = draft.terms.find((term) => term.at === verbAt);
  if (!PARTING.has(particle) || infinitive === undefined || other?.optional === false) return false;
  dropAt(draft, verbAt);
  const keys = new Map([[`w:${particle}${infinitive}`, 1]] as const);
  addTerm(draft, { at: verbAt, to: verbAt + 1, raw: particle + verb, senses: [], keys });
  return true;
}

function replaceAt(draft: FrameDraft, at: number, raw: string, senses: readonly Sense[]): void {
  dropAt(draft, at);
  addAttitude(draft, at, senses);
  addTerm(draft, { at, to: at + 1, raw, senses });
}

/** “called the meeting off” means what “called off” means. */
function joinEnglishParticles(draft: FrameDraft): void {
  const { tokens, clauses } = draft;
  for (const [at, { key }] of tokens.entries()) {
    if (!ENGLISH_PARTICLES.has(key) || !isLast(draft, at)) continue;
    for (let verbAt = at - 2; verbAt >= Math.max(0, at - PARTICLE_REACH); verbAt -= 1) {
      const verb = tokens[verbAt];
      if (verb?.kind !== "word" || clauses[verbAt] !== clauses[at]) break;
      const phrase = phrasesFrom("en", stemIn("en", verb.raw)).find(
        ({ stems }) => stems.length === 2 && stems[1] === stemIn("en", key),
      );
      if (!phrase) continue;
      dropAt(draft, at);
      replaceAt(draft, verbAt, verb.raw, phrase.senses);
      break;
    }
  }
}

/** “let nine percent of its people go” */
function joinLetGo(draft: FrameDraft): void {
  for (const [at, { key }] of draft.tokens.entries()) {
    if (key !== "let") continue;
    const reached = draft.tokens.slice(at + 2, at + 1 + GO_REACH);
    if (reached.some((token) => token.key === "go")) replaceAt(draft, at, "let go", LET_GO);
  }
}

/** „von der Börse holen“, „ins Spiel brachte“: the verb only carries the noun. */
export function dropSupportVerbs(draft: FrameDraft): void {
  const carried = new Set(draft.terms.filter(({ isPhrase }) => isPhrase).map(({ clause }) => clause));
  for (const term of draft.terms.toSorted((a, b) => b.at - a.at)) {
    const isCarrying = carried.has(term.clause) && isSupportVerb(foldWord(term.raw));
    if (isCarrying && draft.tokens[term.at]?.capital === false) dropAt(draft, term.at);
  }
}

/** „schlug … vor“: the part of a verb at the end of its clause. */
export function isParticle(draft: FrameDraft, at: number): boolean {
  const token = draft.tokens[at];
  const isSeparable = token !== undefined && !token.capital && SEPARABLE.has(token.key);
  return isSeparable && draft.languages.includes("de") && isLast(draft, at);
}

function isLast({ tokens }: FrameDraft, at: number): boolean {
  const next = tokens[at + 1];
  return next === undefined || next.kind === "sign" || LAST_BEFORE.has(next.key);
}

/** Whether a clause of its own stands there: „ging schief, die Autos baute man … zusammen“. */
function hasVerb({ tokens }: FrameDraft, from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .some(({ raw, key }) => /^\p{Ll}{2,}te(?:n|t)?$/u.test(raw) || infinitiveOf(key) !== undefined);
}

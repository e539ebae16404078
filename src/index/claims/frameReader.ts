import type { Language } from "../../knowledge/knowledge.ts";
import { foldWord } from "../analysis/foldWord.ts";
import { isMisspeltStopword, isStopword } from "../analysis/stopwords.ts";
import { quantitiesIn } from "../quantities/quantities.ts";
import type { Quantity } from "../quantities/quantity.ts";
import { type Token, tokensOf } from "../quantities/tokens.ts";
import { isBareAttitude, isOptional, isRefusal, stancesOf } from "./attitudes.ts";
import { clausesOf } from "./clauses.ts";
import type { EntityFinder } from "./entities.ts";
import type { Attitude, Frame, Mention, Term } from "./frame.ts";
import { isLight, isSweeping, phrasesFrom, type Sense, sensesOf, stemIn } from "./lexicon.ts";
import { negationsIn } from "./negation.ts";
import { withReplaced } from "./replaced.ts";
import { mentionOf, orderOf, passiveClauses, withHolders } from "./roles.ts";
import { infinitiveOf, isInflectedLight, isSupportVerb } from "./verbForms.ts";
import type { Words } from "./words.ts";

export interface FrameTools {
  readonly entities: EntityFinder;
  readonly words: Words;
}

const SEPARABLE = new Set(
  "vor auf an ab ein aus zu mit um her hin weg zuruck bei nach fest los dar heraus voran zusammen dazu bloss".split(
    " ",
  ),
);

/** Words of their own that are parts of verbs as well: „ging … schief“, „gab … bekannt“. */
const COMPLEMENTS = new Set("geheim bekannt preis schief still frei dicht fehl teil daneben raus".split(" "));

/** “called the meeting off” */
const ENGLISH_PARTICLES = new Set("off down up back out forward free".split(" "));
/** Words between an English verb and its particle. */
const PARTICLE_REACH = 5;

/** Behind them a German noun is no name. */
const BEFORE_NOUNS = new Set(
  "der die das den dem des ein eine einen einem einer eines kein keine keinen seine seinen seiner ihre ihren ihrer im am zum zur vom beim".split(
    " ",
  ),
);

/** Words that open something new behind the particle of a verb. */
const LAST_BEFORE = new Set(["und", "oder", "als", "wie", "aber"]);

/** Doings that are done against something without refusing it. */
const FIGHTING = ["=break", "=sue", "=fight", "=compete", "=match", "=accuse", "=probability"];

/** What opens a phrase that a verb carries: „von der Börse“, „ins Spiel“. */
const SUPPORTED = new Set("ins im in zur zum zu von vor auf an unter aus into to off on".split(" "));

/** Particles by which something goes away from somebody. */
const PARTING = new Set(["ab", "los", "weg", "her"]);

const LET_GO: readonly Sense[] = [{ name: "dismiss", sign: 1 }];

/** Characters that „nicht weniger als“ and the like take up before a figure. */
const LONGEST_BOUND = 12;

/** „so gut wie keine“, “as good as none” */
const AS_GOOD = new Set(["gut", "good"]);
const AS = new Set(["so", "as"]);
const AS_BEHIND = new Set(["wie", "as"]);

/** With „gern“ somebody does what they do; only a verb makes a wish of it. */
const GLADLY = new Set(["gern", "gerne"]);
const WOULD = /^(?:möchte\p{Ll}*|würde\p{Ll}*|hätte\p{Ll}*|wollte\p{Ll}*|will|wäre\p{Ll}*)$/u;

/** “fear of rejection”: nobody refuses anything. */
const FEARS = new Set(["fear", "fears", "afraid", "scared", "feared", "angst", "furcht", "sorge"]);

function isFiller(raw: string, token: Token): boolean {
  const folded = foldWord(raw);
  const isManner = /(?:\p{Ll}ly|\p{Ll}{3}weise)$/u.test(token.raw) && !token.capital;
  return (
    isManner ||
    isLight(token.key) ||
    isInflectedLight(folded) ||
    isStopword(folded) ||
    isStopword(token.key) ||
    isMisspeltStopword(folded)
  );
}

class FrameReader {
  private readonly tokens: readonly Token[];
  private readonly clauses: readonly number[];
  private readonly languages: readonly Language[];
  private negationOffsets: readonly number[];
  private readonly passive: ReadonlySet<number>;
  private readonly terms: Term[] = [];
  private readonly mentions: Mention[] = [];
  private readonly attitudes: Attitude[] = [];
  private quantities: readonly Quantity[];
  private previousEnd = -10;
  private readonly text: string;
  private readonly language: Language | undefined;
  private readonly tools: FrameTools;

  constructor(text: string, language: Language | undefined, tools: FrameTools) {
    this.text = text;
    this.language = language;
    this.tools = tools;
    this.tokens = tokensOf(text);
    this.clauses = clausesOf(this.tokens);
    this.languages = language === undefined ? ["de", "en"] : [language];
    this.negationOffsets = negationsIn(text);
    this.passive = passiveClauses(this.tokens, this.clauses);
    this.quantities = quantitiesIn(text, language);
  }

  read(): Frame {
    const { tokens } = this;
    for (let at = 0; at < tokens.length; ) at = this.readAt(at);
    this.joinSeparated();
    this.dropSupportVerbs();
    const negated = (at: number): boolean =>
      this.negationOffsets.some((offset) => Math.abs(tokens.findIndex(({ end }) => end > offset) - at) <= 2);
    this.readOpposition();
    const mentions = withHolders(this.mentions, this.attitudes, tokens);
    return {
      text: this.text,
      language: this.language,
      tokens,
      terms: withReplaced(
        tokens,
        this.terms.toSorted((a, b) => a.at - b.at),
        this.mentions,
      ),
      mentions,
      quantities: this.quantities,
      // “Could not” tells what was, as “tried” does where the outcome is told.
      attitudes: this.attitudes.filter(
        ({ at, stances }) => !(stances.every((one) => one === "possible") && negated(at)),
      ),
      negations: this.negationOffsets.map((start) => {
        const at = tokens.findIndex((token) => token.end > start);
        return { at, clause: this.clauses[at] ?? 0 };
      }),
      sweeping: tokens.filter(({ key }, at) => isSweeping(key) && !(key === "all" && tokens[at - 1]?.key === "at")),
      order: orderOf(mentions),
    };
  }

  private readAt(at: number): number {
    const token = this.tokens[at];
    if (!token) return at + 1;
    const match = this.tools.entities.at(this.tokens, at);
    if (match) {
      const mention = mentionOf(match, {
        tokens: this.tokens,
        clauses: this.clauses,
        passive: this.passive,
        previous: this.mentions.at(-1),
        previousEnd: this.previousEnd,
      });
      this.mentions.push(mention);
      this.previousEnd = match.to;
      if (!match.described)
        this.quantities = this.quantities.filter(({ start, end }) => end <= mention.start || start >= mention.end);
      if (match.described) for (let inner = at; inner < match.to; inner += 1) this.readWord(inner, match.id);
      return match.to;
    }
    return this.readPhrase(at) ?? this.readWord(at, undefined);
  }

  private readPhrase(at: number): number | undefined {
    for (const language of this.languages) {
      for (const { stems, senses } of phrasesFrom(language, stemIn(language, this.tokens[at]?.raw ?? ""))) {
        const end = this.phraseEnd(language, stems, at);
        if (end === undefined) continue;
        this.add(at, end, this.tokens[at]?.raw ?? "", senses, keysOfSenses(senses));
        this.dropNegations(at, end);
        return end;
      }
    }
    return undefined;
  }

  /** „nichts dagegen“ says what it says as a whole. */
  private dropNegations(from: number, to: number): void {
    const [start, end] = [this.tokens[from]?.start ?? 0, this.tokens[to - 1]?.end ?? 0];
    this.negationOffsets = this.negationOffsets.filter((offset) => offset < start || offset >= end);
  }

  private phraseEnd(language: Language, stems: readonly string[], from: number): number | undefined {
    let at = from;
    for (const [index, stem] of stems.entries()) {
      if (index > 0 && this.tokens[at]?.raw === "-") at += 1;
      const token = this.tokens[at];
      if (token?.kind !== "word" || stemIn(language, token.raw) !== stem) return undefined;
      at += 1;
    }
    return at;
  }

  private readWord(at: number, inside: string | undefined): number {
    const token = this.tokens[at];
    if (!token || token.kind === "sign" || this.isQuantity(token) || this.isNegation(token)) return at + 1;
    if (this.isLetterOfContraction(at)) return at + 1;
    if (this.isAsGoodAs(at) || this.isGladly(token)) return at + 1;
    const found = this.tools.words.read(token, this.languages);
    this.addAttitude(at, found.carried);
    this.add(
      at,
      at + 1,
      token.raw,
      found.senses,
      found.keys,
      found.parts.map((part) => this.part(part.raw, part.keys, at)),
      inside,
    );
    return at + 1;
  }

  private part(raw: string, keys: Term["keys"], at: number): Term {
    const { start, end } = this.tokens[at] ?? { start: 0, end: 0 };
    return {
      raw,
      keys,
      at,
      start,
      end,
      parts: [],
      optional: false,
      isAttitude: false,
      isForeign: false,
      isPhrase: false,
      inside: undefined,
      clause: this.clauses[at] ?? 0,
    };
  }

  private add(
    at: number,
    to: number,
    raw: string,
    senses: readonly Sense[],
    keys: Term["keys"],
    parts: readonly Term[] = [],
    inside: string | undefined = undefined,
  ): void {
    const clause = this.clauses[at] ?? 0;
    this.addAttitude(at, senses);
    const token = this.tokens[at];
    if (!token) return;
    const isSingle = to === at + 1;
    if (isSingle && senses.length === 0 && isFiller(raw, token)) return;
    if (isSingle && (isSweeping(token.key) || this.isBound(token) || this.isParticle(at))) return;
    const isAttitude = isBareAttitude(senses);
    const end = this.tokens[to - 1]?.end ?? token.end;
    const optional = isOptional(senses);
    const isName = token.capital && !BEFORE_NOUNS.has(this.tokens[at - 1]?.key ?? "");
    const isForeign = isName && senses.length === 0 && parts.length === 0 && !this.tools.words.isUsed(token);
    const isPhrase = !isSingle && SUPPORTED.has(token.key);
    this.terms.push({
      isPhrase,
      at,
      raw,
      keys,
      parts,
      inside,
      clause,
      optional,
      isAttitude,
      isForeign,
      start: token.start,
      end,
    });
  }

  private addAttitude(at: number, senses: readonly Sense[]): void {
    const stances = stancesOf(senses);
    if (stances.length === 0 || (isRefusal(senses) && this.isFeared(at))) return;
    const clause = this.clauses[at] ?? 0;
    const sign = isRefusal(senses) ? -1 : 1;
    const impersonal = senses.some(({ name }) => name === "oblige") || this.passive.has(clause);
    const isAttempt = senses.every(({ name }) => name === "try" || name === "bid");
    this.attitudes.push({ at, stances, sign, impersonal, clause, isAttempt });
  }

  private isFeared(at: number): boolean {
    return this.tokens.slice(Math.max(0, at - 4), at).some(({ key }) => FEARS.has(key));
  }

  private isAsGoodAs(at: number): boolean {
    const [before, key, next] = [at - 1, at, at + 1].map((index) => this.tokens[index]?.key ?? "");
    return AS_GOOD.has(key ?? "") && AS.has(before ?? "") && AS_BEHIND.has(next ?? "");
  }

  private isGladly({ key }: Token): boolean {
    return GLADLY.has(key) && !this.tokens.some(({ raw }) => WOULD.test(raw));
  }

  /** „von der Börse holen“, „ins Spiel brachte“: the verb only carries the noun. */
  private dropSupportVerbs(): void {
    const carried = new Set(this.terms.filter(({ isPhrase }) => isPhrase).map(({ clause }) => clause));
    for (const term of this.terms.toSorted((a, b) => b.at - a.at)) {
      const isCarrying = carried.has(term.clause) && isSupportVerb(foldWord(term.raw));
      if (isCarrying && this.tokens[term.at]?.capital === false) this.drop(term.at);
    }
  }

  /** „schlug … vor“: the verb means what it means together with its particle. */
  private joinSeparated(): void {
    if (this.languages.includes("en")) {
      this.joinLetGo();
      this.joinParticles();
    }
    if (!this.languages.includes("de")) return;
    for (const [at, token] of this.tokens.entries()) {
      const isComplement = COMPLEMENTS.has(token.key) && this.isLast(at);
      if (!isComplement && !this.isParticle(at)) continue;
      for (let verbAt = at - 1; verbAt >= Math.max(0, at - 16); verbAt -= 1) {
        const verb = this.tokens[verbAt];
        if (verb?.raw === "," && this.hasVerb(verbAt + 1, at)) break;
        if (verb?.kind !== "word" || (verb.capital && verbAt > 0)) continue;
        if (!this.joinParticle(token.raw, verb.raw.toLowerCase(), verbAt)) continue;
        if (isComplement) this.drop(at);
        break;
      }
    }
  }

  /** “called the meeting off” means what “called off” means. */
  private joinParticles(): void {
    for (const [at, { key }] of this.tokens.entries()) {
      if (!ENGLISH_PARTICLES.has(key) || !this.isLast(at)) continue;
      for (let verbAt = at - 2; verbAt >= Math.max(0, at - PARTICLE_REACH); verbAt -= 1) {
        const verb = this.tokens[verbAt];
        if (verb?.kind !== "word" || this.clauses[verbAt] !== this.clauses[at]) break;
        const phrase = phrasesFrom("en", stemIn("en", verb.raw)).find(
          ({ stems }) => stems.length === 2 && stems[1] === stemIn("en", key),
        );
        if (!phrase) continue;
        this.drop(verbAt);
        this.drop(at);
        this.add(verbAt, verbAt + 1, verb.raw, phrase.senses, keysOfSenses(phrase.senses));
        break;
      }
    }
  }

  private joinParticle(particle: string, verb: string, verbAt: number): boolean {
    const infinitive = infinitiveOf(verb);
    const spelled = [verb, ...(infinitive ? [infinitive] : [])].map((form) => particle + form);
    const senses = spelled.map((form) => sensesOf("de", form)).find((list) => list.length > 0);
    if (senses) {
      this.drop(verbAt);
      this.add(verbAt, verbAt + 1, particle + verb, senses, keysOfSenses(senses));
      return true;
    }
    // „gibt … ab“ must not vanish with the light verb.
    const other = this.terms.find((term) => term.at === verbAt);
    if (!PARTING.has(particle) || infinitive === undefined || other?.optional === false) return false;
    this.drop(verbAt);
    this.add(verbAt, verbAt + 1, particle + verb, [], new Map([[`w:${particle}${infinitive}`, 1]]));
    return true;
  }

  /** Whether a clause of its own stands there: „ging schief, die Autos baute man … zusammen“. */
  private hasVerb(from: number, to: number): boolean {
    return this.tokens
      .slice(from, to)
      .some(({ raw, key }) => /^\p{Ll}{2,}te(?:n|t)?$/u.test(raw) || infinitiveOf(key) !== undefined);
  }

  /** “let nine percent of its people go” */
  private joinLetGo(): void {
    for (const [at, { key }] of this.tokens.entries()) {
      const goesAt =
        key === "let"
          ? this.tokens.findIndex((token, index) => token.key === "go" && index > at + 1 && index <= at + 10)
          : -1;
      if (goesAt < 0) continue;
      this.drop(at);
      this.add(at, at + 1, "let go", LET_GO, keysOfSenses(LET_GO));
    }
  }

  /** „gegen eine Fusion“ refuses; „gegen OpenAI“ only says whom. */
  private readOpposition(): void {
    for (const [at, token] of this.tokens.entries()) {
      if (token.key !== "gegen" && token.key !== "against") continue;
      const isAboutSomebody = this.mentions.some(
        (mention) => mention.at === at + 1 || (mention.at === at + 2 && isStopword(this.tokens[at + 1]?.key ?? "")),
      );
      // “against OpenAI becoming …” is against the becoming.
      const isDoing = this.tokens.slice(at + 2, at + 5).some(({ raw }) => /\p{Ll}{2}ing$/u.test(raw));
      const next = this.terms.find((term) => term.at > at && term.at <= at + 4);
      const isDecision = this.terms.some(({ keys, clause }) => clause === this.clauses[at] && keys.has("=decide"));
      const isFight = this.terms.some(
        ({ keys, clause }) => clause === this.clauses[at] && FIGHTING.some((key) => keys.has(key)),
      );
      if (
        (isAboutSomebody && !isDoing) ||
        (isFight && !isDecision) ||
        !next ||
        this.terms.some(({ start, end }) => start <= token.start && end >= token.end)
      )
        continue;
      const clause = this.clauses[at] ?? 0;
      this.attitudes.push({ at, stances: ["wished"], sign: -1, impersonal: false, clause, isAttempt: false });
    }
  }

  private drop(at: number): void {
    for (const list of [this.terms, this.attitudes]) {
      const index = list.findIndex((one) => one.at === at);
      if (index >= 0) list.splice(index, 1);
    }
  }

  private isLast(at: number): boolean {
    const next = this.tokens[at + 1];
    return next === undefined || next.kind === "sign" || LAST_BEFORE.has(next.key);
  }

  /** „schlug … vor“: the part of a verb at the end of its clause. */
  private isParticle(at: number): boolean {
    const token = this.tokens[at];
    return (
      this.isLast(at) &&
      this.languages.includes("de") &&
      token !== undefined &&
      !token.capital &&
      SEPARABLE.has(token.key)
    );
  }

  /** „mehr als“ before a figure belongs to the figure. */
  private isBound(token: Token): boolean {
    return this.quantities.some(
      (quantity) =>
        quantity.kind === "amount" &&
        quantity.bound !== "exactly" &&
        token.end <= quantity.start &&
        token.end >= quantity.start - LONGEST_BOUND,
    );
  }

  private isQuantity(token: Token): boolean {
    return this.quantities.some((quantity) => {
      if (token.start < quantity.start || token.end > quantity.end) return false;
      const isCounted = quantity.kind === "amount" && /^(?:vehicles|people|companies|shares)$/.test(quantity.unit);
      return !(isCounted && token.end === quantity.end && token.kind === "word");
    });
  }

  private isNegation(token: Token): boolean {
    return this.negationOffsets.some((start) => start >= token.start && start < token.end);
  }

  /** The `s`, `t` and `ll` of “Musk's”, “didn't” and “he'll”. */
  private isLetterOfContraction(at: number): boolean {
    const [token, before] = [this.tokens[at], this.tokens[at - 1]];
    return token?.glued === true && /^['’]$/.test(before?.raw ?? "") && before?.glued === true && token.raw.length <= 2;
  }
}

export function keysOfSenses(senses: readonly Sense[]): Term["keys"] {
  return new Map(senses.map(({ name, sign }) => [`=${name}`, sign]));
}

/** Takes a statement apart. A language that is not given is taken to be either. */
export function readFrame(text: string, language: Language | undefined, tools: FrameTools): Frame {
  return new FrameReader(text, language, tools).read();
}

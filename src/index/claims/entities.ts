import type { Knowledge, Person } from "../../knowledge/knowledge.ts";
import { namesOf } from "../../knowledge/namesOf.ts";
import { isOneSlipAway } from "../quantities/calendar.ts";
import { type Token, tokensOf } from "../quantities/tokens.ts";

export interface EntityMatch {
  readonly id: string;
  /** Numbers of the first token and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** A description with words of its own (“the CEO of Tesla”), not a bare name. */
  readonly described: boolean;
  readonly genitive: boolean;
}

export interface EntityFinder {
  /** The longest name that begins at a token. */
  at(tokens: readonly Token[], from: number): EntityMatch | undefined;
  /** Whether two ids can stand for each other: the same, or a member and its group. */
  related(a: string, b: string): boolean;
  kindOf(id: string): Person["kind"] | undefined;
}

interface Name {
  readonly id: string;
  readonly keys: readonly string[];
  readonly described: boolean;
}

/** Shorter names must be spelt right. */
const SHORTEST_SLIP = 5;
const ARTICLES = new Set(["der", "die", "das", "den", "dem", "ein", "eine", "einen", "the", "a", "an"]);

function keysOf(name: string): readonly string[] {
  const keys = tokensOf(name)
    .filter(({ kind, raw }) => kind !== "sign" || raw === "/")
    .filter(({ raw }) => raw !== "/")
    .map(({ key }) => key);
  return keys.length > 1 && ARTICLES.has(keys[0] ?? "") ? keys.slice(1) : keys;
}

function spelledNames({ people }: Knowledge): readonly Name[] {
  const single = new Set(
    people.flatMap((person) => namesOf(person).map(keysOf)).flatMap((keys) => (keys.length === 1 ? keys : [])),
  );
  return people.flatMap((person) =>
    namesOf(person).flatMap((alias): readonly Name[] => {
      const { id, kind } = person;
      const keys = keysOf(alias);
      if (keys.length === 0) return [];
      const namesSomebodyElse = keys.length > 1 && keys.some((key) => single.has(key)) && kind !== "person";
      const described =
        keys.length > 1 && (/(?:^|[\s-])\p{Ll}/u.test(alias) || alias.includes("-") || namesSomebodyElse);
      return [{ id, keys, described }];
    }),
  );
}

const isGenitive = (key: string, name: string): boolean =>
  key === `${name}s` || (name.endsWith("e") && key === `${name}s`);

/** A known word is no misspelt name; asking that is costly, so it comes last. */
function sameWord(token: Token, name: string, isKnownWord: (token: Token) => boolean): boolean {
  if (token.key === name || isGenitive(token.key, name)) return true;
  if (name.length < SHORTEST_SLIP || /\d/.test(name)) return false;
  return isOneSlipAway(token.key, name) && !isKnownWord(token);
}

/** Hyphens and apostrophes stand between the words of a name without being part of it. */
function skipJoints(tokens: readonly Token[], at: number): number {
  return tokens[at]?.raw === "-" || tokens[at]?.raw === "‑" ? at + 1 : at;
}

function matchName(
  tokens: readonly Token[],
  from: number,
  name: Name,
  isKnownWord: (token: Token) => boolean,
): EntityMatch | undefined {
  let at = from;
  for (const [index, key] of name.keys.entries()) {
    if (index > 0) at = skipJoints(tokens, at);
    const token = tokens[at];
    if (!token || token.kind === "sign" || !sameWord(token, key, isKnownWord)) return undefined;
    at += 1;
  }
  const last = tokens[at - 1];
  const apostrophe = /^['’]$/.test(tokens[at]?.raw ?? "") && tokens[at]?.glued === true;
  const genitive = apostrophe || (last !== undefined && isGenitive(last.key, name.keys.at(-1) ?? ""));
  return { id: name.id, from, to: at, described: name.described, genitive };
}

/** A group stands for each person whom one of its names names: „Altman und Brockman“. */
function membersOf(knowledge: Knowledge): ReadonlyMap<string, ReadonlySet<string>> {
  const persons = knowledge.people.filter(({ kind }) => kind === "person");
  return new Map(
    knowledge.people
      .filter(({ kind }) => kind === "group")
      .map((group) => {
        const words = new Set(namesOf(group).flatMap(keysOf));
        const members = persons.filter((person) =>
          namesOf(person).some((alias) => {
            const keys = keysOf(alias);
            return keys.length === 1 && keys.every((key) => words.has(key));
          }),
        );
        return [group.id, new Set(members.map((member) => member.id))] as const;
      }),
  );
}

/** Finds the people, companies, products and places of an article in any text. */
export function createEntityFinder(knowledge: Knowledge, isKnownWord: (token: Token) => boolean): EntityFinder {
  const names = spelledNames(knowledge).toSorted((a, b) => b.keys.length - a.keys.length);
  const byFirst = Map.groupBy(names, ({ keys }) => (keys[0] ?? "").slice(0, 1));
  const members = membersOf(knowledge);
  const kinds = new Map(knowledge.people.map(({ id, kind }) => [id, kind]));
  return {
    at(tokens, from) {
      if (tokens[from]?.kind === "sign") return undefined;
      const first = (name: readonly Name[], isKnown: (token: Token) => boolean): EntityMatch | undefined => {
        for (const one of name) {
          const match = matchName(tokens, from, one, isKnown);
          if (match) return match;
        }
        return undefined;
      };
      const exact = first(byFirst.get((tokens[from]?.key ?? "").slice(0, 1)) ?? [], () => true);
      const token = tokens[from];
      return exact ?? (token && !isKnownWord(token) ? first(names, isKnownWord) : undefined);
    },
    related: (a, b) => a === b || members.get(a)?.has(b) === true || members.get(b)?.has(a) === true,
    kindOf: (id) => kinds.get(id),
  };
}

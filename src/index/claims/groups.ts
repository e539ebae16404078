import type { Doubt, Prepared, Stated } from "./comparison.ts";
import type { Frame, Term } from "./frame.ts";
import type { Family } from "./statements.ts";

/** People who have no names of their own: what some of them do or bear is nothing that others do or bear. */
export const GROUPS: readonly string[] = ["=founder", "=investor", "=staff", "=executive", "=analyst", "=reporter"];
/** People for whom the list of meanings has no group, or whose stem is another word's as well: „Kunde“ and „kündigte“. */
const PERSON =
  /^(?:(analyst\p{L}{0,2})|(?:reporter|journalist)\p{L}{0,2}|(customers?|buyers?|clients?|kund(?:en?|innen|schaft)|käufer\p{L}{0,2}))$/iu;
/** „seine Leute“ may be anybody. */
const ANYBODY = /^(?:leute|team|people)/iu;
/** Before those to whom something only goes: „zu den Kunden bringen“. */
const RECEIVING: ReadonlySet<string> = new Set("to zu zur zum an for fur bei beim".split(" "));
/** Tokens between such a word and the people. */
const REACH = 3;

export function groupOf({ raw, keys }: Term): string | undefined {
  if (ANYBODY.test(raw)) return undefined;
  const listed = GROUPS.find((key) => keys.has(key));
  // Whoever founded a company mostly leads it.
  if (listed !== undefined) return listed === "=founder" ? "=executive" : listed;
  const [found, analyst, customer] = PERSON.exec(raw) ?? [];
  if (found === undefined) return undefined;
  return analyst ? "=analyst" : customer ? "=customer" : "=reporter";
}

function groupsIn({ terms, tokens }: Frame): readonly (readonly [group: string, term: Term])[] {
  const isReceiving = ({ at }: Term): boolean =>
    tokens.slice(Math.max(0, at - REACH), at).some(({ key }) => RECEIVING.has(key));
  return terms.flatMap((term) => {
    const group = groupOf(term);
    return group === undefined || isReceiving(term) ? [] : [[group, term] as const];
  });
}

const known = new WeakMap<Family, ReadonlySet<string>>();

function groupsOf(family: Family): ReadonlySet<string> {
  const before = known.get(family);
  if (before) return before;
  const found = new Set(family.frames.flatMap(groupsIn).map(([group]) => group));
  known.set(family, found);
  return found;
}

/** “Asked customers to deliver cars” for “asked the staff to deliver them to customers”. */
export function groupDoubts({ frame }: Stated, { family }: Prepared): readonly Doubt[] {
  const theirs = groupsOf(family);
  if (theirs.size === 0) return [];
  const other = groupsIn(frame).find(([group]) => !theirs.has(group));
  return other ? [{ kind: "scope", about: other[1].raw }] : [];
}

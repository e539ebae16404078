import type { EntityFinder } from "./entities.ts";
import type { Frame, Mention } from "./frame.ts";

/** Verbs behind which stands whoever can then do something: “let Tesla slash its costs”, „ermöglichte es Tesla, …“. */
const ENABLING: ReadonlySet<string> = new Set(
  `let lets letting allow allows allowed allowing enable enables enabled enabling help helps helped helping permit permits permitted
  possible gab gibt gaben gegeben bot bietet boten half hilft halfen ermoglichte ermoglicht ermoglichen erlaubte erlaubt erlauben
  liess lasst liessen machte macht`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
/** „ermöglichte es Tesla“, “possible for Tesla” */
const BETWEEN: ReadonlySet<string> = new Set(["es", "it", "for", "fur", "the", "der", "dem"]);

/** Whoever is put in a position to do what the statement tells. */
export function enabledIn({ mentions, tokens }: Frame): readonly Mention[] {
  return mentions.filter(({ at, role }) => {
    const before = tokens.slice(Math.max(0, at - 3), at).findLast(({ key }) => !BETWEEN.has(key));
    return role !== "owner" && ENABLING.has(before?.key ?? "");
  });
}

/** “Tesla cut its costs with Shanghai” beside “Shanghai let Tesla cut its costs”. */
export function isEnabledBy(
  claim: Frame,
  frame: Frame,
  [first, second]: readonly [string, string],
  entities: EntityFinder,
): boolean {
  const means = claim.mentions.filter(({ id }) => entities.related(id, second));
  return means.every(({ role }) => role === "other") && enabledIn(frame).some(({ id }) => entities.related(id, first));
}

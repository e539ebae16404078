/** A part of the gateway's shards, counted from 0. */
export interface ShardPart {
  readonly ids: readonly number[];
  readonly total: number;
}

/** Which shards this process serves: `auto` are all that Discord recommends. */
export type Shards = "auto" | ShardPart;

export interface ShardVariables {
  readonly SHARDS: string;
  readonly SHARDS_PER_PROCESS: number | undefined;
  readonly PROCESS_ORDINAL: number | undefined;
  /** As Kubernetes names the pods of a StatefulSet: `beleg-2`. */
  readonly HOSTNAME: string | undefined;
}

/** Discord's own largest bots have fewer. */
const SHARDS_MAX = 100_000;

/** The second form is what is wrong, as a sentence without its subject. */
export type ReadShards =
  | { readonly shards: Shards }
  | { readonly variable: keyof ShardVariables; readonly problem: string };

/**
 * | SHARDS | this process serves |
 * | --- | --- |
 * | auto | all that Discord recommends |
 * | 0-3/16, 5/16 | these of 16 |
 * | ordinal/16 | the next SHARDS_PER_PROCESS of 16 from PROCESS_ORDINAL times that number on |
 */
export function readShards({ SHARDS, ...more }: ShardVariables): ReadShards {
  if (SHARDS === "auto") return { shards: "auto" };
  const ordinal = /^ordinal\/(\d{1,6})$/.exec(SHARDS);
  if (ordinal) return byOrdinal(Number(ordinal[1]), more);
  const range = /^(\d{1,6})(?:-(\d{1,6}))?\/(\d{1,6})$/.exec(SHARDS);
  if (!range) return problem("SHARDS", "must be auto, a part of a total like 0-3/16, or ordinal/16");
  const [, first, last = first, total] = range;
  return part(Number(first), Number(last), Number(total));
}

function byOrdinal(total: number, { SHARDS_PER_PROCESS, PROCESS_ORDINAL, HOSTNAME }: Omit<ShardVariables, "SHARDS">) {
  if (SHARDS_PER_PROCESS === undefined) return problem("SHARDS_PER_PROCESS", "must be set where SHARDS is ordinal/…");
  const named = /-(\d+)$/.exec(HOSTNAME ?? "")?.[1];
  const ordinal = PROCESS_ORDINAL ?? (named === undefined ? undefined : Number(named));
  if (ordinal === undefined) {
    return problem("PROCESS_ORDINAL", "must be set where SHARDS is ordinal/… and HOSTNAME does not end in a number");
  }
  const first = ordinal * SHARDS_PER_PROCESS;
  if (first >= total) return problem("PROCESS_ORDINAL", "leaves no shard for this process: there are enough others");
  return part(first, Math.min(first + SHARDS_PER_PROCESS, total) - 1, total);
}

function part(first: number, last: number, total: number): ReadShards {
  if (total < 1 || total > SHARDS_MAX || first > last || last >= total) {
    return problem("SHARDS", "must name shards below their total, counted from 0, like 0-3/16");
  }
  return { shards: { ids: Array.from({ length: last - first + 1 }, (_, index) => first + index), total } };
}

function problem(variable: keyof ShardVariables, text: string): ReadShards {
  return { variable, problem: text };
}

/** Shard 0 hears what belongs to no server; its process also writes the commands. */
export function servesFirstShard(shards: Shards): boolean {
  return shards === "auto" || shards.ids.includes(0);
}

/** @see https://docs.discord.com/developers/events/gateway#sharding-sharding-formula */
export function shardOfGuild(guildId: string, total: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(total));
}

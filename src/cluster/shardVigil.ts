import type { OperatorLog } from "../settings/operatorLog.ts";
import type { Lease } from "./lease.ts";

/** Sees whether the processes divide the shards as they should: each served by one, all of one total. */
export interface ShardVigil {
  /** Says which shards are served here, and looks at the others. Never rejects. */
  look(): Promise<void>;
  /** What has been wrong for a while, one sentence each. */
  problems(): readonly string[];
  /** Lets a successor have the shards at once. Never rejects. */
  stop(): Promise<void>;
}

interface VigilParts {
  /** Of this process; counted from 0. */
  readonly part: { readonly ids: readonly number[]; readonly total: number };
  /** Who gives the same `self` holds it together. */
  readonly leaseFor: (name: string, self?: string) => Lease;
  readonly log: OperatorLog;
}

const LOOK_EVERY_MS = 30_000;
export const SHARD_LEASE_MS = 90_000;
/** Longer than the lease of a process that was killed, whose successor serves the same shards. */
const LOOKS_IN_VAIN = 5;

interface Findings {
  readonly twice: readonly number[];
  readonly unserved: readonly number[];
  readonly otherTotal: boolean;
}

/** Discord lets two processes serve one shard, which answer each member twice, and says nothing of a shard that nobody serves. */
export function createShardVigil({ part, leaseFor, log }: VigilParts): ShardVigil {
  const own = part.ids.map((shard) => ({ shard, lease: leaseFor(`shard-${shard}`) }));
  const sameTotal = leaseFor("shard-total", `${part.total}`);
  // One process looks for all.
  const others = (part.ids.includes(0) ? Array.from({ length: part.total }, (_, shard) => shard) : [])
    .filter((shard) => !part.ids.includes(shard))
    .map((shard) => ({ shard, lease: leaseFor(`shard-${shard}`) }));
  const inVain = new Map<string, number>();
  let lasting: readonly string[] = [];

  const find = async (): Promise<Findings> => ({
    twice: await without(own, (lease) => lease.hold()),
    unserved: await without(others, (lease) => lease.isHeld()),
    otherTotal: !(await sameTotal.hold()),
  });
  const look = async () => {
    // That the store does not answer is said elsewhere.
    const found = await find().catch(() => undefined);
    if (!found) return;
    const before = lasting;
    lasting = sentences(longEnough(found, inVain), part.total);
    for (const problem of lasting) if (!before.includes(problem)) log.error({}, problem);
    if (before.length > 0 && lasting.length === 0) log.info({}, "shards are divided as they should be again");
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return {
    look,
    problems: () => lasting,
    async stop() {
      clearInterval(timer);
      // The total is others' as well and lapses by itself.
      await Promise.all(own.map(({ lease }) => lease.release().catch(() => undefined)));
    },
  };
}

type ShardLease = { readonly shard: number; readonly lease: Lease };

async function without(leases: readonly ShardLease[], has: (lease: Lease) => Promise<boolean>) {
  const answers = await Promise.all(leases.map(async ({ shard, lease }) => ({ shard, is: await has(lease) })));
  return answers.filter(({ is }) => !is).map(({ shard }) => shard);
}

/** What was found at each of the last looks. */
function longEnough({ twice, unserved, otherTotal }: Findings, inVain: Map<string, number>): Findings {
  const keys = new Set([...twice.map((shard) => `twice ${shard}`), ...unserved.map((shard) => `unserved ${shard}`)]);
  if (otherTotal) keys.add("total");
  for (const key of inVain.keys()) if (!keys.has(key)) inVain.delete(key);
  for (const key of keys) inVain.set(key, (inVain.get(key) ?? 0) + 1);
  const lasts = (key: string) => (inVain.get(key) ?? 0) >= LOOKS_IN_VAIN;
  return {
    twice: twice.filter((shard) => lasts(`twice ${shard}`)),
    unserved: unserved.filter((shard) => lasts(`unserved ${shard}`)),
    otherTotal: lasts("total"),
  };
}

function sentences({ twice, unserved, otherTotal }: Findings, total: number): readonly string[] {
  const cure = "give each process a part of its own in SHARDS, of the same total";
  return [
    ...(twice.length > 0 ? [`gateway: another process serves shard ${twice.join(", ")} too; ${cure}`] : []),
    ...(unserved.length > 0 ? [`gateway: no process serves shard ${unserved.join(", ")} of ${total}; ${cure}`] : []),
    ...(otherTotal ? [`gateway: another process has another total of shards than ${total}; ${cure}`] : []),
  ];
}

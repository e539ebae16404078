// One process that posts: its store is the first argument, the address of clock and post office the second.
import { z } from "zod";
import { openLedger } from "#src/daily/openLedger.ts";
import { createPoster } from "#src/daily/poster.ts";
import type { Finding, PostResult } from "#src/daily/posting.ts";
import { openStores } from "#src/settings/openStores.ts";
import { FACTS, HOUR } from "./posterWorld.ts";

const [, , storeUrl = "", office = "", name = ""] = process.argv;
const clockSchema = z.object({ now: z.number() });

async function ask(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${office}/${path}`, { method: "POST", body: JSON.stringify(body) });
  return response.json();
}

let clock = clockSchema.parse(await ask("now", {})).now;
const now = () => new Date(clock);
const stores = await openStores(storeUrl, { now });
const poster = createPoster({
  ledger: openLedger(stores.backend, { now }),
  settings: stores.settings,
  facts: () => FACTS,
  now,
  random: () => 0.5,
  // The clock jumps from one thing to do to the next.
  limits: { recheckMs: 2 * HOUR },
  // The test's own post office answers in these shapes.
  post: async (slot) => (await ask("post", { ...slot, by: name })) as PostResult,
  findOwnPost: async (post) => (await ask("find", post)) as Finding,
});

for (;;) {
  await poster.sweep();
  // Answered once every living process has swept at this time.
  clock = clockSchema.parse(await ask("swept", { by: name, next: poster.nextWake() })).now;
}

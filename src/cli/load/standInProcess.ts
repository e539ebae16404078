import process from "node:process";
import { z } from "zod";
import type { Exchange } from "../../playground/interactions/exchange.ts";
import { startStandIn } from "../../playground/startStandIn.ts";
import { LOAD_MIX, type LoadEntry } from "./loadMix.ts";
import { createQuestions } from "./questions.ts";

/** The stand-in in a process of its own, which asks as fast as the bot answers. Orders and results go over the IPC channel. */

const order = z.union([
  z.object({ prepare: z.literal(true) }),
  z.object({ seconds: z.number(), inFlight: z.number() }),
  /** By signed requests from now on. */
  z.object({ deliverTo: z.string() }),
]);

/** More than ask within the time that the bot remembers who asked how often. */
const ASKERS = 60_000;
const FIRST_ASKER = 613_425_648_685_547_000n;
const SEED = 2024;

const standIn = await startStandIn({ rateLimits: false, unread: true });
const templates: { readonly exchange: Exchange; readonly typed: LoadEntry["typed"] }[] = [];
const question = createQuestions(SEED);

/** One of each, through the checks that Discord's client makes. */
async function prepare(): Promise<void> {
  for (const [index, { doing, typed }] of LOAD_MIX.entries()) {
    const exchange = await doing(standIn.user({ name: `asker ${index}` }));
    await exchange.until(() => exchange.callbacks.length > 0);
    templates.push({ exchange, typed });
  }
}

let asked = 0;

function textFor(typed: LoadEntry["typed"]): string | undefined {
  if (typed === undefined) return undefined;
  const text = question();
  return typed === "question" ? text : text.slice(0, Math.ceil(text.length / 2));
}

/** Keeps so many interactions in the air until the time is up, then waits for the last answers. */
function drive({ seconds, inFlight }: { readonly seconds: number; readonly inFlight: number }) {
  const { promise, resolve } = Promise.withResolvers<{
    answered: number;
    failed: number;
    seconds: number;
    ms: number[];
  }>();
  const ms: number[] = [];
  const began = performance.now();
  let failed = 0;
  let open = 0;
  const ask = () => {
    const template = templates[asked % templates.length];
    if (!template) throw new TypeError("nothing is prepared");
    asked += 1;
    open += 1;
    const sentAt = performance.now();
    let done = false;
    const userId = String(FIRST_ASKER + BigInt(asked % ASKERS));
    const onProgress = (exchange: Exchange) => {
      if (done) return;
      done = true;
      if (exchange.callbacks.length === 0) failed += 1;
      else ms.push(performance.now() - sentAt);
      open -= 1;
      const now = performance.now();
      if (now - began < seconds * 1000) ask();
      else if (open === 0) resolve({ answered: ms.length, failed, seconds: (now - began) / 1000, ms });
    };
    standIn.repeat(template.exchange, { userId, typed: textFor(template.typed), onProgress });
  };
  for (let index = 0; index < inFlight; index += 1) ask();
  return promise;
}

process.on("message", async (message) => {
  const ordered = order.parse(message);
  if ("prepare" in ordered) {
    await prepare();
    process.send?.({ prepared: templates.length });
    return;
  }
  if ("deliverTo" in ordered) {
    await standIn.deliverTo(ordered.deliverTo);
    process.send?.({ delivers: true });
    return;
  }
  const { ms, ...counts } = await drive(ordered);
  ms.sort((a, b) => a - b);
  const at = (share: number) => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0;
  process.send?.({ ...counts, p50: at(0.5), p99: at(0.99) });
});
process.on("disconnect", () => process.exit(0));
process.send?.({ url: standIn.url, token: standIn.token, publicKey: standIn.publicKey });

import { parseArgs } from "node:util";
import { createLibrary } from "../index/library.ts";
import { loadSources } from "../knowledge/loadSources.ts";
import { type ClusterResult, clusterLine, runCluster } from "./cluster/runCluster.ts";

const USAGE = `Lives through a week with a cluster: bots with two shards each, workers and one Redis, every one a process that is killed and
started again, against the stand-in in a process of its own; members ask all the while.

  npm run soak:cluster
  npm run soak:cluster -- --guilds 60 --days 1 --asking 4

  --guilds 5000   in 20 time zones
  --days 7        over the change to summer time in Europe
  --bots 3        with two shards each
  --workers 2
  --asking 8      questions in a second
  --failing 0.01  part of the posts that fail: 500, dropped, dropped or timed out after delivery
  --patience 1    how many times as long as at Discord's (3 s) members wait
  --seed 1        the same seed plans the same servers and failures`;

async function soak(): Promise<void> {
  const { values } = parseArgs({
    options: {
      guilds: { type: "string", default: "5000" },
      days: { type: "string", default: "7" },
      bots: { type: "string", default: "3" },
      workers: { type: "string", default: "2" },
      asking: { type: "string", default: "8" },
      failing: { type: "string", default: "0.01" },
      patience: { type: "string", default: "1" },
      seed: { type: "string", default: "1" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const began = performance.now();
  const { help: _, ...given } = values;
  const numbers = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, numberFrom(name, value)]));
  const { guilds = 0, days = 0, bots = 0, workers = 0, asking = 0, failing = 0, patience = 1, seed = 0 } = numbers;
  const result = await runCluster({
    ...{ guilds, days, bots, workers, asking, failing, patience, seed },
    library: createLibrary(await loadSources(".")),
    say: (line) => console.log(`${Math.round((performance.now() - began) / 1000)} s: ${line}`),
  });
  print(result);
}

function numberFrom(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number < 0) throw new Error(`--${name} must be a number`);
  return number;
}

function print(result: ClusterResult): void {
  const { findings, complaints, crowd, memory, kills, repeated } = result;
  for (const finding of [...findings, ...crowd.findings].slice(0, 20)) console.log(finding);
  for (const complaint of complaints.slice(0, 5)) console.log(`Discord would refuse: ${complaint}`);
  for (const { name, shards, rss, heapUsed } of memory) {
    const served = shards.length > 0 ? `, shards ${shards.join(" and ")}` : "";
    console.log(`${name}${served}: ${megabytes(rss)} MB, of it ${megabytes(heapUsed)} MB JavaScript objects`);
  }
  console.log(
    `${kills} processes killed; ${crowd.lost} questions lost with them, ${crowd.unreached} not sent for want of a connection, ` +
      `${crowd.apologies} answered with an apology; median ${crowd.p50} ms; ${repeated} facts repeated`,
  );
  console.log(clusterLine(result));
  const { doubled, missing } = result;
  if (doubled + missing + repeated + crowd.failed + complaints.length > 0) process.exitCode = 1;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}

try {
  await soak();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}

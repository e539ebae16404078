import { parseArgs } from "node:util";
import { createLibrary } from "../index/library.ts";
import { loadSources } from "../knowledge/loadSources.ts";
import { runSoak, type SoakResult } from "./soak/runSoak.ts";
import { readSoakNumbers, SoakUsageError } from "./soak/soakNumbers.ts";
import { tallyLine } from "./soak/soakTally.ts";

const USAGE = `Lives through days of daily posts: the real bot, in a process that is killed again and again, against the stand-in.

  npm run soak:daily
  npm run soak:daily -- --guilds 50 --days 6
  npm run soak:daily -- --processes 2 --store redis://127.0.0.1:6379

  --guilds 500    in 20 time zones
  --days 60       half of them around the spring changes of clocks, half around the autumn ones
  --kills 90      SIGKILLs in all, about
  --failing 0.05  part of the posts that fail: 500, dropped, dropped or timed out after delivery
  --seed 1        the same seed plans the same guilds and failures
  --processes 1   that share the store
  --store URL     a SQLite file of its own where absent`;

async function soak(): Promise<void> {
  const { values } = parseArgs({
    options: {
      guilds: { type: "string", default: "500" },
      days: { type: "string", default: "60" },
      kills: { type: "string", default: "90" },
      failing: { type: "string", default: "0.05" },
      seed: { type: "string", default: "1" },
      processes: { type: "string", default: "1" },
      store: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const numbers = readSoakNumbers(values);
  const library = createLibrary(await loadSources("."));
  const began = performance.now();
  const result = await runSoak({
    ...numbers,
    ...(values.store !== undefined && { storeUrl: values.store }),
    library,
    onDay: ({ day, posts, kills }) => {
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log(`day ${day}: ${posts} posts, ${kills} processes killed, ${seconds} s`);
    },
  });
  print(result);
}

function print(result: SoakResult): void {
  for (const finding of result.findings.slice(0, 20)) console.log(finding);
  for (const complaint of result.complaints.slice(0, 5)) console.log(`Discord would refuse: ${complaint}`);
  console.log(`${result.kills} processes killed, ${result.killedInside} of them at a post of theirs`);
  console.log(`${result.doubtful} dates with less than an hour to post in, ${result.doubtfulPosted} of them posted`);
  console.log(tallyLine(result));
  const { doubled, missing, repeated, complaints } = result;
  if (doubled + missing + repeated + complaints.length > 0) process.exitCode = 1;
}

/** Also an option that there is not. */
function isUsage(error: unknown): error is Error {
  if (error instanceof SoakUsageError) return true;
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

try {
  await soak();
} catch (error) {
  console.error(isUsage(error) ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
}

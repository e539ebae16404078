import { EventEmitter, once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type LibraryWatch, type LoadingTimes, watchLibrary } from "#src/cli/watchLibrary.ts";
import type { Library } from "#src/index/library.ts";

const SLUG = "saltmere-bridge";
/** How long a machine at work elsewhere may take; nothing here waits for time to pass. */
const PATIENCE_MS = 30_000;

let root: string;
let watching: LibraryWatch;
let news: EventEmitter<{ loaded: [Library, LoadingTimes]; broken: [string] }>;

const articleFile = () => join(root, "knowledge", SLUG, "article.yaml");

async function titled(title: string): Promise<string> {
  return (await readFile(articleFile(), "utf8")).replace(/^( +en: ).*$/m, `$1"${title}"`);
}

const titleIn = (library: Library, slug = SLUG) => library.sources.get(slug)?.knowledge.info.title.en;

/** The first library in which the article is called so: a half-written state may have been read before. */
async function untilCalled(title: string, slug?: string): Promise<LoadingTimes> {
  for (;;) {
    const [library, times] = await once(news, "loaded");
    if (titleIn(library, slug) === title) return times;
  }
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "beleg-watch-"));
  await cp("tests/fixtures/library", root, { recursive: true });
  news = new EventEmitter();
  watching = watchLibrary(root, {
    onLoaded: (library, times) => news.emit("loaded", library, times),
    onBroken: (message) => news.emit("broken", message),
  });
  await watching.ready;
});

afterEach(async () => {
  await watching.stop();
  await rm(root, { recursive: true, force: true });
});

describe("knowledge that is edited while the bot runs", { timeout: PATIENCE_MS }, () => {
  test("is read anew whenever an editor replaces a file, the second time as the first", async () => {
    for (const title of ["One", "Two", "Three"]) {
      const called = untilCalled(title);
      const aside = join(root, "knowledge", SLUG, ".article.yaml.new");
      await writeFile(aside, await titled(title));
      await rename(aside, articleFile());
      await called;
    }
    const called = untilCalled("Written in place");
    await writeFile(articleFile(), await titled("Written in place"));
    await called;
  });

  test("is read anew as it stands in the end, however many steps lead there", async () => {
    const loads: Library[] = [];
    news.on("loaded", (library) => loads.push(library));
    const called = untilCalled("Step 30");
    const text = await readFile(articleFile(), "utf8");
    for (let step = 1; step <= 30; step += 1) {
      await writeFile(articleFile(), text.replace(/^( +en: ).*$/m, `$1"Step ${step}"`));
    }
    await called;
    expect(loads.length).toBeLessThan(30);
    process.stdout.write(`30 changes were read in ${loads.length} times\n`);
  });

  test("is told apart as broken, with file and line, and as mended", async () => {
    const sound = await readFile(articleFile(), "utf8");
    const broken = once(news, "broken");
    await writeFile(articleFile(), `${sound}\nnonsense: true\n`);
    expect(await broken).toEqual([expect.stringMatching(/^knowledge\/saltmere-bridge\/article\.yaml:\d+: .*nonsense/)]);
    const called = untilCalled("Mended");
    await writeFile(articleFile(), sound.replace(/^( +en: ).*$/m, '$1"Mended"'));
    await called;
  });

  test("may gain an article", async () => {
    const called = untilCalled("Another", "another");
    const text = await titled("Another");
    await mkdir(join(root, "knowledge", "another"));
    await writeFile(join(root, "knowledge", "another", "article.yaml"), text);
    await called;
  });

  test("may go away and come back, as when a branch is changed", async () => {
    const broken = once(news, "broken");
    const text = await titled("Back again");
    await rm(join(root, "knowledge", SLUG), { recursive: true });
    expect(String(await broken)).toContain("knowledge");
    const called = untilCalled("Back again");
    await cp("tests/fixtures/library/knowledge", join(root, "knowledge"), { recursive: true });
    await writeFile(articleFile(), text);
    await called;
  });

  test("of the real article is read and indexed in steps that are measured", async () => {
    await cp("knowledge", join(root, "knowledge"), { recursive: true });
    await cp("seeds", join(root, "seeds"), { recursive: true });
    const [, { read, index }] = await once(news, "loaded");
    expect(read).toBeGreaterThan(0);
    process.stdout.write(`read in ${read.toFixed(0)} ms, indexed in ${index.toFixed(0)} ms\n`);
  });
});

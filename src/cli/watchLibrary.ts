import { basename, join } from "node:path";
import { watch } from "chokidar";
import { ArticleError } from "../article/article.ts";
import { createLibrary, type Library } from "../index/library.ts";
import { loadSources } from "../knowledge/loadSources.ts";
import { KnowledgeError } from "../knowledge/problem.ts";

export interface LibraryWatch {
  /** Settles once changes are seen from now on. */
  readonly ready: Promise<void>;
  /** Nothing is told any more; resolves when nothing is watched. */
  stop(): Promise<void>;
}

/** Where the time of a reload went, in milliseconds. */
export interface LoadingTimes {
  readonly read: number;
  readonly index: number;
}

interface Listener {
  readonly onLoaded: (library: Library, times: LoadingTimes) => void;
  /** What `npm run check:knowledge` would say. */
  readonly onBroken: (message: string) => void;
}

const WATCHED = ["knowledge", "seeds"] as const;
/** Editors write a file in several steps. */
const SETTLED_AFTER_MS = 40;
/** What editors keep beside the files: `.claims.yaml.swp`, `claims.yaml~`. */
const ASIDE = /^\.|~$/;

/** Reads the articles and what is known about them anew whenever one of their files changes. */
export function watchLibrary(root: string, { onLoaded, onBroken }: Listener): LibraryWatch {
  let timer: NodeJS.Timeout | undefined;
  let isLoading = false;
  let isStale = false;
  let stopped = false;

  const load = async () => {
    isLoading = true;
    isStale = false;
    const tell = await readAnew(root, { onLoaded, onBroken });
    isLoading = false;
    if (stopped) return;
    // What was read while files changed is of no interest: it is read once more, however many they were.
    if (isStale) loadSoon();
    else tell();
  };
  const loadSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void load(), SETTLED_AFTER_MS);
  };
  const changed = () => {
    if (isLoading) isStale = true;
    else loadSoon();
  };
  const folders = WATCHED.map((folder) => join(root, folder));
  const isAside = (path: string) => ASIDE.test(basename(path));
  const watcher = watch(folders, { ignoreInitial: true, ignored: isAside });
  // Of several changes within five milliseconds the package tells the first alone: the last one must not be missed.
  watcher.on("raw", (_, path) => {
    if (!isAside(path)) changed();
  });
  watcher.on("all", changed).on("error", (error) => onBroken(`changes may go unseen: ${reasonOf(error)}`));
  return {
    ready: new Promise((resolve) => watcher.once("ready", () => resolve())),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Reads everything; what came of it is told by the function it gives. */
async function readAnew(root: string, { onLoaded, onBroken }: Listener): Promise<() => void> {
  try {
    const startedAt = performance.now();
    const sources = await loadSources(root);
    const readAt = performance.now();
    const library = createLibrary(sources);
    const times = { read: readAt - startedAt, index: performance.now() - readAt };
    return () => onLoaded(library, times);
  } catch (error) {
    if (error instanceof KnowledgeError || error instanceof ArticleError) return () => onBroken(error.message);
    // A folder that goes away while it is read, as when a branch is changed.
    return () => onBroken(`the files cannot be read: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { watch } from "node:fs";
import { join } from "node:path";
import { ArticleError } from "../article/article.ts";
import { createLibrary, type Library } from "../index/library.ts";
import { loadSources } from "../knowledge/loadSources.ts";
import { KnowledgeError } from "../knowledge/problem.ts";

export interface LibraryWatch {
  stop(): void;
}

interface Listener {
  readonly onLoaded: (library: Library) => void;
  /** What `npm run check:knowledge` would say. */
  readonly onBroken: (message: string) => void;
}

const WATCHED = ["knowledge", "seeds"] as const;
/** Editors write a file in several steps. */
const SETTLED_AFTER_MS = 40;

/** Reads the articles and what is known about them anew whenever one of their files changes. */
export function watchLibrary(root: string, { onLoaded, onBroken }: Listener): LibraryWatch {
  let timer: NodeJS.Timeout | undefined;
  let turn = Promise.resolve();
  let stopped = false;
  const load = async () => {
    try {
      const library = createLibrary(await loadSources(root));
      if (!stopped) onLoaded(library);
    } catch (error) {
      if (!(error instanceof KnowledgeError) && !(error instanceof ArticleError)) throw error;
      if (!stopped) onBroken(error.message);
    }
  };
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One after the other: an older state must not replace a newer one.
      turn = turn.then(load);
    }, SETTLED_AFTER_MS);
  };
  const watchers = WATCHED.map((folder) => watch(join(root, folder), { recursive: true }, changed));
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

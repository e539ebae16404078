import type { Person } from "./knowledge.ts";

/** Everything that somebody or something is called, in both languages, each once; the main names first. */
export function namesOf({ name, aliases }: Person): readonly string[] {
  return [...new Set([name.de, name.en, ...aliases])];
}

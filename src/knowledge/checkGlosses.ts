import type { Article } from "../article/article.ts";
import type { Gloss } from "./knowledge.ts";
import type { ParsedKnowledge } from "./parseKnowledge.ts";
import { passageHash } from "./passageHash.ts";
import type { Report } from "./problem.ts";

/** The glosses by passage. Reports those that no longer fit their passage, and passages left without one. */
export function checkGlosses(
  article: Article,
  glosses: ParsedKnowledge["glosses"],
  report: Report,
): ReadonlyMap<string, Gloss> {
  const found = new Map<string, Gloss>();
  if (glosses === undefined) return found;
  const passages = new Map(article.passages.map((passage) => [passage.id, passage]));
  const lines = new Map<string, number>();
  for (const { value, at } of glosses.entries) {
    const { passage: id, of, text, note } = value;
    const passage = passages.get(id);
    const hash = passage && passageHash(passage.text);
    const first = lines.get(id);
    if (hash === undefined) report(at("passage"), `there is no passage ${id} in the article`);
    else if (hash !== of) report(at("of"), stale(id, hash));
    if (first !== undefined) report(at("passage"), `passage ${id} already has a gloss in line ${first}`);
    else lines.set(id, at("passage").line);
    found.set(id, { passage: id, text, note });
  }
  const missing = [...passages.keys()].filter((id) => !found.has(id));
  if (missing.length > 0) report(glosses.place, `no gloss for ${missing.join(", ")}: either none or all have one`);
  return found;
}

function stale(id: string, hash: string): string {
  return `the gloss of passage ${id} is stale, the passage's hash is now ${hash}: compare the two, then change "of"`;
}

import type { Library } from "../../index/library.ts";
import type { KnowsName } from "../../index/quotation/credits.ts";
import { isNameIn } from "../../index/quotation/resolveSpeaker.ts";
import { sourcesIn } from "../sources.ts";

/** What the articles know as a name; a message may then have it in lower case. */
export function nameKnownTo(library: Library, article: string | undefined): KnowsName {
  const sources = sourcesIn(library, article);
  return (name) => sources.some(({ knowledge }) => isNameIn(name, knowledge));
}

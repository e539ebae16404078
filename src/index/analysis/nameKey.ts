import { germanStem } from "./stems.ts";
import { isStopword } from "./stopwords.ts";
import { tokenize } from "./tokenize.ts";

/** The words of a text that count, stemmed, in reading order: „der Chef von Tesla“ -> `chef tesla`. */
export function nameKey(text: string): string {
  return tokenize(text)
    .filter(({ word, role }) => role === "read" && !isStopword(word))
    .map(({ word }) => germanStem(word))
    .join(" ");
}

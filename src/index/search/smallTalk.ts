import { isAsking } from "../analysis/stopwords.ts";
import type { Query } from "./concepts.ts";

const SELF: ReadonlySet<string> = new Set(
  "ich mir mich mein meine meinen du dir dich dein deine deinen i me my you your".split(" "),
);

/** Whether somebody says one thing about themselves or whom they speak to, „mir ist langweilig“, and asks nothing about the text. */
export function isSmallTalk({ words, concepts }: Query): boolean {
  return concepts.length === 1 && words.some((word) => SELF.has(word)) && !words.some(isAsking);
}

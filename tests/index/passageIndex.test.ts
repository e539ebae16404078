import { test as check, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Passage } from "#src/article/article.ts";
import { createPassageIndex } from "#src/index/createPassageIndex.ts";
import { createLibrary } from "#src/index/library.ts";
import type { IndexedPassage, PassageIndex } from "#src/index/passageIndex.ts";
import { loadSources } from "#src/knowledge/loadSources.ts";

const real = createLibrary(await loadSources(".")).index("musk-openai-tesla");
const english = createLibrary(await loadSources("tests/fixtures/library")).index("saltmere-bridge");
const germanLibrary = createLibrary(await loadSources("tests/fixtures/harbour"));
const german = germanLibrary.index("hafenkanal");

/** Passages of one invented paragraph, with nothing beside their text. */
function passagesOf(...texts: readonly string[]): readonly IndexedPassage[] {
  let start = 0;
  return texts.map((text, at) => {
    const passage: Passage = {
      id: `1.${at + 1}`,
      article: "invented",
      paragraph: 1,
      sentence: at + 1,
      section: 0,
      start,
      end: start + text.length,
      text,
      truncated: false,
    };
    start = passage.end + 1;
    return { passage, topics: [], claims: [] };
  });
}

const SCENARIOS: readonly (readonly [string, PassageIndex, readonly (readonly [query: string, passage: string])[]])[] =
  [
    [
      "the real article",
      real,
      [
        ["Cash Cow", "7.2"],
        ["verzweifelt 2018", "1.1"],
        ["größere Verluste als erwartet", "10.4"],
        ["groessere verluste", "10.4"],
        ["produktionsholle", "9.1"],
        ["Hölle der Produktion", "9.1"],
        ["neun Prozent der Mitarbeiter", "10.1"],
        ["9% der Angestellten", "10.1"],
        ["layoffs", "10.1"],
        ["laoyffs", "10.1"],
        ["86 Mrd. Dollar", "3.1"],
        ["$86bn", "3.1"],
        ["smoke and mirrors", "16.3"],
        ["white knigth", "16.1"],
        ["Cashcow", "7.2"],
        ["einschätzugn", "14.1"],
        ["ROBOTAXIS", "11.7"],
        ["🚗 robotaxis 🚗", "11.7"],
      ],
    ],
    [
      "a German article without glosses and topics",
      german,
      [
        ["alte pflastersteine", "4.2"],
        ["eisenbahnbrüke", "5.1"],
        ["brücke der eisenbahn", "5.1"],
        ["Verleih von Booten", "9.2"],
        ["7,8 Mio", "3.2"],
        ["gluecksfall fuer die kueste", "2.1"],
        ["schranke verwaltungsgericht", "10.3"],
      ],
    ],
    [
      "an English article",
      english,
      [
        ["crane grease", "4.2"],
        ["lighthose keeper", "3.2"],
        ["forty-one boats", "1.2"],
        ["41 boats", "1.2"],
        ["£180,000", "2.2"],
      ],
    ],
  ];

describe.each(SCENARIOS)("in %s", (_name, index, scenarios) => {
  test.each(scenarios)("%s finds %s", (query, passage) => {
    const [first] = index.search(query, 3);
    expect(first).toMatchObject({ passage: { id: passage }, strength: "strong" });
  });
});

describe("silence", () => {
  test.each([
    ["another company", "SpaceX Starship"],
    ["a known name with something unknown", "Musk Neuralink"],
    ["a known brand with something unknown", "Tesla Cybertruck"],
    ["what the article dates otherwise", "Tesla layoffs in 2022"],
    ["what the article has about others, of a company that it does not name", "microsoft investment in openai"],
    ["another subject altogether", "Rezept für Kartoffelsalat"],
    ["a common word that resembles one of the article", "wie wird das Wetter"],
    ["small talk", "hallo zusammen"],
    ["a single word that holds sentences together", "sehr"],
    ["another language", "comment faire des crêpes"],
    ["Cyrillic", "как дела"],
  ])("%s has no strong passage", (_what, query) => {
    expect(real.search(query, 5).filter(({ strength }) => strength === "strong")).toEqual([]);
  });

  test("a word of another language has the stem of one that means nothing by itself", () => {
    expect(real.search("tune a ukulele without a tuner", 5).filter(({ strength }) => strength === "strong")).toEqual(
      [],
    );
  });

  test("nothing resembles the query", () => {
    expect(german.search("qxzvw", 5)).toEqual([]);
  });

  test.each(["", "   ", "?!…", "🎉🎉", "\u202E\u200F", "\u200B"])("%j finds nothing", (query) => {
    expect(real.search(query, 5)).toEqual([]);
    expect(real.suggest(query, 5)).toEqual([]);
  });
});

describe("matched words", () => {
  const marked = (index: PassageIndex, query: string) => {
    const [first] = index.search(query, 1);
    return first?.spans.map(({ start, end }) => first.passage.text.slice(start, end));
  };

  test.each([
    ["the word itself", "cash", ["Cash"]],
    ["a phrase as one", "cash cow", ["Cash Cow"]],
    ["another form of the word", "verzweifelter Elon", ["Elon", "verzweifelt"]],
    ["the word meant by a misspelt one", "produktionshöle", ["Produktionshölle"]],
    ["a compound that holds the word", "Konferenz Analyst", ["Telefonkonferenz", "Analysten"]],
    ["numbers in words", "neun prozent", ["9 %"]],
  ])("are %s", (_what, query, words) => {
    expect(marked(real, query)).toEqual(words);
  });

  test("are none when only gloss, topics or claims match", () => {
    expect(marked(real, "layoffs")).toEqual([]);
  });
});

describe("suggestions", () => {
  test.each([
    ["Cash C", "7.2"],
    ["robotert", "11.7"],
    ["bigger los", "10.4"],
    ["säbelra", "15.2"],
    ["prodktionsh", "9.1"],
    ["prdouk", "9.1"],
    ["Wahrschienlich", "14.1"],
  ])("%s leads to %s", (typed, passage) => {
    expect(real.suggest(typed, 3).map((match) => match.passage.id)).toContain(passage);
  });

  test("a finished word is not taken for the beginning of another", () => {
    expect(german.suggest("Bahn ", 1)[0]?.passage.id).toBe("5.3");
  });
});

const strengthIn = (texts: readonly string[], query: string) =>
  createPassageIndex(passagesOf(...texts)).search(query, 1)[0]?.strength;
const firstWords = (texts: readonly string[], query: string) => {
  const [first] = createPassageIndex(passagesOf(...texts)).search(query, 1);
  return first?.spans.map(({ start, end }) => first.passage.text.slice(start, end));
};

test("a name of several words counts as one thing asked for", () => {
  expect(german.search("Frieda Lüders", 1)[0]?.strength).toBe("strong");
  expect(german.search("Frieda Lüders Hochzeit", 1)[0]?.strength).toBe("weak");
});

test("one known word beside an unknown one is not an answer", () => {
  expect(english.search("Danby", 1)[0]?.strength).toBe("strong");
  expect(english.search("Danby divorce", 1)[0]?.strength).toBe("weak");
});

test("words that hold sentences together are an answer as a piece of the text only", () => {
  const texts = ["Es war, wie es ist.", "Und so war er nicht."];
  expect(strengthIn(texts, "wie es ist")).toBe("strong");
  expect(createPassageIndex(passagesOf(...texts)).search("er war wie es", 1)).toEqual([]);
});

test("a word that everybody knows is not taken for a misspelt one", () => {
  expect(strengthIn(["Der Retter kam spät.", "Es regnete."], "Rettter")).toBe("strong");
  expect(strengthIn(["Der Retter kam spät.", "Es regnete."], "Ritter")).toBeUndefined();
});

test.each([
  ["words written apart", "Das Geld kam von OpenAI selbst.", "open ai", ["OpenAI"]],
  ["a word with a hyphen written as one", "Er schrieb eine E-Mail an alle.", "email", ["E-Mail"]],
  ["a compound of which only a part is there", "Die Entlassung traf alle.", "Entlassungswelle", ["Entlassung"]],
  ["a word taken apart", "Das Verwaltungsgericht tagte.", "Gericht der Verwaltung", ["Verwaltungsgericht"]],
])("%s are found", (_what, text, query, words) => {
  expect(firstWords([text, "Sonst geschah wenig."], query)).toEqual(words);
});

test("a neighbouring sentence may hold what the answer leaves out", () => {
  const sentences = ["Der Angelverein klagt laut.", "Sein Vorsitzender fordert eine Entschädigung.", "Es regnet."];
  const [first] = createPassageIndex(passagesOf(...sentences)).search("Entschädigung für den Angelverein", 1);
  expect(first?.strength).toBe("strong");
});

test("descriptions of somebody mean them, and their parts stand for nothing else", () => {
  const passages = passagesOf("Musk kam zu spät.", "Der Chef der Werkstatt kam pünktlich.");
  const index = createPassageIndex(
    passages.map((one) => (one.passage.id === "1.1" ? { ...one, names: ["Musk", "Chef von Tesla"] } : one)),
  );
  expect(index.search("Tesla-Chef", 1)[0]?.passage.id).toBe("1.1");
  expect(index.search("Chef", 1)[0]?.passage.id).toBe("1.2");
});

const everyPassage = [...germanLibrary.sources.values()].flatMap(({ article }) => article.passages);

check.prop([fc.constantFrom(...everyPassage), fc.nat(), fc.integer({ min: 3, max: 9 })])(
  "a piece of the article comes back first and strong",
  ({ text }, from, length) => {
    const words = [...text.matchAll(/\S+/g)];
    const start = words[from % Math.max(1, words.length - length)]?.index ?? 0;
    const snippet = text
      .slice(start)
      .split(/(?<=\s)/)
      .slice(0, length)
      .join("")
      .trim();
    fc.pre((snippet.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 3);
    const [first] = german.search(snippet, 3);
    expect(first?.strength).toBe("strong");
    expect(first?.passage.text).toContain(snippet);
  },
);

const typed = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom("Tesla", "musk", "9 %", "Hölle", "\u202E", "🚗", "e-mail", "1bn", "ß", "-", "per cent", "q4"),
      { maxLength: 20 },
    )
    .map((words) => words.join(" ")),
);

check.prop([typed, fc.integer({ min: 0, max: 30 })])("any query gets an orderly answer", (query, limit) => {
  const matches = real.search(query, limit);
  for (const found of [matches, real.suggest(query, limit)]) {
    expect(found.length).toBeLessThanOrEqual(limit);
    const strengths = found.map(({ strength }) => strength);
    expect(strengths).toEqual(strengths.toSorted());
    for (const { score } of found) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  }
  for (const { passage, spans } of matches) {
    let last = 0;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(passage.text.length);
      last = end;
    }
  }
});

check.prop([typed])("the same query gets the same answer", (query) => {
  expect(real.search(query, 10)).toEqual(real.search(query, 10));
});

import { describe, expect, test } from "vitest";
import { loadSources } from "#src/knowledge/loadSources.ts";
import { placeOf, renderCitation } from "#src/render/citation.ts";
import { readAsShown } from "#src/render/markdown.ts";
import { renderExcerpt } from "#src/render/passage.ts";
import { passageOf, realSource } from "../support/sources.ts";

const source = await realSource();
const citing = (ids: readonly string[], language: "de" | "en" = "de") =>
  renderCitation(
    source,
    ids.map((id) => passageOf(source, id)),
    language,
  );

describe("renderCitation", () => {
  test("names voice, paragraph, sentence, author, publication and that the text is a translation", () => {
    expect(citing(["7.2"])).toBe(
      "Mit Worten von Elon Musk / Berichtetes Dokument: Elon Musk · Abs. 7, Satz 2 · Linette Lopez, Business Insider · deutsche Übersetzung",
    );
    expect(citing(["10.1"], "en")).toBe(
      "Report · Para. 10, sentence 1 · Linette Lopez, Business Insider · German translation",
    );
  });

  test.each([
    [["7.1", "7.2"], "Abs. 7, Satz 1–2"],
    [["7.2", "8.1"], "Abs. 7, Satz 2 bis Abs. 8, Satz 1"],
  ])("names several sentences as a range: %s", (ids, place) => {
    expect(
      placeOf(
        ids.map((id) => passageOf(source, id)),
        "de",
      ),
    ).toBe(place);
  });

  test("shows every judgement of a person as the opinion of whoever holds it", () => {
    const opinions = source.knowledge.claims.filter(({ opinion }) => opinion);
    expect(opinions.length).toBeGreaterThan(10);
    for (const { evidence, voice, speaker } of opinions) {
      const holder = source.knowledge.people.find(({ id }) => id === speaker)?.name ?? "Linette Lopez";
      for (const passage of evidence.passages) {
        const label = voice === "author" ? "Meinung: Linette Lopez" : `Berichtete Meinung: ${holder}`;
        expect(renderCitation(source, [passage], "de"), passage.id).toContain(label);
      }
    }
  });

  test("links to the words where the article can be read", async () => {
    const [english] = await loadSources("tests/fixtures/library");
    const [passage] = english?.article.passages ?? [];
    if (!english || !passage) throw new Error("no English article");
    const url = /\]\((.*?)\)/.exec(renderCitation(english, [passage], "en"))?.[1] ?? "";
    const fragment = decodeURIComponent(url.split("#:~:text=")[1] ?? "");
    const [start = "", end = start] = fragment.split(",");
    expect(passage.text.startsWith(start) || passage.text === fragment).toBe(true);
    expect(passage.text.endsWith(end) || passage.text === fragment).toBe(true);
  });
});

describe("every passage of the article", () => {
  test.each(["de", "en"] as const)("can be shown with its citation within one message (%s)", (language) => {
    for (const passage of source.article.passages) {
      const { text, quotations } = renderExcerpt({ source, passages: [passage], language });
      expect(text).toContain("Linette Lopez, Business Insider");
      expect(text.length).toBeLessThan(4000);
      expect(quotations).toHaveLength(1);
    }
  });

  test("has a gloss for English readers, labelled as unofficial, and none for German ones", () => {
    for (const passage of source.article.passages) {
      expect(renderExcerpt({ source, passages: [passage], language: "en" }).text).toContain(
        "*In English, unofficial:*",
      );
      expect(renderExcerpt({ source, passages: [passage], language: "de" }).text).not.toContain("unofficial");
    }
  });

  test.each(["de", "en"] as const)("has its note on the translation in the reader's language (%s)", (language) => {
    const noted = source.article.passages.filter(({ id }) => source.knowledge.glosses.get(id)?.note);
    expect(noted.length).toBeGreaterThan(10);
    for (const passage of noted) {
      const { de, en } = source.knowledge.glosses.get(passage.id)?.note ?? { de: "missing", en: "missing" };
      const { text } = renderExcerpt({ source, passages: [passage], language, gloss: "always" });
      expect(readAsShown(text)).toContain(readAsShown({ de, en }[language]));
      expect(de).not.toBe(en);
    }
  });
});

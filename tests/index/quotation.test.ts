import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { QuotationVerdict } from "#src/index/quotation/quotationVerdict.ts";
import { createQuotationVerifier } from "#src/index/quotation/verifyQuotation.ts";
import { realSource } from "../support/sources.ts";

const source = await realSource();
const { article } = source;
const { verify } = createQuotationVerifier(source);

function only<O extends QuotationVerdict["outcome"]>(
  verdict: QuotationVerdict,
  outcome: O,
): Extract<QuotationVerdict, { readonly outcome: O }> {
  expect(verdict.outcome).toBe(outcome);
  // The assertion above has just compared the discriminant.
  return verdict as Extract<QuotationVerdict, { readonly outcome: O }>;
}

const SENTENCE = "Im Juni dieses Jahres entließ Tesla 9 % seiner Mitarbeiter.";

describe("the same words", () => {
  test.each([
    `„${SENTENCE}“`,
    `"${SENTENCE}"`,
    `«${SENTENCE}»`,
    `»${SENTENCE}«`,
    `‚${SENTENCE}‘`,
    `'${SENTENCE}'`,
    `> ${SENTENCE}`,
    `@everyone <@123> „${SENTENCE}“ <:x:12>`,
    `**${SENTENCE}**`,
  ])("are exact in %s", (quote) => {
    const verdict = only(verify(quote), "exact");
    expect(verdict).toMatchObject({ typographicOnly: false, gaps: [], crosses: undefined, places: 1 });
    expect(verdict.parts[0]?.passages.map(({ id }) => id)).toEqual(["10.1"]);
  });

  test.each([
    ["no space before the percent sign", "Im Juni dieses Jahres entließ Tesla 9% seiner Mitarbeiter."],
    ["a no-break space", "Im Juni dieses Jahres entließ Tesla 9\u00a0% seiner Mitarbeiter."],
    ["a small first letter", "im Juni dieses Jahres entließ Tesla 9 % seiner Mitarbeiter"],
    ["umlauts written out", "Es war ein aeusserst aggressiver Verkauf an Altman und Brockman"],
    ["ss for ß", "Im Juni dieses Jahres entliess Tesla 9 % seiner Mitarbeiter."],
    ["a soft hyphen", "Im Juni dieses Jahres entließ Tesla 9 % seiner Mit\u00adarbeiter."],
    ["other quotation marks inside", 'eine "langweilige, dumme" Frage'],
    ["no quotation marks inside", "eine langweilige, dumme Frage"],
    ["another dash", "Musks zwei Wünsche - Tesla zu retten und Open AI die Kontrolle zu entreißen - miteinander"],
    ["everything in small letters", "musk hatte keine antwort, nur dampf"],
  ])("with %s are exact and said to differ in typography", (_, quote) => {
    expect(only(verify(quote), "exact").typographicOnly).toBe(true);
  });

  test("are found across the end of a sentence and of a paragraph", () => {
    const verdict = only(
      verify("Musk hatte keine Antwort, nur Dampf. Im Juni dieses Jahres entließ Tesla 9 %"),
      "exact",
    );
    expect(verdict.parts[0]?.passages.map(({ id }) => id)).toEqual(["9.4", "10.1"]);
  });

  test("are found in headings, in the title and in the sentence that the source cuts off", () => {
    expect(only(verify("2018 war ein sehr schlechtes Jahr für Tesla"), "exact").parts[0]?.heading?.heading).toBe(
      "2018 war ein sehr schlechtes Jahr für Tesla",
    );
    expect(verify("Elon Musks Einsatz für OpenAI war ein verzweifelter Versuch").outcome).toBe("exact");
    expect(verify("Außerdem muss er immer noch für den Geldsauger von").outcome).toBe("exact");
  });

  test("are exact when a length limit cut the last word", () => {
    const from = article.text.indexOf("zur Übernahme");
    expect(verify(article.text.slice(from, from + 3997)).outcome).toBe("exact");
  });

  test.each([
    ["Er … ist wütend auf OpenAI", []],
    ["Wir wissen, dass Elon Musk […] sehr verzweifelt war", [{ leftOut: "im Jahr 2018", inserted: [] }]],
    ["Wir wissen, dass Elon Musk . . . sehr verzweifelt war", [{ leftOut: "im Jahr 2018", inserted: [] }]],
    ["Wir wissen, dass Elon Musk (...) sehr verzweifelt war", [{ leftOut: "im Jahr 2018", inserted: [] }]],
    ["Er [Musk] ist wütend auf OpenAI", [{ leftOut: "", inserted: ["Musk"] }]],
    ["[Musk] ist wütend auf OpenAI", [{ leftOut: "", inserted: ["Musk"] }]],
    ["Musk hatte keine Antwort [sic], nur … Dampf", [{ leftOut: "", inserted: ["sic"] }]],
    ["Musk hatte keine Antwort (sic!), nur Dampf", [{ leftOut: "", inserted: ["sic!"] }]],
    ["Im Juni [2018] entließ Tesla 9 %", [{ leftOut: "dieses Jahres", inserted: ["2018"] }]],
    ["entließ Tesla [rund] 9 % seiner Mitarbeiter", [{ leftOut: "", inserted: ["rund"] }]],
    ["entließ Tesla [neun Prozent] seiner Mitarbeiter", [{ leftOut: "9 %", inserted: ["neun Prozent"] }]],
    [
      "Im Juni […] entließ [das Unternehmen] 9 %",
      [
        { leftOut: "dieses Jahres", inserted: [] },
        { leftOut: "Tesla", inserted: ["das Unternehmen"] },
      ],
    ],
    ["[M]usk hatte keine Antwort, nur Dampf", []],
  ])("are exact with what is left out and put in named: %s", (quote, gaps) => {
    expect(only(verify(quote), "exact")).toMatchObject({ gaps, typographicOnly: false });
  });

  test.each([
    ["Musk hatte […] Antwort, nur Dampf", "negation", "keine"],
    ["Musk hatte … Antwort", "negation", "keine"],
    ["dass Tesla in der ersten Hälfte dieses Jahres ... profitabel sein würde", "negation", "nicht"],
    ["Im August behauptete Musk […], er habe eine Finanzierung geplant", "limit", "fälschlicherweise"],
    ["Musk hatte […] Im Juni dieses Jahres entließ Tesla", "negation", "keine Antwort, nur Dampf."],
  ])("are altered where an ellipsis turns the sense: %s", (quote, kind, removed) => {
    expect(only(verify(quote), "altered").changes).toEqual([{ kind, removed, added: "", by: "omission" }]);
  });

  test("are not altered by a denial in a whole sentence that is left out", () => {
    const quote = "Was wir nicht wussten war […] Und wir wussten nicht, dass er diese Struktur den Gründern";
    expect(verify(quote).outcome).toBe("exact");
  });

  test.each([
    ["Im Juni dieses Jahres entließ Tesla [20 %] seiner Mitarbeiter", "figure", "9 %", "20 %"],
    ["entließ Tesla [mehr als 9 000] seiner Mitarbeiter", "figure", "9 %", "mehr als 9 000"],
    ["entließ Tesla 9 % [20 %] seiner Mitarbeiter", "figure", "", "20 %"],
    ["[20 %] seiner Mitarbeiter", "figure", "9 %", "20 %"],
    ["bis Ende [2021] gab Tesla die Möglichkeit", "date", "2019", "2021"],
    ["Wir wissen, dass Elon Musk [nicht] sehr verzweifelt war", "negation", "im Jahr 2018", "nicht"],
  ])("are altered where brackets say something else: %s", (quote, kind, removed, added) => {
    const [gravest] = only(verify(quote), "altered").changes;
    expect(gravest).toEqual({ kind, removed, added, by: "bracket" });
  });

  test("say in how many places they stand, and show one below the headings", () => {
    expect(only(verify("Tesla"), "exact").parts[0]?.heading).toBeUndefined();
    expect(only(verify("eine Milliarde US-Dollar aufzubringen"), "exact").places).toBe(2);
  });

  test.each([
    [`Musk hatte keine Antwort, nur Dampf. ${SENTENCE}`, "paragraph"],
    ["ein verzweifelter Versuch, Tesla zu retten Wir wissen, dass Elon Musk im Jahr 2018", "heading"],
    ["2018 war ein sehr schlechtes Jahr für Tesla\n\nWährend Musk im Februar 2018", "heading"],
    [SENTENCE, undefined],
  ])("say over what they go on: %s", (quote, crosses) => {
    expect(only(verify(quote), "exact").crosses).toBe(crosses);
  });
});

describe("altered words", () => {
  test.each([
    ["figure", "Im Juni dieses Jahres entließ Tesla 20 % seiner besten Mitarbeiter.", "9 %", "20 %"],
    ["figure", "liegt bei 10 %", "0 %", "10 %"],
    ["figure", "jetzt einen Wert von 86 Millionen US-Dollar hat", "86 Milliarden US-Dollar", "86 Millionen US-Dollar"],
    ["figure", "Tesla für 420 Euro pro Aktie", "420 US-Dollar pro Aktie", "420 Euro pro Aktie"],
    ["figure", "Tesla entließ 20 % seiner Mitarbeiter", "9 %", "20 %"],
    ["figure", "Tesla entließ 20 % …", "9 %", "20 %"],
    ["figure", "zwanzig Prozent seiner Mitarbeiter", "9 %", "zwanzig Prozent"],
    ["figure", "Tesla entließ 20 % seiner Mitarbeiter im Juni dieses Jahres", "9 %", "20 %"],
    ["notation", "Im Juni dieses Jahres entließ Tesla neun Prozent seiner Mitarbeiter", "9 %", "neun Prozent"],
    ["notation", "1 Milliarde US-Dollar aufzubringen", "eine Milliarde US-Dollar", "1 Milliarde US-Dollar"],
    ["date", "In der Telefonkonferenz des Unternehmens im Juni 2018", "Mai 2018", "Juni 2018"],
    ["date", "2019 war ein sehr schlechtes Jahr für Tesla", "2018", "2019"],
    ["negation", "Wir wissen, dass Elon Musk im Jahr 2018 nicht sehr verzweifelt war.", "", "nicht"],
    ["negation", "Musk hatte eine Antwort, nur Dampf.", "keine", "eine"],
    ["name", "Wir wissen, dass Sam Altman im Jahr 2018 sehr verzweifelt war.", "Elon Musk", "Sam Altman"],
    ["limit", "Wir wissen, dass Elon Musk im Jahr 2018 fast verzweifelt war.", "sehr", "fast"],
    ["limit", "Im Juni dieses Jahres entließ Tesla rund 9 % seiner Mitarbeiter", "9 %", "rund 9 %"],
    ["figure", "Im Juni dieses Jahres entließ Tesla mehr als 9 % seiner Mitarbeiter", "9 %", "mehr als 9 %"],
    ["date", "Wir wissen, dass Elon Musk sehr verzweifelt war", "im Jahr 2018", ""],
    ["precision", "Im Juni 2018 entließ Tesla 9 % seiner Mitarbeiter.", "Juni", "Juni 2018"],
    ["precision", "Im Februar schlug Musk sogar vor, OpenAI mit Tesla zu fusionieren", "Februar 2018", "Februar"],
    ["name", "Altman schlug Musk vor, OpenAI mit Tesla zu fusionieren", "", "Altman"],
    ["words", "Er hatte keine Antwort, nur Dampf", "Musk", "Er"],
    ["words", "Es war ein sehr schlechtes Jahr für Tesla", "2018", "Es"],
    ["negation", "Chinas Wirtschaft verlangsamt sich nicht", "", "nicht"],
    ["roles", "Altman drängte Musk dazu, weit mehr Geld aufzubringen", "", "Musk dazu"],
    ["order", "Tesla entließ 9 % seiner Mitarbeiter", "", "entließ"],
    ["words", "Musk hatte keine Antwort, nur Dampf. Musk hatte eine Antwort.", "", "Musk hatte eine Antwort."],
    ["words", "2018 war ein sehr gutes Jahr für Tesla", "schlechtes", "gutes"],
    ["words", "Im Juni entließ Tesla 9 % seiner Mitarbeiter", "dieses Jahres", ""],
    ["punctuation", "wir wissen dass elon musk im jahr 2018 sehr verzweifelt war", ",", ""],
    ["punctuation", "Musk war bereit alles zu tun um Tesla zu retten", ",", ""],
  ])("report a changed %s first: %s", (kind, quote, removed, added) => {
    expect(only(verify(quote), "altered").changes[0]).toEqual({ kind, removed, added });
  });

  test("are shown as runs that give the article's words and the quotation's", () => {
    const { runs } = only(verify("Im Juni dieses Jahres entließ Tesla 20 % seiner Mitarbeiter."), "altered");
    const joined = (kinds: readonly string[]): string =>
      runs
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join("");
    expect(joined(["kept", "removed"])).toBe(SENTENCE);
    expect(joined(["kept", "added"])).toBe("Im Juni dieses Jahres entließ Tesla 20 % seiner Mitarbeiter.");
  });

  test("are not made exact by brackets that would stand for half a paragraph", () => {
    const verdict = verify("Er [Musk] hatte keine Antwort, nur Dampf");
    expect(verdict).toMatchObject({ outcome: "altered" });
    expect("parts" in verdict && verdict.parts.flatMap((part) => part.passages).map(({ id }) => id)).toEqual(["9.4"]);
  });

  test("are found around a pull quote that was copied with them", () => {
    const from = article.text.indexOf("gehörte das Jahr 2020");
    const to = article.text.indexOf("In einer E-Mail vom Dezember 2018 deutete");
    const quote = article.text.slice(from, to).replace("weiterhin ", "");
    expect(only(verify(quote), "altered").changes[0]).toEqual({ kind: "words", removed: "weiterhin", added: "" });
  });

  test("include a clause left out without a mark", () => {
    const quote = "Meine Wahrscheinlichkeitseinschätzung, dass OpenAI für DeepMind/Google relevant ist, liegt bei 0 %";
    expect(only(verify(quote), "altered").changes[0]?.removed).toContain("ohne dass es zu einer dramatischen Änderung");
  });
});

describe("stitched words", () => {
  test.each([
    [
      "without a mark",
      "Er ist wütend auf OpenAI. Musk hatte keine Antwort, nur Dampf. Dank China gehörte das Jahr 2020 dem Unternehmen",
      ["4.3", "9.4", "12.2"],
    ],
    ["out of order", "liegt bei 0 % … Meine Wahrscheinlichkeitseinschätzung", ["14.1", "14.1"]],
    [
      "from far apart",
      "Wir wissen, dass Elon Musk im Jahr 2018 sehr verzweifelt war … Dank China gehörte das Jahr 2020 dem Unternehmen",
      ["1.1", "12.2"],
    ],
  ])("are named with their passages: %s", (_, quote, passages) => {
    const { parts } = only(verify(quote), "stitched");
    expect(parts.map((part) => part.passages[0]?.id)).toEqual(passages);
  });
});

test("a moved word is neither added nor missing", () => {
  const quote = "Tesla entließ 20 % seiner Mitarbeiter im Juni dieses Jahres";
  expect(only(verify(quote), "altered").changes).toEqual([
    { kind: "figure", removed: "9 %", added: "20 %" },
    { kind: "order", removed: "", added: "entließ" },
    { kind: "order", removed: "", added: "im Juni dieses Jahres" },
  ]);
});

test("swapped figures are altered, not put together", () => {
  const quote =
    "Das Duo wollte zunächst eine Milliarde US-Dollar von Investoren einsammeln, doch Musk drängte sie dazu, 100 Millionen US-Dollar aufzubringen";
  expect(only(verify(quote), "altered").changes).toEqual([
    { kind: "figure", removed: "100 Millionen US-Dollar", added: "eine Milliarde US-Dollar" },
    { kind: "figure", removed: "eine Milliarde US-Dollar", added: "100 Millionen US-Dollar" },
  ]);
});

test("words said over and over are not words from several places", () => {
  const quote = "Musk hatte keine Antwort, nur Dampf. ".repeat(100);
  expect(only(verify(quote), "stitched").parts).toHaveLength(1);
});

describe("the speaker", () => {
  test.each([
    ["langweilige, dumme", "Elon Musk", "exact", "yes"],
    ["langweilige, dumme", "elon", "exact", "yes"],
    ["langweilige, dumme", "musk", "exact", "yes"],
    ["langweilige, dumme", "Sam Altman", "other-speaker", "no"],
    ["langweilige, dumme", "Jeff Bezos", "other-speaker", "no"],
    ["Musk hatte keine Antwort, nur Dampf.", "Elon Musk", "other-speaker", "no"],
    ["Musk hatte keine Antwort, nur Dampf.", "Linette Lopez", "exact", "yes"],
    ["Komm mit mir, wenn du leben willst", "Elon Musk", "exact", "unknown"],
    ["Produktionshölle", "Elon Musk", "exact", "unknown"],
    ["Produktionshölle", "Jeff Bezos", "exact", "unknown"],
    ["Produktionshölle", "Linette Lopez", "exact", "unknown"],
    ["dass der Autohersteller die „Cash Cow“ von OpenAI sein könnte", "Elon Musk", "exact", "partly"],
  ])("of “%s” is claimed to be %s: %s", (quote, speaker, outcome, agrees) => {
    expect(verify(quote, { speaker })).toMatchObject({ outcome, speaker: { agrees } });
  });

  test("who really said it is named", () => {
    const verdict = only(verify("langweilige, dumme", { speaker: "Sam Altman" }), "other-speaker");
    expect(verdict.speaker).toMatchObject({ claimedId: "altman", actual: [{ kind: "person", id: "musk" }] });
  });
});

describe("words that are not there", () => {
  test("are not in the article, with the nearest passages", () => {
    const verdict = only(
      verify("Tesla hat im Sommer die Hälfte aller Mitarbeiter in der Fabrik gefeuert."),
      "not-in-article",
    );
    expect(verdict.nearest.map(({ id }) => id)).toContain("10.1");
  });

  test.each(["20 % von OpenAI", "Tesla 10 % Gewinn", "Tesla 20 %"])(
    "are not taken for altered ones because of two common words: %s",
    (quote) => {
      expect(verify(quote).outcome).toBe("not-in-article");
    },
  );

  test("in another language cannot be verified, with the passage whose gloss is nearest", () => {
    const verdict = only(verify("We know that Elon Musk was very desperate in 2018."), "other-language");
    expect(verdict.language).toBe("en");
    expect(verdict.meant?.id).toBe("1.1");
    expect(verdict.nearest[0]?.id).toBe("1.1");
  });

  test("in another language are compared with the rendering that has their words, whatever a search finds", () => {
    const elsewhere = article.passages.filter(({ id }) => id === "7.1");
    const quote = "We know that Elon Musk was very desperate in 2017.";
    const verdict = only(verify(quote, { nearest: () => elsewhere }), "other-language");
    expect(verdict.nearest.map(({ id }) => id)).toEqual(["1.1", "7.1"]);
    expect(verdict.differing).toEqual([{ kind: "date", stated: "2017", known: "2018" }]);
  });

  test.each([
    ["In June of that year Tesla laid off 20 % of its employees", [{ kind: "figure", stated: "20 %", known: "9 %" }]],
    ["Tesla laid off 20%", [{ kind: "figure", stated: "20%", known: "9 %" }]],
    ["In June of that year Tesla laid off 9 % of its employees", []],
  ])("in another language are compared in their figures: %s", (quote, differing) => {
    expect(only(verify(quote), "other-language").differing).toEqual(differing);
  });

  test.each([
    "I have a dream that one day this nation will rise up",
    "The quick brown fox jumps over the lazy dog",
    "The only thing we have to fear is fear itself",
    "Musk is the greatest engineer of our time",
  ])("in another language are compared with nothing where no rendering is like them: %s", (quote) => {
    const verdict = only(verify(quote), "other-language");
    expect(verdict.meant).toBeUndefined();
    expect(verdict.differing).toEqual([]);
  });

  test.each([
    ["Tesla fired 9% of its workers in June", "10.1"],
    ["He approached them like a frat boy insulting girls", "4.4"],
    ["production hell", "9.1"],
    ["Tesla would be OpenAI's cash cow", "7.2"],
  ])("in another language are compared with what renders them in other words: %s", (quote, id) => {
    expect(only(verify(quote), "other-language").meant?.id).toBe(id);
  });

  test.each(["", "„“", "…", "[...]", "!!!", "> "])("give nothing for “%s”", (quote) => {
    expect(verify(quote)).toEqual({ outcome: "not-in-article", nearest: [] });
  });
});

const articleWords = article.text.split(/\s+/);
const anyQuote = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc
    .array(fc.constantFrom(...articleWords, "nicht", "…", "[...]", "“", "„", "\n\n", "9 %", "ſ", "İ"), {
      maxLength: 60,
    })
    .map((words) => words.join(" ")),
);

propertyTest.prop([anyQuote])("never throws, and every place lies inside the text", (quote) => {
  const verdict = verify(quote, { speaker: quote.slice(0, 20) });
  if (!("parts" in verdict)) return;
  for (const { span } of verdict.parts) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(article.text.length);
  }
});

propertyTest.prop([fc.nat(article.passages.length - 1), fc.nat(3)])(
  "finds every run of passages as exact",
  (at, more) => {
    const [first, last] = [article.passages[at], article.passages[Math.min(at + more, article.passages.length - 1)]];
    if (!first || !last || first.section !== last.section) return;
    expect(verify(article.text.slice(first.start, last.end)).outcome).toBe("exact");
  },
);

propertyTest.prop([fc.nat(article.passages.length - 1), fc.nat(200)])(
  "never calls a passage exact with a word of it doubled or gone",
  (at, which) => {
    const words = article.passages[at]?.text.split(/\s+/) ?? [];
    const index = 1 + (which % Math.max(1, words.length - 2));
    if (words.length < 6 || !/\p{L}/u.test(words[index] ?? "")) return;
    expect(verify(words.toSpliced(index, 1).join(" ")).outcome).not.toBe("exact");
    expect(verify(words.toSpliced(index, 0, words[index] ?? "").join(" ")).outcome).not.toBe("exact");
  },
);

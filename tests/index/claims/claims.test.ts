import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { realLibrary } from "../../support/app.ts";
import { MUSK } from "../../support/sources.ts";

const { check } = realLibrary.claims(MUSK);

describe("a claim", () => {
  test.each([
    ["Tesla entließ 2018 neun Prozent der Mitarbeiter", "supported"],
    ["Musk sued OpenAI", "supported"],
    ["Dr. Musk sued OpenAI!", "supported"],
    ["Tesla entließ 20 % der Mitarbeiter", "contradicted"],
    ["Musk wanted OpenAI to stay a non-profit", "contradicted"],
    ["Altman drängte Musk, eine Milliarde aufzubringen", "contradicted"],
    ["Musk bought Twitter", "not-addressed"],
    ["Musk hat den Analysten gelobt", "contradicted"],
    ["Musk praised the analyst's question", "contradicted"],
    // As it is written down, whatever else resembles it.
    ["musk gibt gern Kontrolle ab", "contradicted"],
  ])("%s: %s", (text, outcome) => {
    expect(check(text).outcome).toBe(outcome);
  });

  test.each([
    "Musk sued OpenAI in 2015",
    "OpenAI was founded before 2015",
    "Musk could sue OpenAI",
    "Musk nearly sued OpenAI",
    "Vielleicht hat Musk OpenAI verklagt",
    "Only Musk sued OpenAI",
    "Tesla laid off almost 9%",
    "Hat Musk OpenAI verklagt?",
    "Tesla planned to lay off 9% of employees",
  ])("that turns or dates what the article says is not supported by it: %s", (text) => {
    expect(check(text).outcome).not.toBe("supported");
  });

  test.each([
    "OpenAI fusionierte 2018 mit Tesla",
    "OpenAI merged with Tesla in February 2018",
    "Musk raised a billion dollars for OpenAI",
    "Brockman and Altman raised 100 million",
    "Musk turned the factory into an alien dreadnought",
    "Tesla's factory was fully robotic",
    "Tesla went bankrupt building the Model 3",
    'Musk said: "Tesla merged with OpenAI."',
    "OpenAI will be worth 86 billion",
    "Die Robotertaxis fahren heute auf der Straße.",
    "Musk took over OpenAI in 2018",
    "Musk took Tesla private at $420 per share",
    "OpenAI wurde 2017 gewinnorientiert",
    "Musk rettete OpenAI",
  ])("of a plan, a wish or a near miss as a deed is not supported: %s", (text) => {
    expect(check(text).outcome).not.toBe("supported");
  });

  test.each([
    "Facebook was founded in 2015",
    "OpenAI laid off 9%",
    "Tesla is worth 86 billion",
    "Tesla's share price will recover in 2025.",
    "Musk called an analyst's question boring and dumb in May 2018 and later apologized for it.",
  ])("with what the article says of somebody else, or nothing of, is not addressed: %s", (text) => {
    expect(check(text).outcome).toBe("not-addressed");
  });

  test.each([
    ["OpenAI hat Musk verklagt, nicht umgekehrt.", "contradicted"],
    ["Musk hat OpenAI verklagt, nicht umgekehrt.", "supported"],
    ["Nicht Tesla, sondern OpenAI brauchte dringend eine Rettungsleine", "contradicted"],
    ["The Model 3 development process came in early and stayed within budget.", "contradicted"],
    ["in february 2018 tesla was making money and was on schedule", "contradicted"],
    ["Musk sued OpenAI and then bought Twitter", "not-addressed"],
    ["Tesla laid off 9% of its employees and Musk is suing OpenAI", "supported"],
    ["Die Tesla-Aktie ist zwischen 2019 und 2023 stark gestiegen", "supported"],
  ])("of two parts is judged by both: %s", (text, outcome) => {
    expect(check(text).outcome).toBe(outcome);
  });

  test.each([
    ["The blog post came before Musk's lawsuit", "supported"],
    ["OpenAI was founded in December 2015", "contradicted"],
    ["OpenAI ist ein schwaches Unternehmen", "supported"],
    ["Musk gründete OpenAI", "supported"],
    ["Tesla reported losses as expected", "supported"],
    ["OpenAI broke its contract", "supported"],
    ["Musk saved Tesla", "supported"],
    ["Musk made a small profit", "supported"],
    ["Microsoft urged Altman and Brockman to raise a billion", "contradicted"],
    ["Musk claimed to have secured funding to take Tesla private at $420 a share", "contradicted"],
    ["The analyst's question was about how much money Tesla expected to spend", "contradicted"],
  ])("which the article does not say so is never called so: %s, %s", (text, wrong) => {
    expect(check(text).outcome).not.toBe(wrong);
  });

  test.each([
    "In autumn 2019 Musk claimed that Tesla would have 1 million robotaxis on the road in a year.",
    "Musk failed to see that OpenAI could raise capital",
    "Alle haben es vergessen, auch Musk.",
    "Musk was against a merger of OpenAI with Tesla.",
    "Without Tesla and Musk, OpenAI's work would succeed anyway, Musk wrote in December 2018.",
    "ChatGPT stammt von Google.",
  ])("that turns what the article says is contradicted: %s", (text) => {
    expect(check(text).outcome).toBe("contradicted");
  });

  test("of which nine wordings of ten say the same is not contradicted by the tenth", () => {
    const outcomes = [
      "Brockman und Altman wollten am Anfang nur 100 Mio. $ einsammeln",
      "Nobody has forgotten it, especially not Musk",
      "OpenAI was founded in 2015",
    ].map((text) => check(text).outcome);
    expect(outcomes).toEqual(["supported", "supported", "supported"]);
  });

  test("of the evaluation file is judged right in nine of ten cases, and never falsely supported", () => {
    const { claims }: { claims: readonly { claim: string; outcome: string }[] } = JSON.parse(
      readFileSync("tests/eval/musk-openai-tesla.json", "utf8"),
    );
    const judged = claims.map(({ claim, outcome }) => {
      const found = check(claim).outcome;
      return { claim, outcome, found: found === "not-addressed" ? "absent" : found };
    });
    expect(judged.filter(({ outcome, found }) => outcome === found).length / judged.length).toBeGreaterThan(0.9);
    expect(judged.filter(({ outcome, found }) => found === "supported" && outcome !== found)).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { foldWord } from "#src/index/analysis/foldWord.ts";
import { englishStem, germanStem } from "#src/index/analysis/stems.ts";

const stemsOf = (stem: (word: string) => string, words: string) => [
  ...new Set(words.split(" ").map((word) => stem(foldWord(word)))),
];

test.each([
  "Entlassung Entlassungen entlassen entlässt entließ",
  "übernehmen übernahm übernommen Übernahme",
  "ausliefern auszuliefern ausgeliefert Auslieferung",
  "retten gerettet Rettung rettete",
  "verlieren verlor verloren Verlust Verluste",
  "fusionieren fusioniert Fusion",
  "finanzieren Finanzierung finanziert",
  "verklagen verklagt verklagte",
  "schreiben schrieb geschrieben",
  "beginnen begann begonnen",
  "Abgang Abgänge",
  "Kraft Kräfte",
  "Haus Häuser",
  "Führungskräfte Fuehrungskraefte Fuhrungskrafte",
  "Auto Autos",
  "Taxi Taxis",
  "Firma Firmen",
  "fordern Forderung forderte",
  "anheben anzuheben angehoben",
  "abwerben abwarb abgeworben abwirbt",
  "zurücktreten zurücktrat zurückgetreten",
  "beweisen bewies bewiesen Beweis",
  "verschwinden verschwand verschwunden",
  "aufschieben aufschob aufgeschoben",
  "führen führt geführt Führung",
  "einführen einzuführen eingeführt Einführung",
])("German: %s have one stem", (words) => {
  expect(stemsOf(germanStem, words)).toHaveLength(1);
});

test.each([
  "sell sold selling sales",
  "lose lost losing losses",
  "company companies",
  "deliver delivered delivery deliveries",
  "founder founders founded",
  "buy bought buying",
  "merge merged merging",
  "overtake overtook overtaken overtaking",
  "withdraw withdrew withdrawn",
  "decide decided decision",
  "forbid forbade forbidden",
])("English: %s have one stem", (words) => {
  expect(stemsOf(englishStem, words)).toHaveLength(1);
});

test.each([
  ["Schulter", "Schule"],
  ["Gericht", "Gerät"],
  ["Verlag", "Verlust"],
  ["Retter", "Wetter"],
  ["Gesellschaft", "Geselle"],
  ["stehlen", "Stahl"],
  ["führen", "fahren"],
  ["eingeführt", "eingefahren"],
  ["Gefahr", "gefahren"],
  ["gefährlich", "fahren"],
  ["schwer", "Schwung"],
  ["Betrug", "Betrag"],
  ["winden", "Wand"],
  ["besitzen", "besessen"],
])("German: %s and %s stay apart", (one, other) => {
  expect(stemsOf(germanStem, `${one} ${other}`)).toHaveLength(2);
});

test("founding is no reason", () => {
  const stems = ["gegründet", "gründete", "Gründung", "Gründern", "gruendung"].map((word) =>
    germanStem(foldWord(word)),
  );
  expect(new Set(stems).size).toBe(1);
  expect(stems).not.toContain(germanStem(foldWord("Grund")));
});

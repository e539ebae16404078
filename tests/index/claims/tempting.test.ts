import { describe, expect, test } from "vitest";
import { realLibrary } from "../../support/app.ts";
import { MUSK } from "../../support/sources.ts";

const { check } = realLibrary.claims(MUSK);

/** Made of the article's own words, and wrong or not in it. */
const TEMPTING = [
  "Die Gründer drängten Musk, eine Milliarde Dollar aufzubringen.",
  "The executives told Musk that he would never make it without them.",
  "The investors urged Musk to sell OpenAI.",
  "Facebook is the new name of Meta.",
  "Facebook was once called Meta.",
  "Meta heißt jetzt Facebook.",
  "Musk gibt die Kontrolle gern ab.",
  "Musk gab die Kontrolle gern auf.",
  "Musk gives up control gladly.",
  "Musk hat keine Angst vor Ablehnung.",
  "Musk hatte im Januar einen guten Plan für Tesla.",
  "Musk lobte im Mai 2018 die kluge Frage eines Analysten.",
  "Tesla stand 2018 glänzend da.",
  "Tesla stand beim Bau des Model 3 nie kurz vor dem Aus.",
  "Der Blogbeitrag kam vor der Klage von Musk.",
  "Musk's lawsuit was a response to the blog post.",
  "OpenAI could be Tesla's cash cow, Musk said.",
  "OpenAI könnte die Cash Cow von Tesla sein, meinte Musk.",
  "Tesla machte 2018 einen großen Gewinn.",
  "Tesla machte 2017 einen Verlust.",
  "Musk brachte Tesla 2018 an die Börse.",
  "Musk nahm Tesla im August 2018 von der Börse.",
  "Musk brachte Tesla für 420 Dollar je Aktie von der Börse.",
  "Tesla holte die Finanzierung für 420 Dollar je Aktie.",
  "Im Februar 2018 brachte Altman die Fusion von OpenAI und Tesla ins Spiel.",
  "Im Feb. 2018 brachte Musk die Trennung von OpenAI und Tesla ins Spiel.",
  "Im Februar 2018 brachte Musk den Zusammenschluss von OpenAI und Google ins Spiel.",
  "Tesla stellte im Juni 2018 9 % mehr Mitarbeiter ein.",
  "Tesla trennte sich im Juni 2018 von 9 % der Führungskräfte.",
  "OpenAI trennte sich im Juni 2018 von 9 % der Mitarbeiter.",
  "Tesla zählte nicht zu den „Magnificent 7“.",
  "OpenAI zählte zu den „Magnificent 7“, wie die Wall Street sie nennt.",
  "Tesla had a terrible run from 2019 to 2023, we read.",
  "Laut dem Artikel hat Musk die Klage zurückgezogen.",
  "Dem Artikel nach ist Musk zufrieden mit OpenAI.",
  "The author calls it a very gentle sell to Altman and Brockman.",
  "The author denies that Musk was desperate in 2018.",
  "Der Artikel sagt nicht, dass Musk 2018 verzweifelt war.",
  "The article does not say that Musk sued OpenAI.",
  "Es heißt, Altman habe OpenAI verklagt.",
  "Altman is afraid of rejection.",
  "The founders approached Musk like a frat boy.",
  "Tesla hatte 2019 so gut wie keine Verluste.",
  "Tesla war so gut wie gerettet.",
  "Die Umwandlung der Fabrik in einen Alien-Dreadnought gelang, die Autos baute man in einem Zelt zusammen.",
  "Musk schlug OpenAI vor, mit Tesla zu fusionieren und Greg Brockman zum CEO zu ernennen.",
  "Altman schlug Musk vor, ihn zum CEO zu ernennen.",
  "Am Dienstag hat Musk einen Blogbeitrag veröffentlicht, der das Verhältnis zu OpenAI seit 2015 schildert.",
  "Am Dienstag hat OpenAI Musk verklagt.",
  "Brockman und Altman wollten anfangs eine Milliarde Dollar bei Investoren holen.",
  "Google drängte OpenAI zu einer Milliarde Dollar, um mit Musk zu konkurrieren.",
  "OpenAI had a problem with Musk becoming for-profit.",
  "Musk hatte 2015 nichts gegen ein gewinnorientiertes OpenAI gehabt, auch ohne die Kontrolle.",
  "Die Entwicklung des Model 3 war billiger als geplant.",
  "Musk brauchte 2018 kein Kapital.",
  "Chinas Wirtschaft wächst schneller, der amerikanische Markt auch.",
  "Tesla startete 2019 mit steigendem Aktienkurs und neuen Führungskräften.",
  "Tesla was profitable in the first half of 2019.",
  "In Shanghai kostete die Inbetriebnahme Tesla massiv Geld.",
  "Musk wanted Tesla to be saved by Google.",
  "Tesla-Mitarbeiter lieferten die Autos bezahlt an ihren Arbeitstagen aus.",
  "The analyst called Musk boring and dumb.",
  "Investoren haben Musk 86 Milliarden Dollar für OpenAI geboten.",
  "Musk valued OpenAI at $86 billion.",
  "ChatGPT was created by Tesla.",
  "Musk gab im Frühjahr zu, dass Tesla keine Robotaxis auf der Straße haben wird.",
  "Musk ließ die Kontrolle über OpenAI gern los.",
  "Tesla kam 2018 gut durch die Produktionshölle.",
  "Musk nahm den Vorschlag an, OpenAI mit Tesla zu fusionieren.",
  "OpenAI nahm Musks Angebot im Februar 2018 an.",
];

describe("a tempting claim that the article does not bear out", () => {
  test.each(TEMPTING)("is not supported: %s", (text) => {
    expect(check(text).outcome).not.toBe("supported");
  });
});

describe("a claim put in other words", () => {
  test.each([
    ["is read through who says it", "Tesla shares had a splendid run from 2019 to 2023, we read.", "supported"],
    [
      "is no assertion of whom the article is by",
      "The author calls it an extremely aggressive sell to Altman and Brockman.",
      "supported",
    ],
    [
      "may carry its noun by a verb",
      "Musk behauptete im August fälschlich, er habe eine Finanzierung geplant, um Tesla zu 420 Dollar je Aktie von der Börse zu holen.",
      "supported",
    ],
    [
      "refuses nothing where it names a fear",
      "The author compares Musk to a frat boy who puts down girls he is interested in because he is afraid of rejection.",
      "supported",
    ],
    [
      "leaves a name beyond a comma where it is",
      "Tesla könnte die Cash Cow von OpenAI sein, meinte Musk.",
      "supported",
    ],
    ["has a gerund done by whom it names", "The blog post was OpenAI's response to being sued by Musk.", "supported"],
    ["is denied with „so gut wie keine“", "Tesla hatte damals so gut wie keine Schulden.", "contradicted"],
    [
      "is wrong by its figure where all else fits",
      "Tesla trennte sich im Juni 2018 von 19 % der Mitarbeiter.",
      "contradicted",
    ],
    [
      "is wrong by its date where all else fits",
      "Die Fusion von OpenAI mit Tesla schlug Musk erstmals im November 2018 vor.",
      "contradicted",
    ],
    [
      "is wrong by a name in the place of a pronoun",
      "Musk schlug OpenAI vor, mit Tesla zu fusionieren und Sam Altman zum CEO zu ernennen.",
      "contradicted",
    ],
    ["is wrong where it turns two names of one company", "Meta is now called Facebook", "contradicted"],
    [
      "is wrong where a group does what was done to it",
      "The founders urged Musk to raise a billion dollars",
      "contradicted",
    ],
    [
      "is wrong where a counter says it word for word",
      "Nein, Tesla ist mit einem steigenden Aktienkurs ins Jahr 2019 gestartet.",
      "contradicted",
    ],
    ["of another year's profit is neither", "Tesla made a small profit in 2017", "not-addressed"],
  ])("%s: %s", (_, text, outcome) => {
    expect(check(text).outcome).toBe(outcome);
  });
});

import { describe, expect, test } from "vitest";
import { realLibrary } from "../../support/app.ts";
import { MUSK } from "../../support/sources.ts";

const { check } = realLibrary.claims(MUSK);

describe("a claim is not judged the wrong way", () => {
  test.each([
    // One maker may have made many things.
    "Elon Musk founded Tesla",
    // “Musk wanted someone else as CEO” says it in no word that is understood.
    "Musk wurde CEO von OpenAI",
    // Only what sets a counter apart from what it counters makes it fit.
    "An analyst asked a boring question",
    // Whoever refuses is not whoever was to be forbidden.
    "Die Mitarbeiter weigerten sich, Autos an freien Tagen auszuliefern",
    // „Model 3 so teuer“ speaks for nobody.
    "Weil das Model 3 so teuer wurde, machte Musk Pause",
    // Where the analyst came from is nothing that the article says.
    "In May 2018 Musk attacked a Goldman analyst on the call for asking a boring question",
    // Neither of the two is whom Musk wanted to merge.
    "In February 2018 Musk proposed merging Neuralink with SpaceX.",
  ])("contradicted though nothing speaks against it: %s", (claim) => {
    expect(check(claim).outcome).not.toBe("contradicted");
  });

  test.each([
    // Two words for one opposite, side by side, are one opposite.
    "Musk's pitch to Altman and Brockman was gentle and reserved.",
    "Musk hatte auf die Frage von dem Analysten sofort ne Antwort parat.",
    // A denial in another clause turns nothing back.
    "Tesla's profit was big enough to offset that year's losses.",
    // „weder den Zeitplan noch das Budget eingehalten“ denies both.
    "Beim Model 3 wurde der Zeitplan eingehalten.",
    // A group is the subject, not whoever is named behind it.
    "OpenAI’s founders wanted Musk to raise a billion dollars.",
    // „Wahrheit“ fills a sentence only in „in Wahrheit“.
    "Was Musk im August über die Finanzierung des Börsenrückzugs behauptete, war die Wahrheit.",
    // Those to whom the staff should deliver the cars were asked nothing.
    "Musk asked Tesla customers to deliver cars on their days off",
    "Musk forderte die Kunden auf, an freien Tagen Autos auszuliefern",
    // Groups of people are different things.
    "Musk nannte die Frage eines Kunden langweilig und dumm",
    "In June 2018 Tesla fired 9 percent of its customers",
    // What somebody said that they could do they did not do.
    "Tesla is the cash cow of OpenAI",
    "Tesla let Shanghai cut its costs",
    // The month of May in the sentence behind it makes nothing possible.
    "Musk may have called an analyst's question boring.",
    // „wurden nicht“ is no „wurde nichts“, and a denial.
    "Die Autos wurden nicht in einem Zelt zusammengebaut.",
    // Word for word a statement of the article with two names exchanged, which other wordings of it leave out.
    "Musk steht wegen OpenAI vor Gericht.",
    "Musk should make OpenAI its chief executive, he proposed.",
    "OpenAI’s plans for Musk became known through the fight between Musk and OpenAI.",
    // What only the lawsuit says is no fact, whatever the words that one wording puts it in.
    "OpenAI hat seinen Vertrag gebrochen.",
    "OpenAI broke its contract to remain a non-profit.",
    // “Didn't work out” undoes what is said before.
    "Musk verwandelte seine Fabrik in einen vollständig robotischen Alien-Dreadnought.",
    // One long sentence names Musk, OpenAI, Tesla and Google, and these words for others of them.
    "Musk sagte, OpenAI sei der einzige Weg, der Tesla das Wasser reichen könne.",
    "Musk wollte Google und Tesla im Februar 2018 zusammenführen",
    // Who does it is whoever does it in that clause, not in the one before: „Weil Musk klagte, veröffentlichte OpenAI …“.
    "The blog post was published by Musk.",
    // The Model 3 was.
    "Das Model S blieb in der Auslieferungshölle stecken.",
    "Musks zwei Wünsche, OpenAI zu retten und Tesla die Kontrolle zu entreißen, sind miteinander verbunden.",
  ])("supported though the article says the opposite: %s", (claim) => {
    expect(check(claim).outcome).not.toBe("supported");
  });

  test.each([
    // Unheard-of names in the place of those that the article has.
    ["In February 2018 Musk proposed merging OpenAI with SpaceX.", "contradicted"],
    ["Im Februar 2018 schlug Musk vor, OpenAI mit SpaceX zu fusionieren.", "contradicted"],
    ["Musk hatte keine Antwort.", "supported"],
    // Of two that fight or are joined, either may come first.
    ["Zwischen Musk und OpenAI tobt ein Kampf", "supported"],
    ["Musk wanted to merge Tesla and OpenAI in February 2018", "supported"],
    ["Tesla wurde nicht gerettet.", "contradicted"],
    ["The blog post was published by OpenAI.", "supported"],
    ["Musk accuses OpenAI of breaking its agreement to remain a non-profit.", "supported"],
    ["Tesla stand 2018 kurz vor dem Aus", "supported"],
    ["Musk sagt, die Chance von OpenAI liege bei 0 %", "supported"],
    ["Musk schätzte, dass OpenAI ohne dramatische Änderungen eine Chance von 0 % hat", "supported"],
    ["China's economy is growing fast", "contradicted"],
    // They are Musk's advances, whoever makes them known.
    ["Musk's advances towards OpenAI were out on a Tuesday", "supported"],
    // Whose odds they are is not who gives them.
    ["Elon put OpenAI's odds against DeepMind at zero percent", "supported"],
    // What a plant lets somebody do, they do thanks to the plant.
    ["Tesla cut its costs massively thanks to Shanghai", "supported"],
    ["Tesla senkte durch Shanghai die Kosten", "supported"],
    ["Musk asked the workers to hand over cars to buyers on their days off", "supported"],
    ["Musk told the founders of OpenAI that they would never make it without him", "supported"],
    // A verb that only joins, a picture and a word of degree say nothing of their own.
    ["Tesla verfügte über hohe Schulden", "supported"],
    ["Model 3 deliveries went smooth as glue.", "contradicted"],
    ["Musk verlangte 2015 von Altman und Brockman spürbar mehr Geld, als sie für notwendig hielten", "supported"],
  ])("silent though the article speaks of it: %s", (claim, outcome) => {
    expect(check(claim).outcome).toBe(outcome);
  });
});

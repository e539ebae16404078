import { misspelt, mulberry32, type Random } from "../benchmark/random.ts";

/** What members ask about the article, in either language; questions are made of their words. */
const PHRASES = `
cash cow|layoffs in 2018|fusion mit tesla|wie viele mitarbeiter entließ tesla|who was pushed to raise a billion|shanghai factory opening
robotertaxis auf der straße|why is musk suing openai|produktionshölle model 3|price war and margins|analyst frage langweilig
how much is openai worth now|bitcoin halving|musk als retter von openai|going private at 420|weather in berlin tomorrow
wann wurde das werk in shanghai eröffnet|what did the board decide|verlust im ersten quartal|aktie nach dem tweet gefallen
elon musk twitter kauf|elektroautos aus china|sam altman entlassung|microsoft beteiligung an openai|gemeinnützige organisation gegründet
börsenaufsicht klage gegen musk|self driving cars promised|umsatz pro quartal|interest rates and demand|lieferungen im letzten jahr
wer hat openai gegründet|künstliche intelligenz gefahr|letter to investors|credit line from banks|saudi arabian fund|strafe zwanzig millionen
tent in the parking lot|fließband roboter zu viel|sleeping in the factory|brand im werk|gewinn je auto gesunken|model y preis gesenkt
investoren verlieren geduld|short sellers were wrong|cybertruck verspätet|half a million cars a year|arbeiter im zelt|geld ausgegangen
`
  .trim()
  .split(/[|\n]/);

const MISSPELT_SHARE = 0.15;

/**
 * Questions of which no two are the same, though their words come again, as in real use: some words of one phrase, one of another, every
 * seventh misspelt. The same ones for the same seed.
 */
export function createQuestions(seed: number): () => string {
  const random = mulberry32(seed);
  const asked = new Set<string>();
  return () => {
    for (;;) {
      const question = questionOf(random);
      if (asked.has(question)) continue;
      asked.add(question);
      return question;
    }
  };
}

function questionOf(random: Random): string {
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)];
  const words = pick(PHRASES)?.split(" ") ?? [];
  const kept = words.slice(Math.floor(random() * Math.max(1, words.length - 1)));
  const other = pick(pick(PHRASES)?.split(" ") ?? []) ?? "";
  return [...kept, other].map((word) => (random() < MISSPELT_SHARE ? misspelt(word, random) : word)).join(" ");
}

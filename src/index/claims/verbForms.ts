import { foldWord } from "../analysis/foldWord.ts";

/**
 * Forms of German verbs that change their vowel, by infinitive: a particle belongs to the verb in whatever form it stands („gab … auf“).
 */
const FORMS = `
haben: hat habe hatte hatten hattest gehabt hätte hätten
geben: gibt gebe gab gaben gegeben gäbe gäben
gehen: geht gehe ging gingen gegangen ginge
kommen: kommt komme kam kamen gekommen käme kämen
nehmen: nimmt nehme nahm nahmen genommen nähme
bringen: bringt bringe brachte brachten gebracht brächte
stehen: steht stehe stand standen gestanden stünde
halten: hält halte hielt hielten gehalten hielte
lassen: lässt lasse ließ ließen gelassen ließe
schlagen: schlägt schlage schlug schlugen geschlagen
setzen: setzt setze setzte setzten gesetzt
legen: legt lege legte legten gelegt
stellen: stellt stelle stellte stellten gestellt
holen: holt hole holte holten geholt
werfen: wirft werfe warf warfen geworfen
schließen: schließt schließe schloss schlossen geschlossen
ziehen: zieht ziehe zog zogen gezogen
weisen: weist weise wies wiesen gewiesen
lehnen: lehnt lehne lehnte lehnten gelehnt
bekommen: bekommt bekam bekamen bekäme bekämen
kriegen: kriegt kriegte kriegten gekriegt
erhalten: erhält erhielt erhielten erhielte
liegen: liegt liege lag lagen gelegen läge lägen
`;

/** Verbs that join a subject to what is said of it („blieb erfolglos“, “proved wrong”) or a noun to its doer („leistete Widerstand“). */
const LINKING: ReadonlySet<string> = new Set(
  `bleiben bleibt blieb blieben geblieben verlaufen verläuft verlief verliefen gelingen gelingt gelang gelangen gelungen
  wirken wirkt wirkte wirkten geraten gerät geriet gerieten
  bestehen besteht bestand bestanden herrschen herrscht herrschte herrschten sitzen sitzt saß saßen bilden bildet bildete bildeten
  verfügen verfügt verfügte verfügten leisten leistet leistete leisteten geleistet üben übt übte übten geübt
  erheben erhebt erhob erhoben lauten lautet lautete betragen beträgt betrug betrugen
  erweisen erweist erwies erwiesen stattfinden stattfand stattfanden stattgefunden
  remain remains remained remaining stay stays stayed staying prove proves proved proven proving
  exist exists existed existing consist consists consisted constitute constitutes constituted represents represented
  involve involves involved involving sit sits sat sitting`
    .split(/\s+/)
    .map(foldWord),
);

const INFINITIVES: ReadonlyMap<string, string> = new Map(
  FORMS.trim()
    .split("\n")
    .flatMap((line) => {
      const [infinitive = "", forms = ""] = line.split(": ");
      return [infinitive, ...forms.split(" ")].map((form) => [form, infinitive] as const);
    }),
);

/** Verbs that carry a noun („ins Spiel bringen“) and say nothing by themselves. */
const SUPPORT: ReadonlySet<string> = new Set(
  "bringen kommen nehmen holen stellen setzen legen geben stehen halten ziehen gehen lassen".split(" "),
);
/** Verbs that say no more than that there is something. */
const LIGHT: ReadonlySet<string> = new Set("haben geben gehen kommen bekommen kriegen erhalten liegen".split(" "));
const ENGLISH_SUPPORT: ReadonlySet<string> = new Set(
  "bring brought bringing put putting take took taking taken".split(" "),
);

/** Takes a lower-case word; undefined where it is none of the verbs that change their vowel. */
export function infinitiveOf(word: string): string | undefined {
  return INFINITIVES.get(word);
}

export function isSupportVerb(word: string): boolean {
  return ENGLISH_SUPPORT.has(word) || SUPPORT.has(INFINITIVES.get(word) ?? "");
}

/** Takes a folded word. */
export function isLinking(word: string): boolean {
  return LINKING.has(word);
}

export function isInflectedLight(word: string): boolean {
  return LIGHT.has(INFINITIVES.get(word) ?? "");
}

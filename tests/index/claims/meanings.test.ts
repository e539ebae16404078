import { describe, expect, test } from "vitest";
import { createLibrary } from "#src/index/library.ts";
import type { Claim, Person, Source } from "#src/knowledge/knowledge.ts";
import { loadSources } from "#src/knowledge/loadSources.ts";

const [harbour] = await loadSources("tests/fixtures/harbour");

const PEOPLE: readonly (readonly [string, Person["kind"]])[] = [
  ["Lindner", "person"],
  ["Weber", "person"],
  ["Kortex", "company"],
  ["Alba", "company"],
];

/** An article of which one statement is known, in both languages. */
function knowing(de: string, en: string): Source {
  if (!harbour) throw new Error("the article about the harbour is missing");
  const { article, knowledge } = harbour;
  const passages = article.passages.slice(0, 1);
  const claim: Claim = {
    id: "known",
    statement: { de, en },
    paraphrases: { de: [], en: [] },
    voice: "author",
    speaker: undefined,
    opinion: false,
    evidence: { passages, spans: [] },
    counters: [],
    about: [],
    fact: undefined,
  };
  const people = PEOPLE.map(
    ([name, kind]): Person => ({
      id: name.toLowerCase(),
      name: { de: name, en: name },
      aliases: [],
      kind,
      role: { de: "", en: "" },
      evidence: { passages, spans: [] },
    }),
  );
  return { article, knowledge: { ...knowledge, claims: [claim], people } };
}

type Outcome = "supported" | "contradicted" | "not-addressed";

const ROWS: readonly (readonly [de: string, en: string, cases: Readonly<Record<Outcome, readonly string[]>>])[] = [
  [
    "Kortex veröffentlichte die Studie.",
    "Kortex published the study.",
    {
      supported: ["Kortex hat die Studie herausgebracht.", "Kortex brought out the study."],
      contradicted: [],
      "not-addressed": ["Kortex bezahlte die Studie."],
    },
  ],
  [
    "Lindner verheimlichte den Plan.",
    "Lindner concealed the plan.",
    {
      supported: ["Lindner verschwieg den Plan.", "Lindner hid the plan.", "Lindner covered up the plan."],
      contradicted: ["Lindner enthüllte den Plan.", "Lindner gab den Plan preis.", "Lindner disclosed the plan."],
      "not-addressed": ["Lindner discussed the plan."],
    },
  ],
  [
    "Lindner lobte die Ingenieure.",
    "Lindner praised the engineers.",
    {
      supported: ["Lindner pries die Ingenieure.", "Lindner lauded the engineers.", "Lindner applauded the engineers."],
      contradicted: [
        "Lindner tadelte die Ingenieure.",
        "Lindner rügte die Ingenieure.",
        "Lindner berated the engineers.",
        "Lindner denounced the engineers.",
      ],
      "not-addressed": ["Lindner invited the engineers.", "Lindner warnte die Ingenieure."],
    },
  ],
  [
    "Lindner beleidigte den Richter.",
    "Lindner insulted the judge.",
    {
      supported: ["Lindner beschimpfte den Richter."],
      contradicted: [],
      "not-addressed": ["Lindner traf den Richter.", "Lindner met the judge."],
    },
  ],
  [
    "Weber was angry about the decision.",
    "Weber was angry about the decision.",
    {
      supported: ["Weber was furious about the decision.", "Weber was outraged about the decision."],
      contradicted: ["Weber was delighted about the decision."],
      "not-addressed": ["Weber was surprised by the decision."],
    },
  ],
  [
    "Weber war wütend über die Entscheidung.",
    "Weber was angry about the decision.",
    {
      supported: ["Weber war sauer über die Entscheidung.", "Weber war empört über die Entscheidung."],
      contradicted: ["Weber war fröhlich über die Entscheidung."],
      "not-addressed": ["Weber war über die Entscheidung überrascht."],
    },
  ],
  [
    "Das Experiment von Kortex scheiterte.",
    "Kortex's experiment failed.",
    {
      supported: [
        "Das Experiment von Kortex ging schief.",
        "Das Experiment von Kortex missglückte.",
        "Kortex's experiment floundered.",
      ],
      contradicted: ["Das Experiment von Kortex glückte.", "Kortex's experiment succeeded."],
      "not-addressed": ["Das Experiment von Kortex wurde verschoben."],
    },
  ],
  [
    "Kortex sagte die Konferenz ab.",
    "Kortex cancelled the conference.",
    {
      supported: [
        "Kortex blies die Konferenz ab.",
        "Kortex hat die Konferenz storniert.",
        "Kortex called the conference off.",
      ],
      contradicted: [],
      "not-addressed": ["Kortex verschob die Konferenz.", "Kortex postponed the conference."],
    },
  ],
  [
    "Kortex verschob die Eröffnung.",
    "Kortex postponed the opening.",
    {
      supported: [
        "Kortex hat die Eröffnung vertagt.",
        "Kortex schob die Eröffnung auf.",
        "Kortex put the opening off.",
        "Kortex pushed back the opening.",
      ],
      contradicted: ["Kortex brought forward the opening.", "Kortex zog die Eröffnung vor."],
      "not-addressed": ["Kortex sagte die Eröffnung ab."],
    },
  ],
  [
    "Kortex erreichte das Sparziel.",
    "Kortex reached the savings target.",
    {
      supported: ["Kortex attained the savings target."],
      contradicted: ["Kortex verfehlte das Sparziel.", "Kortex missed the savings target."],
      "not-addressed": ["Kortex changed the savings target."],
    },
  ],
  [
    "Lindner verteidigte den Minister.",
    "Lindner defended the minister.",
    {
      supported: ["Lindner stood up for the minister."],
      contradicted: ["Lindner attackierte den Minister.", "Lindner attacked the minister."],
      "not-addressed": ["Lindner visited the minister."],
    },
  ],
  [
    "Kortex verhinderte den Streik.",
    "Kortex averted the strike.",
    {
      supported: ["Kortex wendete den Streik ab.", "Kortex prevented the strike.", "Kortex staved off the strike."],
      contradicted: [],
      "not-addressed": ["Kortex supported the strike."],
    },
  ],
  [
    "Das Gericht sprach Weber frei.",
    "The court acquitted Weber.",
    {
      supported: ["Das Gericht hat Weber freigesprochen."],
      contradicted: ["Das Gericht verurteilte Weber.", "The court convicted Weber."],
      "not-addressed": ["The court questioned Weber."],
    },
  ],
  [
    "Die Polizei verhaftete Weber.",
    "The police arrested Weber.",
    {
      supported: ["Die Polizei nahm Weber fest.", "The police detained Weber."],
      contradicted: ["Die Polizei ließ Weber frei.", "The police set Weber free."],
      "not-addressed": ["The police warned Weber."],
    },
  ],
  [
    "Kortex beförderte Weber.",
    "Kortex promoted Weber.",
    {
      supported: [],
      contradicted: ["Kortex degradierte Weber.", "Kortex demoted Weber."],
      "not-addressed": ["Kortex advised Weber."],
    },
  ],
  [
    "Die Preise von Alba verdoppelten sich.",
    "Alba's prices doubled.",
    {
      supported: [],
      contradicted: ["Die Preise von Alba halbierten sich.", "Alba's prices halved."],
      "not-addressed": [],
    },
  ],
  [
    "Lindner ist optimistisch.",
    "Lindner is optimistic.",
    {
      supported: ["Lindner ist zuversichtlich.", "Lindner is upbeat."],
      contradicted: ["Lindner ist pessimistisch.", "Lindner is pessimistic."],
      "not-addressed": ["Lindner is ambitious."],
    },
  ],
  [
    "Alba ist von Kortex abhängig.",
    "Alba is dependent on Kortex.",
    {
      supported: ["Alba is reliant on Kortex."],
      contradicted: ["Alba ist von Kortex unabhängig.", "Alba is independent of Kortex."],
      "not-addressed": ["Alba is similar to Kortex."],
    },
  ],
  [
    "Die Fabrik von Kortex ist modern.",
    "Kortex's factory is modern.",
    {
      supported: ["Kortex's factory is up-to-date."],
      contradicted: ["Die Fabrik von Kortex ist veraltet.", "Kortex's factory is outdated."],
      "not-addressed": ["Kortex's factory is expensive."],
    },
  ],
  [
    "Kortex schloss das Werk in Lyon.",
    "Kortex closed the factory in Lyon.",
    {
      supported: [
        "Kortex legte das Werk in Lyon still.",
        "Kortex machte das Werk in Lyon dicht.",
        "Kortex shut the plant in Lyon down.",
      ],
      contradicted: ["Kortex eröffnete das Werk in Lyon.", "Kortex opened the plant in Lyon."],
      "not-addressed": ["Kortex visited the plant in Lyon."],
    },
  ],
  [
    "Kortex zahlte den Kredit zurück.",
    "Kortex repaid the loan.",
    {
      supported: ["Kortex tilgte das Darlehen.", "Kortex paid the loan back.", "Kortex paid off the loan."],
      contradicted: [],
      "not-addressed": ["Kortex borrowed the money."],
    },
  ],
  [
    "Lindner trat zurück.",
    "Lindner resigned.",
    { supported: ["Lindner stepped down."], contradicted: ["Lindner blieb."], "not-addressed": [] },
  ],
  [
    "Weber bewunderte Lindner.",
    "Weber admired Lindner.",
    {
      supported: ["Weber verehrte Lindner."],
      contradicted: ["Weber verachtete Lindner.", "Weber despised Lindner."],
      "not-addressed": ["Weber envied Lindner."],
    },
  ],
  [
    "Weber vertraute Lindner.",
    "Weber trusted Lindner.",
    {
      supported: [],
      contradicted: ["Weber misstraute Lindner.", "Weber distrusted Lindner."],
      "not-addressed": ["Weber helped Lindner."],
    },
  ],
  [
    "Lindner gewann den Prozess.",
    "Lindner won the trial.",
    {
      supported: ["Lindner prevailed in the trial."],
      contradicted: ["Lindner verlor den Prozess.", "Lindner lost the trial."],
      "not-addressed": ["Lindner postponed the trial."],
    },
  ],
  [
    "Kortex gefährdete das Projekt.",
    "Kortex endangered the project.",
    {
      supported: ["Kortex jeopardised the project."],
      contradicted: ["Kortex rettete das Projekt.", "Kortex rescued the project."],
      "not-addressed": ["Kortex presented the project."],
    },
  ],
  [
    "Weber beschrieb die Anlage als Ruine.",
    "Weber described the site as a wreck.",
    {
      supported: ["Weber schilderte die Anlage als Ruine."],
      contradicted: [],
      "not-addressed": ["Weber kaufte die Anlage."],
    },
  ],
  [
    "Kortex verklagte Alba.",
    "Kortex sued Alba.",
    {
      supported: [],
      contradicted: [],
      "not-addressed": ["Kortex drohte, Alba zu verklagen."],
    },
  ],
  [
    "Lindner drohte, Alba zu verklagen.",
    "Lindner threatened to sue Alba.",
    { supported: [], contradicted: [], "not-addressed": ["Lindner verklagte Alba.", "Lindner sued Alba."] },
  ],
  [
    "Lindner erwog den Verkauf von Alba.",
    "Lindner contemplated the sale of Alba.",
    {
      supported: ["Lindner mulled the sale of Alba."],
      contradicted: [],
      "not-addressed": ["Lindner verkaufte Alba.", "Lindner sold Alba."],
    },
  ],
  [
    "Kortex empfahl den Umbau.",
    "Kortex recommended the conversion.",
    {
      supported: ["Kortex riet zum Umbau.", "Kortex advised the conversion."],
      contradicted: ["Kortex riet vom Umbau ab.", "Kortex advised against the conversion."],
      "not-addressed": ["Kortex prepared the conversion."],
    },
  ],
  [
    "Die Anklage bewies den Betrug.",
    "The prosecution proved the fraud.",
    {
      supported: ["Die Anklage wies den Betrug nach."],
      contradicted: ["Die Anklage widerlegte den Betrug.", "The prosecution disproved the fraud."],
      "not-addressed": ["The prosecution ignored the fraud."],
    },
  ],
  [
    "Der Absatz von Alba wuchs langsam.",
    "Alba's sales grew slowly.",
    {
      supported: ["Der Absatz von Alba wuchs schleppend."],
      contradicted: ["Der Absatz von Alba wuchs schnell.", "Alba's sales grew rapidly."],
      "not-addressed": [],
    },
  ],
  [
    "Lindner kanzelte die Journalistin ab.",
    "Lindner lashed out at the journalist.",
    {
      supported: [
        "Lindner hat die Journalistin angeblafft.",
        "Lindner lambasted the journalist.",
        "Lindner tore into the reporter.",
      ],
      contradicted: ["Lindner praised the journalist."],
      "not-addressed": ["Lindner invited the journalist."],
    },
  ],
  [
    "Die Umstellung bei Kortex lief wie am Schnürchen.",
    "The changeover at Kortex went like clockwork.",
    {
      supported: ["Die Umstellung bei Kortex lief wie geschmiert.", "The changeover at Kortex went without a hitch."],
      contradicted: ["Die Umstellung bei Kortex war ein Albtraum.", "The changeover at Kortex was a trainwreck."],
      "not-addressed": ["The changeover at Kortex was expensive."],
    },
  ],
  [
    "Alba war im Gleichschritt mit Kortex.",
    "Alba was in lockstep with Kortex.",
    {
      supported: ["Alba was in step with Kortex.", "Alba was in sync with Kortex."],
      contradicted: ["Alba war von Kortex abgekoppelt.", "Alba was decoupled from Kortex."],
      "not-addressed": [],
    },
  ],
  [
    "Die Aussage von Weber entspricht der Wahrheit.",
    "Weber's statement is true.",
    {
      supported: ["Die Aussage von Weber ist zutreffend.", "Weber's statement holds true."],
      contradicted: ["Die Aussage von Weber ist frei erfunden.", "Weber's statement was made up."],
      "not-addressed": ["Weber's statement was long."],
    },
  ],
];

describe.each(ROWS)("of what is known as “%s” (“%s”)", (de, en, cases) => {
  const { check } = createLibrary([knowing(de, en)]).claims("hafenkanal");

  test.each(cases.supported)("the same words for it bear it out: %s", (claim) => {
    expect(check(claim).outcome).toBe("supported");
  });

  test.each(cases.contradicted)("the opposite contradicts it: %s", (claim) => {
    expect(check(claim).outcome).toBe("contradicted");
  });

  test.each(cases["not-addressed"])("what is merely related does neither: %s", (claim) => {
    expect(check(claim).outcome).toBe("not-addressed");
  });
});

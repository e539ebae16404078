import type { Texts } from "../en.ts";

export const fact: Texts["fact"] = {
  another: "Ein anderer Fakt",
  none: () => "Für diesen Artikel hat noch niemand Fakten ausgewählt.",
  labelled: (p) => `**${p.label}** – ${p.words}`,
};

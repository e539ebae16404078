import type { Texts } from "../en.ts";

export const figure: Texts["figure"] = {
  units: {
    vehicles: { one: "Fahrzeug", other: "Fahrzeuge" },
    companies: { one: "Unternehmen", other: "Unternehmen" },
    people: { one: "Mensch", other: "Menschen" },
    shares: { one: "Aktie", other: "Aktien" },
    wishes: { one: "Wunsch", other: "Wünsche" },
    times: { one: "Mal", other: "Mal" },
    share: { one: "Aktie", other: "Aktien" },
  },
  per: (p) => `${p.amount} je ${p.unit}`,
};

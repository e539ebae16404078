interface CountedWord {
  readonly one: string;
  readonly other: string;
}

/** Words for the units of figures that `Intl` has none for. */
const units: Readonly<Record<string, CountedWord>> = {
  vehicles: { one: "vehicle", other: "vehicles" },
  companies: { one: "company", other: "companies" },
  people: { one: "person", other: "people" },
  shares: { one: "share", other: "shares" },
  wishes: { one: "wish", other: "wishes" },
  times: { one: "time", other: "times" },
  share: { one: "share", other: "shares" },
};

export const figure = {
  units,
  per: (p: { amount: string; unit: string }) => `${p.amount} per ${p.unit}`,
};

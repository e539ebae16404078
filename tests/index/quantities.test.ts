import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { compareQuantities } from "#src/index/quantities/compareQuantities.ts";
import { quantitiesIn } from "#src/index/quantities/quantities.ts";
import type { Quantity } from "#src/index/quantities/quantity.ts";

function short(quantity: Quantity): string {
  switch (quantity.kind) {
    case "date":
      return quantity.date;
    case "weekday":
      return `weekday ${quantity.day}`;
    case "amount": {
      const value = quantity.low === quantity.high ? quantity.low : `${quantity.low}..${quantity.high}`;
      return `${quantity.bound === "exactly" ? "" : `${quantity.bound} `}${value} ${quantity.unit}`;
    }
  }
}

const read = (text: string): readonly string[] => quantitiesIn(text).map(short);

describe("amounts", () => {
  test.each([
    ["9 percent", ["9 %", "9%", "9 Prozent", "neun Prozent", "nine percent", "nine per cent", "9-percent", "9\u00a0%"]],
    [
      "1000000000 USD",
      ["eine Milliarde US-Dollar", "a billion dollars", "$1bn", "$1B", "1 Mrd. Dollar", "US$ 1 billion"],
    ],
    ["1000000000 USD", ["1 Milliarde Dollar", "$1,000,000,000", "1.000.000.000 USD", "one billion US dollars"]],
    ["1000000000 count", ["1 Mrd.", "1 Milliarde", "eine Milliarde", "a billion", "1B"]],
    ["86000000000 count", ["86 Milliarden", "86 billion", "86bn", "sechsundachtzig Milliarden", "eighty-six billion"]],
    ["1000000000000 USD", ["eine Billion US-Dollar", "a trillion dollars", "$1tn"]],
    ["420 USD/share", ["420 US-Dollar pro Aktie", "$420 a share", "420 dollars per share", "420 Dollar je Aktie"]],
    ["1500000 count", ["1,5 Mio.", "1.5 million", "1,5 Millionen", "1500000", "1.500.000", "1'500'000"]],
    ["1000000 vehicles", ["1 Million Robotertaxis", "one million robotaxis", "1,000,000 cars", "eine Million Autos"]],
    ["100000000 USD", ["100 Millionen US-Dollar", "hundert Millionen Dollar", "one hundred million dollars", "$100M"]],
    ["250000000 EUR", ["zweihundertfünfzig Millionen Euro", "two hundred and fifty million euros", "€250m"]],
    ["500000000 USD", ["half a billion dollars", "eine halbe Milliarde Dollar", "$0.5bn", "0,5 Milliarden Dollar"]],
    ["50 percent", ["die Hälfte", "half of them", "50 %", "fünfzig Prozent"]],
    ["25 percent", ["ein Viertel", "a quarter of the staff"]],
    [
      "20 percent",
      ["jeden fünften", "jede fünfte Stelle", "every fifth job", "one in five", "einer von fünf", "1 in 5"],
    ],
    ["90 percent", ["neun von zehn", "nine out of ten", "9 in 10"]],
    ["2 times", ["doppelt so viel", "twice as much", "verdoppelt"]],
    ["1 year", ["in einem Jahr", "in one year", "in a year"]],
    ["1.5 year", ["anderthalb Jahre", "eineinhalb Jahre", "1.5 years"]],
    ["12 month", ["zwölf Monate", "twelve months"]],
    ["0 percent", ["0 %", "null Prozent", "zero percent"]],
    ["1 ordinal", ["das erste", "the first profit"]],
    ["5..9 percent", ["5–9 %", "zwischen 5 und 9 Prozent", "between 5 and 9 percent", "5 bis 9 %"]],
    ["1000000000..2000000000 USD", ["1 to 2 billion dollars", "1 bis 2 Milliarden Dollar"]],
    ["more 80000000000 USD", ["über 80 Milliarden Dollar", "more than 80 billion dollars"]],
    ["at-least 9 percent", ["mindestens 9 %", "at least nine percent"]],
    ["about 9 percent", ["rund 9 %", "etwa neun Prozent", "about 9 percent"]],
  ])("reads %s", (expected, spellings) => {
    for (const spelling of spellings) expect(read(spelling), spelling).toEqual([expected]);
  });

  test.each(["jeden zweiten Tag", "every third year", "one in 2018", "erst einer, dann zwei", "eine von vielen"])(
    "takes no share from %s",
    (text) => expect(read(text).filter((one) => one.endsWith(" percent"))).toEqual([]),
  );

  test("takes a comma or point for what the language means by it", () => {
    expect(quantitiesIn("1,500 Leute", "en").map(short)).toEqual(["1500 people"]);
    expect(quantitiesIn("1.500 Leute", "de").map(short)).toEqual(["1500 people"]);
    expect(quantitiesIn("1,5 %", "en").map(short)).toEqual(["1.5 percent"]);
    expect(quantitiesIn("eine Billion", "de").map(short)).toEqual(["1000000000000 count"]);
    expect(quantitiesIn("one billion", "en").map(short)).toEqual(["1000000000 count"]);
  });

  test.each([
    "Model 3",
    "Das Model-3-Chaos",
    "the Magnificent 7",
    "Magnificent Seven",
    "GPT-4",
    "ein Problem",
    "one of the best",
    "rund um die Uhr, 24/7",
    "in den 2010er Jahren",
    "Das Werk half der Firma beim Sparen.",
  ])("finds no figure in “%s”", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("dates", () => {
  test.each([
    ["2018", ["2018", "im Jahr 2018", "in 2018", "zweitausendachtzehn", "twenty eighteen", "two thousand eighteen"]],
    [
      "2018-02",
      ["Februar 2018", "February 2018", "02/2018", "Feb '18", "Feb. 2018", "february of 2018", "Febuar 2018"],
    ],
    ["XXXX-06", ["im Juni", "in June", "im Juni dieses Jahres"]],
    ["2018-03-05", ["am 5. März 2018", "March 5, 2018", "5 March 2018", "2018-03-05", "05.03.2018", "March 5th, 2018"]],
    ["2019-40", ["erstes Halbjahr 2019", "the first half of 2019", "H1 2019", "1. Halbjahr 2019"]],
    ["XXXX-40", ["in der ersten Hälfte dieses Jahres", "im ersten Halbjahr", "in the first half of that year"]],
    ["XXXX-36", ["viertes Quartal", "Q4", "the fourth quarter", "4. Quartal"]],
    ["2018-36", ["Q4 2018", "viertes Quartal 2018", "2018 Q4", "fourth quarter of 2018", "Q4/2018"]],
    ["2019-21", ["Frühjahr 2019", "spring 2019", "Fruehjahr 2019", "spring of 2019"]],
    ["2019-12~", ["bis Ende 2019", "late 2019", "by the end of 2019"]],
    ["weekday 2", ["am Dienstag", "on Tuesday"]],
  ])("reads %s", (expected, spellings) => {
    for (const spelling of spellings) expect(read(spelling), spelling).toEqual([expected]);
  });

  test.each(["It may be true", "They march on", "a fall in prices", "Anfangs war alles gut"])(
    "finds no date in “%s”",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  test("keeps the year apart from the figures beside it", () => {
    expect(read("Im Juni 2018 entließ Tesla 9 % seiner Mitarbeiter")).toEqual(["2018-06", "9 percent"]);
    expect(read("2018 war ein sehr schlechtes Jahr für Tesla")).toEqual(["2018"]);
    expect(read("von 2019 bis 2023")).toEqual(["2019", "2023"]);
  });
});

describe("compareQuantities", () => {
  const only = (text: string): Quantity => {
    const [first] = quantitiesIn(text);
    if (!first) throw new TypeError(`no quantity in “${text}”`);
    return first;
  };

  test.each([
    ["9 Prozent", "nine percent", "same"],
    ["20 %", "9 %", "different"],
    ["9 Mitarbeiter", "9 %", "incomparable"],
    ["$1bn", "eine Milliarde US-Dollar", "same"],
    ["1 Milliarde", "eine Milliarde US-Dollar", "same"],
    ["eine Milliarde Euro", "eine Milliarde US-Dollar", "different"],
    ["420 Dollar", "420 US-Dollar pro Aktie", "same"],
    ["mehr als 80 Milliarden Dollar", "86 Milliarden US-Dollar", "same"],
    ["mehr als 86 Milliarden Dollar", "86 Milliarden US-Dollar", "different"],
    ["less than 80 billion dollars", "86 billion dollars", "different"],
    ["rund 90 Milliarden Dollar", "86 Milliarden US-Dollar", "same"],
    ["zwölf Monate", "ein Jahr", "same"],
    ["ein Drittel", "33 %", "different"],
    ["2018", "Februar 2018", "same"],
    ["Februar 2018", "2018", "narrower"],
    ["im Februar", "Februar 2018", "same"],
    ["März 2018", "Februar 2018", "different"],
    ["Q1 2018", "Februar 2018", "same"],
    ["Frühjahr 2019", "2018", "different"],
    ["Ende 2019", "Dezember 2019", "same"],
    ["Dienstag", "Mittwoch", "different"],
  ])("%s beside %s: %s", (stated, known, expected) => {
    expect(compareQuantities(only(stated), only(known))).toBe(expected);
  });
});

const QUANTITY_WORDS = [
  ..."9 % 1 Mrd. Milliarde eine half a billion dollars $ US - – 420 pro Aktie Februar 2018 / 02 ' 18 Q 4 H 1 erstes Quartal".split(
    " ",
  ),
  ..."zweitausend hundert und and twenty five bis zwischen mehr als Ende of the year Model 3 may 0 00 1.5 1,500 '".split(
    " ",
  ),
];

propertyTest.prop([
  fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...QUANTITY_WORDS)).map((words) => words.join(" ")),
  ),
])("never throws, and every span lies inside the text, in order, without overlap", (text) => {
  let end = 0;
  for (const quantity of quantitiesIn(text)) {
    expect(quantity.start).toBeGreaterThanOrEqual(end);
    expect(quantity.end).toBeGreaterThan(quantity.start);
    expect(quantity.end).toBeLessThanOrEqual(text.length);
    end = quantity.end;
  }
});

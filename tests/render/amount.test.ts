import { describe, expect, test } from "vitest";
import { renderAmount } from "#src/render/amount.ts";
import { realSource } from "../support/sources.ts";

const plain = (text: string) => text.replace(/\u00a0|\u202f/g, " ");

describe("an amount", () => {
  test.each([
    [86_000_000_000, "USD", "86 Milliarden US-Dollar", "86 billion US dollars"],
    [1_000_000_000, "USD", "1 Milliarde US-Dollar", "1 billion US dollars"],
    [1_234_567, "USD", "1.234.567 US-Dollar", "1,234,567 US dollars"],
    [2_400_000, "GBP", "2,4 Millionen Britische Pfund", "2.4 million British pounds"],
    [420, "USD/share", "420 US-Dollar je Aktie", "420 US dollars per share"],
    [0, "percent", "0 %", "0%"],
    [1_000_000, "vehicles", "1 Million Fahrzeuge", "1 million vehicles"],
    [1, "years", "1 Jahr", "1 year"],
    [7, "companies", "7 Unternehmen", "7 companies"],
    [2, "wishes", "2 Wünsche", "2 wishes"],
    [1, "wishes", "1 Wunsch", "1 wish"],
    [41, "boats", "41 boats", "41 boats"],
    [12, "count", "12", "12"],
  ])("of %d %s is “%s” and “%s”", (value, unit, german, english) => {
    expect(plain(renderAmount({ value, unit }, "de"))).toBe(german);
    expect(plain(renderAmount({ value, unit }, "en"))).toBe(english);
  });

  test("in the real article has a unit with words in both languages", async () => {
    for (const figure of (await realSource()).knowledge.figures) {
      if (/^[A-Z]{3}/.test(figure.unit)) continue;
      const shown = [renderAmount(figure, "de"), renderAmount(figure, "en")].map(plain);
      expect(new Set(shown).size, figure.id).toBe(2);
    }
  });
});

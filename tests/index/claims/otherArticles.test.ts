import { describe, expect, test } from "vitest";
import { createLibrary } from "#src/index/library.ts";
import { loadSources } from "#src/knowledge/loadSources.ts";

describe("claims against an article about which nobody has worked out claims", async () => {
  const { check } = createLibrary(await loadSources("tests/fixtures/harbour")).claims("hafenkanal");

  test.each([
    ["Im Stadtrat stimmten 23 von 31 Mitgliedern für die Sanierung", "supported"],
    ["Die Biologin zählte im ersten Sommer elf Fischotter", "supported"],
    ["Die Biologin zählte im ersten Sommer zwölf Fischotter", "contradicted"],
    ["Im Juli 2023 zählte die Stadt 18.400 Besucher", "contradicted"],
    ["Die Mieten in den Häusern am Wasser stiegen um 50 Prozent", "contradicted"],
    ["Die Bahn wird die Brücke 2030 anheben", "not-addressed"],
    ["Der Hafenkanal ist der längste Kanal Deutschlands", "not-addressed"],
    ["Die Otter fraßen alle Zander", "not-addressed"],
    ["Das Elektroboot bringt die Schulkinder zum Gymnasium", "not-addressed"],
  ])("%s: %s", (text, outcome) => {
    expect(check(text).outcome).toBe(outcome);
  });
});

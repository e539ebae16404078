import { test as check, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { packChoices, unpackChoices } from "#src/commands/daily/scheduleCode.ts";
import { unpackCustomId } from "#src/render/customId.ts";
import { ZONES } from "#src/settings/formats.ts";

const id = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, "0"));
const choices = fc.record({
  channelId: id,
  time: fc.tuple(two(23), two(59)).map((parts) => parts.join(":")),
  timeZone: fc.constantFrom(...ZONES),
  days: fc.constantFrom("every" as const, "weekdays" as const, "weekends" as const),
  roleId: fc.option(id),
  publish: fc.boolean(),
  tagId: fc.option(id),
});

describe("the choices of a schedule", () => {
  check.prop([choices])("come back from a custom id of at most 100 characters", (chosen) => {
    const packed = packChoices("dstart", chosen);
    expect(packed.length).toBeLessThanOrEqual(100);
    expect(unpackChoices(unpackCustomId(packed).parts)).toEqual(chosen);
  });

  test.each([
    [[]],
    [["abc", "2500", "Europe/Berlin", "e", "", "0", ""]],
    [["abc", "0900", "Mars/Olympus", "e", "", "0", ""]],
    [["abc", "0900", "Europe/Berlin", "x", "", "0", ""]],
    [["ABC", "0900", "Europe/Berlin", "e", "", "0", ""]],
    [["abc", "0900", "Europe/Berlin", "e", "zzzzzzzzzzzzzz", "0", ""]],
    [["abc", "0900", "Europe/Berlin", "e", "", "0", "", "more"]],
  ])("do not come back from %j", (parts) => {
    expect(unpackChoices(parts)).toBeUndefined();
  });
});

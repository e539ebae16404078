import { describe, expect, test } from "vitest";
import { packCustomId, tryPackCustomId, unpackCustomId } from "#src/render/customId.ts";

describe("custom ids", () => {
  test("come back as they were packed", () => {
    expect(unpackCustomId(packCustomId("ctx", "musk~0123456789ab~7.2", 0, ""))).toEqual({
      handler: "ctx",
      parts: ["musk~0123456789ab~7.2", "0", ""],
    });
  });

  test("of more than 100 characters are not made", () => {
    expect(tryPackCustomId("ctx", "x".repeat(97))).toBeUndefined();
    expect(() => packCustomId("ctx", "x".repeat(97))).toThrow("100 characters");
    expect(packCustomId("ctx", "x".repeat(96))).toHaveLength(100);
  });

  test("carry no part that would be read as two", () => {
    expect(() => packCustomId("ctx", "a:b")).toThrow("a:b");
  });
});

import { describe, expect, test } from "vitest";
import { answerVisibility, restriction } from "#src/settings/answerVisibility.ts";
import { defaultSettings, type GuildSettings } from "#src/settings/guildSettings.ts";

const open = defaultSettings;
const closed: GuildSettings = { ...defaultSettings, visibility: "private" };
const listed: GuildSettings = { ...defaultSettings, channels: ["11", "12"] };
const nowhere: GuildSettings = { ...defaultSettings, channels: [] };

describe("the visibility of an answer", () => {
  test.each([
    { what: "open server", settings: open, none: "public", pub: "public" },
    { what: "server that keeps answers private", settings: closed, none: "private", pub: "private" },
    { what: "listed channel", settings: listed, none: "public", pub: "public" },
    { what: "channel that is not listed", settings: { ...listed, channels: ["99"] }, none: "private", pub: "private" },
    { what: "server that lists no channel", settings: nowhere, none: "private", pub: "private" },
    { what: "place without settings", settings: undefined, none: "public", pub: "public" },
  ] as const)("in a $what", ({ settings, none, pub }) => {
    const ask = (wish: "private" | "public" | undefined) => answerVisibility({ settings, channelIds: ["11"], wish });
    expect(ask(undefined)).toBe(none);
    expect(ask("public")).toBe(pub);
    expect(ask("private")).toBe("private");
  });

  test("in a thread follows the channel above it", () => {
    expect(answerVisibility({ settings: listed, channelIds: ["77", "12"], wish: undefined })).toBe("public");
    expect(answerVisibility({ settings: listed, channelIds: ["77", "78"], wish: undefined })).toBe("private");
  });

  test("says whether the server or the channel restricts it", () => {
    expect(restriction(closed, ["11"])).toBe("server");
    expect(restriction(listed, ["99"])).toBe("channel");
    expect(restriction(listed, ["11"])).toBeUndefined();
  });
});

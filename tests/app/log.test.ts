import { Writable } from "node:stream";
import { DiscordAPIError } from "discord.js";
import { describe, expect, test } from "vitest";
import { createLog } from "#src/app/log.ts";

const TOKEN = `${"MTIz".repeat(6)}.abcdef.${"x".repeat(38)}`;
const INTERACTION_TOKEN = "aW50ZXJhY3Rpb24".repeat(8);

function logging(write: (log: ReturnType<typeof createLog>) => void): string {
  let written = "";
  const destination = new Writable({
    write(chunk, _, done) {
      written += chunk;
      done();
    },
  });
  write(createLog({ level: "debug", pretty: false, destination }));
  return written;
}

describe("the log", () => {
  test.each([
    ["a field", (log: ReturnType<typeof createLog>) => log.info({ token: TOKEN }, "x")],
    ["a nested field", (log: ReturnType<typeof createLog>) => log.info({ config: { token: TOKEN } }, "x")],
    [
      "the message of an error",
      (log: ReturnType<typeof createLog>) => log.error({ err: new Error(`bad ${TOKEN}`) }, "x"),
    ],
    [
      "the cause of an error",
      (log: ReturnType<typeof createLog>) => log.error({ err: new Error("a", { cause: new Error(TOKEN) }) }, "x"),
    ],
  ])("never holds the bot's token, not even in %s", (_, write) => {
    const written = logging(write);
    expect(written).toContain('"msg":"x"');
    expect(written).not.toContain(TOKEN);
  });

  test("never holds an interaction's token, which stands in the address of a refused request", () => {
    const url = `https://discord.com/api/v10/webhooks/661720242585600001/${INTERACTION_TOKEN}/messages/@original`;
    const raw = { code: 10015, message: `Unknown Webhook ${url}` };
    const error = new DiscordAPIError(raw, 10015, 404, "PATCH", url, { files: [], body: { secret: "body" } });
    const written = logging((log) => log.error({ err: error }, "x"));
    expect(written).toContain("10015");
    expect(written).not.toContain(INTERACTION_TOKEN);
    expect(written).not.toContain('"secret"');
  });

  test("keeps type, code, stack and causes of an error", () => {
    const cause = new Error("the disk is full");
    const written = JSON.parse(logging((log) => log.error({ err: new TypeError("cannot write", { cause }) }, "x")));
    expect(written.err).toMatchObject({ type: "TypeError", message: expect.stringContaining("cannot write") });
    expect(written.err.stack).toContain("log.test.ts");
    expect(JSON.stringify(written.err)).toContain("the disk is full");
  });
});

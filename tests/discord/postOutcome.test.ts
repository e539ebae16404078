import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from "discord.js";
import { describe, expect, test } from "vitest";
import { postOutcome } from "#src/discord/daily/postOutcome.ts";

function refused(status: number, code: number, errors?: object): DiscordAPIError {
  const body = { code, message: "no", ...errors };
  // The body is as Discord sends it.
  return new DiscordAPIError(body as never, code, status, "POST", "https://discord.test", { body: {}, files: [] });
}

function limited(global: boolean): RateLimitError {
  return new RateLimitError({
    global,
    retryAfter: 1500,
    timeToReset: 1500,
    limit: 5,
    method: "POST",
    hash: "",
    url: "",
    route: "",
    majorParameter: "",
    scope: "user",
    sublimitTimeout: 0,
  });
}

const status = (code: number) => new HTTPError(code, "", "POST", "https://discord.test", { body: {}, files: [] });
const network = (code: string) =>
  Object.assign(new Error("fetch failed"), { cause: Object.assign(new Error(code), { code }) });

describe("what a failed request means for the ledger", () => {
  test.each([
    {
      when: "the channel is gone",
      error: refused(404, Code.UnknownChannel),
      is: { outcome: "refused", cause: "channel-gone" },
    },
    {
      when: "the bot may not see it",
      error: refused(403, Code.MissingAccess),
      is: { outcome: "refused", cause: "missing-permissions" },
    },
    {
      when: "it may not write",
      error: refused(403, Code.MissingPermissions),
      is: { outcome: "refused", cause: "missing-permissions" },
    },
    { when: "the thread is locked", error: refused(400, 50_083), is: { outcome: "refused", cause: "thread-locked" } },
    { when: "a tag is needed", error: refused(400, 40_067), is: { outcome: "refused", cause: "tag-required" } },
    {
      when: "the tag is gone",
      error: refused(400, 50_035, { errors: { applied_tags: {} } }),
      is: { outcome: "refused", cause: "tag-required" },
    },
    {
      when: "AutoMod stops it",
      error: refused(400, 200_000),
      is: { outcome: "refused", cause: "channel-unfit", detail: "automod" },
    },
    {
      when: "the guild is gone",
      error: refused(404, Code.UnknownGuild),
      is: { outcome: "refused", cause: "not-in-server" },
    },
    {
      when: "the repeated message was deleted since",
      error: refused(404, Code.UnknownMessage),
      is: { outcome: "sent", messageId: null },
    },
    { when: "the form is bad", error: refused(400, 50_035), is: { outcome: "rejected", reason: "50035 no" } },
    { when: "the token is not taken", error: refused(401, 0), is: { outcome: "failed", reason: "unauthorized" } },
    { when: "Discord fails", error: status(500), is: { outcome: "failed", reason: "discord-error" } },
    { when: "Discord is away", error: status(503), is: { outcome: "failed", reason: "discord-error" } },
    { when: "the gateway gave up waiting", error: status(504), is: { outcome: "unknown", reason: "no-answer" } },
    { when: "nobody listens", error: network("ECONNREFUSED"), is: { outcome: "failed", reason: "unreachable" } },
    { when: "there is no name", error: network("ENOTFOUND"), is: { outcome: "failed", reason: "unreachable" } },
    { when: "the connection broke", error: network("ECONNRESET"), is: { outcome: "unknown", reason: "no-answer" } },
    {
      when: "the time ran out",
      error: new DOMException("aborted", "AbortError"),
      is: { outcome: "unknown", reason: "no-answer" },
    },
    {
      when: "the channel is limited",
      error: limited(false),
      is: { outcome: "limited", retryAfterMs: 1500, scope: "channel" },
    },
    {
      when: "everything is limited",
      error: limited(true),
      is: { outcome: "limited", retryAfterMs: 1500, scope: "global" },
    },
  ])("when $when", ({ error, is }) => {
    expect(postOutcome(error)).toEqual(is);
  });
});

import { DiscordAPIError } from "discord.js";
import { ComponentType } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import type { AppContext } from "#src/app/context.ts";
import { UserError } from "#src/app/userError.ts";
import { defineCommand } from "#src/discord/command.ts";
import { createDispatcher } from "#src/discord/dispatch.ts";
import { text } from "#src/discord/options.ts";
import type { FirstAnswer, Responder } from "#src/discord/responder.ts";
import type { Outcome } from "#src/render/reply.ts";
import { block, card, notice } from "#src/render/reply.ts";
import { textsOf } from "#src/render/verify.ts";
import { StoreError } from "#src/settings/storeError.ts";
import { textsIn } from "#src/text/texts.ts";
import { testApp } from "../support/app.ts";
import { pressPayload, slashPayload } from "../support/payloads.ts";

const en = textsIn("en");

/** Records what Discord would get. */
function recorder(refusal?: Error) {
  const firsts: FirstAnswer[] = [];
  const others: string[] = [];
  const responder: Responder = {
    async first(answer) {
      if (refusal) throw refusal;
      firsts.push(answer);
    },
    edit: async (reply) => void others.push(`edit ${textsOf(reply.components).join()}`),
    followUp: async (reply, visibility) => void others.push(`${visibility} ${textsOf(reply.components).join()}`),
    removeFirst: async () => void others.push("removed"),
  };
  return { firsts, others, responder };
}

function commandThat(execute: () => Outcome | Promise<Outcome>, ack?: "defer") {
  return defineCommand({
    name: "test",
    de: "probe",
    description: { en: "A test", de: "Eine Probe" },
    example: { en: "/test", de: "/probe" },
    options: {},
    ...(ack && { ack }),
    execute,
  });
}

async function run(
  execute: () => Outcome | Promise<Outcome>,
  { ack, refusal, app = {} }: { ack?: "defer"; refusal?: Error; app?: Partial<AppContext> } = {},
) {
  const { firsts, others, responder } = recorder(refusal);
  const context = await testApp(app);
  const dispatcher = createDispatcher({
    commands: [commandThat(execute, ack)],
    buttons: [{ name: "test", execute }],
    forms: [],
    context,
    responderFor: () => responder,
  });
  return { dispatcher, firsts, others };
}

const said = (answer: FirstAnswer | undefined) =>
  answer?.as === "message" || answer?.as === "update" ? textsOf(answer.reply.components).join() : answer?.as;
const hello = () => card({ blocks: [block("Hello")] });

describe("a command", () => {
  test("that fails by the member's mistake tells them in private", async () => {
    const { dispatcher, firsts } = await run(() => {
      throw new UserError((t) => t.input.empty());
    });
    await dispatcher.handle(slashPayload("test"));
    expect(firsts).toMatchObject([{ as: "message", visibility: "asker" }]);
    expect(said(firsts[0])).toBe(en.input.empty());
  });

  test("that fails by a bug shows a reference and nothing of the error", async () => {
    const { dispatcher, firsts } = await run(() => {
      throw new Error("secret path /etc/passwd");
    });
    const payload = slashPayload("test");
    await dispatcher.handle(payload);
    expect(said(firsts[0])).toBe(en.error.unexpected({ reference: payload.id }));
  });

  test("that shows words which the article does not say is not sent", async () => {
    const { dispatcher, firsts } = await run(() => card({ blocks: [block("> Tesla ist gerettet.")] }));
    const payload = slashPayload("test");
    await dispatcher.handle(payload);
    expect(firsts).toHaveLength(1);
    expect(said(firsts[0])).toBe(en.error.notVerified({ reference: payload.id }));
  });

  test("whose public thinking ends in a mistake is told in private", async () => {
    const fail = () => {
      throw new UserError((t) => t.input.empty());
    };
    const { dispatcher, firsts, others } = await run(fail, { ack: "defer" });
    await dispatcher.handle(slashPayload("test"));
    expect(firsts).toEqual([{ as: "thinking", visibility: "everyone" }]);
    expect(others).toEqual(["removed", `asker ${en.input.empty()}`]);
  });

  test("that cannot use what was typed says so before anybody waits", async () => {
    const { firsts, responder } = recorder();
    const asking = defineCommand({
      name: "asking",
      de: "fragend",
      description: { en: "A test", de: "Eine Probe" },
      example: { en: "/asking", de: "/fragend" },
      options: { what: text.required({ de: "was", description: { en: "What", de: "Was" } }) },
      ack: "defer",
      execute: hello,
    });
    const context = await testApp();
    const parts = { commands: [asking], buttons: [], forms: [], context, responderFor: () => responder };
    await createDispatcher(parts).handle(slashPayload("asking", { what: "?!" }));
    expect(firsts).toMatchObject([{ as: "message", visibility: "asker" }]);
    expect(said(firsts[0])).toBe(en.input.empty());
  });

  test("whose private thinking ends in a mistake says so in its place", async () => {
    const fail = () => {
      throw new UserError((t) => t.input.empty());
    };
    const { dispatcher, others } = await run(fail, { ack: "defer" });
    await dispatcher.handle(slashPayload("test", { private: true }));
    expect(others).toEqual([`edit ${en.input.empty()}`]);
  });

  test("in a server whose settings cannot be read is not answered on default terms", async () => {
    const working = (await testApp()).settings;
    const settings = { ...working, read: () => Promise.reject(new StoreError("gone")) };
    const { dispatcher, firsts } = await run(hello, { app: { settings } });
    await dispatcher.handle(slashPayload("test"));
    expect(said(firsts[0])).toBe(en.error.store());
  });

  test("is answered in the server's own colour", async () => {
    const context = await testApp();
    const payload = slashPayload("test");
    await context.settings.update(payload.guild_id ?? "", { colour: "#ff0000" });
    const { dispatcher, firsts } = await run(hello, { app: context });
    await dispatcher.handle(payload);
    expect(firsts[0]).toMatchObject({
      reply: { components: [{ type: ComponentType.Container, accent_color: 0xff0000 }] },
    });
  });

  test("in a server that wants private answers is answered privately whatever the member wishes", async () => {
    const context = await testApp();
    const payload = slashPayload("test", { private: false });
    await context.settings.update(payload.guild_id ?? "", { visibility: "private" });
    const { dispatcher, firsts } = await run(hello, { app: context });
    await dispatcher.handle(payload);
    expect(firsts).toMatchObject([{ as: "message", visibility: "asker" }]);
  });

  test("that is unknown is answered with where to look", async () => {
    const { dispatcher, firsts } = await run(hello);
    await dispatcher.handle(slashPayload("gone"));
    expect(said(firsts[0])).toBe(en.error.outdatedCommand());
  });
});

describe("an interaction that is over", () => {
  test("is given up without another try", async () => {
    const raw = { code: 10062, message: "Unknown interaction" };
    const refusal = new DiscordAPIError(raw, 10062, 404, "POST", "https://discord.com/api", { files: [], body: {} });
    const { dispatcher, firsts, others } = await run(hello, { refusal });
    await expect(dispatcher.handle(slashPayload("test"))).resolves.toBeUndefined();
    expect([...firsts, ...others]).toEqual([]);
  });
});

describe("a button", () => {
  test("on a public message leaves it and answers privately", async () => {
    const { dispatcher, firsts } = await run(hello);
    await dispatcher.handle(pressPayload("test:1", "everyone"));
    expect(firsts).toMatchObject([{ as: "message", visibility: "asker" }]);
  });

  test("on a private message takes its place", async () => {
    const { dispatcher, firsts } = await run(hello);
    await dispatcher.handle(pressPayload("test:1", "asker"));
    expect(firsts).toMatchObject([{ as: "update" }]);
  });

  test("that only has a notice to give after thinking does not wipe the private message out", async () => {
    const { firsts, others, responder } = recorder();
    const buttons = [{ name: "test", ack: "defer" as const, execute: () => notice("No.") }];
    const parts = { commands: [], buttons, forms: [], context: await testApp(), responderFor: () => responder };
    await createDispatcher(parts).handle(pressPayload("test:1", "asker"));
    expect(firsts).toEqual([{ as: "updating" }]);
    expect(others).toEqual(["asker No."]);
  });

  test("that only has a notice to give does not wipe the private message out", async () => {
    const { dispatcher, firsts } = await run(() => notice("No."));
    await dispatcher.handle(pressPayload("test:1", "asker"));
    expect(firsts).toMatchObject([{ as: "message", visibility: "asker" }]);
  });
});

describe("closing", () => {
  test("waits for what is in flight and takes no more", async () => {
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    const { dispatcher, firsts } = await run(() => promise);
    const inFlight = dispatcher.handle(slashPayload("test"));
    let closed = false;
    const closing = dispatcher.close().then(() => {
      closed = true;
    });
    await dispatcher.handle(slashPayload("test"));
    expect(said(firsts[0])).toBe(en.error.stopping());
    expect(closed).toBe(false);
    resolve(hello());
    await Promise.all([inFlight, closing]);
    expect(said(firsts[1])).toBe("Hello");
  });
});

import { type APIInteraction, InteractionType, PermissionFlagsBits } from "discord-api-types/v10";
import { describe, expect, test } from "vitest";
import { buttons, commands, forms } from "#src/commands/index.ts";
import { createDispatcher } from "#src/discord/dispatch.ts";
import type { FirstAnswer, Responder } from "#src/discord/responder.ts";
import { textsOf } from "#src/render/verify.ts";
import { defaultSettings } from "#src/settings/guildSettings.ts";
import { textsIn } from "#src/text/texts.ts";
import { testApp } from "../support/app.ts";
import { pressPayload, slashPayload } from "../support/payloads.ts";

/** What the bot itself refuses, whatever Discord lets through: interactions as they arrive, without the rules of a client before them. */

const en = textsIn("en");
const ROLE = "700000000000000001";

const SUBCOMMANDS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  settings: ["show", "reset", "export", "import", "delete-data"],
  daily: ["start", "stop", "pause", "resume", "status", "queue", "test"],
  doctor: [undefined],
};
const slashes = Object.entries(SUBCOMMANDS).flatMap(([name, subcommands]) =>
  subcommands.map((subcommand) => ({
    what: `/${name} ${subcommand ?? ""}`,
    payload: slashPayload(name, {}, subcommand),
  })),
);
const forModerators = ({ audience }: { readonly audience?: string }) => audience === "moderators";
const presses = buttons.filter(forModerators).map(({ name }) => ({
  what: `a press of ${name}`,
  payload: pressPayload(`${name}:language:x`, "asker") as APIInteraction,
}));
const submissions = forms.filter(forModerators).map(({ name }) => {
  const data = { custom_id: `${name}:x`, components: [] };
  const payload = { ...pressPayload(name, "asker"), type: InteractionType.ModalSubmit, data };
  // The press of a button with the data of a form.
  return { what: `the form ${name}`, payload: payload as unknown as APIInteraction };
});
const everything = [...slashes, ...presses, ...submissions];

async function deliver(payload: APIInteraction, roles: readonly string[] = []) {
  const firsts: FirstAnswer[] = [];
  const followUps: string[] = [];
  const responder: Responder = {
    first: async (answer) => void firsts.push(answer),
    edit: async () => undefined,
    followUp: async (reply) => void followUps.push(textsOf(reply.components).join()),
    removeFirst: async () => undefined,
  };
  const context = await testApp();
  const guildId = payload.guild_id ?? "0";
  await context.settings.update(guildId, { moderatorRoleIds: [ROLE] });
  const member = "member" in payload && payload.member ? { ...payload.member, roles } : undefined;
  const sent = { ...payload, ...(member && { member }) };
  const dispatcher = createDispatcher({ commands, buttons, forms, context, responderFor: () => responder });
  // Only the roles differ from the payload.
  await dispatcher.handle(sent as APIInteraction);
  const [first] = firsts;
  const text = first?.as === "message" ? textsOf(first.reply.components).join() : first?.as;
  return { firsts, followUps, text, settings: await context.settings.read(guildId) };
}

test("covers every command, button and form that is for moderators", () => {
  const named = commands.filter(forModerators).map(({ name }) => name);
  expect(named).toEqual(Object.keys(SUBCOMMANDS));
  expect(presses.length).toBeGreaterThanOrEqual(13);
  expect(submissions.length).toBeGreaterThanOrEqual(2);
});

describe("a member without Manage Server and without a moderators' role", () => {
  test.each(everything)("is refused $what, privately", async ({ payload }) => {
    const { firsts, text, settings } = await deliver(payload);
    expect(text).toBe(en.error.moderatorsOnly());
    expect(firsts).toMatchObject([{ visibility: "asker" }]);
    expect(settings).toEqual({ ...defaultSettings, moderatorRoleIds: [ROLE] });
  });
});

describe("somebody with a moderators' role alone", () => {
  test.each(everything)("is not refused $what", async ({ payload }) => {
    const { text, followUps } = await deliver(payload, [ROLE]);
    expect([text, ...followUps]).not.toContain(en.error.moderatorsOnly());
  });
});

describe("in a direct message, and where only the member has installed the app", () => {
  test.each(everything)("$what says that it works in a server", async ({ payload }) => {
    const { guild_id: _guild, member: _member, ...rest } = { member: undefined, ...payload };
    const user = { id: "80351110224678912", username: "anna", discriminator: "0", avatar: null, global_name: "Anna" };
    const direct = { ...rest, user, context: 1, authorizing_integration_owners: { "0": "0" } };
    // As Discord sends it from a direct message.
    expect((await deliver(direct as unknown as APIInteraction)).text).toBe(en.error.serverOnly());

    const manages = { permissions: String(PermissionFlagsBits.ManageGuild) };
    const member = "member" in payload ? { ...payload.member, ...manages } : undefined;
    const installed = { ...payload, member, authorizing_integration_owners: { "1": "80351110224678912" } };
    // As Discord sends it for a user-installed app.
    expect((await deliver(installed as unknown as APIInteraction)).text).toBe(en.error.serverOnly());
  });
});

import { Routes } from "discord.js";
import { describe, expect, test } from "vitest";
import { answerOf, refusalOf, restOn, SILENT, standInFor } from "./bot.ts";

const V2 = 1 << 15;
const text = (content = "x") => ({ type: 10, content });
const button = (more: object = {}) => ({ type: 2, style: 1, label: "Go", custom_id: "go", ...more });
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string) => ({ label: value, value });
const select = (more: object = {}) => ({ type: 3, custom_id: "menu", options: [option("a"), option("b")], ...more });
const v2 = (...components: object[]) => ({ flags: V2, components, allowed_mentions: SILENT });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** The path of the first complaint in Discord's nested errors, and its code. */
function firstError(errors: unknown, path: readonly string[] = []): string {
  // Discord's errors are objects down to the list named _errors.
  const node = errors as Readonly<Record<string, unknown>> & { _errors?: readonly { code: string }[] };
  const [own] = node._errors ?? [];
  if (own) return `${path.join(".")} ${own.code}`.trim();
  const [key = "", below] = Object.entries(node)[0] ?? [];
  return firstError(below, [...path, key]);
}

describe("a message", () => {
  const rows: readonly { readonly when: string; readonly body: object; readonly error: string }[] = [
    {
      when: "it has a field that Discord does not know",
      body: { content: "x", colour: 1 },
      error: "colour UNKNOWN_FIELD",
    },
    { when: "its content is too long", body: { content: "x".repeat(2_001) }, error: "content BASE_TYPE_MAX_LENGTH" },
    {
      when: "content comes with components V2",
      body: { ...v2(text()), content: "x" },
      error: "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    },
    {
      when: "embeds come with components V2",
      body: { ...v2(text()), embeds: [{ title: "x" }] },
      error: "embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    },
    {
      when: "V2 components come without the flag",
      body: { components: [text()] },
      error: "components.0.type UNION_TYPE_CHOICES",
    },
    {
      when: "there are 41 components, nested ones included",
      body: v2({
        type: 17,
        components: many(20, () => row(button({ style: 5, url: "https://a.org", custom_id: undefined }))),
      }),
      error: "components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
    },
    {
      when: "its texts have more than 4,000 characters",
      body: v2(text("x".repeat(2_001)), text("x".repeat(2_000))),
      error: "components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
    },
    { when: "a text display is empty", body: v2(text("")), error: "components.0.content BASE_TYPE_MIN_LENGTH" },
    {
      when: "two components share a custom id",
      body: v2(row(button(), button())),
      error: "components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED",
    },
    {
      when: "two components share an id",
      body: v2({ ...text(), id: 7 }, { ...text(), id: 7 }),
      error: "components.1.id COMPONENT_ID_DUPLICATED",
    },
    {
      when: "a custom id is too long",
      body: v2(row(button({ custom_id: "x".repeat(101) }))),
      error: "components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "a button has no custom id",
      body: v2(row(button({ custom_id: undefined }))),
      error: "components.0.components.0.custom_id BASE_TYPE_REQUIRED",
    },
    {
      when: "a label is too long",
      body: v2(row(button({ label: "x".repeat(81) }))),
      error: "components.0.components.0.label BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "a button has neither label nor emoji",
      body: v2(row(button({ label: undefined }))),
      error: "components.0.components.0 BUTTON_COMPONENT_INVALID_LABEL_OR_EMOJI",
    },
    {
      when: "a link has no address",
      body: v2(row(button({ style: 5, custom_id: undefined }))),
      error: "components.0.components.0.url BASE_TYPE_REQUIRED",
    },
    {
      when: "a link has a custom id",
      body: v2(row(button({ style: 5, url: "https://a.org" }))),
      error: "components.0.components.0.custom_id COMPONENT_BUTTON_FIELD_NOT_ALLOWED",
    },
    {
      when: "a link leads to a file",
      body: v2(row(button({ style: 5, url: "file:///etc", custom_id: undefined }))),
      error: "components.0.components.0.url URL_TYPE_INVALID_SCHEME",
    },
    {
      when: "a row holds six buttons",
      body: v2(row(...many(6, (index) => button({ custom_id: `b${index}` })))),
      error: "components.0.components BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "a row holds a menu and a button",
      body: v2(row(select(), button())),
      error: "components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED",
    },
    {
      when: "a menu has 26 options",
      body: v2(row(select({ options: many(26, (index) => option(`o${index}`)) }))),
      error: "components.0.components.0.options BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "two options have one value",
      body: v2(row(select({ options: [option("a"), option("a")] }))),
      error: "components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
    },
    {
      when: "a menu wants more than it has",
      body: v2(row(select({ max_values: 3 }))),
      error: "components.0.components.0.max_values SELECT_COMPONENT_MAX_ABOVE_OPTIONS",
    },
    {
      when: "a menu's least is above its most",
      body: v2(row(select({ min_values: 2 }))),
      error: "components.0.components.0.min_values SELECT_COMPONENT_MIN_ABOVE_MAX",
    },
    {
      when: "a section has four texts",
      body: v2({ type: 9, components: many(4, () => text()), accessory: button() }),
      error: "components.0.components BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "a section has no accessory",
      body: v2({ type: 9, components: [text()] }),
      error: "components.0.accessory BASE_TYPE_REQUIRED",
    },
    {
      when: "a container holds a container",
      body: v2({ type: 17, components: [{ type: 17, components: [text()] }] }),
      error: "components.0.components.0.type UNION_TYPE_CHOICES",
    },
    { when: "a button stands outside a row", body: v2(button()), error: "components.0.type UNION_TYPE_CHOICES" },
    {
      when: "a file is shown that is not attached",
      body: v2({ type: 13, file: { url: "attachment://a.json" } }),
      error: "components.0 UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
    },
    {
      when: "a file is shown from elsewhere",
      body: v2({ type: 13, file: { url: "https://a.org/a.json" } }),
      error: "components.0.file.url UNFURLED_MEDIA_ITEM_ATTACHMENT_REFERENCE_REQUIRED",
    },
    {
      when: "users are parsed and named",
      body: { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
      error: "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    },
    {
      when: "roles are parsed and named",
      body: { content: "x", allowed_mentions: { parse: ["roles"], roles: ["1"] } },
      error: "allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
    },
    {
      when: "it would be private in a channel",
      body: { content: "x", flags: 64 },
      error: "flags MESSAGE_FLAGS_INVALID",
    },
    {
      when: "its embeds are too long together",
      body: { embeds: many(3, () => ({ description: "x".repeat(2_001) })) },
      error: "embeds MAX_EMBED_SIZE_EXCEEDED",
    },
  ];

  test.each(rows)("is refused when $when", async ({ body, error }) => {
    const standIn = await standInFor();
    const route = Routes.channelMessages(standIn.world.channel("general").id);
    const refusal = await refusalOf(restOn(standIn).post(route, { body }));
    expect([refusal.status, refusal.code]).toEqual([400, 50035]);
    expect(firstError(refusal.errors)).toBe(error);
    expect(standIn.complaints).toMatchObject([{ kind: "invalid", route: "POST /channels/:channelId/messages" }]);
    expect(standIn.world.messages.size).toBe(0);
  });

  test.each([
    { when: "there is nothing in it", body: { content: " " }, expected: { status: 400, code: 50006 } },
    {
      when: "it shows 4,000 characters in 8,023 bytes",
      body: v2(text("😀".repeat(1_999)), text("漢".repeat(1))),
      expected: undefined,
    },
    {
      when: "it shows 3,387 characters in 10,173 bytes",
      body: v2(text("漢".repeat(3_387))),
      expected: { status: 500 },
    },
  ])("is judged as a whole when $when", async ({ body, expected }) => {
    const standIn = await standInFor();
    const route = Routes.channelMessages(standIn.world.channel("general").id);
    const sent = restOn(standIn).post(route, { body });
    if (expected) expect(await refusalOf(sent)).toMatchObject(expected);
    else await sent;
  });

  test("keeps Components V2 and its privacy when it is edited", async () => {
    const standIn = await standInFor();
    const rest = restOn(standIn);
    const channel = standIn.world.channel("general").id;
    const { id } = await answerOf<{ id: string }>(rest.post(Routes.channelMessages(channel), { body: v2(text()) }));
    const edit = (body: object) => refusalOf(rest.patch(Routes.channelMessage(channel, id), { body }));
    expect(firstError((await edit({ flags: 0 })).errors)).toBe("flags MESSAGE_FLAGS_COMPONENTS_V2_REMOVED");
    expect(firstError((await edit({ flags: V2 | 64 })).errors)).toBe("flags MESSAGE_FLAGS_INVALID");
    expect(firstError((await edit({ content: "x" })).errors)).toBe(
      "content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
    );
    expect(await edit({ components: [] })).toMatchObject({ code: 50006 });
  });
});

async function asked() {
  const standIn = await standInFor();
  const rest = restOn(standIn);
  const options = [{ type: 3, name: "about", description: "About", autocomplete: true }];
  await rest.put(Routes.applicationCommands(standIn.applicationId), {
    body: [{ name: "echo", description: "Echo", options }],
  });
  const anna = standIn.user({ name: "Anna" });
  return { standIn, anna, rest };
}

describe("a modal", () => {
  const input = (more: object = {}) => ({ type: 4, custom_id: "why", style: 1, ...more });
  const label = (component: object, more: object = {}) => ({ type: 18, label: "Why?", component, ...more });
  const modal = (...components: object[]) => ({ custom_id: "form", title: "Form", components });
  const at = (index: number) => `data.components.${index}`;

  test.each([
    {
      when: "its title is too long",
      data: { ...modal(label(input())), title: "x".repeat(46) },
      error: "data.title BASE_TYPE_MAX_LENGTH",
    },
    { when: "it is empty", data: modal(), error: "data.components BASE_TYPE_MIN_LENGTH" },
    {
      when: "it has six components",
      data: modal(...many(6, (index) => label(input({ custom_id: `i${index}` })))),
      error: "data.components BASE_TYPE_BAD_LENGTH",
    },
    {
      when: "a label is too long",
      data: modal(label(input(), { label: "x".repeat(46) })),
      error: `${at(0)}.label BASE_TYPE_MAX_LENGTH`,
    },
    {
      when: "an input in a label has a label",
      data: modal(label(input({ label: "x" }))),
      error: `${at(0)}.component.label COMPONENT_LABEL_NOT_ALLOWED`,
    },
    {
      when: "two inputs share a custom id",
      data: modal(label(input()), label(input())),
      error: `${at(1)}.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED`,
    },
    {
      when: "an input's least is above its most",
      data: modal(label(input({ min_length: 9, max_length: 3 }))),
      error: `${at(0)}.component.min_length TEXT_INPUT_MIN_ABOVE_MAX`,
    },
    {
      when: "a preset does not fit",
      data: modal(label(input({ value: "long", max_length: 3 }))),
      error: `${at(0)}.component.value BASE_TYPE_BAD_LENGTH`,
    },
    { when: "it has a button", data: modal(row(button())), error: `${at(0)}.components.0.type BASE_TYPE_CHOICES` },
    {
      when: "a menu in it is disabled",
      data: modal(label(select({ disabled: true }))),
      error: `${at(0)}.component.disabled COMPONENT_DISABLED_IN_MODAL`,
    },
  ])("is refused when $when", async ({ data, error }) => {
    const { anna, rest, standIn } = await asked();
    const { id, token } = (await anna.slash("echo")).interaction;
    const refusal = await refusalOf(
      rest.post(Routes.interactionCallback(id, token), { body: { type: 9, data }, auth: false }),
    );
    expect(firstError(refusal.errors)).toBe(error);
    expect(standIn.complaints).toHaveLength(1);
  });
});

describe("choices", () => {
  const choice = (name: string, value: unknown = name) => ({ name, value });

  test.each([
    {
      when: "there are 26",
      choices: many(26, (index) => choice(`c${index}`)),
      error: "data.choices BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "a name is too long",
      choices: [choice("x".repeat(101), "v")],
      error: "data.choices.0.name BASE_TYPE_MAX_LENGTH",
    },
    { when: "a name is empty", choices: [choice("", "v")], error: "data.choices.0.name BASE_TYPE_MIN_LENGTH" },
    {
      when: "a value is too long",
      choices: [choice("n", "x".repeat(101))],
      error: "data.choices.0.value BASE_TYPE_BAD_LENGTH",
    },
  ])("are refused when $when", async ({ choices, error }) => {
    const { anna, rest } = await asked();
    const { id, token } = (await anna.type("echo", {}, "about")).interaction;
    const body = { type: 8, data: { choices } };
    const refusal = await refusalOf(rest.post(Routes.interactionCallback(id, token), { body, auth: false }));
    expect(firstError(refusal.errors)).toBe(error);
  });
});

describe("a callback", () => {
  test.each([
    {
      when: "choices answer a command",
      body: { type: 8, data: { choices: [] } },
      error: "type INTERACTION_RESPONSE_TYPE_INVALID",
    },
    {
      when: "a command would update a message",
      body: { type: 7, data: {} },
      error: "type INTERACTION_RESPONSE_TYPE_INVALID",
    },
    { when: "it has no type", body: {}, error: "type BASE_TYPE_REQUIRED" },
    {
      when: "a deferral asks for more than privacy",
      body: { type: 5, data: { flags: V2 } },
      error: "data.flags MESSAGE_FLAGS_INVALID",
    },
    {
      when: "its message breaks a rule",
      body: { type: 4, data: v2(text("")) },
      error: "data.components.0.content BASE_TYPE_MIN_LENGTH",
    },
  ])("is refused when $when, and may then be given rightly", async ({ body, error }) => {
    const { anna, rest } = await asked();
    const exchange = await anna.slash("echo");
    const { id, token } = exchange.interaction;
    const give = (given: object) => rest.post(Routes.interactionCallback(id, token), { body: given, auth: false });
    expect(firstError((await refusalOf(give(body))).errors)).toBe(error);
    await give({ type: 4, data: { content: "right", allowed_mentions: SILENT } });
    expect((await exchange.message()).text).toBe("right");
  });
});

describe("a command", () => {
  const command = (more: object = {}) => ({ name: "echo", description: "Echo", ...more });
  const named = (name: string, more: object = {}) => ({ type: 3, name, description: "Text", ...more });
  const described = { description: "x".repeat(100) };

  test.each([
    { when: "its name has a space", body: command({ name: "say it" }), error: "name APPLICATION_COMMAND_INVALID_NAME" },
    { when: "its name has a capital", body: command({ name: "Echo" }), error: "name APPLICATION_COMMAND_INVALID_NAME" },
    {
      when: "its German name has a capital",
      body: command({ name_localizations: { de: "Echo" } }),
      error: "name_localizations.de APPLICATION_COMMAND_INVALID_NAME",
    },
    { when: "it has no description", body: { name: "echo" }, error: "description BASE_TYPE_REQUIRED" },
    {
      when: "its description is too long",
      body: command({ description: "x".repeat(101) }),
      error: "description BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "its German description is too long",
      body: command({ description_localizations: { de: "x".repeat(101) } }),
      error: "description_localizations.de BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "it has 26 options",
      body: command({ options: many(26, (index) => named(`o${index}`)) }),
      error: "options BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "a required option follows an optional one",
      body: command({ options: [named("a"), named("b", { required: true })] }),
      error: "options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
    },
    {
      when: "two options share a name",
      body: command({ options: [named("a"), named("a")] }),
      error: "options.1.name APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
    },
    {
      when: "an option has 26 choices",
      body: command({
        options: [named("a", { choices: many(26, (index) => ({ name: `c${index}`, value: `c${index}` })) })],
      }),
      error: "options.0.choices BASE_TYPE_MAX_LENGTH",
    },
    {
      when: "an option has choices and autocomplete",
      body: command({ options: [named("a", { autocomplete: true, choices: [{ name: "c", value: "c" }] })] }),
      error: "options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
    },
    {
      when: "subcommands and options are mixed",
      body: command({ options: [{ type: 1, name: "sub", description: "Sub" }, named("a")] }),
      error: "options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
    },
    {
      when: "it has more than 8,000 characters",
      body: command({
        options: many(4, (group) => ({
          type: 1,
          name: `s${group}`,
          ...described,
          options: many(20, (index) => named(`o${index}`, described)),
        })),
      }),
      error: "APPLICATION_COMMAND_TOO_LARGE",
    },
    {
      when: "a menu entry has a description",
      body: { name: "Check", type: 3, description: "x" },
      error: "description APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED",
    },
  ])("is refused when $when", async ({ body, error }) => {
    const standIn = await standInFor();
    const refusal = await refusalOf(restOn(standIn).post(Routes.applicationCommands(standIn.applicationId), { body }));
    expect([refusal.status, refusal.code, firstError(refusal.errors)]).toEqual([400, 50035, error]);
    expect(standIn.world.commands).toEqual([]);
  });

  test("has a name of its own, and there are at most a hundred", async () => {
    const standIn = await standInFor();
    const put = (body: object[]) =>
      refusalOf(restOn(standIn).put(Routes.applicationCommands(standIn.applicationId), { body }));
    expect(firstError((await put([command(), command()])).errors)).toBe("1 APPLICATION_COMMANDS_DUPLICATE_NAME");
    expect(await put(many(101, (index) => command({ name: `c${index}` })))).toMatchObject({ code: 30032 });
  });
});

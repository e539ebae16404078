import type { APIInteraction, APIMessageComponentInteraction } from "discord-api-types/v10";
import type { Visibility } from "#src/render/reply.ts";

const GUILD = "613425648685547541";
let next = 1_000_000_000_000_000_000n;

/** An interaction as Discord's gateway delivers it, from a member of a guild where the bot is installed. */
function payload(type: number, rest: object): APIInteraction {
  next += 1n;
  const recorded = {
    id: String(next),
    application_id: "661720242585600001",
    type,
    token: `token-${next}`,
    version: 1,
    guild_id: GUILD,
    guild_locale: "en-US",
    locale: "en-US",
    app_permissions: "2147483647",
    authorizing_integration_owners: { "0": GUILD },
    context: 0,
    channel: { id: "613425648685547545", type: 0 },
    member: {
      user: { id: "80351110224678912", username: "anna", discriminator: "0", avatar: null, global_name: "Anna" },
      roles: [],
      permissions: "2147483648",
      nick: null,
    },
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...rest,
  };
  // What the tests do not read of a recorded payload is left out.
  return recorded as unknown as APIInteraction;
}

export function slashPayload(
  name: string,
  options: Readonly<Record<string, string | boolean>> = {},
  subcommand?: string,
): APIInteraction {
  const given = Object.entries(options).map(([option, value]) => ({
    name: option,
    type: typeof value === "boolean" ? 5 : 3,
    value,
  }));
  const nested = subcommand === undefined ? given : [{ name: subcommand, type: 1, options: given }];
  return payload(2, { data: { id: "771825006014889984", name, type: 1, options: nested } });
}

export function pressPayload(customId: string, on: Visibility): APIMessageComponentInteraction {
  const message = { id: "1100000000000000000", flags: on === "asker" ? 64 | 32_768 : 32_768, components: [] };
  const pressed = payload(3, { message, data: { custom_id: customId, component_type: 2 } });
  // `payload` was just told to make one of this type.
  return pressed as APIMessageComponentInteraction;
}

import type { Ground } from "../ground.ts";
import { ok, type Route } from "./route.ts";

/** GATEWAY_MESSAGE_CONTENT_LIMITED and the like are off: the bot has no privileged intents. */
const APPLICATION_FLAGS = 1 << 23;

function applicationData(ground: Ground) {
  const owner = [...ground.world.users.values()].find(({ bot }) => !bot) ?? ground.world.bot;
  return {
    id: ground.applicationId,
    name: ground.world.bot.username,
    icon: null,
    description: "",
    summary: "",
    type: null,
    bot: ground.world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: ground.publicKey,
    owner,
    team: null,
    flags: APPLICATION_FLAGS,
    hook: true,
    integration_types_config: { "0": {}, "1": {} },
    approximate_guild_count: ground.world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    flags_new: String(APPLICATION_FLAGS),
    redirect_uris: [],
    interactions_endpoint_url: ground.interactionsUrl() ?? null,
    role_connections_verification_url: null,
    tags: [],
  };
}

export const applicationRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/gateway/bot",
    handle: (_, { gatewayUrl, shards, maxConcurrency, sessionStarts }) =>
      ok({
        url: gatewayUrl,
        shards,
        session_start_limit: { ...sessionStarts.limit(), max_concurrency: maxConcurrency },
      }),
  },
  { method: "GET", path: "/gateway", open: true, handle: (_, { gatewayUrl }) => ok({ url: gatewayUrl }) },
  { method: "GET", path: "/oauth2/applications/@me", handle: (_, ground) => ok(applicationData(ground)) },
  { method: "GET", path: "/applications/@me", handle: (_, ground) => ok(applicationData(ground)) },
  {
    method: "GET",
    path: "/users/@me",
    handle: (_, { world }) =>
      ok({ ...world.bot, verified: true, mfa_enabled: true, email: null, locale: "en-US", flags: 0 }),
  },
];

import { REST } from "discord.js";
import { ApplicationFlags, PermissionFlagsBits as May } from "discord-api-types/v10";
import { z } from "zod";
import type { Config } from "../../app/config.ts";
import { commands } from "../../commands/index.ts";
import { compareCommands, type RegistrationScope } from "../../discord/registration.ts";
import { type Finding, finding } from "./finding.ts";

/** Until Discord answers. */
const PATIENCE_MS = 10_000;
/** Signed requests that are further off are refused. */
const CLOCK_WRONG_MS = 50_000;
const CLOCK_LOOK_MS = 5_000;
const FEW_SESSION_STARTS = 50;

const PRIVILEGED =
  ApplicationFlags.GatewayPresence |
  ApplicationFlags.GatewayPresenceLimited |
  ApplicationFlags.GatewayGuildMembers |
  ApplicationFlags.GatewayGuildMembersLimited |
  ApplicationFlags.GatewayMessageContent |
  ApplicationFlags.GatewayMessageContentLimited;

const INVITED_WITH =
  May.ViewChannel | May.SendMessages | May.SendMessagesInThreads | May.ReadMessageHistory | May.AttachFiles;

const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.number().default(0),
  verify_key: z.string(),
  interactions_endpoint_url: z.string().nullish(),
});
type Application = z.output<typeof applicationSchema>;

const gatewaySchema = z.object({
  shards: z.number(),
  session_start_limit: z.object({ total: z.number(), remaining: z.number(), reset_after: z.number() }),
});

/** Asks Discord with the token of the configuration; `now` is the clock that is looked at. */
export async function discordFindings(
  config: Config,
  { severalArticles, now }: { readonly severalArticles: boolean; readonly now: () => Date },
): Promise<readonly Finding[]> {
  const { token } = config;
  if (token === undefined) {
    return [finding("wrong", "token", "DISCORD_TOKEN is missing: copy it from the developer portal, page Bot")];
  }
  const response = await get(config, token, "applications/@me").catch(() => undefined);
  if (!response) {
    return [
      finding("wrong", "discord", `${config.apiUrl} does not answer: look at the network, and at DISCORD_API_URL`),
    ];
  }
  const clock = clockFinding(response.headers.get("date"), now());
  if (response.status === 401) {
    const says = "Discord refuses it: copy it anew from the developer portal, page Bot";
    return [finding("wrong", "token", says), clock];
  }
  const application = applicationSchema.safeParse(await response.json().catch(() => undefined));
  if (!response.ok || !application.success) {
    return [finding("wrong", "discord", `answers with ${response.status}: try again later`), clock];
  }
  return [
    finding("fine", "token", `of ${application.data.name}, application ${application.data.id}`),
    clock,
    ...applicationFindings(application.data, config),
    ...(config.interactions ? [] : [await gatewayFinding(config, token)]),
    await commandsFinding(config, token, application.data, severalArticles),
    finding("fine", "invitation", invitation(application.data.id)),
  ];
}

/** What whoever adds the bot to a server needs: both scopes and the permissions that it uses. */
export function invitation(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: "bot applications.commands",
    permissions: String(INVITED_WITH),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

function get({ apiUrl }: Config, token: string, path: string): Promise<Response> {
  const headers = { authorization: `Bot ${token}` };
  return fetch(`${apiUrl}/v10/${path}`, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
}

export function clockFinding(date: string | null, now: Date): Finding {
  const theirs = Date.parse(date ?? "");
  if (Number.isNaN(theirs)) return finding("look", "clock", "Discord sent no time to compare with");
  const offMs = Math.abs(now.getTime() - theirs);
  const seconds = Math.round(offMs / 1_000);
  // Discord's header has whole seconds, and the answer took its time.
  if (offMs < CLOCK_LOOK_MS) return finding("fine", "clock", "agrees with Discord's");
  const says = `${seconds} s ${now.getTime() > theirs ? "ahead of" : "behind"} Discord's: let systemd-timesyncd or chrony set it`;
  return finding(offMs < CLOCK_WRONG_MS ? "look" : "wrong", "clock", says);
}

function applicationFindings(application: Application, { interactions }: Config): readonly Finding[] {
  const endpoint = application.interactions_endpoint_url ?? undefined;
  const privileged = (application.flags & PRIVILEGED) !== 0;
  return [
    privileged
      ? finding("look", "intents", "a privileged intent is switched on, none is needed: switch it off, page Bot")
      : finding("fine", "intents", "no privileged intent is switched on, none is needed"),
    ...keyFindings(application, interactions?.publicKey),
    ...(interactions && !endpoint
      ? [
          finding(
            "wrong",
            "interactions",
            "Discord knows no address for INTERACTIONS_PORT: enter it, page General Information",
          ),
        ]
      : []),
    ...(!interactions && endpoint
      ? [
          finding(
            "wrong",
            "interactions",
            `Discord sends them to ${endpoint} and not over the gateway: set INTERACTIONS_PORT, or empty that field, page General Information`,
          ),
        ]
      : []),
  ];
}

function keyFindings({ verify_key: theirs }: Application, ours: string | undefined): readonly Finding[] {
  if (ours === undefined) return [];
  if (ours.toLowerCase() === theirs.toLowerCase()) return [finding("fine", "public key", "is the application's")];
  return [finding("wrong", "public key", `DISCORD_PUBLIC_KEY is not this application's, which is ${theirs}`)];
}

async function gatewayFinding(config: Config, token: string): Promise<Finding> {
  const response = await get(config, token, "gateway/bot").catch(() => undefined);
  const read = gatewaySchema.safeParse(await response?.json().catch(() => undefined));
  if (!read.success) return finding("wrong", "gateway", "Discord does not say where it is: try again later");
  const { shards, session_start_limit: starts } = read.data;
  const left = `${starts.remaining} of ${starts.total} session starts left`;
  if (starts.remaining < FEW_SESSION_STARTS) {
    const minutes = Math.ceil(starts.reset_after / 60_000);
    return finding("wrong", "gateway", `${left}: something restarts over and over; stop it for ${minutes} minutes`);
  }
  if (config.shards !== "auto" && config.shards.total < shards) {
    const says = `Discord recommends ${shards} shards, SHARDS says ${config.shards.total}: raise it in every process`;
    return finding("look", "gateway", says);
  }
  return finding("fine", "gateway", `${shards} shard${shards === 1 ? "" : "s"} recommended, ${left}`);
}

async function commandsFinding(
  { apiUrl, guildId }: Config,
  token: string,
  { id }: Application,
  severalArticles: boolean,
): Promise<Finding> {
  const rest = new REST({ api: apiUrl, timeout: PATIENCE_MS, retries: 0 }).setToken(token);
  const scope: RegistrationScope = { applicationId: id, guildId };
  try {
    const { added, changed, removed } = await compareCommands(rest, commands, { severalArticles }, scope);
    const differing = [...added, ...changed, ...removed];
    if (differing.length === 0) return finding("fine", "commands", "are up to date");
    return finding("wrong", "commands", `are out of date (${differing.join(", ")}): npm run register`);
  } catch {
    return finding("wrong", "commands", "Discord does not show them: look at DISCORD_GUILD_ID, then try again");
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

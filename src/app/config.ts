import { z } from "zod";
import { readShards, type Shards } from "./shards.ts";

/** What an operator can set, checked. */
export interface Config {
  readonly token: string | undefined;
  /** Register the commands in this server alone, at once; everywhere when undefined. */
  readonly guildId: string | undefined;
  /** Where Discord's REST API is, without the version. */
  readonly apiUrl: string;
  /** Where settings are kept: `sqlite:path`, `redis://…` or `memory:`. */
  readonly storeUrl: string;
  readonly shards: Shards;
  /** Whether daily posts are made here or left to `npm run worker`. */
  readonly dailyPosts: "here" | "workers";
  /** Of all processes together, where they share a Redis. */
  readonly dailyPostsPerSecond: number;
  readonly logLevel: LogLevel;
  readonly production: boolean;
  /** Folder with `knowledge/` and `seeds/`. */
  readonly libraryRoot: string;
  /** How members reach whoever runs the bot: an address, a link, an invitation. Shown to them as it stands. */
  readonly operatorContact: string | undefined;
  /** The first port to try for the playground; undefined when it is off. */
  readonly playgroundPort: number | undefined;
  /** Interactions come by signed HTTP requests and not over the gateway; undefined for the gateway. */
  readonly interactions: InteractionsConfig | undefined;
  /** Where `/healthz` and `/metrics` are; undefined when they are off. */
  readonly health: { readonly port: number; readonly host: string } | undefined;
}

export interface InteractionsConfig {
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  /** Of the application, 64 hex digits. */
  readonly publicKey: string;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The environment cannot be used. The message names every variable that is wrong, never its value. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

const snowflake = z.string().regex(/^\d{17,20}$/, "must be a Discord id of 17 to 20 digits");

const port = z.coerce.number("must be a port number").int().min(0).max(65_535);
const host = z.union([z.ipv4(), z.ipv6(), z.literal("localhost")], "must be an IP address of this machine");

const variables = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+\.[\w-]+\.[\w-]+$/, "does not look like a bot token (three parts joined by dots)")
    .optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: "must be an http(s) address" })
    // Addresses are logged and shown.
    .refine(
      (url) => !URL.canParse(url) || new URL(url).username + new URL(url).password === "",
      "must hold no password",
    )
    .default("https://discord.com/api"),
  STORE_URL: z.string().default("sqlite:data/beleg.sqlite"),
  SHARDS: z.string().default("auto"),
  SHARDS_PER_PROCESS: z.coerce.number("must be a number").int().min(1).max(1_000).optional(),
  PROCESS_ORDINAL: z.coerce.number("must be a number").int().min(0).max(100_000).optional(),
  DAILY_POSTS: z.enum(["here", "workers"], "must be here or workers").default("here"),
  DAILY_POSTS_PER_SECOND: z.coerce.number("must be a number").int().min(1).max(40).default(12),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(", ")}`).default("info"),
  NODE_ENV: z.string().optional(),
  LIBRARY_ROOT: z.string().default("."),
  OPERATOR_CONTACT: z.string().trim().max(200, "must have at most 200 characters").optional(),
  PLAYGROUND: z.enum(["0", "1"], "must be 0 or 1").optional(),
  PLAYGROUND_PORT: port.default(3_000),
  INTERACTIONS_PORT: port.optional(),
  INTERACTIONS_HOST: host.default("127.0.0.1"),
  HEALTH_PORT: port.optional(),
  HEALTH_HOST: host.default("127.0.0.1"),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[\da-f]{64}$/i, "must be the 64 hex digits that the developer portal shows")
    .optional(),
});

const environment = variables.refine(
  (given) => given.INTERACTIONS_PORT === undefined || given.DISCORD_PUBLIC_KEY !== undefined,
  {
    path: ["DISCORD_PUBLIC_KEY"],
    error: "must be set where INTERACTIONS_PORT is: without it nobody's requests can be told from Discord's",
  },
);

/** Empty variables count as not set. @throws ConfigError */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new ConfigError(problems.join("; "));
  }
  const { data } = parsed;
  const shards = shardsFrom({ ...data, HOSTNAME: given["HOSTNAME"] });
  const production = data.NODE_ENV === "production";
  const playground = data.PLAYGROUND ?? (data.DISCORD_TOKEN === undefined && !production ? "1" : "0");
  return {
    token: data.DISCORD_TOKEN,
    guildId: data.DISCORD_GUILD_ID,
    apiUrl: data.DISCORD_API_URL.replace(/\/+$/, ""),
    storeUrl: data.STORE_URL,
    shards,
    dailyPosts: data.DAILY_POSTS,
    dailyPostsPerSecond: data.DAILY_POSTS_PER_SECOND,
    logLevel: data.LOG_LEVEL,
    production,
    libraryRoot: data.LIBRARY_ROOT,
    operatorContact: data.OPERATOR_CONTACT,
    playgroundPort: playground === "1" ? data.PLAYGROUND_PORT : undefined,
    interactions: interactionsOf(data),
    health: data.HEALTH_PORT === undefined ? undefined : { port: data.HEALTH_PORT, host: data.HEALTH_HOST },
  };
}

function shardsFrom(variables: z.output<typeof environment> & { readonly HOSTNAME: string | undefined }): Shards {
  const { SHARDS_PER_PROCESS, PROCESS_ORDINAL } = variables;
  const read = readShards({ ...variables, SHARDS_PER_PROCESS, PROCESS_ORDINAL });
  if ("problem" in read) throw new ConfigError(`${read.variable} ${read.problem}`);
  const isAlone = !/^rediss?:/.test(variables.STORE_URL);
  if (read.shards !== "auto" && isAlone) {
    throw new ConfigError("SHARDS names a part of the shards: STORE_URL must be a Redis that all processes share");
  }
  if (variables.DAILY_POSTS === "workers" && isAlone) {
    throw new ConfigError("DAILY_POSTS leaves posts to other processes: STORE_URL must be a Redis that all share");
  }
  return read.shards;
}

function interactionsOf(data: z.output<typeof environment>): InteractionsConfig | undefined {
  const { INTERACTIONS_PORT: port, INTERACTIONS_HOST: host, DISCORD_PUBLIC_KEY: publicKey } = data;
  return port === undefined || publicKey === undefined ? undefined : { port, host, publicKey };
}

/** @throws ConfigError when the token is missing. */
export function requireToken({ token }: Config): string {
  if (token === undefined) {
    throw new ConfigError(
      "DISCORD_TOKEN is missing: put it into .env (see .env.example). Without NODE_ENV=production, npm start opens a playground that needs none; npm run ask -- '/help' asks in the terminal",
    );
  }
  return token;
}

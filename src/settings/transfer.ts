import { z } from "zod";
import { type Change, diffSettings } from "./changes.ts";
import { dailyScheduleSchema, factWishesSchema, type GuildSettings, guildSettingsSchema } from "./guildSettings.ts";
import { type ImportProblem, importProblems } from "./importProblems.ts";

export const MAX_IMPORT_BYTES = 64 * 1024;
const FORMAT = "beleg-settings";
const VERSION = 1;
/** Keys that reach into JavaScript objects. None is a setting, at any depth. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** What a file may hold of a schedule: the moderators' choices, without what the bot notes for itself. */
const portableSchedule = z.strictObject(dailyScheduleSchema.omit({ since: true, pause: true }).shape);

/** Every setting may be missing from a file and is left alone then; a name that is none is refused. */
const portableSettings = z
  .strictObject({
    ...guildSettingsSchema.shape,
    // No channel at all is what `visibility` is for.
    channels: guildSettingsSchema.shape.channels.unwrap().refine((channels) => channels.length > 0),
    daily: portableSchedule.nullable(),
    facts: z.strictObject(factWishesSchema.shape),
  })
  .partial();

const importFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  settings: z.record(z.string(), z.unknown()),
});

export type PortableSettings = Partial<
  Omit<GuildSettings, "daily"> & { readonly daily: z.output<typeof portableSchedule> | null }
>;

export type ImportRefusal =
  | { readonly why: "too-large" }
  | { readonly why: "not-json" }
  | { readonly why: "not-settings"; readonly problems: readonly ImportProblem[] };

export type ImportReading =
  | { readonly ok: true; readonly settings: PortableSettings }
  | ({ readonly ok: false } & ImportRefusal);

/** What the server that imports has. Ids outside these belong to another server. */
export interface KnownIds {
  readonly channels: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Tags of its forums. */
  readonly tags: ReadonlySet<string>;
  /** Slugs of the library's articles. */
  readonly articles: ReadonlySet<string>;
  /** Id of the role that everybody has. It is nobody's to choose. */
  readonly everyone: string;
}

export interface Dropped {
  readonly key:
    | "channels"
    | "logChannelId"
    | "moderatorRoleIds"
    | "defaultArticle"
    | `daily.${"channelId" | "roleId" | "tagId"}`;
  readonly id: string;
}

export interface ImportPlan {
  readonly after: GuildSettings;
  readonly changes: readonly Change[];
  readonly dropped: readonly Dropped[];
}

/** The file's text, for people to read and to import elsewhere. Without a pause: an imported schedule runs. */
export function exportSettings(settings: GuildSettings): string {
  const { daily, ...rest } = settings;
  const { since: _since, pause: _pause, ...schedule } = daily ?? {};
  const portable = { ...rest, daily: daily ? schedule : null };
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: portable }, null, 2)}\n`;
}

export function readImport(text: string): ImportReading {
  if (Buffer.byteLength(text) > MAX_IMPORT_BYTES) return { ok: false, why: "too-large" };
  let json: unknown;
  try {
    json = JSON.parse(text, refuseForbiddenKeys);
  } catch (problem) {
    if (problem instanceof ForbiddenKeyError) return notSettings([{ kind: "unknown", key: problem.key }]);
    return { ok: false, why: "not-json" };
  }
  const file = importFile.safeParse(json);
  if (!file.success) return notSettings(importProblems(file.error, json));
  const settings = portableSettings.safeParse(file.data.settings);
  if (!settings.success) return notSettings(importProblems(settings.error, file.data.settings));
  return { ok: true, settings: onlyNamed(settings.data, file.data.settings) };
}

/** What the import would leave, change and drop. Where nothing of a setting would remain, the present one is kept. */
export function planImport(current: GuildSettings, imported: PortableSettings, known: KnownIds, now: Date): ImportPlan {
  const dropped: Dropped[] = [];
  const own = (key: Dropped["key"], ids: ReadonlySet<string>) => (id: string) => {
    const usable = ids.has(id) && id !== known.everyone;
    if (!usable) dropped.push({ key, id });
    return usable;
  };
  const { daily, ...plain } = imported;
  const after: GuildSettings = {
    ...current,
    ...plain,
    channels: ownList(imported.channels, current.channels, own("channels", known.channels)),
    logChannelId: ownId(imported.logChannelId, current.logChannelId, own("logChannelId", known.channels)),
    moderatorRoleIds: ownList(
      imported.moderatorRoleIds,
      current.moderatorRoleIds,
      own("moderatorRoleIds", known.roles),
    ),
    defaultArticle: ownId(imported.defaultArticle, current.defaultArticle, own("defaultArticle", known.articles)),
    daily: current.daily,
  };
  if (daily === null) return planOf(current, { ...after, daily: null }, dropped);
  if (daily === undefined || !own("daily.channelId", known.channels)(daily.channelId))
    return planOf(current, after, dropped);
  const schedule = {
    ...daily,
    roleId: ownId(daily.roleId, null, own("daily.roleId", known.roles)),
    tagId: ownId(daily.tagId, null, own("daily.tagId", known.tags)),
    since: now.toISOString(),
    pause: null,
  };
  return planOf(current, { ...after, daily: schedule }, dropped);
}

function planOf(current: GuildSettings, after: GuildSettings, dropped: readonly Dropped[]): ImportPlan {
  return { after, changes: diffSettings(current, after), dropped };
}

function ownId(
  imported: string | null | undefined,
  current: string | null,
  own: (id: string) => boolean,
): string | null {
  if (imported === undefined) return current;
  return imported === null || own(imported) ? imported : current;
}

function ownList<T extends "all" | readonly string[]>(
  imported: T | undefined,
  current: T,
  own: (id: string) => boolean,
): T | readonly string[] {
  if (imported === undefined || typeof imported === "string") return imported ?? current;
  const kept = imported.filter(own);
  return kept.length === 0 && imported.length > 0 ? current : kept;
}

/** Defaults that the schema put in for what the file does not name would overwrite what the server has. */
function onlyNamed(
  parsed: z.output<typeof portableSettings>,
  named: Readonly<Record<string, unknown>>,
): PortableSettings {
  return Object.fromEntries(Object.entries(parsed).filter(([key]) => Object.hasOwn(named, key)));
}

class ForbiddenKeyError extends Error {
  override readonly name = "ForbiddenKeyError";
  readonly key: string;
  constructor(key: string) {
    super(`${key} is not a setting`);
    this.key = key;
  }
}

function refuseForbiddenKeys(key: string, value: unknown): unknown {
  if (FORBIDDEN_KEYS.has(key)) throw new ForbiddenKeyError(key);
  return value;
}

function notSettings(problems: readonly ImportProblem[]): ImportReading {
  return { ok: false, why: "not-settings", problems };
}

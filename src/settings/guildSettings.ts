import { z } from "zod";
import { localDate, localTime, snowflake, timeZone } from "./formats.ts";

/** Id of a fact as the library names it (article and entry). Ids of facts that are gone do no harm. */
const factId = z.string().min(1).max(150);

/** Named twice is named once. */
const distinct = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** A pause keeps every choice. `until` is the first local date that is posted again; null is until somebody resumes. */
export const pauseSchema = z.discriminatedUnion("by", [
  z.object({ by: z.literal("moderator"), until: localDate.nullable() }),
  /** Discord refused too often. `cause` is one of `Refusal` in daily/. */
  z.object({ by: z.literal("bot"), cause: z.string().max(60), since: localDate }),
]);

export const dailyScheduleSchema = z.object({
  channelId: snowflake,
  time: localTime,
  timeZone,
  days: z.enum(["every", "weekdays", "weekends"]).default("every"),
  /** The one role that the post may mention. */
  roleId: snowflake.nullable().default(null),
  /** Publish the post where the channel is an announcement channel. */
  publish: z.boolean().default(false),
  /** For a forum that requires a tag. */
  tagId: snowflake.nullable().default(null),
  /** What fell due before this instant is not owed: a time that was chosen too late today begins tomorrow. */
  since: z.iso.datetime(),
  pause: pauseSchema.nullable().default(null),
});

/** What moderators want of the order of facts. Kept when the schedule is stopped. */
export const factWishesSchema = z.object({
  vetoed: z.array(factId).max(500).transform(distinct).default([]),
  moved: z
    .record(localDate, factId)
    .refine((moved) => Object.keys(moved).length <= 60, "at most 60 moved facts")
    .readonly()
    .default({}),
});

/** The only list of settings: types, defaults, validation, reset, export and import come from it. */
export const guildSettingsSchema = z.object({
  /** `auto`: the reader's language for private answers, the server's for public ones. */
  language: z.enum(["auto", "de", "en"]).default("auto"),
  visibility: z.enum(["public", "private"]).default("public"),
  /** Where members may answer publicly; elsewhere the answer is private. A channel stands for its threads too. */
  channels: z.union([z.literal("all"), z.array(snowflake).max(200).transform(distinct)]).default("all"),
  /** Slug; null is the library's own first article. */
  defaultArticle: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
    .nullable()
    .default(null),
  /** `#rrggbb` in lower case; null is Beleg's own. */
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .default(null),
  logChannelId: snowflake.nullable().default(null),
  moderatorRoleIds: z.array(snowflake).max(25).transform(distinct).default([]),
  daily: dailyScheduleSchema.nullable().default(null),
  facts: factWishesSchema.prefault({}),
});

export type GuildSettings = Readonly<z.output<typeof guildSettingsSchema>>;
export type DailySchedule = Readonly<z.output<typeof dailyScheduleSchema>>;
export type Pause = Readonly<z.output<typeof pauseSchema>>;
export type FactWishes = Readonly<z.output<typeof factWishesSchema>>;

export const defaultSettings: GuildSettings = Object.freeze(guildSettingsSchema.parse({}));

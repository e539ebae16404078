import type { SettingKey } from "../../settings/changes.ts";
import type { FileKey } from "../../settings/importProblems.ts";

const plural = new Intl.PluralRules("en");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

const names: Readonly<Record<SettingKey, string>> = {
  language: "Language of public answers",
  visibility: "Answers",
  channels: "Channels with public answers",
  defaultArticle: "Default article",
  colour: "Colour",
  logChannelId: "Log channel",
  moderatorRoleIds: "Moderator roles",
  daily: "Daily fact",
  facts: "Choice of facts",
  "daily.channelId": "Daily fact, channel",
  "daily.time": "Daily fact, time",
  "daily.timeZone": "Daily fact, time zone",
  "daily.days": "Daily fact, days",
  "daily.roleId": "Daily fact, role to mention",
  "daily.publish": "Daily fact, published",
  "daily.tagId": "Daily fact, tag",
  "daily.pause": "Daily fact, pause",
};

/** After “must be”. */
const expected: Readonly<Record<FileKey, string>> = {
  format: "`beleg-settings`",
  version: "`1`",
  settings: "an object with the settings",
  language: "`auto`, `de` or `en`",
  visibility: "`public` or `private`",
  channels: "`all` or a list of 1 to 200 channel ids",
  defaultArticle: "the short name of an article, or `null`",
  colour: "a colour such as `#3b6ea5` (lower case), or `null`",
  logChannelId: "the id of a channel, or `null`",
  moderatorRoleIds: "a list of at most 25 role ids",
  daily: "an object with at least `channelId`, `time` and `timeZone`, or `null`",
  "daily.channelId": "the id of a channel",
  "daily.time": "a time from `00:00` to `23:59`",
  "daily.timeZone": "a time zone such as `Europe/London`",
  "daily.days": "`every`, `weekdays` or `weekends`",
  "daily.roleId": "the id of a role, or `null`",
  "daily.publish": "`true` or `false`",
  "daily.tagId": "the id of a forum’s tag, or `null`",
  facts: "an object with `vetoed` and `moved`",
  "facts.vetoed": "a list of at most 500 facts",
  "facts.moved": "an object of at most 60 dates such as `2026-12-24`, each with a fact",
};

export const settings = {
  title: () => "### Settings of this server",
  corrupt: () =>
    "⚠️ The stored settings could not be read. The server runs on the defaults; what was stored is kept aside for whoever runs me. A change made here starts from the defaults.",
  line: (p: { name: string; value: string }) => `**${p.name}:** ${p.value}`,
  names,
  hints: {
    language: "Private answers are always in the reader’s own language. Automatic: the server’s language.",
    visibility: "Public answers can still be asked for privately. Private: nobody but the asker sees an answer.",
    channels: "Elsewhere only the asker sees the answer. Nothing chosen: everywhere.",
    defaultArticle: "Where questions are looked up when nobody names an article.",
    colour: "The line beside answers.",
    logChannelId: "Changes here, trouble with the daily fact and reported citations are noted there.",
    moderatorRoleIds:
      "May do what Manage Server may do here. For Discord to show them the commands: Server Settings → Integrations → Beleg.",
    daily: "`/daily start` sets it up, `/daily status` says how it is doing.",
  },
  values: {
    language: { auto: "automatic", de: "German", en: "English" },
    visibility: { public: "public", private: "private" },
    days: { every: "every day", weekdays: "Monday to Friday", weekends: "Saturday and Sunday" },
    everywhere: "everywhere",
    allArticles: "all articles",
    ownColour: "Beleg’s own",
    noChannel: "none",
    noRole: "none",
    noTag: "none",
    off: "off",
    yes: "yes",
    no: "no",
    gone: "(no longer there)",
    andMore: (p: { count: number }) => `and ${p.count} more`,
    facts: (p: { vetoed: number; moved: number }) =>
      p.vetoed + p.moved === 0 ? "none excluded or moved" : `${p.vetoed} excluded, ${p.moved} moved`,
    nowhere: "nowhere",
    schedule: (p: {
      channel: string;
      time: string;
      zone: string;
      days: string;
      role?: string;
      tag?: string;
      published: boolean;
      pause?: string;
    }) =>
      [
        `${p.time} (${p.zone}), ${p.days}, in ${p.channel}`,
        ...(p.role ? [`mentioning ${p.role}`] : []),
        ...(p.tag ? [`tag “${p.tag}”`] : []),
        ...(p.published ? ["published"] : []),
        ...(p.pause ? [`paused ${p.pause}`] : []),
      ].join(", "),
    notPaused: "none",
    pausedUntil: (p: { date: string }) => `until ${p.date}`,
    pausedOpen: "until somebody resumes",
    pausedByBot: "because Discord did not let me post",
  },
  pick: {
    channels: "Everywhere",
    channelsReplace: (p: { count: number }) => `${p.count} channels; choosing here replaces them`,
    logChannel: "No log channel",
    roles: "Only Manage Server",
  },
  changeColour: "Change colour",
  colourForm: {
    title: "Colour of answers",
    label: "Colour as #rrggbb",
    hint: "Empty: Beleg’s own.",
    bad: (p: { typed: string }) => `“${p.typed}” is not a colour of the form \`#3b6ea5\`. Nothing was changed.`,
  },
  saved: (p: { changes: string }) => `✅ Saved.\n${p.changes}`,
  perhapsSaved: () =>
    "⚠️ My store did not answer in time: I cannot say whether that was saved. `/settings show` tells once it answers again.",
  everyoneModerates: () => "@everyone cannot be a moderator role: everybody could change everything here.",
  unchanged: () => "Nothing to change: it was set like that already.",
  notSaved: (p: { why: string }) => `⚠️ Not saved. ${p.why}`,
  change: (p: { name: string; from: string; to: string }) => `**${p.name}:** ${p.from} → ${p.to}`,
  factChange: {
    excluded: (p: { title: string }) => `excluded: ${p.title}`,
    allowed: (p: { title: string }) => `brought back: ${p.title}`,
    moved: (p: { date: string; title: string }) => `moved to ${p.date}: ${p.title}`,
    notMoved: (p: { title: string }) => `no longer moved: ${p.title}`,
  },
  logFailed: (p: { channel: string }) =>
    `-# The note about it could not be written to the log channel ${p.channel}. \`/doctor\` says what is missing.`,
  log: {
    title: (p: { who: string }) => `**Settings changed** by ${p.who}`,
    forgotten: (p: { who: string }) => `**Everything kept about this server was deleted** by ${p.who}`,
  },
  unknownArticle: () => "That article is not loaded any more.",
  reset: {
    ask: (p: { changes: string }) => `### Back to the defaults?\n${p.changes}`,
    stopsDaily: () => "⚠️ This stops the daily fact.",
    confirm: "Reset",
    cancel: "Keep as it is",
    nothing: () => "Everything is at its default already.",
    kept: () => "Nothing was changed.",
    changedMeanwhile: () => "⚠️ The settings have changed since. This is what the reset would do now.",
    cleared: () => "✅ What could not be read is replaced by the defaults.",
  },
  exported: () => "The settings of this server, to keep or to import elsewhere.",
  import: {
    tooLarge: (p: { kilobytes: number }) =>
      `This file is too large: settings have at most ${p.kilobytes} kB. Nothing was changed.`,
    wrongHost: () => "The file did not come from Discord, so I did not fetch it. Nothing was changed.",
    unreachable: () => "I could not fetch the file from Discord. Nothing was changed. Please try again.",
    notJson: () => "This file is not JSON. What works is a file that `/settings export` made. Nothing was changed.",
    notSettings: (p: { problems: string }) =>
      `This file holds no settings that I can use. Nothing was changed.\n${p.problems}`,
    moreProblems: (p: { count: number }) => `and ${count(p.count, "more problem", "more problems")}`,
    ask: (p: { changes: string }) => `### Import these settings?\n${p.changes}`,
    problem: {
      whole: () => "It is not a file that `/settings export` made: `format`, `version` and `settings` are expected.",
      unknown: (p: { key: string }) => `\`${p.key}\` is not a setting.`,
      missing: (p: { key: string; expected: string }) => `\`${p.key}\` is missing; it must be ${p.expected}.`,
      value: (p: { key: string; expected: string; found: string }) =>
        `\`${p.key}\` must be ${p.expected}, not \`${p.found}\`.`,
    },
    expected,
    dropped: (p: { items: string }) => `**Left out**, because it cannot be chosen on this server:\n${p.items}`,
    everyoneItem: (p: { name: string }) => `${p.name}: @everyone`,
    droppedItem: (p: { name: string; id: string }) => `${p.name}: \`${p.id}\``,
    nothing: () => "The file would change nothing here.",
    changedMeanwhile: () => "⚠️ The settings have changed since. This is what the import would do now.",
    logBlocked: (p: { why: string }) =>
      `⚠️ I cannot write to the log channel of this file, so I leave the present one as it is. ${p.why}`,
    blocked: (p: { why: string }) =>
      `⚠️ The daily fact of this file cannot be posted like that, so I leave the present one as it is. ${p.why}`,
    startsDaily: (p: { next: string }) => `Next daily fact: ${p.next}`,
    confirm: "Import",
    cancel: "Do not import",
    cancelled: () => "Nothing was imported.",
    fileGone: () => "The file is no longer attached to this message. Please run `/settings import` again.",
  },
  deleteData: {
    ask: () =>
      "### Delete everything kept about this server?\nAll settings go back to the defaults, the daily fact stops, and what was posted when is forgotten. Only the date of the last daily fact stays, for 48 hours, so that no day gets two.",
    confirm: "Delete",
    cancel: "Keep",
    perhaps: () =>
      "⚠️ My store did not answer in time, so perhaps not everything is deleted. Please press the button again later.",
    done: () => "Everything kept about this server was deleted.",
  },
};

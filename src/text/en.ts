import { article } from "./en/article.ts";
import { check } from "./en/check.ts";
import { claim } from "./en/claim.ts";
import { daily } from "./en/daily.ts";
import { doctor } from "./en/doctor.ts";
import { fact } from "./en/fact.ts";
import { figure } from "./en/figure.ts";
import { obstacle } from "./en/obstacle.ts";
import { report } from "./en/report.ts";
import { settings } from "./en/settings.ts";
import { verify } from "./en/verify.ts";

const plural = new Intl.PluralRules("en");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

/** Every sentence that a member can read, in English. German has the same keys; a missing one does not compile. */
export const en = {
  error: {
    unexpected: (p: { reference: string }) => `That failed on my side. Reference: \`${p.reference}\``,
    notVerified: (p: { reference: string }) =>
      `I could not verify the quotation against the article, so I am not showing it. Reference: \`${p.reference}\``,
    tooFast: (p: { seconds: number }) =>
      `That was a lot of questions at once. Please wait ${count(p.seconds, "second", "seconds")}.`,
    outdatedButton: () => "This button belongs to an older version of me. Please ask again.",
    outdatedCommand: () => "I do not know this command (any more). `/help` shows what there is.",
    missingAccess: () =>
      "Discord did not let me do that. A moderator can check whether I may view this channel and send messages in it.",
    store: () =>
      "My settings cannot be read right now, so I do not know what moderators allow here. Please try again later.",
    moderatorsOnly: () => "This is for moderators: it needs Manage Server, or a role that they named in `/settings`.",
    serverOnly: () => "This works in a server that I was added to.",
    guildUnseen: () => "I cannot look at this server just now. Please try again in a minute.",
    stopping: () => "I am restarting. Please ask again in a moment.",
  },
  input: {
    empty: () =>
      "There is nothing to look for in that. Try a word or a question, for example `cash cow` or `layoffs 2018`.",
    tooLong: (p: { max: number; length: number }) =>
      `That is ${p.length} characters long; I can look for up to ${p.max}. A few words are enough.`,
    unknownArticle: (p: { typed: string }) =>
      `I have no article “${p.typed}”. The list under \`article\` shows those I have.`,
  },
  cited: {
    sentence: (p: { paragraph: number; sentence: number }) => `Para. ${p.paragraph}, sentence ${p.sentence}`,
    sentences: (p: { paragraph: number; from: number; to: number }) =>
      `Para. ${p.paragraph}, sentences ${p.from}–${p.to}`,
    paragraphs: (p: { from: number; to: number }) => (p.from === p.to ? `Para. ${p.from}` : `Paras. ${p.from}–${p.to}`),
    range: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
    pieces: "; ",
  },
  /** Whose voice: stands before every citation. */
  voice: {
    author: () => "Report",
    authorOpinion: (p: { name: string }) => `Opinion: ${p.name}`,
    speech: (p: { name: string }) => `In the words of ${p.name}`,
    speechUnknown: () => "In somebody’s words, not named",
    document: () => "From a document reported on",
    documentOf: (p: { name: string }) => `From a document reported on: ${p.name}`,
    company: (p: { name: string }) => `Reported statement: ${p.name}`,
    companyUnknown: () => "Reported statement",
    opinionOf: (p: { name: string }) => `Reported opinion: ${p.name}`,
  },
  passage: {
    gloss: (p: { text: string }) => `*In English, unofficial:* ${p.text}`,
    glossNote: (p: { note: string }) => `Translator's note: ${p.note}`,
    cut: () => "The passage goes on; it is too long to be shown in one message.",
    truncated: () => "The source breaks off here.",
    title: () => "Title",
    heading: () => "Heading",
    inContext: "Show in context",
    moreContext: "More context",
    back: "Back",
    context: () => "**In context**",
    outdated: () => "The article has changed since this message. This is the passage as it stands now.",
    gone: () => "The article has changed since this message, and this passage is no longer there.",
  },
  search: {
    title: (p: { query: string; shown: number }) => `**${count(p.shown, "passage", "passages")} for “${p.query}”**`,
    silent: (p: { query: string }) => `**The article says nothing about “${p.query}”.**`,
    silentSeveral: (p: { query: string }) => `**The articles say nothing about “${p.query}”.**`,
    nearest: "Nearest passages",
    nearestTitle: () => "**The nearest passages – no answer to the question**",
    more: "More passages",
    moreTitle: () => "**More passages**",
    again: () => "**Passages**",
  },
  quote: {
    noSpeech: (p: { speaker: string; about: string }) =>
      `The article quotes nothing by ${p.speaker} about “${p.about}”.`,
    noSpeechAtAll: (p: { speaker: string }) => `The article quotes nothing by ${p.speaker} directly.`,
    unknownSpeaker: (p: { typed: string; known: string }) =>
      `Nobody called “${p.typed}” is quoted in the article. Quoted are: ${p.known}.`,
    saidIn: (p: { source: string }) => `Source: ${p.source}`,
    another: "Another one",
    truncated: () =>
      "The source breaks off in that sentence, so it cannot be quoted. `/search` shows what there is of it.",
    none: () => "There is no passage here that could be quoted on its own.",
  },
  timeline: {
    title: (p: { range: string; topic: string; total: number }) =>
      `**Timeline${p.range && ` · ${p.range}`}${p.topic && ` · ${p.topic}`}** – ${count(p.total, "entry", "entries")}`,
    between: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
    since: (p: { from: string }) => `from ${p.from}`,
    until: (p: { to: string }) => `until ${p.to}`,
    inferred: () => "date inferred from the context",
    undated: () => "not dated in the article",
    undatedTitle: () => "Not dated",
    page: (p: { from: number; to: number; total: number }) =>
      p.from === p.to ? `Entry ${p.from} of ${p.total}` : `Entries ${p.from}–${p.to} of ${p.total}`,
    earlier: "Earlier",
    later: "Later",
    nothing: (p: { range: string; topic: string }) =>
      `**The article dates nothing${p.topic && ` about ${p.topic}`}${p.range && ` (${p.range})`}.**`,
    covers: (p: { from: string; to: string }) => `Its timeline runs from ${p.from} to ${p.to}.`,
    empty: () => "Nobody has written a timeline for this article yet.",
    unreadableDate: (p: { typed: string }) =>
      `I cannot read “${p.typed}” as a date. What works: \`2018\`, \`2018-02\`, \`Feb 2018\`, \`02/2018\`, \`spring 2019\`.`,
    reversed: (p: { from: string; to: string }) =>
      `The range is the wrong way round: ${p.from} comes after ${p.to}. Try \`from: ${p.to} to: ${p.from}\`.`,
    unknownTopic: (p: { typed: string }) =>
      `The timeline has no topic “${p.typed}”. The list under \`topic\` shows those it has, for example \`Tesla\`.`,
  },
  date: {
    approximately: (p: { date: string }) => `around ${p.date}`,
    uncertain: (p: { date: string }) => `probably ${p.date}`,
    interval: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
    openStart: (p: { to: string }) => `until ${p.to}`,
    openEnd: (p: { from: string }) => `since ${p.from}`,
    seasons: ["spring", "summer", "autumn", "winter"],
    season: (p: { season: string; year: number }) => `${p.season} ${p.year}`,
    quarter: (p: { quarter: number; year: number }) => `Q${p.quarter} ${p.year}`,
    half: (p: { half: number; year: number }) => `${p.half === 1 ? "first" : "second"} half of ${p.year}`,
    early: (p: { date: string }) => `early ${p.date}`,
  },
  daily,
  doctor,
  article,
  check,
  claim,
  verify,
  fact,
  figure,
  obstacle,
  settings,
  report,
  help: {
    title: () => "**Beleg settles what a text says** – with its own words and where they stand.",
    articles: (p: { titles: string }) => `Loaded: ${p.titles}`,
    line: (p: { command: string; description: string; example: string }) =>
      `**${p.command}** – ${p.description}\nExample: \`${p.example}\``,
    privately: () => "With `private: True` only you see the answer. Every passage shown can be opened in context.",
    menus: (p: { names: string }) => `On a message, under “Apps”: ${p.names}`,
    rights: () =>
      "Quotations are short and belong to their publisher; English renderings of German passages are unofficial.",
  },
};

export type Texts = typeof en;

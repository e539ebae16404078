const plural = new Intl.PluralRules("en");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

/** By the ledger's own names. */
const reasons: Readonly<Record<string, string>> = {
  "channel-gone": "The channel does not exist any more, or I cannot see it.",
  "channel-unfit": "Discord takes no post of mine in this channel.",
  "missing-permissions": "A permission is missing there; `/doctor` names it.",
  automod: "AutoMod of this server stops it.",
  threads: "The channel has as many open threads as Discord allows.",
  "thread-locked": "The thread is locked.",
  "tag-required": "The forum needs a tag.",
  "not-in-server": "I was not a member of this server.",
  "not-running": "I was not running.",
  "not-finished": "I was stopped in the middle of it.",
  "no-answer": "Discord did not answer.",
  unreachable: "Discord could not be reached.",
  "discord-error": "Discord had a failure of its own.",
  unauthorized: "Discord did not let me in.",
  "rate-limited": "Discord asked me to wait.",
  "could-not-look": "Whether the post is there could not be looked up.",
  "history-unreadable": "Whether the post is there cannot be seen without “Read Message History”.",
  "too-slow": "It took too long.",
  rejected: "Discord refused the post for a reason that is my fault.",
  unfit: "The fact could not be shown.",
  error: "That failed on my side.",
};

export const daily = {
  post: {
    title: () => "Today’s fact",
    test: () => "Test of the daily fact – it takes no day and no fact",
    testTitle: (p: { title: string }) => `Test: ${p.title}`,
  },
  reasons,
  /** In the log channel. */
  notes: {
    refused: (p: { date: string }) => `**The daily fact of ${p.date} cannot be posted.**`,
    triesOn: () => "-# Once that is put right it still appears, up to three hours after its time.",
    paused: () => "**The daily fact is paused:** Discord has refused it several times.",
    resume: () => "Once that is put right, `/daily resume` starts it again.",
    missed: (p: { date: string }) => `**No daily fact appeared on ${p.date}.**`,
    maybeMissed: (p: { date: string }) =>
      `**Whether the daily fact of ${p.date} was posted is uncertain.** I do not post it again, so that the day does not get two.`,
    unreadable: (p: { date: string }) =>
      `**Whether the daily fact of ${p.date} is there cannot be seen.** I do not post it again until I can look.`,
    noFact: (p: { date: string }) =>
      `**There is no fact for ${p.date}.** All are excluded (\`/daily queue\`), or the article has none.`,
    roleGone: () =>
      "**The daily fact was posted without mentioning the role:** it does not exist any more. `/daily start` chooses another one.",
    notPublished: (p: { channel: string }) =>
      `**The daily fact is in ${p.channel}, but was not published** to the servers that follow it.`,
  },
  none: () => "There is no daily fact here yet. `/daily start` sets it up.",
  start: {
    badTime: (p: { typed: string }) =>
      `“${p.typed}” is not a time. What works: \`09:00\`, \`18:30\` (00:00 to 23:59). Nothing was saved.`,
    badZone: (p: { typed: string }) =>
      `“${p.typed}” is not a time zone. The list under \`timezone\` shows them by city and country, for example \`Europe/Berlin\`. Nothing was saved.`,
    whichZone: (p: { typed: string; zones: string }) =>
      `“${p.typed}” may mean several time zones: ${p.zones}. Please choose one. Nothing was saved.`,
    offsetZone: (p: { typed: string; zones: string }) =>
      `“${p.typed}” stays the same all year; the clocks of most places do not. As far from UTC now: ${p.zones}. Please choose a place. Nothing was saved.`,
    refused: (p: { why: string }) => `⚠️ Nothing was saved, because it would not work:\n${p.why}`,
    allExcluded: () => "All facts are excluded here, so nothing would appear. `/daily queue` brings them back.",
    noFacts: () => "This article has no facts that could be posted. Nothing was saved.",
    unknownTag: (p: { typed: string; tags: string }) =>
      `There is no tag “${p.typed}” there. There are: ${p.tags || "none that I may use"}. Nothing was saved.`,
    ask: () => "### Post a fact every day?",
    askNew: () => "### Change the daily fact?",
    channel: (p: { channel: string }) => `**Channel:** ${p.channel}`,
    time: (p: { time: string; zone: string; days: string }) => `**Time:** ${p.time} (${p.zone}), ${p.days}`,
    role: (p: { role: string }) => `**Mentioned:** ${p.role}`,
    tag: (p: { tag: string }) => `**Tag:** ${p.tag}`,
    published: () => "**Published** to servers that follow the channel",
    notAnnouncement: (p: { channel: string }) =>
      `${p.channel} is not an announcement channel: there is nothing to publish.`,
    next: (p: { when: string }) => `**Next:** ${p.when}`,
    noNext: () => "**Next:** none in sight",
    before: (p: { lines: string }) => `**What changes:**\n${p.lines}`,
    sameAsBefore: () => "It runs like that already.",
    wasPaused: () => "It is paused at the moment; this ends the pause.",
    advice: (p: { lines: string }) => `**Worth knowing:**\n${p.lines}`,
    preview: () => "-# Preview",
    noPreview: () => "-# The next fact is too long to be shown here as well.",
    confirm: "Save",
    cancel: "Discard",
    discarded: () => "Nothing was saved.",
    saved: (p: { next: string }) => `✅ Saved. Next daily fact:\n${p.next}`,
    savedNoNext: () => "✅ Saved.",
    test: "Post a test now",
  },
  ownTime: (p: { when: string }) => `On your own clock: ${p.when}`,
  stopped: () => "✅ The daily fact has stopped. Which facts were excluded or moved stays noted.",
  pause: {
    unreadable: (p: { typed: string }) =>
      `“${p.typed}” is neither a date nor a duration. What works: \`2026-12-24\`, \`Dec 24\`, \`tomorrow\`, \`next Monday\`, \`3 days\`, \`a week\`. Nothing was changed.`,
    ambiguous: (p: { typed: string; one: string; other: string }) =>
      `“${p.typed}” may be two different days. Please write \`${p.one}\` or \`${p.other}\`. Nothing was changed.`,
    notLater: () => "That is not after today. Nothing was changed.",
    tooFar: () => "That is more than a year away. `/daily stop` ends it altogether. Nothing was changed.",
    done: (p: { date: string }) => `✅ Paused. The first fact after the pause:\n${p.date}`,
    doneOpen: () => "✅ Paused until somebody uses `/daily resume`.",
  },
  resume: {
    notPaused: () => "It is not paused.",
    refused: (p: { why: string }) => `⚠️ Not resumed, because it would not work:\n${p.why}`,
    done: (p: { next: string }) => `✅ It goes on. Next daily fact:\n${p.next}`,
  },
  status: {
    title: () => "### Daily fact",
    running: (p: { next: string }) => `**Next:** ${p.next}`,
    owed: () => "**Next:** now – it is being posted",
    triedAgain: (p: { since: string }) => `**Next:** due ${p.since}, not posted yet – it is tried again`,
    paused: (p: { pause: string }) => `⏸️ **Paused** ${p.pause}. \`/daily resume\` goes on.`,
    attempts: (p: { lines: string }) => `**Last attempts**\n${p.lines}`,
    noAttempts: () => "Nothing has been posted yet.",
    attempt: (p: { date: string; at: string; outcome: string }) => `- ${p.date}: ${p.outcome} (${p.at})`,
    outcomes: {
      sent: "posted",
      failed: "not posted",
      unknown: "perhaps posted",
      missed: "missed",
    },
    because: (p: { outcome: string; reason: string }) => `${p.outcome}. ${p.reason}`,
    times: (p: { times: number }) => `${p.times} times`,
    left: (p: { left: number; total: number }) => `**Facts left** before they start again: ${p.left} of ${p.total}`,
    excluded: (p: { count: number }) => `${count(p.count, "fact is", "facts are")} excluded.`,
    obstacles: (p: { lines: string }) => `⚠️ **In the way:**\n${p.lines}`,
  },
  queue: {
    title: () => "### The next facts",
    item: (p: { date: string; title: string; moved: boolean }) =>
      `**${p.date}**${p.moved ? " (moved here)" : ""} – ${p.title}`,
    empty: () => "There is no fact to post: all are excluded, or the article has none.",
    noDates: () => "While the pause has no end, no fact has a date. The next ones would be:",
    undated: (p: { title: string }) => `- ${p.title}`,
    veto: "Leave one out",
    move: "Move one to another day",
    allow: "Bring one back",
    label: (p: { date: string; title: string }) => `${p.date}: ${p.title}`,
    gone: () => "This fact is not there any more.",
    vetoed: () => "✅ It will not be posted here.",
    allowed: () => "✅ It is back among the facts.",
    moved: (p: { date: string }) => `✅ Moved to ${p.date}.`,
    form: {
      title: "Move a fact",
      label: "Date",
      hint: "For example 2026-12-24, Dec 24, next Monday or 3 days.",
    },
    unreadable: (p: { typed: string }) =>
      `“${p.typed}” is not a date. What works: \`2026-12-24\`, \`Dec 24\`, \`next Monday\`, \`3 days\`. Nothing was changed.`,
    notLater: () => "That is not after today. Nothing was changed.",
    tooFar: () => "That is more than a year away. Nothing was changed.",
    noPost: (p: { date: string }) =>
      `Nothing is posted on ${p.date}. Please choose a day with a daily fact. Nothing was changed.`,
    tooEarly: (p: { date: string }) =>
      `It cannot be posted on ${p.date}: a fact comes again only after all the others have been posted. Nothing was changed.`,
    tooMany: () => "No more facts can be moved or excluded. Nothing was changed.",
  },
  test: {
    done: (p: { link: string }) => `✅ The test is there: ${p.link}`,
    doneUnlinked: (p: { channel: string }) => `✅ The test is in ${p.channel}.`,
    failed: (p: { why: string }) => `⚠️ The test could not be posted.\n${p.why}`,
  },
};

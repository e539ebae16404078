export const doctor = {
  title: () => "### Diagnosis",
  version: (p: { version: string }) => `**Version:** ${p.version}`,
  article: (p: { title: string; revision: string }) => `**Article:** ${p.title}, revision \`${p.revision}\``,
  latency: (p: { ms: number }) => `**Connection to Discord:** ${p.ms} ms there and back`,
  noLatency: () => "**Connection to Discord:** not measured yet",
  store: (p: { where: string; ms: number }) => `**Store:** ${p.where}, answers within ${p.ms} ms`,
  storeFails: (p: { where: string }) =>
    `⚠️ **Store:** ${p.where} does not answer. Settings can neither be read nor changed, and nothing is posted until it does.`,
  corrupt: () => "⚠️ The stored settings could not be read; the server runs on the defaults.",
  unknownSettings: () =>
    "**Daily fact and log channel:** unknown, because the settings cannot be read. Below are all channels.",
  ledgerUnreadable: () =>
    "⚠️ What I noted about daily posts here cannot be read. So that no day gets two, nothing is posted. `/settings delete-data` clears it, and everything else kept about this server.",
  fine: (p: { what: string }) => `✅ **${p.what}:** everything is in place.`,
  trouble: (p: { what: string; lines: string }) => `⚠️ **${p.what}**\n${p.lines}`,
  daily: (p: { channel: string }) => `Daily fact in ${p.channel}`,
  paused: (p: { pause: string }) => `It is paused, ${p.pause}. \`/daily resume\` goes on.`,
  noDaily: () => "**Daily fact:** off",
  log: (p: { channel: string }) => `Log channel ${p.channel}`,
  noLog: () =>
    "**Log channel:** none. Trouble with the daily fact is told in the server’s system channel, if I may write there.",
  noSystem: () =>
    "**Log channel:** none, and no system channel either: trouble with the daily fact reaches nobody. `/settings show` sets one.",
  channelsFine: (p: { count: number }) =>
    `✅ **Channels:** ${p.count === 1 ? "in the only one" : `in all ${p.count}`} I may post.`,
  channels: (p: { lines: string; fine: number; total: number }) =>
    `**Channels:** in ${p.fine} of ${p.total} I may post. Answers to commands need no permission; the daily fact and the log do.\n${p.lines}`,
  channelLacks: (p: { channel: string; permissions: string }) => `- ${p.channel}: ${p.permissions}`,
  click: (p: { holder: string }) => `-# To allow it: Edit Channel → Permissions → ${p.holder}.`,
  more: (p: { count: number }) => `- and ${p.count} more`,
  locked: () => "locked",
};

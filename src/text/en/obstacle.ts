/** What stands in the way of a message, and what to click. */
export const obstacle = {
  /** As Discord's own settings call them. */
  permissions: {
    viewChannel: "View Channel",
    sendMessages: "Send Messages",
    createPosts: "Create Posts",
    sendInThreads: "Send Messages in Threads",
    readHistory: "Read Message History",
    mentionRoles: "Mention @everyone, @here, and All Roles",
    manageThreads: "Manage Threads and Posts",
  },
  permission: (p: { permission: string; channel: string; holder: string }) =>
    `**${p.permission}** is missing in ${p.channel}: Edit Channel → Permissions → ${p.holder} → allow “${p.permission}”.`,
  roleNotMentionable: (p: { permission: string; role: string; channel: string; holder: string }) =>
    `${p.role} would not be notified: allow anyone to @mention it (Server Settings → Roles), or allow “${p.permission}” in ${p.channel} (Edit Channel → Permissions → ${p.holder}).`,
  historyAdvice: (p: { permission: string; channel: string; holder: string }) =>
    `**${p.permission}** is missing in ${p.channel}: after a failed connection I could not see whether the post is there, and would rather skip the day. Edit Channel → Permissions → ${p.holder} → allow “${p.permission}”.`,
  ownRole: (p: { role: string }) => `role “${p.role}”`,
  ownMember: () => "+ → Beleg",
  channelGone: (p: { channel: string }) =>
    `The channel ${p.channel} does not exist any more, or I cannot see it: allow “View Channel” there, or choose another one.`,
  channelType: (p: { channel: string }) =>
    `${p.channel} is a kind of channel that I cannot post to. Possible are text, announcement and forum channels and threads.`,
  noteChannelType: (p: { channel: string }) =>
    `${p.channel} is a kind of channel that notes cannot go to. Possible are text and announcement channels and threads.`,
  threadLocked: (p: { channel: string }) =>
    `The thread ${p.channel} is locked: unlock it, or give me “Manage Threads and Posts”.`,
  tagRequired: (p: { channel: string; tags: string }) =>
    `Posts in ${p.channel} need a tag: choose one with the option \`tag\`. There are: ${p.tags || "none that I may use"}.`,
  tagGone: (p: { channel: string; tags: string }) =>
    `${p.channel} does not have this tag (any more), or only moderators may use it. There are: ${p.tags || "none that I may use"}.`,
  tagElsewhere: (p: { channel: string }) => `${p.channel} is not a forum: only posts in forums have a tag.`,
  roleGone: () => "This role cannot be mentioned: it does not exist any more, or it is everyone. Choose another one.",
};

const plural = new Intl.PluralRules("en");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

/** What checking statements and checking quotations have in common. */
export const check = {
  post: "Post publicly",
  postedBy: (p: { user: string }) => `-# Posted by ${p.user}`,
  posted: () => "-# Posted for everybody to see.",
  restricted: () => "Moderators allow only private answers here, so I am not posting this.",
  changed: () =>
    "The article has changed since this answer. Here it is for the article as it stands now; please look again before posting it.",
  tooLongToPost: () => "These words are too long to be shown in full, so this cannot be posted from here.",
  left: (p: { left: number }) => `-# ${p.left} more: I check the first five.`,
  notChecked: (p: { questions: number; short: number }) =>
    `-# Not checked: ${[
      ...(p.questions > 0 ? [count(p.questions, "question", "questions")] : []),
      ...(p.short > 0 ? [`${count(p.short, "sentence", "sentences")} of fewer than three words`] : []),
    ].join(", ")}.`,
  times: (p: { count: number }) => `-# Said ${p.count} times, checked once.`,
  timesOf: (p: { number: number; count: number }) => `-# No. ${p.number} is said ${p.count} times, checked once.`,
  noText: () => "There is no text in that message that I could check.",
  fromMessage: (p: { url: string }) => `-# Checked: [this message](${p.url})`,
  claims: (p: { count: number }) => `**${count(p.count, "claim", "claims")} checked against the article**`,
  quotations: (p: { count: number }) => `**${count(p.count, "quotation", "quotations")} checked against the article**`,
  noStatement: () =>
    "I find nothing in that message that states something: no sentence of three words or more that is not a question or a greeting.",
  noQuotation: () =>
    "I find no quotation in that message: nothing of two words or more in quotation marks or behind `>`.",
};

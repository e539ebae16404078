export const fact = {
  another: "Another fact",
  none: () => "Nobody has marked facts in this article yet.",
  labelled: (p: { label: string; words: string }) => `**${p.label}** – ${p.words}`,
};

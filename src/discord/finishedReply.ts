import type { Library } from "../index/library.ts";
import { type Reply, withAccent } from "../render/reply.ts";
import { withReport } from "../render/report.ts";
import { verifyReply } from "../render/verify.ts";
import type { Terms } from "./terms.ts";

/** What every answer gets, whoever rendered it: the guild's colour, and the button that reports its citations. */
export function finished({ followUp, ...reply }: Reply, terms: Terms): Reply {
  const answer = withReport(inColour(reply, terms), terms.language);
  if (!followUp) return answer;
  return { ...answer, followUp: withReport(inColour(followUp, terms), terms.publicLanguage) };
}

/** The guild's colour in the place of Beleg's own. */
function inColour(reply: Reply, { settings }: Terms): Reply {
  const colour = settings?.colour;
  return colour ? withAccent(reply, Number.parseInt(colour.slice(1), 16)) : reply;
}

/** @throws where it shows as the article's words what are none, or cites nothing. */
export function checkReply(outcome: Reply, library: Library): void {
  const articleOf = (slug: string) => library.sources.get(slug)?.article;
  verifyReply(outcome, articleOf);
  if (outcome.followUp) verifyReply(outcome.followUp, articleOf);
}

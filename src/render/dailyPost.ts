import { ComponentType } from "discord-api-types/v10";
import { textsIn } from "../text/texts.ts";
import { unpackCustomId } from "./customId.ts";
import { ANOTHER_FACT, type FactView, factBlocks, factButtons, factTitle, type ShownFact } from "./fact.ts";
import { shorten } from "./markdown.ts";
import { block, card, type Reply } from "./reply.ts";
import { withReport } from "./report.ts";

export interface DailyPostView extends Pick<FactView, "language" | "another"> {
  /** By which the post can be recognised; undefined for a test. */
  readonly mark: string | undefined;
  /** Mentioned above the fact. */
  readonly roleId: string | null;
}

/** Characters of a forum post's title. @see https://discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel */
const TITLE_MAX = 100;

export function renderDailyPost(shown: ShownFact, { language, another, mark, roleId }: DailyPostView): Reply {
  const t = textsIn(language).daily.post;
  const view: FactView = { language, another, ...(mark !== undefined && { mark }) };
  const isTest = mark === undefined;
  const head = isTest ? `-# ${t.test()}` : `-# ${t.title()}`;
  // No dispatch stands between this and the channel.
  const fact = withReport(
    card({ blocks: [block(head), ...factBlocks(shown, view)], rows: [factButtons(shown, view)] }),
    language,
  );
  if (roleId === null) return fact;
  const mention = { type: ComponentType.TextDisplay as const, content: `<@&${roleId}>` };
  return { ...fact, components: [mention, ...fact.components] };
}

export function dailyPostTitle({ fact }: ShownFact, { language, mark }: DailyPostView): string {
  const title = factTitle(fact, language);
  return shorten(mark === undefined ? textsIn(language).daily.post.testTitle({ title }) : title, TITLE_MAX);
}

/** The mark in the id of one of a post's buttons. */
export function markIn(customId: string): string | undefined {
  const { handler, parts } = unpackCustomId(customId);
  return handler === ANOTHER_FACT ? parts[2] : undefined;
}

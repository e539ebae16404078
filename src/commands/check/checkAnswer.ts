import type { APIMessage } from "discord-api-types/v10";
import type { Request } from "../../discord/request.ts";
import type { Terms } from "../../discord/terms.ts";
import type { Library } from "../../index/library.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import type { CheckedWords } from "../../render/check/checkedWords.ts";
import { renderChecks } from "../../render/check/checkReply.ts";
import { tryPackCustomId } from "../../render/customId.ts";
import type { Reply } from "../../render/reply.ts";
import { type Texts, textsIn } from "../../text/texts.ts";
import { revisionOf, sourcesIn } from "../sources.ts";
import { CHECK_KINDS, type CheckKindName } from "./checkKinds.ts";
import { packTally, type Tally } from "./tally.ts";

/** Handler behind "Post publicly": `post:<kind>:<article>:<revision>:<tally>`. */
export const POST = "post";
/** Characters of a quotation or statement that is to be checked: as long as a message. */
export const CHECKED_TEXT_MAX = 4000;

export interface CheckAnswer {
  readonly kind: CheckKindName;
  /** At most `CHECKED_MAX`. */
  readonly said: readonly CheckedWords[];
  readonly tally: Tally;
  readonly article: string | undefined;
  readonly language: Language;
  /** Of the message that they are from; undefined where they were typed. */
  readonly messageUrl: string | undefined;
  /** Offers "Post publicly". */
  readonly postable: boolean;
  readonly above?: readonly string[];
}

/** Checks everything anew and shows it. */
export function answerChecks(answer: CheckAnswer, library: Library): Reply {
  const { kind, said, tally, article, language, messageUrl, postable } = answer;
  const t = textsIn(language);
  const { check, title } = CHECK_KINDS[kind];
  const revision = revisionOf(sourcesIn(library, article));
  return renderChecks({
    checked: said.map((one) => check({ said: one, article, language }, library)),
    language,
    above: [...(answer.above ?? []), ...(said.length > 1 ? [title(t, said.length)] : [])],
    below: [
      ...saidAgain(tally, t),
      ...notChecked(tally, t),
      ...(messageUrl === undefined ? [] : [t.check.fromMessage({ url: messageUrl })]),
    ],
    post: postable ? tryPackCustomId(POST, kind, article ?? "", revision, packTally(tally)) : undefined,
  });
}

function saidAgain({ times }: Tally, t: Texts): readonly string[] {
  return times.flatMap((count, position) => {
    if (count <= 1) return [];
    return [times.length > 1 ? t.check.timesOf({ number: position + 1, count }) : t.check.times({ count })];
  });
}

function notChecked({ left, questions, short }: Tally, t: Texts): readonly string[] {
  return [
    ...(left > 0 ? [t.check.left({ left })] : []),
    ...(questions + short > 0 ? [t.check.notChecked({ questions, short })] : []),
  ];
}

/** A private answer can be posted unless moderators have restricted that. */
export function isPostable({ visibility, mayBePublic }: Pick<Terms, "visibility" | "mayBePublic">): boolean {
  return visibility === "asker" && mayBePublic;
}

export function urlOf(
  { id, channel_id }: Pick<APIMessage, "id" | "channel_id">,
  { guildId }: Pick<Request, "guildId">,
): string {
  return `https://discord.com/channels/${guildId ?? "@me"}/${channel_id}/${id}`;
}

import type { APIMessage } from "discord-api-types/v10";
import { UserError } from "../../app/userError.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import { wordsIn } from "../../render/check/checkedWords.ts";
import { textsIn } from "../../text/texts.ts";
import { revisionOf, sourcesIn } from "../sources.ts";
import { answerChecks, POST, urlOf } from "./checkAnswer.ts";
import { CHECK_KINDS, type CheckKindName } from "./checkKinds.ts";
import { CHECKED_MAX, unpackTally } from "./tally.ts";

/**
 * "Post publicly" on a private answer. The member's words are read from that answer, everything is checked anew, the private
 * answer loses the button and the public one names who posted it. What moderators restricted since then holds.
 */
export const postHandler: ButtonHandler = {
  name: POST,
  ack: "defer",
  execute: ({ parts, message, inPlace, request, language, publicLanguage, mayBePublic, t }, { library }) => {
    const [kind = "", article = "", revision = "", packed = ""] = parts;
    const said = wordsIn(message.components ?? []).slice(0, CHECKED_MAX);
    if (!isKind(kind) || said.length === 0 || !inPlace) throw new UserError((say) => say.error.outdatedButton());
    if (!mayBePublic) throw new UserError((say) => say.check.restricted());
    const slug = library.sources.has(article) ? article : undefined;
    const target = targetOf(message);
    const messageUrl = target === undefined ? undefined : urlOf({ ...message, id: target }, request);
    const answer = { kind, said, article: slug, language, tally: unpackTally(packed), messageUrl };
    if (revision !== revisionOf(sourcesIn(library, slug))) {
      return answerChecks({ ...answer, postable: true, above: [t.check.changed()] }, library);
    }
    const posted = textsIn(publicLanguage).check.postedBy({ user: `<@${request.userId}>` });
    return {
      ...answerChecks({ ...answer, postable: false, above: [t.check.posted()] }, library),
      followUp: answerChecks({ ...answer, language: publicLanguage, postable: false, above: [posted] }, library),
    };
  },
};

function isKind(kind: string): kind is CheckKindName {
  return Object.hasOwn(CHECK_KINDS, kind);
}

/** The message that was checked, where the answer came from a message's menu. */
function targetOf({ interaction_metadata: asked }: APIMessage): string | undefined {
  return asked && "target_message_id" in asked ? asked.target_message_id : undefined;
}

import { ComponentType, TextInputStyle } from "discord-api-types/v10";
import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import { allowFact, moveFact, vetoFact } from "../../daily/factWishes.ts";
import { upcomingSlots } from "../../daily/schedule.ts";
import { localDateAt } from "../../daily/slotTime.ts";
import { parsePause } from "../../daily/typedTime.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import type { FormHandler } from "../../discord/form.ts";
import type { Request } from "../../discord/request.ts";
import type { Terms } from "../../discord/terms.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { packCustomId } from "../../render/customId.ts";
import { shortDate } from "../../render/dailySchedule.ts";
import { block, card, type Reply } from "../../render/reply.ts";
import type { LocalDate } from "../../settings/formats.ts";
import { type FactWishes, factWishesSchema, type GuildSettings } from "../../settings/guildSettings.ts";
import { applyChange } from "../settings/applyChange.ts";
import { guildOf } from "../settings/showSettings.ts";
import { type DailyMoment, dailyMoment, scheduleOf } from "./dailyMoment.ts";
import { factByKey, factQueue } from "./factQueue.ts";
import { refusedDate } from "./refusedDate.ts";
import { ALLOW, MOVE, showQueue, VETO } from "./showQueue.ts";

const DATE_FIELD = "date";
/** A date to move a fact to is looked for among the next slots; a year has no more. */
const SLOTS_MAX = 366;

interface Chosen extends Pick<Terms, "language" | "publicLanguage" | "t"> {
  readonly request: Request;
}

export const vetoMenu: ButtonHandler = {
  name: VETO,
  audience: "moderators",
  ack: "defer",
  execute: async (press, context) => {
    const factId = chosenFact(press.values[0], context);
    await change((wishes) => vetoFact(wishes, factId), press, context);
    return showChanged(press, context, press.t.daily.queue.vetoed());
  },
};

export const allowMenu: ButtonHandler = {
  name: ALLOW,
  audience: "moderators",
  ack: "defer",
  execute: async (press, context) => {
    const factId = chosenFact(press.values[0], context);
    await change((wishes) => allowFact(wishes, factId), press, context);
    return showChanged(press, context, press.t.daily.queue.allowed());
  },
};

/** Asks for the date. Not deferred: a form must be the first answer. */
export const moveMenu: ButtonHandler = {
  name: MOVE,
  audience: "moderators",
  execute: ({ values: [key = ""], t }, context) => {
    chosenFact(key, context);
    const { title, label, hint } = t.daily.queue.form;
    return {
      kind: "form",
      modal: {
        custom_id: packCustomId(MOVE, key),
        title,
        components: [
          {
            type: ComponentType.Label,
            label,
            description: hint,
            component: {
              type: ComponentType.TextInput,
              custom_id: DATE_FIELD,
              style: TextInputStyle.Short,
              max_length: 40,
            },
          },
        ],
      },
    };
  },
};

export const moveForm: FormHandler = {
  name: MOVE,
  audience: "moderators",
  ack: "defer",
  execute: async (submission, context) => {
    const { parts, fields, request, language, t } = submission;
    const factId = chosenFact(parts[0], context);
    const moment = await dailyMoment(request, context);
    const today = localDateAt(moment.now, scheduleOf(moment).timeZone);
    const date = readDate(fields.get(DATE_FIELD)?.[0] ?? "", moment, today, language);
    const facts = moveFact(moment.settings.facts, factId, date, today);
    requireTurn(factId, date, { ...moment, settings: { ...moment.settings, facts } }, language, context);
    await change((wishes) => moveFact(wishes, factId, date, today), submission, context);
    return showChanged(submission, context, t.daily.queue.moved({ date: shortDate(date, language) }));
  },
};

function chosenFact(key: string | undefined, { library }: AppContext): string {
  const factId = key === undefined ? undefined : factByKey(key, library);
  if (factId === undefined) throw new UserError((t) => t.daily.queue.gone());
  return factId;
}

/** @throws UserError when it is no date, or none on which anything is posted. */
function readDate(typed: string, moment: DailyMoment, today: LocalDate, language: Language): LocalDate {
  const reading = parsePause(typed, today);
  if (!reading.ok) {
    throw new UserError(({ daily: t }) => refusedDate(reading, typed, { ...t.queue, ambiguous: t.pause.ambiguous }));
  }
  const slots = upcomingSlots(moment.now, scheduleOf(moment), moment.progress, SLOTS_MAX);
  if (!slots.some(({ date }) => date === reading.until)) {
    throw new UserError((t) => t.daily.queue.noPost({ date: shortDate(reading.until, language) }));
  }
  return reading.until;
}

/** What was posted comes again only once all others were. @throws UserError where it would not be the date's in spite of the move. */
function requireTurn(
  factId: string,
  date: LocalDate,
  moved: DailyMoment,
  language: Language,
  { library }: AppContext,
): void {
  const slots = upcomingSlots(moved.now, scheduleOf(moved), moved.progress, SLOTS_MAX);
  const before = slots.findIndex((slot) => slot.date === date);
  if (factQueue(moved, before + 1, library).at(-1)?.factId === factId) return;
  throw new UserError((t) => t.daily.queue.tooEarly({ date: shortDate(date, language) }));
}

/** The list anew; where it cannot be shown just now, at least what was done. */
async function showChanged({ request, language }: Chosen, context: AppContext, said: string): Promise<Reply> {
  try {
    return await showQueue(request, language, context, said);
  } catch (err) {
    context.log.warn({ err }, "could not show the queue after it was changed");
    return card({ blocks: [block(said)] });
  }
}

async function change(
  wish: (wishes: FactWishes) => FactWishes,
  { request, language, publicLanguage }: Chosen,
  context: AppContext,
): Promise<void> {
  const guildId = guildOf(request);
  const terms = { language, publicLanguage };
  const within = ({ facts }: GuildSettings) => {
    const wished = factWishesSchema.safeParse(wish(facts));
    // The lists have an end.
    if (!wished.success) throw new UserError((t) => t.daily.queue.tooMany());
    return { facts: wished.data };
  };
  await applyChange(within, { guildId, request, terms, context });
}

import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import { allowFact, moveFact, vetoFact } from "../../daily/factWishes.ts";
import { upcomingSlots } from "../../daily/schedule.ts";
import { localDateAt } from "../../daily/slotTime.ts";
import { parsePause } from "../../daily/typedTime.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import { findFact } from "../../discord/daily/createDailyPosts.ts";
import type { FormHandler } from "../../discord/form.ts";
import type { Request } from "../../discord/request.ts";
import type { Terms } from "../../discord/terms.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { packCustomId } from "../../render/customId.ts";
import { shortDate } from "../../render/dailySchedule.ts";
import { factTitle } from "../../render/fact.ts";
import { echo, escapeMarkdown, shorten } from "../../render/markdown.ts";
import { block, card, type Reply, row } from "../../render/reply.ts";
import type { LocalDate } from "../../settings/formats.ts";
import { type FactWishes, factWishesSchema, type GuildSettings } from "../../settings/guildSettings.ts";
import { type Texts, textsIn } from "../../text/texts.ts";
import { applyChange } from "../settings/applyChange.ts";
import { guildOf } from "../settings/showSettings.ts";
import { type DailyMoment, dailyMoment, scheduleOf } from "./dailyMoment.ts";
import { factByKey, factKey, factQueue, type QueuedFact } from "./factQueue.ts";

const VETO = "dveto";
const ALLOW = "dallow";
/** The menu, and the form that it opens: `dmove:<fact>`. */
const MOVE = "dmove";
const DATE_FIELD = "date";

const QUEUED = 7;
const MENU_MAX = 25;
const LABEL_MAX = 100;
const TITLE_SHOWN_MAX = 220;
/** A date to move a fact to is looked for among the next slots; a year has no more. */
const SLOTS_MAX = 366;

/** The next facts, with menus to leave one out, move one, or bring one back. */
export async function showQueue(
  request: Request,
  language: Language,
  context: AppContext,
  said?: string,
): Promise<Reply> {
  const moment = await dailyMoment(request, context);
  scheduleOf(moment);
  const t = textsIn(language).daily.queue;
  const queue = factQueue(moment, QUEUED, context.library);
  const undated = queue.some(({ date }) => date === undefined);
  const head = [...(said === undefined ? [] : [said]), t.title(), ...(undated ? [t.noDates()] : [])].join("\n");
  const lines = queue.map((queued) => queueLine(queued, language, t));
  return card({
    blocks: [block(head), block(lines.length > 0 ? lines.join("\n") : t.empty())],
    rows: menus(queue, moment, language, context),
  });
}

function queueLine({ shown, date, moved }: QueuedFact, language: Language, t: Texts["daily"]["queue"]): string {
  const title = escapeMarkdown(shorten(factTitle(shown.fact, language), TITLE_SHOWN_MAX));
  return date === undefined ? t.undated({ title }) : t.item({ date: shortDate(date, language), title, moved });
}

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

function menus(
  queue: readonly QueuedFact[],
  { settings }: DailyMoment,
  language: Language,
  { library }: AppContext,
): readonly Row[] {
  const t = textsIn(language).daily.queue;
  const label = (title: string, date: LocalDate | undefined) =>
    shorten(date === undefined ? title : t.label({ date: shortDate(date, language), title }), LABEL_MAX);
  const upcoming = queue.map(({ factId, shown, date }) => ({
    value: factKey(factId),
    label: label(factTitle(shown.fact, language), date),
  }));
  const excluded = settings.facts.vetoed.flatMap((factId) => {
    const shown = findFact(library, factId);
    return shown ? [{ value: factKey(factId), label: label(factTitle(shown.fact, language), undefined) }] : [];
  });
  const dated = queue.some(({ date }) => date !== undefined);
  return [
    ...menu(VETO, t.veto, upcoming),
    ...(dated ? menu(MOVE, t.move, upcoming) : []),
    ...menu(ALLOW, t.allow, excluded.slice(-MENU_MAX)),
  ];
}

/** Near the end of a bag the same fact may come twice among the next ones. */
function menu(name: string, placeholder: string, options: readonly { value: string; label: string }[]): readonly Row[] {
  const distinct = new Map(options.toReversed().map((option) => [option.value, option]));
  if (distinct.size === 0) return [];
  const component = {
    type: ComponentType.StringSelect as const,
    custom_id: packCustomId(name),
    placeholder,
    options: [...distinct.values()].reverse(),
  };
  return [row(component)];
}

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
    return showQueue(press.request, press.language, context, press.t.daily.queue.vetoed());
  },
};

export const allowMenu: ButtonHandler = {
  name: ALLOW,
  audience: "moderators",
  ack: "defer",
  execute: async (press, context) => {
    const factId = chosenFact(press.values[0], context);
    await change((wishes) => allowFact(wishes, factId), press, context);
    return showQueue(press.request, press.language, context, press.t.daily.queue.allowed());
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
    await change((wishes) => moveFact(wishes, factId, date, today), submission, context);
    return showQueue(request, language, context, t.daily.queue.moved({ date: shortDate(date, language) }));
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
    const { why } = reading;
    throw new UserError(({ daily: { queue: t } }) => {
      if (why === "not-later") return t.notLater();
      return why === "too-far" ? t.tooFar() : t.unreadable({ typed: echo(typed) });
    });
  }
  const slots = upcomingSlots(moment.now, scheduleOf(moment), moment.progress, SLOTS_MAX);
  if (!slots.some(({ date }) => date === reading.until)) {
    throw new UserError((t) => t.daily.queue.noPost({ date: shortDate(reading.until, language) }));
  }
  return reading.until;
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

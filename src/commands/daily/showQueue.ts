import { type APIActionRowComponent, type APIComponentInMessageActionRow, ComponentType } from "discord-api-types/v10";
import type { AppContext } from "../../app/context.ts";
import { findFact } from "../../discord/daily/preparePost.ts";
import type { Request } from "../../discord/request.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { packCustomId } from "../../render/customId.ts";
import { shortDate } from "../../render/dailySchedule.ts";
import { factTitle } from "../../render/fact.ts";
import { escapeMarkdown, shorten } from "../../render/markdown.ts";
import { block, card, type Reply, row } from "../../render/reply.ts";
import type { LocalDate } from "../../settings/formats.ts";
import { type Texts, textsIn } from "../../text/texts.ts";
import { type DailyMoment, dailyMoment, scheduleOf } from "./dailyMoment.ts";
import { factKey, factQueue, type QueuedFact } from "./factQueue.ts";

/** Handlers behind the menus. */
export const VETO = "dveto";
export const ALLOW = "dallow";
/** The menu, and the form that it opens: `dmove:<fact>`. */
export const MOVE = "dmove";

const QUEUED = 7;
const MENU_MAX = 25;
const LABEL_MAX = 100;
const TITLE_SHOWN_MAX = 220;

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

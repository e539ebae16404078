import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import type { Language } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { packCustomId, tryPackCustomId } from "./customId.ts";
import { MESSAGE_COMPONENTS_MAX, ROW_BUTTONS_MAX } from "./limits.ts";
import type { CitedPlace, Quotation } from "./quotation.ts";
import { button, type Form, type Reply, row } from "./reply.ts";

/** Handler behind "Report this citation" and behind its form: `report:<article>~<revision>~<place>=<score>,<place>…:<…>`. */
export const REPORT = "report";
/** Field of the form. */
export const REPORT_FIELD = "wrong";
/** Characters of a report. */
export const REPORT_MAX = 1000;

/** A place that an answer showed, as the button remembers it. */
export interface ReportedPlace {
  readonly article: string;
  readonly revision: string;
  /** Passage ids as in `Quotation.place`. */
  readonly place: string;
  /** 0 to 100. */
  readonly score: number | undefined;
}

/**
 * The reply with "Report this citation" on it if it shows the article's words or names places of it. Applied to every answer on its way out, so that
 * no renderer can forget it.
 */
export function withReport(reply: Reply, language: Language): Reply {
  const id = reportId(placesOf(reply));
  if (id === undefined) return reply;
  const report = button(textsIn(language).report.button, id);
  const last = reply.components.findLastIndex(({ type }) => type === ComponentType.Container);
  const components = reply.components.map((component, position) =>
    position === last && component.type === ComponentType.Container
      ? { ...component, components: withButton(component.components, report) }
      : component,
  );
  const count = componentsIn(components);
  if (count > MESSAGE_COMPONENTS_MAX) {
    throw new TypeError(`an answer of ${count} components: Discord takes ${MESSAGE_COMPONENTS_MAX}`);
  }
  return { ...reply, components };
}

/** In the last row where that has room, else in a row of its own. */
function withButton(
  inside: readonly APIComponentInContainer[],
  report: APIComponentInMessageActionRow,
): APIComponentInContainer[] {
  const last = inside.at(-1);
  return last && hasRoom(last)
    ? [...inside.slice(0, -1), { ...last, components: [...last.components, report] }]
    : [...inside, row(report)];
}

function hasRoom(
  component: APIComponentInContainer,
): component is APIActionRowComponent<APIComponentInMessageActionRow> {
  if (component.type !== ComponentType.ActionRow || component.components.length >= ROW_BUTTONS_MAX) return false;
  return component.components.every(({ type }) => type === ComponentType.Button);
}

function componentsIn(components: readonly (APIMessageTopLevelComponent | APIComponentInContainer)[]): number {
  return components.reduce((sum, component) => {
    const inside = "components" in component ? component.components : [];
    const nested = component.type === ComponentType.Container ? componentsIn(component.components) : inside.length;
    return sum + 1 + nested + ("accessory" in component ? 1 : 0);
  }, 0);
}

type Reported = CitedPlace & Pick<Quotation, "score">;

/** What is shown, then what is only named: of several checks not all can show their evidence. */
function placesOf({ quotations, cited = [] }: Reply): readonly Reported[] {
  const isShown = (one: CitedPlace) => quotations.some((quotation) => covers(quotation, one));
  return [...quotations, ...cited.filter((one) => !isShown(one))];
}

function covers(wide: CitedPlace, one: CitedPlace): boolean {
  if (wide.article !== one.article || wide.revision !== one.revision) return false;
  const [first = "", last = first] = wide.place.split("-");
  return inTextOrder(first, one.place) <= 0 && inTextOrder(one.place, last) <= 0;
}

/** `9.10` comes after `9.9`. */
const { compare: inTextOrder } = new Intl.Collator("en", { numeric: true });

/** As many of the places as fit, the first ones first; undefined when there are none. */
function reportId(places: readonly Reported[]): string | undefined {
  for (let count = places.length; count > 0; count -= 1) {
    const id = tryPackCustomId(REPORT, ...refsOf(places.slice(0, count)));
    if (id !== undefined) return id;
  }
  return undefined;
}

function refsOf(reported: readonly Reported[]): readonly string[] {
  const places = Map.groupBy(reported, ({ article, revision }) => `${article}~${revision}`);
  return [...places].map(([source, quoted]) => {
    const known = new Set(
      quoted.map(({ place, score }) => (score === undefined ? place : `${place}=${Math.round(100 * score)}`)),
    );
    return `${source}~${[...known].join(",")}`;
  });
}

/** What `withReport` put into the custom id. Parts that it cannot have written are left out. */
export function reportedPlaces(parts: readonly string[]): readonly ReportedPlace[] {
  return parts.flatMap((part) => {
    const [article = "", revision = "", places = "", ...rest] = part.split("~");
    if (rest.length > 0) return [];
    return places.split(",").flatMap((text) => {
      const [, place, score] = /^((?:\d+\.\d+|s\d+)(?:-\d+\.\d+)?)(?:=(\d{1,3}))?$/.exec(text) ?? [];
      if (place === undefined) return [];
      return [{ article, revision, place, score: score === undefined ? undefined : Number(score) }];
    });
  });
}

/** "What is wrong?" */
export function reportForm(parts: readonly string[], forModerators: boolean, language: Language): Form {
  const t = textsIn(language).report;
  return {
    kind: "form",
    modal: {
      custom_id: packCustomId(REPORT, ...parts),
      title: t.button,
      components: [
        {
          type: ComponentType.Label,
          label: t.question,
          description: forModerators ? t.toModerators : t.toOperator,
          component: {
            type: ComponentType.TextInput,
            custom_id: REPORT_FIELD,
            style: TextInputStyle.Paragraph,
            placeholder: t.placeholder,
            max_length: REPORT_MAX,
            required: true,
          },
        },
      ],
    },
  };
}

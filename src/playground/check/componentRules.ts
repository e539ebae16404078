import type { Violation } from "../rest/refusal.ts";
import { type Component, everyComponent } from "../world/components.ts";

const ACTION_ROW = 1;
const BUTTON = 2;
const STRING_SELECT = 3;
const TEXT_DISPLAY = 10;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;
const OLD_STYLE_ROWS = 5;
const TOTAL_COMPONENTS = 40;
const TOTAL_TEXT = 4_000;
const ROW_OF_BUTTONS = 5;

interface Placed {
  readonly component: Component;
  readonly path: readonly (string | number)[];
}

function placed(components: readonly Component[], path: readonly (string | number)[]): readonly Placed[] {
  return components.flatMap((component, index) => placedOne(component, [...path, index]));
}

function placedOne(component: Component, path: readonly (string | number)[]): readonly Placed[] {
  return [
    { component, path },
    ...placed(component.components ?? [], [...path, "components"]),
    ...(component.accessory ? placedOne(component.accessory, [...path, "accessory"]) : []),
    ...(component.component ? placedOne(component.component, [...path, "component"]) : []),
  ];
}

/** Discord's rules for components that its schema does not express. */
export function componentViolations(
  components: readonly Component[],
  fileNames?: readonly string[],
): readonly Violation[] {
  const all = placed(components, ["components"]);
  return [
    ...duplicates(all, "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"),
    ...duplicates(all, "id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated"),
    ...all.flatMap((one) => [...rowViolations(one), ...buttonViolations(one), ...selectViolations(one)]),
    ...(fileNames ? all.flatMap((one) => fileViolations(one, fileNames)) : []),
  ];
}

function duplicates(all: readonly Placed[], field: "custom_id" | "id", code: string, message: string): Violation[] {
  const seen = new Set<unknown>();
  return all.flatMap(({ component, path }) => {
    const value = component[field];
    if (!value) return [];
    if (seen.has(value)) return [{ path: [...path, field], code, message }];
    seen.add(value);
    return [];
  });
}

function rowViolations({ component, path }: Placed): Violation[] {
  if (component.type !== ACTION_ROW) return [];
  const inside = component.components ?? [];
  const buttons = inside.filter(({ type }) => type === BUTTON).length;
  const fits = buttons === inside.length ? buttons <= ROW_OF_BUTTONS : inside.length === 1;
  const message = "An action row holds up to five buttons or one select menu.";
  return fits ? [] : [{ path: [...path, "components"], code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message }];
}

function buttonViolations({ component, path }: Placed): Violation[] {
  if (component.type !== BUTTON) return [];
  const found: Violation[] = [];
  const must = (field: string) =>
    found.push({ path: [...path, field], code: "BASE_TYPE_REQUIRED", message: "This field is required" });
  const mustNot = (field: string) =>
    component[field] != null &&
    found.push({
      path: [...path, field],
      code: "COMPONENT_BUTTON_FIELD_NOT_ALLOWED",
      message: `A button of this style cannot have ${field}`,
    });
  const wanted = component.style === LINK_STYLE ? "url" : component.style === PREMIUM_STYLE ? "sku_id" : "custom_id";
  if (component[wanted] == null) must(wanted);
  for (const field of ["url", "sku_id", "custom_id"]) if (field !== wanted) mustNot(field);
  if (component.style === PREMIUM_STYLE) for (const field of ["label", "emoji"]) mustNot(field);
  else if (!component.label && !component["emoji"]) {
    found.push({
      path,
      code: "BUTTON_COMPONENT_INVALID_LABEL_OR_EMOJI",
      message: "A button needs a label or an emoji",
    });
  }
  const { url } = component;
  if (url && !/^(https?|discord):\/\//i.test(url)) {
    const message = "Scheme must be one of ('http', 'https', 'discord').";
    found.push({ path: [...path, "url"], code: "URL_TYPE_INVALID_SCHEME", message });
  }
  return found;
}

function selectViolations({ component, path }: Placed): Violation[] {
  const found: Violation[] = [];
  const { min_values: min = 1, max_values: max = 1 } = component;
  if (typeof min === "number" && typeof max === "number" && min > max) {
    found.push({
      path: [...path, "min_values"],
      code: "SELECT_COMPONENT_MIN_ABOVE_MAX",
      message: "min_values must not be greater than max_values",
    });
  }
  if (component.type !== STRING_SELECT) return found;
  const options = component.options ?? [];
  const values = options.map(({ value }) => value);
  values.forEach((value, index) => {
    if (values.indexOf(value) === index) return;
    const at = [...path, "options", index, "value"];
    found.push({
      path: at,
      code: "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
      message: "The specified option value is already used",
    });
  });
  if (typeof max === "number" && max > options.length) {
    const message = `max_values must not be greater than the number of options (${options.length})`;
    found.push({ path: [...path, "max_values"], code: "SELECT_COMPONENT_MAX_ABOVE_OPTIONS", message });
  }
  if (typeof max === "number" && options.filter((option) => option.default).length > max) {
    found.push({
      path: [...path, "options"],
      code: "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
      message: "More options are preset than may be chosen",
    });
  }
  return found;
}

function fileViolations({ component, path }: Placed, fileNames: readonly string[]): Violation[] {
  if (component.file && !component.file.url.startsWith("attachment://")) {
    const message = "A file component shows only attachments of the message (attachment://<filename>).";
    return [{ path: [...path, "file", "url"], code: "UNFURLED_MEDIA_ITEM_ATTACHMENT_REFERENCE_REQUIRED", message }];
  }
  const media = [component.file, component.media, ...(component.items ?? []).map((item) => item.media)];
  return media.flatMap((item) => {
    const name = item?.url.startsWith("attachment://") ? item.url.slice("attachment://".length) : undefined;
    if (name === undefined || fileNames.includes(name)) return [];
    return [
      {
        path,
        code: "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        message: `The referenced attachment "${name}" was not found`,
      },
    ];
  });
}

/** Components V2: at most 40 components, nested ones included, and 4,000 characters of text. */
export function totalViolations(components: readonly Component[]): readonly Violation[] {
  const all = everyComponent(components);
  const text = all.reduce((sum, { type, content }) => sum + (type === TEXT_DISPLAY ? (content ?? "").length : 0), 0);
  const found: Violation[] = [];
  if (all.length > TOTAL_COMPONENTS) {
    const message = `The total number of components is ${all.length} and must be ${TOTAL_COMPONENTS} or fewer.`;
    found.push({ path: ["components"], code: "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message });
  }
  if (text > TOTAL_TEXT) {
    const message = `The displayable text is ${text} characters long and must be ${TOTAL_TEXT} or fewer.`;
    found.push({ path: ["components"], code: "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message });
  }
  return found;
}

/** Without IS_COMPONENTS_V2 there are only up to five action rows. */
export function oldStyleViolations(components: readonly Component[]): readonly Violation[] {
  const found = components.flatMap((component, index): Violation[] =>
    component.type === ACTION_ROW
      ? []
      : [
          {
            path: ["components", index, "type"],
            code: "UNION_TYPE_CHOICES",
            message: 'Value of field "type" must be one of (1,) without IS_COMPONENTS_V2.',
          },
        ],
  );
  if (components.length <= OLD_STYLE_ROWS) return found;
  return [
    ...found,
    { path: ["components"], code: "BASE_TYPE_BAD_LENGTH", message: "Must be between 1 and 5 in length." },
  ];
}

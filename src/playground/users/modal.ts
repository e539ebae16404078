import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { type Component, settleComponents } from "../world/components.ts";
import type { OptionReading } from "./options.ts";
import { selectValues } from "./selection.ts";
import { type Upload, upload } from "./upload.ts";

export type FieldValue = string | boolean | readonly string[] | readonly Upload[];
type Fields = Readonly<Record<string, FieldValue>>;

const ACTION_ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;
const FILE_UPLOAD = 19;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;
const TEXT_DISPLAY = 10;

/** The submitted components, with what Discord's client checks before it lets a form go. */
export function fillModal(
  modal: APIModalInteractionResponseCallbackData,
  fields: Fields,
  reading: OptionReading,
): readonly object[] {
  // A modal that was shown has passed the checks of its components.
  const components = settleComponents(modal.components as unknown as readonly Component[], (url) => ({
    id: "0",
    url,
    proxy_url: url,
  }));
  const used = new Set<string>();
  const fill = (input: Component, label: string | undefined) => {
    const name = [input.custom_id, label].find((candidate) => candidate !== undefined && candidate in fields);
    if (name !== undefined) used.add(name);
    return fillInput(input, name === undefined ? undefined : fields[name], reading);
  };
  const filled = components.map(({ type, id, label, component, components: row }) => {
    if (type === ACTION_ROW) return { type, id, components: (row ?? []).map((input) => fill(input, input.label)) };
    if (type === LABEL && component) return { type, id, component: fill(component, label) };
    return { type: TEXT_DISPLAY, id };
  });
  const unknown = Object.keys(fields).filter((name) => !used.has(name));
  if (unknown.length > 0) throw new Error(`the modal has no field ${unknown.join(", ")}`);
  return filled;
}

function fillInput(input: Component, given: FieldValue | undefined, reading: OptionReading): object {
  const { type, id, custom_id } = input;
  const required = input["required"] !== false;
  const base = { type, id, custom_id };
  if (type === TEXT_INPUT)
    return { ...base, value: checkedText(input, typeof given === "string" ? given : "", required) };
  if (type === CHECKBOX) return { ...base, value: given === true };
  if (type === RADIO_GROUP) return { ...base, value: typeof given === "string" ? given : null };
  if (type === FILE_UPLOAD) return { ...base, values: uploads(given, reading) };
  const chosen = Array.isArray(given) ? given.map(String) : given === undefined ? presets(input) : [String(given)];
  if (chosen.length === 0 && !required) return { ...base, values: [] };
  if (type === CHECKBOX_GROUP) return { ...base, values: chosen };
  return { ...base, values: selectValues(input, chosen, reading) };
}

function presets({ options }: Component): readonly string[] {
  return (options ?? []).filter((option) => option.default).map(({ value }) => value);
}

function checkedText(input: Component, typed: string, required: boolean): string {
  const preset = input["value"];
  const text = typed === "" && typeof preset === "string" ? preset : typed;
  const { min_length: min, max_length: max } = input;
  if (text === "" && !required) return text;
  if (text === "") throw new Error(`${input.custom_id} must be filled in`);
  if (typeof min === "number" && text.length < min)
    throw new Error(`${input.custom_id} needs at least ${min} characters`);
  if (typeof max === "number" && text.length > max)
    throw new Error(`${input.custom_id} takes at most ${max} characters`);
  return text;
}

function uploads(given: FieldValue | undefined, reading: OptionReading): readonly string[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((file: string | Upload) => {
    if (typeof file === "string") return [];
    const attachment = upload(file, reading.ground);
    reading.resolved.attachments = { ...reading.resolved.attachments, [attachment.id]: attachment };
    return [attachment.id];
  });
}

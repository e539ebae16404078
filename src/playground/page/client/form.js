import { html, nothing } from "lit/html.js";
import { interact } from "./actions.js";
import { markdown } from "./markdown.js";
import { readFile } from "./readFile.js";
import { defaultsOf, optionsOf } from "./selectMenu.js";
import { changed, state, words } from "./store.js";

const ACTION_ROW = 1;
const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const LABEL = 18;
const FILE_UPLOAD = 19;
const RADIO_GROUP = 21;
const CHECKBOX_GROUP = 22;
const CHECKBOX = 23;
const PARAGRAPH = 2;

/** The form that the bot showed, as a dialog. */
export function formView() {
  const { form } = state;
  if (!form) return nothing;
  return html`<dialog class="form" aria-labelledby="form-title" @cancel=${close} @close=${close}>
    <form @submit=${submit} novalidate>
      <header>
        <h2 id="form-title">${form.title}</h2>
        <p class="form-from">${state.places.bot.name} · ${words().app}</p>
      </header>
      <div class="form-fields">${form.components.map(part)}</div>
      ${form.error ? html`<p class="failure" role="alert">${form.error}</p>` : nothing}
      <footer>
        <button type="button" class="button secondary" @click=${close}>${words().cancel}</button>
        <button type="submit" class="button primary">${words().submit}</button>
      </footer>
    </form>
  </dialog>`;
}

function close() {
  if (!state.form) return;
  state.form = undefined;
  changed();
}

/** @param {any} entry @returns {unknown} */
function part(entry) {
  if (entry.type === TEXT_DISPLAY) return html`<div class="text">${markdown(entry.markdown)}</div>`;
  if (entry.type === ACTION_ROW)
    return entry.components.map((/** @type {any} */ input) => field(input, input.label, undefined));
  if (entry.type === LABEL) return field(entry.component, entry.label, entry.description);
  return nothing;
}

/** @param {any} input @param {string} label @param {string | undefined} description */
function field(input, label, description) {
  const id = `field-${input.custom_id}`;
  const isRequired = input.required !== false;
  const note = description ? html`<p class="field-note" id="${id}-note">${description}</p>` : nothing;
  const wrong = state.form.errors?.[input.custom_id];
  const error = wrong ? html`<p class="failure" id="${id}-error" role="alert">${wrong}</p>` : nothing;
  const heading = html`${label}${isRequired && input.type !== CHECKBOX ? html`<span class="needed" aria-hidden="true">*</span>` : nothing}`;
  if (input.type === RADIO_GROUP || input.type === CHECKBOX_GROUP)
    return html`<fieldset class="field" aria-describedby="${id}-note ${id}-error"><legend>${heading}</legend>${note}${boxes(input)}${error}</fieldset>`;
  if (input.type === CHECKBOX)
    return html`<div class="field"><div class="box">${control(input, id, isRequired)}<label for=${id}>${heading}</label></div>${note}${error}</div>`;
  return html`<div class="field"><label for=${id}>${heading}</label>${note}${control(input, id, isRequired)}${error}</div>`;
}

/** @param {any} input @param {string} id @param {boolean} isRequired */
function control(input, id, isRequired) {
  const described = `${id}-note ${id}-error`;
  const wrong = state.form.errors?.[input.custom_id] ? "true" : "false";
  const { custom_id: name, value = "", placeholder = "", style, max_length: most } = input;
  if (input.type === TEXT_INPUT && style === PARAGRAPH)
    return html`<textarea id=${id} name=${name} rows="5" maxlength=${most ?? nothing} placeholder=${placeholder} aria-describedby=${described} aria-invalid=${wrong} ?required=${isRequired} .defaultValue=${value}></textarea>`;
  if (input.type === TEXT_INPUT)
    return html`<input id=${id} name=${name} maxlength=${most ?? nothing} placeholder=${placeholder} aria-describedby=${described} aria-invalid=${wrong} ?required=${isRequired} .defaultValue=${value} />`;
  if (input.type === CHECKBOX)
    return html`<input id=${id} name=${name} type="checkbox" aria-describedby=${described} aria-invalid=${wrong} ?checked=${input.default ?? false} />`;
  if (input.type === FILE_UPLOAD)
    return html`<input id=${id} name=${name} type="file" aria-describedby=${described} aria-invalid=${wrong} ?multiple=${(input.max_values ?? 1) > 1} />`;
  const chosen = defaultsOf(input);
  const isMultiple = (input.max_values ?? 1) > 1;
  return html`<select id=${id} name=${name} aria-describedby=${described} aria-invalid=${wrong} ?multiple=${isMultiple} ?required=${isRequired}>
    ${isMultiple ? nothing : html`<option value="">${input.placeholder ?? words().choosing}</option>`}
    ${optionsOf(input).map(
      (/** @type {any} */ { value: option, label }) =>
        html`<option value=${option} ?selected=${chosen.includes(option)}>${label}</option>`,
    )}
  </select>`;
}

/** @param {any} input */
function boxes({ type, custom_id: name, options }) {
  return options.map(
    (/** @type {any} */ { value, label, description, default: is }, /** @type {number} */ at) => html`<div class="box">
      <input id="field-${name}-${at}" type=${type === RADIO_GROUP ? "radio" : "checkbox"} name=${name} value=${value} ?checked=${is ?? false} />
      <label for="field-${name}-${at}">${label}${description ? html`<small>${description}</small>` : nothing}</label>
    </div>`,
  );
}

/** @param {SubmitEvent} event */
async function submit(event) {
  event.preventDefault();
  const { form } = state;
  if (!(event.currentTarget instanceof HTMLFormElement) || !form) return;
  const { currentTarget } = event;
  try {
    const fields = await readFields(form, currentTarget);
    form.errors = mistakes(form, fields);
    const [first] = Object.keys(form.errors);
    if (first !== undefined) {
      changed();
      const field = currentTarget.querySelector(`[name="${CSS.escape(first)}"]`);
      return field instanceof HTMLElement ? field.focus() : undefined;
    }
    await interact({ do: "submit", openedBy: form.openedBy, fields }, { command: form.title });
    state.form = undefined;
  } catch (error) {
    form.error = error instanceof Error ? error.message : String(error);
  }
  changed();
}

/** @param {any} form @returns {any[]} */
const inputsOf = ({ components: parts }) =>
  parts.flatMap((/** @type {any} */ { component, components = [] }) => [
    ...(component ? [component] : []),
    ...components,
  ]);

/** What Discord's client would not let go, by field. @param {any} form @param {Record<string, unknown>} fields */
function mistakes(form, fields) {
  const found = inputsOf(form).map((input) => [input.custom_id, mistakeIn(input, fields[input.custom_id])]);
  return Object.fromEntries(found.filter(([, mistake]) => mistake !== undefined));
}

/** @param {any} input @param {unknown} value @returns {string | undefined} */
function mistakeIn({ type, required = true, min_length: shortest = 0, min_values: fewest = 1 }, value) {
  const isEmpty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return required && type !== CHECKBOX ? words().required : undefined;
  if (typeof value === "string" && value.length < shortest) return words().tooShort(shortest);
  return Array.isArray(value) && value.length < fewest ? words().tooFew(fewest) : undefined;
}

/** @param {any} form @param {HTMLFormElement} element @returns {Promise<Record<string, unknown>>} */
async function readFields(form, element) {
  const data = new FormData(element);
  const inputs = inputsOf(form);
  const read = await Promise.all(
    inputs.map(async (/** @type {any} */ input) => [input.custom_id, await readField(input, data)]),
  );
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** @param {any} input @param {FormData} data @returns {Promise<unknown>} */
async function readField({ type, custom_id: name }, data) {
  const all = data.getAll(name);
  if (type === TEXT_INPUT) return String(all[0] ?? "");
  if (type === CHECKBOX) return all.length > 0;
  if (type === RADIO_GROUP) return all[0] === undefined ? undefined : String(all[0]);
  if (type !== FILE_UPLOAD) return all.map(String).filter((value) => value !== "");
  const files = all.filter((file) => file instanceof File && file.size > 0);
  return files.length === 0 ? undefined : Promise.all(files.map((file) => readFile(/** @type {File} */ (file))));
}

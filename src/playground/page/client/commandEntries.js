import { state } from "./store.js";

const SUBCOMMAND = 1;
const GROUP = 2;

/**
 * Every command that can be sent, subcommands each for itself, in the visitor's language.
 * @returns {any[]}
 */
export function commandEntries() {
  return state.commands.filter(({ type }) => type === 1).flatMap((command) => entriesOf(command, []));
}

/** A command that was used, as the visitor's language calls it; menu entries have no slash. @param {string} used */
export function usedLabel(used) {
  const menu = state.commands.find(({ type, name }) => type !== 1 && name === used);
  if (menu) return labelOf(menu);
  const entry = commandEntries().find(({ path }) => `/${path}` === used);
  return entry ? `/${entry.label}` : used;
}

/** @param {any} named @param {readonly any[]} above @returns {any[]} */
function entriesOf(named, above) {
  const way = [...above, named];
  const options = named.options ?? [];
  const inside = options.filter((/** @type {any} */ { type }) => type === SUBCOMMAND || type === GROUP);
  if (inside.length > 0) return inside.flatMap((/** @type {any} */ sub) => entriesOf(sub, way));
  return [
    {
      path: way.map(({ name }) => name).join(" "),
      label: way.map(labelOf).join(" "),
      description: descriptionOf(named),
      options,
    },
  ];
}

/** @param {any} named @returns {string} */
export function labelOf({ name, nameIn, name_localizations: localized }) {
  return (nameIn ?? localized)?.[/** @type {string} */ (state.locale)] ?? name;
}

/** @param {any} named @returns {string} */
export function descriptionOf({ description, descriptionIn, description_localizations: localized }) {
  return (descriptionIn ?? localized)?.[/** @type {string} */ (state.locale)] ?? description ?? "";
}

/** What of the list fits what was typed, best first. @param {string} typed */
export function fittingEntries(typed) {
  const wanted = typed.replace(/^\//, "").toLowerCase().trim();
  const rank = (/** @type {any} */ { path, label }) => {
    const names = [path, label.toLowerCase()];
    if (names.some((name) => name.startsWith(wanted))) return 0;
    return names.some((name) => name.includes(wanted)) ? 1 : 2;
  };
  const ranked = commandEntries().map((entry) => ({ entry, at: rank(entry) }));
  return ranked
    .filter(({ at }) => at < 2)
    .toSorted((a, b) => a.at - b.at)
    .map(({ entry }) => entry);
}

/** The command that a typed line begins with, and what follows it. @param {string} line */
export function commandIn(line) {
  const text = line.replace(/^\//, "");
  const begun = commandEntries().filter(({ path, label }) =>
    [path, label].some((name) => text === name || text.startsWith(`${name} `)),
  );
  const [entry] = begun.toSorted((a, b) => b.path.length - a.path.length);
  if (!entry) return undefined;
  const name = text.startsWith(entry.path) ? entry.path : entry.label;
  return { entry, rest: text.slice(name.length).trim() };
}

/** The options of a typed line: `about: Cash Cow in: german`. @param {any} entry @param {string} rest @returns {[string, string][]} */
export function optionsIn(entry, rest) {
  const names = entry.options.flatMap((/** @type {any} */ option) => [option.name, labelOf(option)]);
  if (names.length === 0) return [];
  const mark = new RegExp(`(?:^|\\s)(${names.join("|")}):\\s*`, "g");
  const found = [...rest.matchAll(mark)];
  return found.map((match, at) => {
    const end = found[at + 1]?.index ?? rest.length;
    const option = entry.options.find((/** @type {any} */ candidate) =>
      [candidate.name, labelOf(candidate)].includes(match[1]),
    );
    return [option.name, rest.slice((match.index ?? 0) + match[0].length, end).trim()];
  });
}

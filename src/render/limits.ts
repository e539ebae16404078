/**
 * Discord's limits, each with its source.
 * @see https://discord.com/developers/docs/components/reference
 * @see https://discord.com/developers/docs/interactions/application-commands
 */

/** Characters of all text displays of one message together. */
export const MESSAGE_TEXT_MAX = 4000;
/** Components of one message, nested ones included. */
export const MESSAGE_COMPONENTS_MAX = 40;
/** Buttons in one action row. */
export const ROW_BUTTONS_MAX = 5;
export const CUSTOM_ID_MAX = 100;
/** Entries of one autocomplete answer. */
export const SUGGESTIONS_MAX = 25;
/** Characters of the name, and of the value, of one autocomplete entry. */
export const SUGGESTION_MAX = 100;

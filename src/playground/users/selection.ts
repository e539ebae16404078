import { ApplicationCommandOptionType as Option } from "discord-api-types/v10";
import type { Component } from "../world/components.ts";
import { type OptionReading, resolve } from "./options.ts";

/** Which kind of option a select menu of ids behaves like. */
const ASKS_FOR: Readonly<Record<number, Option>> = {
  5: Option.User,
  6: Option.Role,
  7: Option.Mentionable,
  8: Option.Channel,
};

/** What somebody picked, as Discord's client would let them. */
export function selectValues(menu: Component, chosen: readonly string[], reading: OptionReading): readonly string[] {
  const { min_values: min, max_values: max } = menu;
  const least = typeof min === "number" ? min : 1;
  const most = typeof max === "number" ? max : 1;
  if (chosen.length < least || chosen.length > most)
    throw new Error(`${menu.custom_id} takes ${least} to ${most} values, not ${chosen.length}`);
  const kind = ASKS_FOR[menu.type];
  if (kind !== undefined) return chosen.map((id) => resolve(kind, id, reading));
  return chosen.map((name) => {
    const option = menu.options?.find(({ value, label }) => value === name || label === name);
    if (!option) throw new Error(`${menu.custom_id} has no option ${name}`);
    return option.value;
  });
}

import type { APIMessageTopLevelComponent } from "discord-api-types/v10";
import {
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  ComponentType,
} from "discord-api-types/v10";
import type { Reply } from "#src/render/reply.ts";
import { textsOf } from "#src/render/verify.ts";

type AnyComponent = APIMessageTopLevelComponent | APIComponentInContainer | APIComponentInMessageActionRow;

/** All text of a reply, one paragraph for each text display. */
export function textOf(reply: Reply): string {
  return textsOf(reply.components).join("\n\n");
}

/** Every button and menu of a reply, from top to bottom. */
export function controlsOf(components: readonly AnyComponent[]): readonly APIComponentInMessageActionRow[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.Container) return controlsOf(component.components);
    if (component.type === ComponentType.ActionRow)
      return component.components as readonly APIComponentInMessageActionRow[];
    if (component.type === ComponentType.Section && component.accessory.type === ComponentType.Button)
      return [component.accessory];
    return component.type === ComponentType.Button || component.type === ComponentType.StringSelect ? [component] : [];
  });
}

/** Every component, nested ones included. */
export function countComponents(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, inner) => sum + countComponents(inner), 0);
  if (typeof value !== "object" || value === null || !("type" in value)) return 0;
  const inside = "components" in value ? countComponents(value.components) : 0;
  return 1 + inside + ("accessory" in value ? countComponents([value.accessory]) : 0);
}

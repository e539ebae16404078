import { PermissionFlagsBits } from "discord-api-types/v10";
import { UserError } from "../app/userError.ts";
import type { Request } from "./request.ts";
import type { Terms } from "./terms.ts";

/** Who may use a command, a button or a form. */
export type Audience = "members" | "moderators";

/** Discord hides moderators' commands from members without this permission; servers can change that, so it is checked again. */
export const MODERATOR_PERMISSION: bigint = PermissionFlagsBits.ManageGuild;

/** Manage Server, or one of the roles that the server named. @throws UserError */
export function requireAudience(audience: Audience, request: Request, terms: Pick<Terms, "settings">): void {
  if (audience === "members") return;
  if (!terms.settings) throw new UserError((t) => t.error.serverOnly());
  if (!isModerator(request, terms)) throw new UserError((t) => t.error.moderatorsOnly());
}

export function isModerator({ permissions, roleIds }: Request, { settings }: Pick<Terms, "settings">): boolean {
  if (!settings) return false;
  return managesServer({ permissions }) || roleIds.some((role) => settings.moderatorRoleIds.includes(role));
}

export function managesServer({ permissions }: Pick<Request, "permissions">): boolean {
  return (permissions & (MODERATOR_PERMISSION | PermissionFlagsBits.Administrator)) !== 0n;
}

import type { BodyKind } from "../check/schema.ts";
import { schemaViolations } from "../check/schema.ts";
import type { Ground, UploadedFile } from "../ground.ts";
import { invalidForm, type Violation } from "./refusal.ts";

/** One request, read but not yet judged. */
export interface Call {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Notes something that Discord lets pass but a careful bot avoids. */
  careless(reason: string): void;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below /api/v10, with `:name` for parameters. */
  readonly path: string;
  /** The token in an interaction's path is its own authorisation. */
  readonly open?: boolean;
  readonly handle: (call: Call, ground: Ground) => Answer | Promise<Answer>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** The body as the type that Discord's schema describes, or a refusal; `path` is where it sits in the whole body. */
export function checkedBody<T>(kind: BodyKind, body: unknown, more?: (body: T) => readonly Violation[]): T {
  const violations = schemaViolations(kind, body);
  if (violations.length > 0) throw invalidForm(violations);
  // The schema just accepted it.
  const checked = body as T;
  const further = more?.(checked) ?? [];
  if (further.length > 0) throw invalidForm(further);
  return checked;
}

/** A parameter that the route's path contains. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new TypeError(`the route has no parameter ${name}`);
  return value;
}

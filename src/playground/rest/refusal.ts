/** Where in a body something is wrong, in what way, and Discord's sentence about it. */
export interface Violation {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** Discord says no. Becomes its JSON error body. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly violations: readonly Violation[];

  constructor(status: number, code: number, message: string, violations: readonly Violation[] = []) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.code = code;
    this.violations = violations;
  }
}

/** @see https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const REFUSALS = {
  unauthorized: [401, 0, "401: Unauthorized"],
  notFound: [404, 0, "404: Not Found"],
  invalidJson: [400, 50109, "The request body contains invalid JSON."],
  unknownApplication: [404, 10002, "Unknown Application"],
  unknownChannel: [404, 10003, "Unknown Channel"],
  unknownGuild: [404, 10004, "Unknown Guild"],
  unknownMember: [404, 10007, "Unknown Member"],
  unknownMessage: [404, 10008, "Unknown Message"],
  unknownRole: [404, 10011, "Unknown Role"],
  unknownUser: [404, 10013, "Unknown User"],
  unknownWebhook: [404, 10015, "Unknown Webhook"],
  unknownInteraction: [404, 10062, "Unknown interaction"],
  unknownCommand: [404, 10063, "Unknown application command"],
  tooManyCommands: [400, 30032, "Maximum number of application commands reached (100)"],
  alreadyCrossposted: [400, 40033, "This message has already been crossposted"],
  alreadyAcknowledged: [400, 40060, "Interaction has already been acknowledged."],
  tagRequired: [400, 40067, "A tag is required to create a forum post in this channel"],
  tooManyFollowUps: [
    400,
    40094,
    "This interaction has reached the maximum number of follow-up messages that can be sent.",
  ],
  missingAccess: [403, 50001, "Missing Access"],
  editOfAnothers: [403, 50005, "Cannot edit a message authored by another user"],
  emptyMessage: [400, 50006, "Cannot send an empty message"],
  cannotMessageUser: [403, 50007, "Cannot send messages to this user"],
  nonText: [400, 50008, "Cannot send messages in a non-text channel"],
  missingPermissions: [403, 50013, "Missing Permissions"],
  wrongChannelType: [400, 50024, "Cannot execute action on this channel type"],
  invalidWebhookToken: [401, 50027, "Invalid Webhook Token"],
  threadArchived: [400, 50083, "Thread is archived"],
  threadExists: [400, 160004, "A thread has already been created for this message"],
  notKnownHere: [501, 0, "501: the stand-in does not know this"],
  internal: [500, 0, "500: Internal Server Error"],
} as const satisfies Record<string, readonly [number, number, string]>;

export function refuse(which: keyof typeof REFUSALS): Refusal {
  const [status, code, message] = REFUSALS[which];
  return new Refusal(status, code, message);
}

export function invalidForm(violations: readonly Violation[]): Refusal {
  return new Refusal(400, 50035, "Invalid Form Body", violations);
}

interface ErrorTree {
  [key: string]: ErrorTree | { code: string; message: string }[];
}

/** @see https://docs.discord.com/developers/reference#error-messages */
export function errorBody(refusal: Refusal): object {
  const { code, message, violations } = refusal;
  if (violations.length === 0) return { message, code };
  const errors: ErrorTree = {};
  for (const violation of violations) place(errors, violation);
  return { message, code, errors };
}

function place(tree: ErrorTree, { path, code, message }: Violation): void {
  let node = tree;
  for (const key of path) {
    const next = node[String(key)];
    if (next && !Array.isArray(next)) node = next;
    else {
      const made: ErrorTree = {};
      node[String(key)] = made;
      node = made;
    }
  }
  const list = Array.isArray(node["_errors"]) ? node["_errors"] : [];
  node["_errors"] = [...list, { code, message }];
}

/** Runs a check on one field of a body; what it finds is reported with its place in the whole. */
export function withinField<T>(field: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Refusal) || error.violations.length === 0) throw error;
    throw invalidForm(error.violations.map((violation) => ({ ...violation, path: [field, ...violation.path] })));
  }
}

import type { IncomingMessage } from "node:http";

const NAMES: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a request is meant for this page: another site's name that was pointed at this machine (DNS rebinding) is
 * turned away, and so is a request that another site's page sends.
 */
export function isAllowed({ headers, socket }: IncomingMessage): boolean {
  const hosts = NAMES.map((name) => `${name}:${socket.localPort}`);
  if (!hosts.includes(headers.host ?? "")) return false;
  return headers.origin === undefined || isSameOrigin({ headers });
}

/** Browsers name the origin of every WebSocket; one without is no browser. */
export function isSameOrigin({ headers }: Pick<IncomingMessage, "headers">): boolean {
  return headers.host !== undefined && headers.origin === `http://${headers.host}`;
}

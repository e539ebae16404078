import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { WebSocketServer } from "ws";
import { isAllowed, isSameOrigin } from "./neighbours.ts";
import { contentSecurityPolicy, readPageFile } from "./pageFiles.ts";
import { FILES_PATH } from "./shownMessage.ts";
import { createStage, type Notice, type StageOptions } from "./stage.ts";
import { createVisitor } from "./visitor.ts";

export interface PageOptions extends StageOptions {
  /** The first port to try; 0 takes any. */
  readonly port: number;
}

export interface Page {
  readonly url: string;
  readonly port: number;
  /** Shown on every open page until the next one; undefined takes it away. */
  notify(notice: Notice | undefined): void;
  /** Cuts every visitor's connection, as a restart does; pages come back by themselves. */
  hangUp(): void;
  close(): Promise<void>;
}

const SOCKET_PATH = "/socket";
/** Every loopback address that a browser may take "localhost" for. */
const LOOPBACK = ["127.0.0.1", "::1"];
const PORTS_TRIED = 20;
/** A form can carry a file of 10 MiB, in base64. */
const MAX_PAYLOAD = 16 * 1024 * 1024;

/** Serves the page on this machine alone. @throws Error when no port is free. */
export async function startPage({ port: wanted, ...options }: PageOptions): Promise<Page> {
  const stage = createStage(options);
  const policy = await contentSecurityPolicy();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD });
  sockets.on("connection", (socket) => {
    const visitor = createVisitor(stage, { send: (news) => socket.send(JSON.stringify(news)) });
    socket.on("message", (text) => void visitor.receive(String(text)));
    socket.on("close", visitor.leave);
    socket.on("error", () => socket.terminate());
  });
  const { servers, port } = await listenSomewhere(wanted, () => {
    const server = createServer((request, response) => void serve(request, response, policy, stage));
    server.on("upgrade", (request, socket, head) => {
      if (!isAllowed(request) || !isSameOrigin(request) || request.url !== SOCKET_PATH)
        return void socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      sockets.handleUpgrade(request, socket, head, (connected) => sockets.emit("connection", connected, request));
    });
    return server;
  });
  return {
    url: `http://localhost:${port}`,
    port,
    notify(notice) {
      // Whoever comes later need not hear that all is well.
      stage.notice = notice?.level === "problem" ? notice : undefined;
      stage.tell({ news: "notice", notice });
    },
    hangUp() {
      for (const socket of sockets.clients) socket.terminate();
    },
    async close() {
      stage.leave();
      for (const socket of sockets.clients) socket.terminate();
      await Promise.all(servers.map(closeServer));
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  policy: string,
  { standIn }: { readonly standIn: StageOptions["standIn"] },
): Promise<void> {
  const headers = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
  };
  const end = (status: number, text: string) => void response.writeHead(status, headers).end(text);
  if (!isAllowed(request)) return end(403, "this page is for this machine alone");
  if (request.method !== "GET" && request.method !== "HEAD") return end(405, "only GET");
  const path = pathOf(request);
  const file = path.startsWith(FILES_PATH) ? attached(path, standIn) : await readPageFile(path);
  if (!file) return end(404, "not found");
  const isPage = file.type.startsWith("text/html");
  response.writeHead(200, {
    ...headers,
    "content-type": file.type,
    "content-security-policy": policy,
    ...(isPage && { "cross-origin-opener-policy": "same-origin" }),
    ...(path.startsWith(FILES_PATH) && { "content-security-policy": "default-src 'none'; sandbox" }),
  });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
}

function pathOf({ url = "/" }: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    // Malformed: nothing is there.
    return "/404";
  }
}

/** A file that a message in the stand-in carries. */
function attached(path: string, { world }: StageOptions["standIn"]) {
  const [channelId = "", messageId = "", fileId = ""] = path.slice(FILES_PATH.length).split("/");
  const file = world.messages
    .get(channelId)
    ?.get(messageId)
    ?.files.find(({ id }) => id === fileId);
  return file && { type: file.contentType, bytes: Buffer.from(file.bytes) };
}

async function listenSomewhere(wanted: number, make: () => Server) {
  const last = wanted === 0 ? 0 : wanted + PORTS_TRIED - 1;
  for (let port = wanted; port <= last; port += 1) {
    const servers = await listenEverywhere(port, make);
    const [first] = servers ?? [];
    if (servers && first) return { servers, port: portOf(first) };
  }
  throw new Error(`ports ${wanted} to ${last} are all taken; set PLAYGROUND_PORT to another`);
}

/** On every loopback address this machine has, or, when one of them is taken, on none. */
async function listenEverywhere(wanted: number, make: () => Server): Promise<readonly Server[] | undefined> {
  const servers: Server[] = [];
  for (const host of LOOPBACK) {
    const [first] = servers;
    const server = make().listen(first ? portOf(first) : wanted, host);
    try {
      await once(server, "listening");
      servers.push(server);
    } catch (error) {
      // A machine without IPv6 has no ::1; anything else than a taken port means there is nothing to listen on.
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) continue;
      await Promise.all(servers.map(closeServer));
      return undefined;
    }
  }
  return servers;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the page has no address");
  return address.port;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

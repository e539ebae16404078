import { REST } from "discord.js";
import { ConfigError, type InteractionsConfig } from "../../app/config.ts";
import { type Connection, type ConnectionParts, REST_TIMEOUT_MS } from "../connection.ts";
import { createInteractionServer } from "./interactionServer.ts";

/** Without a gateway: any number of processes can stand behind one address. */
export function createHttpConnection(
  parts: ConnectionParts,
  { port, host, publicKey }: InteractionsConfig,
): Connection {
  const { apiUrl, token, log, now, handle, observer } = parts;
  const rest = new REST({ api: apiUrl, timeout: REST_TIMEOUT_MS }).setToken(token);
  const server = createInteractionServer({
    port,
    host,
    publicKey,
    log,
    now,
    handle: (received) => void handle(received),
    onTurnedAway: (why) => observer?.turnedAway(why),
  });
  let url: string | undefined;
  return {
    rest,
    client: undefined,
    prepare: async () => undefined,
    async open() {
      url = await server.listen().catch((cause: unknown) => {
        throw new ConfigError(`INTERACTIONS_PORT ${port} cannot be listened on at ${host}`, { cause });
      });
      log.info({ url }, "ready, waiting for signed interactions");
      return true;
    },
    drain: () => server.close(),
    async close() {
      const closed = server.close();
      server.cutOff();
      await closed;
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
    url: () => url,
    problems: () => (url === undefined ? ["interactions: not listening yet"] : []),
  };
}

import { randomUUID } from "node:crypto";
import type { RedisConnection } from "./redisConnection.ts";
import { storeCall } from "./storeError.ts";

/** Tells the other processes on one Redis whose settings changed. */
export interface SettingsNews {
  /** Rejects with `StoreError` where it cannot be told. */
  announce(guildId: string): Promise<void>;
  /** From now on hears of what others change. */
  listen(ears: NewsEars): Promise<void>;
  close(): Promise<void>;
}

export interface NewsEars {
  readonly onChange: (guildId: string) => void;
  /** The connection was lost for a while: anything may have changed. */
  readonly onGap: () => void;
}

const CHANNEL = "beleg:settings-changed";

export function redisSettingsNews(client: RedisConnection): SettingsNews {
  const self = randomUUID();
  // One that listens can be asked nothing else.
  const listener: RedisConnection = client.duplicate();
  // What is lost is said by the connection that it was copied from.
  listener.on("error", () => undefined);
  return {
    announce: (guildId) =>
      storeCall(
        "announce a change of settings",
        async () => void (await client.publish(CHANNEL, `${self} ${guildId}`)),
      ),
    async listen({ onChange, onGap }) {
      await storeCall("listen for changes of settings", async () => {
        await listener.connect();
        await listener.subscribe(CHANNEL, (message) => {
          const [origin, guildId] = message.split(" ");
          if (guildId !== undefined && origin !== self) onChange(guildId);
        });
      });
      // After a reconnection the client subscribes again before it says that it is ready.
      listener.on("ready", onGap);
    },
    async close() {
      if (listener.isOpen) listener.destroy();
    },
  };
}

import { type REST, Routes } from "discord.js";
import type { AppContext, PostToChannel } from "../app/context.ts";
import { messageBody, withFiles } from "./messageBody.ts";

/** Posts over REST. A channel that is gone, closed to the bot or out of reach is said in the log, and the answer is false. */
export function createChannelPoster(rest: REST, log: AppContext["log"]): PostToChannel {
  return async (channelId, reply) => {
    try {
      await rest.post(Routes.channelMessages(channelId), withFiles(messageBody(reply), reply));
      return true;
    } catch (error) {
      log.warn({ err: error, channelId }, "could not post to a channel");
      return false;
    }
  };
}

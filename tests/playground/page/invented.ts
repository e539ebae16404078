import { type Client, type Interaction, Routes } from "discord.js";
import { onTestFinished } from "vitest";
import { sceneOptions } from "#src/playground/page/scene.ts";
import { startPage } from "#src/playground/page/startPage.ts";
import type { StandIn } from "#src/playground/startStandIn.ts";
import { botOn, standInFor } from "../bot.ts";

/** A page with a bot that does what no command of Beleg does. All of it ends with the test. */
export async function inventedBot(
  react: (interaction: Interaction) => unknown,
): Promise<{ readonly standIn: StandIn; readonly url: string; readonly client: Client<true> }> {
  const standIn = await standInFor({ world: sceneOptions("Beleg") });
  const page = await startPage({ standIn, port: 0 });
  onTestFinished(() => page.close());
  const client = await botOn(standIn, react);
  await client.rest.put(Routes.applicationCommands(standIn.applicationId), {
    body: [{ name: "try", description: "Does what the test wants" }],
  });
  return { standIn, url: page.url, client };
}

import { REST, Routes } from "discord.js";
import { config as loadEnvFile } from "dotenv";
import { z } from "zod";
import { readConfig, requireToken } from "../app/config.ts";
import { commands } from "../commands/index.ts";
import { registerCommands, removeLeftoverGuildCommands } from "../discord/registration.ts";
import { loadSources } from "../knowledge/loadSources.ts";

/** `npm run register`: writes the commands to Discord when they differ from what it has, and says what differed. */
async function register(): Promise<void> {
  loadEnvFile({ quiet: true });
  // Beside a cluster it is run by hand, in no process's place.
  const config = readConfig({ ...process.env, SHARDS: "auto" });
  const rest = new REST({ api: config.apiUrl }).setToken(requireToken(config));
  const { id } = z.object({ id: z.string() }).parse(await rest.get(Routes.currentApplication()));
  const severalArticles = (await loadSources(config.libraryRoot)).length > 1;
  const scope = { applicationId: id, guildId: config.guildId };
  const difference = await registerCommands(rest, commands, { severalArticles }, scope);
  const leftover = config.guildId === undefined ? await removeLeftoverGuildCommands(rest, id) : [];
  const where = config.guildId === undefined ? "everywhere" : `in guild ${config.guildId}`;
  const lines = Object.entries({
    ...difference,
    removedElsewhere: [...difference.removedElsewhere, ...leftover],
  }).filter(([, names]) => names.length > 0);
  console.log(lines.length === 0 ? `Commands ${where} are up to date.` : `Commands ${where}:`);
  for (const [what, names] of lines) console.log(`  ${what}: ${names.join(", ")}`);
}

try {
  await register();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

// Opens the store named on the command line and keeps it open until it is killed.
import { openStores } from "#src/settings/openStores.ts";

const stores = await openStores(process.argv[2] ?? "", { now: () => new Date(0) });
await stores.settings.update("1", { language: "de" });
process.stdout.write("open\n");
setInterval(() => undefined, 60_000);

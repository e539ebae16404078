import { config as loadEnvFile } from "dotenv";
import { diagnose } from "./diagnosis/diagnose.ts";

/** `npm run doctor`: what is wrong with the configuration, one line each with what to do. Code 1 where anything is. */

const WIDTH = 14;

loadEnvFile({ quiet: true });
const findings = await diagnose(process.env, () => new Date());
for (const { level, about, says } of findings) {
  console.log(`${level.padEnd(5)}  ${about.padEnd(WIDTH)} ${says.replaceAll(/\s+/g, " ")}`);
}
if (findings.some(({ level }) => level === "wrong")) process.exitCode = 1;

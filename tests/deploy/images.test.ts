import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { validate } from "dockerfile-utils";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { startStandIn } from "#src/playground/startStandIn.ts";
import { run } from "./checker.ts";

const DOCKERFILE = readFileSync("deploy/Dockerfile", "utf8");

describe("the Dockerfile", () => {
  test("has no fault that a linter finds", () => {
    expect(validate(DOCKERFILE).map(({ message }) => message)).toEqual([]);
  });

  test("is for production, and not for root", () => {
    expect(DOCKERFILE).toMatch(/^ENV NODE_ENV=production/m);
    expect(DOCKERFILE).toMatch(/^USER 1000:1000$/m);
    expect(DOCKERFILE).toContain("--omit=dev");
  });

  test("brings the Node that package.json asks for", () => {
    const { dependencies } = packageFile();
    const images = [...DOCKERFILE.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]);
    for (const image of images) expect(image).toBe(`node:${dependencies["node"]}-bookworm-slim`);
  });

  test("copies nothing that .dockerignore keeps from it", () => {
    const sent = readFileSync(".dockerignore", "utf8")
      .split("\n")
      .filter((line) => line.startsWith("!"));
    for (const path of copied()) expect(sent).toContain(`!${path}`);
  });

  test("copies everything that the bot needs: it starts, gets ready, and ends when told to", async () => {
    const image = mkdtempSync(join(tmpdir(), "beleg-image-"));
    onTestFinished(() => rmSync(image, { recursive: true, force: true }));
    for (const path of copied()) cpSync(path, join(image, path), { recursive: true });
    symlinkSync(resolve("node_modules"), join(image, "node_modules"));
    mkdirSync(join(image, "data"));
    const standIn = await startStandIn();
    onTestFinished(() => standIn.close());
    const child = spawn(process.execPath, ["src/start.mjs"], {
      cwd: image,
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        NODE_ENV: "production",
        STORE_URL: `sqlite:${join(image, "data/beleg.sqlite")}`,
        HEALTH_PORT: "0",
        INTERACTIONS_PORT: "0",
        DISCORD_PUBLIC_KEY: standIn.publicKey,
        DISCORD_TOKEN: standIn.token,
        DISCORD_API_URL: standIn.url,
      },
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let log = "";
    child.stdout.on("data", (chunk) => {
      log += chunk;
    });
    await vi.waitFor(() => expect(log).toContain("waiting for signed interactions"), 20_000);
    expect(standIn.complaints).toEqual([]);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});

const service = z.looseObject({
  read_only: z.literal(true),
  user: z.string().regex(/^[1-9]\d*:/),
  cap_drop: z.tuple([z.literal("ALL")]),
  security_opt: z.array(z.string()).refine((all) => all.includes("no-new-privileges:true")),
  image: z.string().regex(/^[\w/]+:/),
  environment: z.record(z.string(), z.string()).optional(),
  command: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
});
const composeFile = z.object({ services: z.record(z.string(), service) });

describe("the compose file", () => {
  const { services } = composeFile.parse(parse(readFileSync("deploy/compose.yaml", "utf8"), { merge: true }));

  test("fits the compose schema and has no fault that a linter finds", () => {
    const lint = (file: string) => run("node_modules/.bin/dclint", ["--quiet", file]);
    expect(lint("deploy/compose.yaml")).toMatchObject({ status: 0 });
    // It does tell what Docker would not read.
    const folder = mkdtempSync(join(tmpdir(), "beleg-compose-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, "compose.yaml"), "services: { bot: { imagee: beleg } }");
    expect(lint(join(folder, "compose.yaml")).status).not.toBe(0);
  });

  test("runs Redis so that it keeps what it confirmed", () => {
    expect(services["redis"]?.command?.join(" ")).toMatch(/--appendonly yes --appendfsync always .*noeviction/);
  });

  test("shows nothing to other machines", () => {
    const ports = Object.values(services).flatMap((one) => one.ports ?? []);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test.each(["bot", "worker", "interactions"])("runs %s in production, with variables that there are", (name) => {
    const environment = services[name]?.environment ?? {};
    expect(environment["NODE_ENV"]).toBe("production");
    const known = readFileSync(".env.example", "utf8");
    for (const variable of Object.keys(environment)) expect(known).toMatch(new RegExp(`^#?${variable}=`, "m"));
  });
});

test("the worker is started as npm run worker starts it", () => {
  const { scripts } = packageFile();
  const [program, file] = (scripts["worker"] ?? "").replace(/^exec /, "").split(" ");
  const command = `command: ["${program}", "${file}"]`;
  for (const path of ["deploy/compose.yaml", "deploy/kubernetes/worker.yaml"]) {
    expect(readFileSync(path, "utf8")).toContain(command);
  }
});

function packageFile() {
  const texts = z.record(z.string(), z.string());
  return z.object({ scripts: texts, dependencies: texts }).parse(JSON.parse(readFileSync("package.json", "utf8")));
}

/** What the image gets from the project's folder. */
function copied(): readonly string[] {
  const [, image = ""] = DOCKERFILE.split(/^FROM .*$/m).slice(1);
  return [...image.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => (match[1] ?? "").split(" "));
}

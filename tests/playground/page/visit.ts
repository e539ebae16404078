import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import AxeBuilderSource from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { readConfig } from "#src/app/config.ts";
import { createLog } from "#src/app/log.ts";
import { type Playground, startPlayground } from "#src/cli/playground.ts";
import { realLibrary } from "../../support/app.ts";

const CHROMIUM = "/usr/bin/chromium";
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const { REQUIRE_ALL, PICTURES } = process.env;
const PICTURES_FOLDER = "docs/pictures";

/** Browsers on a busy machine are slow; nothing here waits for time to pass. */
export const PATIENCE_MS = 90_000;

/** Why tests in a browser cannot run here; undefined when they can. */
export function browserMissing(): string | undefined {
  if (existsSync(CHROMIUM)) return undefined;
  const reason = `there is no ${CHROMIUM}: tests in a browser do not run`;
  if (REQUIRE_ALL === "1") throw new Error(`${reason}, and REQUIRE_ALL=1 asks for all of them`);
  process.stderr.write(`${reason}\n`);
  return reason;
}

export interface Visit {
  readonly playground: Playground;
  /** A page of its own, with nothing remembered. */
  open(options?: OpenOptions): Promise<Page>;
  /** Fails the test when Discord would have refused anything the bot did, or when a page asked another machine for anything. */
  close(): Promise<void>;
}

interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: string;
  readonly dark?: boolean;
  readonly who?: "member" | "moderator" | "another";
  /** A channel, thread or post by its name; "DM" for the conversation with the bot. */
  readonly channel?: string;
}

/** The whole playground on a port of its own, or on the one it had before. */
export async function openPlayground(root = ".", port = 0): Promise<Playground> {
  const config = readConfig({ STORE_URL: "memory:", LIBRARY_ROOT: root });
  const log = createLog({ level: "silent", pretty: false });
  return startPlayground({ config, log, library: realLibrary, port, timeZone: "Europe/Berlin" });
}

export async function startVisit(root = "."): Promise<Visit> {
  const playground = await openPlayground(root);
  const { open, close } = await browse(playground.page.url);
  return {
    playground,
    open,
    async close() {
      await close();
      await playground.stop();
      expect(playground.standIn.complaints).toEqual([]);
    },
  };
}

/** A browser for the page at that address. */
export async function browse(url: string): Promise<Pick<Visit, "open" | "close">> {
  const { open, close } = await launch();
  return { open: (options) => open({ url, ...options }), close };
}

interface Launched {
  open(options: OpenOptions & { readonly url: string }): Promise<Page>;
  /** Fails the test when a page failed, or asked another machine for anything. */
  close(): Promise<void>;
}

/** A browser for pages at any address. */
export async function launch(): Promise<Launched> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const strangers: string[] = [];
  const mishaps: string[] = [];
  return {
    async open({ url, width = 1280, height = 800, locale = "en-US", dark = false, who, channel }) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale,
        colorScheme: dark ? "dark" : "light",
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(20_000);
      const page = await context.newPage();
      page.on("request", (request) => {
        if (!request.url().startsWith(url)) strangers.push(request.url());
      });
      page.on("pageerror", (error) => mishaps.push(error.message));
      page.on("console", (message) => {
        // Pages try again and again while their server is away.
        if (message.type() === "error" && !message.text().includes("WebSocket")) mishaps.push(message.text());
      });
      await page.goto(url);
      await page.locator("#composer-text").waitFor();
      if (who) await page.locator("#switch-who").selectOption(who);
      if (channel === "DM") await page.locator(".places button").nth(1).click();
      else if (channel !== undefined) await page.locator("button.channel", { hasText: channel }).click();
      return page;
    },
    async close() {
      await browser.close();
      expect(strangers).toEqual([]);
      expect(mishaps).toEqual([]);
    },
  };
}

/** The newest message in the channel that is open. */
export const newest = (page: Page) => page.locator("li.message").last();

/** Keeps a picture for the documentation, when asked with PICTURES=1. */
export async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== "1") return;
  await mkdir(PICTURES_FOLDER, { recursive: true });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${PICTURES_FOLDER}/${name}.png` });
}

/** What axe-core holds against the page as it stands, serious matters alone. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AxeBuilderSource.source);
  return page.evaluate(async () => {
    // Put there by the line before; the browser's globals are not known here.
    const { axe } = globalThis as unknown as { axe: typeof AxeBuilderSource };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  });
}

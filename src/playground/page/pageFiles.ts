import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { extname, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Packages that the browser loads as they were published. */
const MODULES: readonly string[] = ["lit", "lit-html"];

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

const CLIENT = new URL("./client/", import.meta.url);
const IMPORT_MAP = /<script type="importmap">([\s\S]*?)<\/script>/;

export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The page's own files and the modules it imports; undefined for anything else. */
export async function readPageFile(path: string): Promise<PageFile | undefined> {
  const clean = normalize(path);
  const type = TYPES[extname(clean === "/" ? "/index.html" : clean)];
  const place = placeOf(clean);
  if (!type || !place || clean.includes("\0")) return undefined;
  try {
    return { type, bytes: await readFile(place) };
  } catch {
    // A file that is not there, or a folder: the page does not have it.
    return undefined;
  }
}

function placeOf(path: string): URL | undefined {
  if (path === "/") return new URL("index.html", CLIENT);
  if (path.startsWith("/client/")) return new URL(`.${path.slice("/client".length)}`, CLIENT);
  const [, start, name = "", ...rest] = path.split("/");
  if (start !== "modules" || !MODULES.includes(name)) return undefined;
  // Wherever npm has put the package.
  const found = findPackageJSON(name, import.meta.url);
  return found === undefined ? undefined : new URL(rest.join("/"), pathToFileURL(found));
}

/** The browser runs the page's own scripts and the one import map that stands in the page, and asks nobody else for anything. */
export async function contentSecurityPolicy(): Promise<string> {
  const page = await readFile(fileURLToPath(new URL("index.html", CLIENT)), "utf8");
  const [, map = ""] = IMPORT_MAP.exec(page) ?? [];
  const hash = createHash("sha256").update(map).digest("base64");
  return [
    "default-src 'self'",
    `script-src 'self' 'sha256-${hash}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

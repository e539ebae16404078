import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { createMetrics } from "#src/health/metrics.ts";
import { programMissing, run } from "./checker.ts";

const UNITS = "deploy/systemd";

/** The units as they would be with the project installed here: systemd looks whether programs and folders exist. */
function installedUnits(): string {
  const folder = mkdtempSync(join(tmpdir(), "beleg-units-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of readdirSync(UNITS)) {
    const unit = readFileSync(join(UNITS, name), "utf8");
    const here = unit
      .replaceAll("/opt/beleg/node_modules/node/bin/node", process.execPath)
      .replaceAll("/opt/beleg", process.cwd());
    writeFileSync(join(folder, name), here);
  }
  return folder;
}

describe.skipIf(programMissing("systemd-analyze"))("the systemd units", () => {
  test("have no fault that systemd finds", () => {
    const folder = installedUnits();
    const units = readdirSync(folder).map((name) => join(folder, name));
    expect(run("systemd-analyze", ["verify", "--man=no", ...units])).toEqual({ status: 0, output: "" });
  });

  test.each(["beleg.service", "beleg-backup.service"])("%s may do little on its machine", (name) => {
    const folder = installedUnits();
    const { status, output } = run("systemd-analyze", [
      "security",
      "--offline=true",
      "--threshold=20",
      join(folder, name),
    ]);
    expect(status, output.split("\n").at(-2)).toBe(0);
  });
});

describe.skipIf(programMissing("promtool"))("the alerts", () => {
  const folder = "deploy/prometheus";

  test("are rules that Prometheus reads, with a configuration that it reads", () => {
    expect(run("promtool", ["check", "config", "prometheus.yml"], folder)).toMatchObject({ status: 0 });
    expect(run("promtool", ["check", "rules", "alerts.yml"], folder)).toMatchObject({ status: 0 });
  });

  test("go off when they should", () => {
    expect(run("promtool", ["test", "rules", "alerts.test.yml"], folder)).toMatchObject({ status: 0 });
  });

  test("the bot's own metrics have names that Prometheus approves of", async () => {
    const text = await createMetrics().text();
    const ours = text.split("\n").filter((line) => line.includes("beleg_"));
    const file = join(installedUnits(), "metrics");
    writeFileSync(file, `${ours.join("\n")}\n`);
    expect(run("sh", ["-c", `promtool check metrics < ${file}`])).toEqual({ status: 0, output: "" });
  });
});

const rulesFile = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
});
const rules = rulesFile
  .parse(parse(readFileSync("deploy/prometheus/alerts.yml", "utf8")))
  .groups.flatMap((group) => group.rules);

test("every alert asks for metrics that there are", async () => {
  const text = await createMetrics().text();
  for (const { alert, expr } of rules) {
    const asked = expr.match(/\b(?:beleg|nodejs|process)_\w+/g) ?? [];
    for (const name of asked) expect(text, alert).toContain(`# TYPE ${name.replace(/_bucket$/, "")} `);
  }
});

test("docs/operating.md says what each alert means, and knows no others", () => {
  const explained = [...readFileSync("docs/operating.md", "utf8").matchAll(/^\| `(Beleg\w+)`/gm)].map(
    (match) => match[1],
  );
  expect(explained.toSorted()).toEqual(rules.map(({ alert }) => alert).toSorted());
});

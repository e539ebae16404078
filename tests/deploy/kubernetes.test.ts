import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { z } from "zod";
import packageFile from "../../package.json" with { type: "json" };
import { run } from "./checker.ts";

const FOLDER = "deploy/kubernetes";

const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});
type Manifest = z.output<typeof manifestSchema>;

const manifests = readdirSync(FOLDER).flatMap((file) =>
  parseAllDocuments(readFileSync(join(FOLDER, file), "utf8")).map((document) => {
    expect(document.errors, file).toEqual([]);
    return { file, manifest: manifestSchema.parse(document.toJS()) };
  }),
);

const envVar = z.object({ name: z.string(), value: z.string() });
const podSchema = z.looseObject({
  automountServiceAccountToken: z.literal(false),
  securityContext: z.looseObject({
    runAsNonRoot: z.literal(true),
    seccompProfile: z.object({ type: z.literal("RuntimeDefault") }),
  }),
  terminationGracePeriodSeconds: z.number().min(15),
  containers: z.array(
    z.looseObject({
      image: z.string(),
      env: z.array(envVar).default([]),
      livenessProbe: z.looseObject({}),
      readinessProbe: z.looseObject({}),
      resources: z.looseObject({ limits: z.looseObject({ memory: z.string() }) }),
      securityContext: z.looseObject({
        allowPrivilegeEscalation: z.literal(false),
        readOnlyRootFilesystem: z.literal(true),
        capabilities: z.object({ drop: z.tuple([z.literal("ALL")]) }),
      }),
    }),
  ),
});
const workloadSchema = z.looseObject({
  spec: z.looseObject({
    selector: z.object({ matchLabels: z.record(z.string(), z.string()) }),
    template: z.looseObject({
      metadata: z.looseObject({ labels: z.record(z.string(), z.string()) }),
      spec: podSchema,
    }),
  }),
});
const workloads = manifests.filter(({ manifest }) => ["Deployment", "StatefulSet"].includes(manifest.kind));

/** `apps/v1` and `v1` are folders of the package that carries the schemas. */
const pathOf = ({ apiVersion }: Manifest) => `kubernetes-models/${apiVersion}`;

describe.each(manifests)("$file: $manifest.kind $manifest.metadata.name", ({ manifest }) => {
  test("fits the schema", async () => {
    const models: Record<string, new (from: object) => { validate(): void }> = await import(pathOf(manifest));
    const Model = models[manifest.kind];
    if (!Model) throw new TypeError(`${manifest.apiVersion} has no ${manifest.kind}`);
    expect(() => new Model(manifest).validate()).not.toThrow();
  });
});

test("no manifest has a field that Kubernetes does not know", () => {
  const folder = mkdtempSync(join(tmpdir(), "beleg-manifests-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const lines = manifests.map(
    ({ manifest }, index) =>
      `import { type I${manifest.kind} as Type${index} } from ${JSON.stringify(pathOf(manifest))};\n` +
      `export const manifest${index}: Type${index} = ${JSON.stringify(manifest)};\n`,
  );
  writeFileSync(join(folder, "manifests.ts"), lines.join(""));
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "esnext"];
  expect(run(resolve("node_modules/.bin/tsc"), [...options, "manifests.ts"], folder)).toEqual({
    status: 0,
    output: "",
  });
});

test.each(workloads)(
  "$manifest.kind $manifest.metadata.name has probes, limits and no more rights than it needs",
  ({ manifest }) => {
    const { spec } = workloadSchema.parse(manifest);
    expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels);
    expect(spec.template.spec.containers).toHaveLength(1);
  },
);

test("variables are ones that there are, in production", () => {
  const known = readFileSync(".env.example", "utf8");
  const config = manifests.find(({ manifest }) => manifest.kind === "ConfigMap")?.manifest["data"];
  const shared = z.record(z.string(), z.string()).parse(config);
  expect(shared["NODE_ENV"]).toBe("production");
  const own = workloads.flatMap(({ manifest }) =>
    workloadSchema.parse(manifest).spec.template.spec.containers.flatMap(({ env }) => env.map(({ name }) => name)),
  );
  for (const name of [...Object.keys(shared), ...own]) expect(known).toMatch(new RegExp(`^#?${name}=`, "m"));
});

test("pods that take requests leave the balancer for nothing that all pods would leave it for", () => {
  const probe = z.looseObject({ httpGet: z.object({ path: z.literal("/readyz"), port: z.literal("health") }) });
  const http = workloads.find(({ manifest }) => manifest.metadata.name === "beleg-http");
  const [container] = workloadSchema.parse(http?.manifest).spec.template.spec.containers;
  expect(probe.safeParse(container?.readinessProbe).error).toBeUndefined();
});

test("images have a version, ours this one", () => {
  const images = workloads.flatMap(({ manifest }) =>
    workloadSchema.parse(manifest).spec.template.spec.containers.map(({ image }) => image),
  );
  for (const image of images) expect(image).toMatch(/:\d/);
  for (const image of images.filter((name) => name.includes("beleg"))) expect(image).toContain(packageFile.version);
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: "all", include: ["tests/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "by HTTP",
          include: ["tests/commands/**/*.test.ts"],
          env: { INTERACTIONS_BY: "http" },
        },
      },
    ],
  },
});

import { expect, onTestFinished, test } from "vitest";
import { sceneOptions } from "#src/playground/page/scene.ts";
import { createStage } from "#src/playground/page/stage.ts";
import { createVisitor } from "#src/playground/page/visitor.ts";
import { startStandIn } from "#src/playground/startStandIn.ts";

test("a server speaks the language of who came first, until somebody switches it", async () => {
  const standIn = await startStandIn({ world: sceneOptions("Beleg") });
  const stage = createStage({ standIn });
  const tab = () => {
    const visitor = createVisitor(stage, { send: () => undefined });
    onTestFinished(() => visitor.leave());
    return (locale: "de" | "en-US") =>
      visitor.receive(JSON.stringify({ n: 1, request: { do: "enter", who: "member", locale } }));
  };
  onTestFinished(async () => {
    stage.leave();
    await standIn.close();
  });
  const first = tab();
  await first("de");
  expect(standIn.world.guild().locale).toBe("de");
  const second = tab();
  await second("en-US");
  expect(standIn.world.guild().locale).toBe("de");
  await second("de");
  await second("en-US");
  expect(standIn.world.guild().locale).toBe("en-US");
});

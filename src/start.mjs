// Plain JavaScript, so that an older Node can read it and say what to do.
const [major] = process.versions.node.split(".");
if (Number(major) < 24) {
  process.stderr.write(
    `Beleg needs Node 24 or newer, this is ${process.versions.node}. "npm ci" brings it along: start with "npm start".\n`,
  );
  process.exit(1);
}
const { main } = await import("./main.ts");
await main();

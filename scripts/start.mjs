// The one door of every `npm` command. It uses nothing that an old Node cannot parse,
// so that an old Node gets a sentence instead of a syntax error.
const oldestSupportedMajor = 20;

if (Number(process.versions.node.split('.')[0]) < oldestSupportedMajor) {
  console.error(
    `MediaNest needs Node ${oldestSupportedMajor} or later; this is Node ${process.versions.node}.`,
  );
  process.exitCode = 1;
} else {
  import('./launcher/launch.mjs').then(({ launch }) => launch(process.argv.slice(2)));
}

import { prepareDownloadTools } from './test/prepare-download-tools.ts';

/** `npm run tools`: what the tests of downloads need, for those who start single tests by hand. */
const obstacle = await prepareDownloadTools();
if (obstacle) {
  console.error(obstacle);
  process.exitCode = 1;
}

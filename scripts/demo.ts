import { guide } from './demo/guide.ts';
import { makeYoutubeFolder } from './demo/make-youtube-folder.ts';
import { readDemoSettings } from './demo/settings.ts';
import { isPortFree } from './processes/ports.ts';
import { runTogether } from './processes/run-together.ts';
import { environmentOf, servicesOf, startHouseholdProcess } from './processes/start-household.ts';
import { startPortalProcess } from './processes/start-portal.ts';

/** `npm run demo`: the built portal with a simulated household, set up, on the loopback address. */
const settings = readDemoSettings(process.env);

async function refuseTakenPorts() {
  const { householdPort, port, host } = settings;
  for (const [name, number, address] of [
    ['HOUSEHOLD_PORT', householdPort, '127.0.0.1'],
    ['PORT', port, host],
  ] as const) {
    if (await isPortFree(number, address)) continue;
    throw new Error(`${name} ${number} is used by another program; set it to a free one.`);
  }
}

await runTogether(async (group) => {
  await refuseTakenPorts();
  const youtubeFolder = await makeYoutubeFolder(settings.dataFolder);
  const household = await startHouseholdProcess({ group, port: settings.householdPort, youtubeFolder });
  const services = { ...(await servicesOf(household)), YOUTUBE_DOWNLOAD_DIR: youtubeFolder };
  const env = { ...environmentOf(household.state), ...services, ...settings.portal };
  await startPortalProcess({ group, env });
  console.log(guide(settings, household.state));
});

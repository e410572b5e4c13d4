import { explainLack, findDemoTools } from './demo/download-tools.ts';
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
  const tools = await findDemoTools();
  const youtubeFolder = await makeYoutubeFolder(settings.dataFolder);
  const household = await startHouseholdProcess({ group, port: settings.householdPort, youtubeFolder });
  const services = { ...(await servicesOf(household)), YOUTUBE_DOWNLOAD_DIR: youtubeFolder };
  const programs = tools.ytDlp ? { YTDLP_PATH: tools.ytDlp } : {};
  const env = { ...environmentOf(household.state), ...services, ...programs, ...settings.portal };
  await startPortalProcess({ group, env });
  const { playlists } = await household.control.youtube.state();
  const downloads = explainLack(tools) ?? `try ${playlists.good.url}`;
  console.log(guide(settings, { ...household.state, downloads }));
});

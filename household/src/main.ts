import { basename, join } from 'node:path';
import { startHousehold } from './start-household.ts';

const defaultPort = 4100;

const port = wholeNumberFrom('HOUSEHOLD_PORT', { most: 65_530, mistake: 'the ports after it are used too' });
const items = wholeNumberFrom('HOUSEHOLD_ITEMS', { most: 100_000, mistake: 'so many films are invented' });

const kumaVersion = process.env.HOUSEHOLD_KUMA_VERSION || '2';
if (kumaVersion !== '1' && kumaVersion !== '2') {
  console.error('HOUSEHOLD_KUMA_VERSION must be 1 or 2.');
  process.exit(1);
}

const household = await startHousehold({
  port: port ?? defaultPort,
  host: process.env.HOUSEHOLD_HOST || '127.0.0.1',
  youtubeFolder: process.env.HOUSEHOLD_YOUTUBE_DIR || undefined,
  items,
  dataFolder: process.env.HOUSEHOLD_DATA_DIR || undefined,
  ffmpeg: ffmpegAt(process.env.FFMPEG_PATH),
  kumaDialect: kumaVersion === '1' ? 1 : 2,
});
console.log(`Simulated plex.tv       ${household.addresses.plexTv}`);
console.log(`Simulated media server  ${household.addresses.plex}`);
console.log(`Simulated Uptime Kuma   ${household.addresses.uptimeKuma}`);
console.log(`Simulated Overseerr     ${household.addresses.overseerr}`);
console.log(`Simulated YouTube       ${household.addresses.youtube} (proxy)`);
console.log(`Control interface       ${household.controlUrl}`);

household.prepareVideos().catch((error: NodeJS.ErrnoException) => {
  if (error.name === 'AbortError') return;
  console.log(
    `The simulated YouTube has no videos: ${error.code === 'ENOENT' ? 'there is no ffmpeg' : error.message}`,
  );
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void household.close());
}

/** The program, also when the folder is named that it lies in. */
function ffmpegAt(place: string | undefined) {
  if (!place) return undefined;
  return basename(place) === 'ffmpeg' ? place : join(place, 'ffmpeg');
}

/** Undefined when it is not set; ends the process when it is no number of that kind. */
function wholeNumberFrom(name: string, { most, mistake }: { most: number; mistake: string }) {
  const text = process.env[name];
  if (!text) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  console.error(`${name} must be a number from 0 to ${most}; ${mistake}.`);
  process.exit(1);
}

import { startHousehold } from './start-household.ts';

const defaultPort = 4100;

const port = Number(process.env.HOUSEHOLD_PORT ?? defaultPort);
if (!Number.isInteger(port) || port < 0 || port > 65_530) {
  console.error('HOUSEHOLD_PORT must be a port number; the ports after it are used too.');
  process.exit(1);
}

const kumaVersion = process.env.HOUSEHOLD_KUMA_VERSION || '2';
if (kumaVersion !== '1' && kumaVersion !== '2') {
  console.error('HOUSEHOLD_KUMA_VERSION must be 1 or 2.');
  process.exit(1);
}

const host = process.env.HOUSEHOLD_HOST || '127.0.0.1';
const household = await startHousehold({ port, host, kumaDialect: kumaVersion === '1' ? 1 : 2 });
console.log(`Simulated plex.tv       ${household.addresses.plexTv}`);
console.log(`Simulated media server  ${household.addresses.plex}`);
console.log(`Simulated Uptime Kuma   ${household.addresses.uptimeKuma}`);
console.log(`Control interface       ${household.controlUrl}`);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void household.close());
}

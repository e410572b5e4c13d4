import type { TestProblem, TestStep } from '@medianest/shared';
import type { Connections } from '../features/services/index.ts';
import type { Probe, ProbeResult } from '../features/status/index.ts';
import type { KumaState } from '../integrations/uptime-kuma/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { ServiceClients } from './create-service-clients.ts';

/** An answer that takes longer is one that people feel. */
const slowMs = 2000;

const answered = (responseTimeMs: number): ProbeResult =>
  responseTimeMs > slowMs
    ? { status: 'degraded', responseTimeMs, message: 'It answers slowly.' }
    : { status: 'up', responseTimeMs, message: null };

const down = (message: string): ProbeResult => ({ status: 'down', responseTimeMs: null, message });
const ailing = (message: string): ProbeResult => ({ status: 'degraded', responseTimeMs: null, message });

/** Failures that a client explains are findings; anything else is a fault of ours. */
const explained =
  (look: () => Promise<ProbeResult | null>): Probe['run'] =>
  async () => {
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'upstream.timeout') return down('It does not answer in time.');
      if (error.code === 'plex.relink_required') return ailing('The owner has to link Plex again.');
      return down('It does not answer.');
    }
  };

const folderWords: Partial<Record<TestProblem, string>> = {
  'folder-missing': 'The folder for downloads is not there.',
  'folder-read-only': 'The folder for downloads cannot be written to.',
  'tool-missing': 'yt-dlp or ffmpeg is missing.',
  'too-old': 'yt-dlp is too old.',
  'disk-full': 'The disk is full.',
};

const ofKuma = (link: KumaState | null, responseTimeMs: number | null): ProbeResult | null => {
  switch (link?.phase) {
    case undefined:
      return null;
    case 'live':
      return responseTimeMs === null ? null : answered(responseTimeMs);
    case 'stale':
      return ailing('Nothing has been heard from it for a while.');
    case 'stopped':
      return down(link.reason === 'credentials' ? 'It does not accept the sign-in.' : 'It lets nobody in.');
    case 'waiting':
      return down('It does not answer.');
    default:
      return null;
  }
};

const isDoubtful = (result: TestStep['result']) => result === 'warned' || result === 'failed';

/** How each outside service is looked at. */
export const createProbes = (options: {
  connections: Connections;
  serviceClients: Pick<ServiceClients, 'overseerr' | 'testYoutube'>;
  /** Milliseconds until the media server answered; null while no server is chosen. */
  lookAtPlex(): Promise<number | null>;
  /** Told at each look at the folder for downloads. */
  noteDisk(hasRoom: boolean): void;
  kumaLink(): KumaState | null;
  /** Null while there is no connection. */
  measureKumaMs(): Promise<number | null>;
}): Probe[] => {
  const { connections, serviceClients, lookAtPlex, noteDisk, kumaLink, measureKumaMs } = options;

  const plex = async () => {
    const responseTimeMs = await lookAtPlex();
    return responseTimeMs === null ? null : answered(responseTimeMs);
  };

  const overseerr = async () => {
    const target = await connections.overseerr.find();
    if (!target) return null;
    const { answer, responseTimeMs } = await serviceClients.overseerr.at(target).probe();
    if (answer === 'credentials') return down('It does not accept the key.');
    return answer === 'not-set-up' ? down('It is not set up yet.') : answered(responseTimeMs);
  };

  const youtube = async () => {
    const target = await connections.youtube.find();
    if (!target) return null;
    const startedAt = performance.now();
    const { problem, steps } = await serviceClients.testYoutube(target);
    const isTight = steps.some(({ step, result }) => step === 'space' && isDoubtful(result));
    if (!problem || problem === 'disk-full') noteDisk(!isTight);
    if (problem) return down(folderWords[problem] ?? 'Downloads cannot be made.');
    const doubtful = steps.find(({ result }) => result === 'warned');
    if (doubtful)
      return ailing(doubtful.step === 'space' ? 'The disk is almost full.' : 'Something is unclear.');
    return answered(Math.round(performance.now() - startedAt));
  };

  const kuma = async () => {
    const link = kumaLink();
    return ofKuma(link, link?.phase === 'live' ? await measureKumaMs() : null);
  };

  return [
    { name: 'plex', run: explained(plex) },
    { name: 'overseerr', run: explained(overseerr) },
    { name: 'youtube', run: explained(youtube) },
    { name: 'uptime-kuma', run: explained(kuma) },
  ];
};

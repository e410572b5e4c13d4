import {
  type Climb,
  climb,
  explained,
  type Finding,
  failed,
  passed,
  problemOfStatus,
  warned,
} from '../../platform/connection-test/index.ts';
import {
  type Exchange,
  OutboundError,
  type OutboundHttp,
  parseJson,
} from '../../platform/outbound-http/index.ts';
import { publicSettingsSchema } from './answers/installation.ts';
import type { OverseerrTarget } from './api.ts';
import { createTrial, type Trial } from './trial.ts';
import { isTooOld, oldestVersion } from './version.ts';

/** What the rungs found out on their way. */
interface Facts {
  version: string | null;
  /** As its administrator calls it. */
  serverName: string | null;
}

export interface OverseerrTest extends Climb, Facts {}

/** Shorter than a page waits, so that its own words are seen. */
const longestMs = 11_000;

const judgeReach = ({ status }: Exchange): Finding => {
  const problem = problemOfStatus(status);
  // What it is that knows no such page, the next rung says.
  if (!problem || problem === 'wrong-service') return passed();
  const wall = problem === 'credentials' ? 'Something in front of it asks visitors to sign in.' : undefined;
  return failed(problem, wall ?? `It answered with the status ${status}.`);
};

const identify = ({ status, bytes }: Exchange, facts: Facts): Finding => {
  if (status >= 400) return failed('wrong-service');
  const settings = parseJson(bytes, { schema: publicSettingsSchema, host: 'Overseerr' });
  facts.serverName = settings.title;
  if (!settings.initialized) return failed('not-set-up');
  return passed(settings.title ? `It is called “${settings.title}”.` : undefined);
};

const judgeVersion = (version: string | null): Finding => {
  if (!version) return warned('It does not tell its version.');
  if (!isTooOld(version)) return passed(`Version ${version}`);
  return failed('too-old', `It is version ${version}; ${oldestVersion} or later is needed.`);
};

const findVersion = async (trial: Trial, facts: Facts, remainingMs: number): Promise<Finding> => {
  try {
    facts.version = await trial.askVersion('status', remainingMs);
    return judgeVersion(facts.version);
  } catch (error) {
    if (!(error instanceof OutboundError)) throw error;
    return warned('It did not tell its version in time; it asks GitHub first.');
  }
};

/** Administrators read the version elsewhere too, and without GitHub. */
const askVersionAgain = (trial: Trial, remainingMs: number) =>
  trial.askVersion('settings/about', remainingMs).catch((error: unknown) => {
    if (error instanceof OutboundError) return null;
    throw error;
  });

const authenticate = async (trial: Trial, facts: Facts, remainingMs: number): Promise<Finding> => {
  await trial.askKeyOwner(remainingMs);
  const accepted = passed('It accepts the key.');
  if (facts.version) return accepted;
  facts.version = await askVersionAgain(trial, remainingMs);
  const finding = judgeVersion(facts.version);
  return finding.result === 'failed' ? finding : accepted;
};

const write = async (trial: Trial, remainingMs: number): Promise<Finding> => {
  const answer = await trial.tryWriting(remainingMs);
  if (answer === 'csrf') return failed('csrf');
  return answer === 'passes' ? passed() : warned('Something in front of it refuses what changes anything.');
};

/**
 * Tries an Overseerr or Seerr with a key and says what stands in the way, if anything. Changes nothing there;
 * over within 11 seconds.
 */
export const createOverseerrTest =
  ({ http, limitMs = longestMs }: { http: OutboundHttp; limitMs?: number | undefined }) =>
  async (target: OverseerrTarget): Promise<OverseerrTest> => {
    const trial = createTrial(http, target);
    const facts: Facts = { version: null, serverName: null };
    let seen: Exchange = { status: 0, bytes: Buffer.alloc(0) };
    const reach = async (remainingMs: number) => {
      seen = await trial.askPublicSettings(remainingMs);
      return judgeReach(seen);
    };
    const found = await climb(
      [
        { step: 'reach', climb: explained(reach) },
        { step: 'identify', climb: explained(() => identify(seen, facts)) },
        { step: 'version', climb: explained((ms) => findVersion(trial, facts, ms)) },
        { step: 'authenticate', climb: explained((ms) => authenticate(trial, facts, ms)) },
        { step: 'write', climb: explained((ms) => write(trial, ms)) },
      ],
      { limitMs },
    );
    return { ...found, ...facts };
  };

import { describe, expect, it } from 'vitest';
import { recordedComplaints as recorded } from '../../../../test/support/recorded-yt-dlp.ts';
import { classifyComplaints } from './classify.ts';

const final = { isFinal: true, retryAfterMs: null, pausesQueue: false };

describe('what yt-dlp said of a video', () => {
  it.each([
    ['private0001', 'private'],
    ['deleted0001', 'removed'],
    ['terminated1', 'removed'],
    ['nosuchvide0', 'removed'],
    ['pl-missing', 'removed'],
    ['pl-private', 'private'],
    ['agegated001', 'age-restricted'],
    ['members0001', 'members-only'],
    ['geoblocked1', 'geo-blocked'],
    ['copyright01', 'geo-blocked'],
    ['payment0001', 'paid'],
  ])('in %s is final: %s', async (name, problem) => {
    expect(classifyComplaints(await recorded(name))).toMatchObject({ problem, ...final });
  });

  it.each([
    ['botcheck001', 'bot-check'],
    ['ratelimited', 'rate-limited'],
    ['http429page', 'rate-limited'],
  ])('in %s pauses everything: %s', async (name, problem) => {
    const failure = classifyComplaints(await recorded(name));
    expect(failure).toMatchObject({ problem, isFinal: false, pausesQueue: true });
    expect(failure.retryAfterMs).toBeGreaterThanOrEqual(3_600_000);
  });

  it.each([
    ['http403medi', 'tool-outdated'],
    ['nostreams01', 'tool-outdated'],
  ])('in %s is worth another attempt: %s', async (name, problem) => {
    expect(classifyComplaints(await recorded(name))).toMatchObject({
      problem,
      isFinal: false,
      pausesQueue: false,
    });
  });

  it.each(['premiere001', 'premiere-filtered'])('in %s is tried again when it has begun', async (name) => {
    const failure = classifyComplaints(await recorded(name));
    expect(failure).toMatchObject({ problem: 'premiere', isFinal: false, retryAfterMs: 3 * 3_600_000 });
  });
});

describe('complaints', () => {
  it.each([
    ['ERROR: unable to write data: [Errno 28] No space left on device', 'disk-full'],
    ['ENOSPC: no space left on device, mkdir', 'disk-full'],
    ["ERROR: unable to open for writing: [Errno 13] Permission denied: 'media.mp4.part'", 'not-writable'],
    ['ERROR: unable to open for writing: [Errno 30] Read-only file system', 'not-writable'],
    ['ERROR: [download] Got error: Downloaded 200000 bytes, expected 3257837 bytes', 'network'],
    ['ERROR: [download] Got error: The read operation timed out. Giving up after 5 retries', 'network'],
    ['ERROR: fragment 3 not found, unable to continue', 'network'],
    ['ERROR: unable to download video data: HTTP Error 503: Service Unavailable', 'network'],
    ['ERROR: [youtube] abc: n challenge solving failed', 'tool-outdated'],
    ['ERROR: [youtube] abc: This live event will begin in 5 days.', 'premiere'],
    ['ERROR: something that nobody has seen', 'unknown'],
    ['', 'unknown'],
  ])('%s', (line, problem) => expect(classifyComplaints([line]).problem).toBe(problem));

  it('count before warnings about something else', () => {
    const lines = ['WARNING: thumbnail: HTTP Error 404: Not Found', 'ERROR: The read operation timed out'];
    expect(classifyComplaints(lines).problem).toBe('network');
  });

  it('of protection are final, though they ask for a report', () => {
    const line = 'ERROR: [youtube] abc: This video is DRM protected; please report this issue on  https://x';
    expect(classifyComplaints([line])).toMatchObject({ problem: 'unknown', ...final });
  });

  it('are told without hints for a terminal, and without the credentials of the proxy', async () => {
    expect(classifyComplaints(await recorded('botcheck001')).detail).toBe(
      'Sign in to confirm you’re not a bot.',
    );
    const line = "ERROR: Unable to connect to proxy 'http://a1b2:s3cret@127.0.0.1:4111'";
    expect(classifyComplaints([line]).detail).toBe("Unable to connect to proxy 'http://127.0.0.1:4111'");
  });
});

import { expect, it } from 'vitest';
import { explainFailure } from './failure.ts';

it.each([
  [
    'initdb: error: could not write to file "pg_wal/xlogtemp.1": No space left on device',
    /is full: free some space/,
  ],
  ['Error: ENOSPC: no space left on device, copyfile', /is full: free some space/],
  ['FATAL:  could not extend file "base/1/2": wrote only 4096 of 8192 bytes', /is full: free some space/],
  [
    'initdb: error: could not look up effective user ID 1234: user does not exist',
    /user id 1234 has no name/,
  ],
  [
    'FATAL:  data directory "/mnt/nas/postgres-18" has invalid permissions',
    /network shares and Windows disks/,
  ],
  [
    "Error: EPERM: operation not permitted, chown '/mnt/nas/postgres-18.new-1'",
    /network shares and Windows disks/,
  ],
  [
    '2026-01-01 00:00:00.000 UTC [7] LOG:  starting\n2026-01-01 00:00:00.000 UTC [7] FATAL:  could not map memory\n',
    /^The embedded PostgreSQL could not start in \/data: could not map memory$/,
  ],
  ['', /^The embedded PostgreSQL could not start in \/data: it gave no reason\.$/],
])('makes one sentence of %j', (output, sentence) => {
  const error = explainFailure(output, '/data');
  expect(error.message).toMatch(sentence);
  expect(error.message).not.toContain('\n');
});

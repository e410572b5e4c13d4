import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMessage, generateKey, type PrivateKey, sign } from 'openpgp';
import { makeFolder } from './fake-tools.ts';
import { startOutsideServer } from './outside-server.ts';

/** A program that says its version, and that it knows YouTube. */
export const fakeYtDlp = (version: string): string =>
  `#!/bin/sh\ncase " $* " in *" --list-extractors "*) echo youtube;; *) echo ${version};; esac\n`;

export interface SigningKey {
  privateKey: PrivateKey;
  armored: string;
  fingerprint: string;
}

export const makeSigningKey = async (): Promise<SigningKey> => {
  const { privateKey } = await generateKey({
    type: 'rsa',
    rsaBits: 2048,
    userIDs: [{ name: 'Releases of the test' }],
    format: 'object',
  });
  const publicKey = privateKey.toPublic();
  return { privateKey, armored: publicKey.armor(), fingerprint: publicKey.getFingerprint().toUpperCase() };
};

/** A key file of the running test. */
export const writeKeyFile = async (armored: string): Promise<string> => {
  const path = join(await makeFolder(), 'public.key');
  await writeFile(path, armored);
  return path;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export interface Release {
  program: string;
  /** In the place of the list that fits the program. */
  sums?: string;
  /** Who signs the list; the server’s own key when absent. */
  signedBy?: SigningKey;
  /** Signs this in the place of the list. */
  signs?: string;
}

const filesOf = async ({ program, signedBy, ...release }: Release, ownKey: SigningKey) => {
  const sums = release.sums ?? `${sha256('another')}  yt-dlp.exe\n${sha256(program)}  yt-dlp\n`;
  const signature = await sign({
    message: await createMessage({ binary: Buffer.from(release.signs ?? sums) }),
    signingKeys: (signedBy ?? ownKey).privateKey,
    detached: true,
    format: 'binary',
  });
  return {
    'yt-dlp': Buffer.from(program),
    'SHA2-256SUMS': Buffer.from(sums),
    'SHA2-256SUMS.sig': Buffer.from(signature as Uint8Array),
  } as Record<string, Buffer>;
};

const projects = { stable: 'yt-dlp', nightly: 'yt-dlp-nightly-builds' } as const;

/** Where releases lie, during the running test: as at the true place, each file is two redirects away. */
export const startReleases = async (key: SigningKey) => {
  const published = new Map<string, Record<string, Buffer>>();
  const server = await startOutsideServer((request, response) => {
    const [, project = '', ...rest] = (request.url ?? '').split('/');
    const file = rest.at(-1) ?? '';
    const bytes = published.get(project)?.[file];
    const stage = rest[0];
    if (!bytes) response.writeHead(404).end();
    else if (stage === 'releases' && rest[1] === 'latest')
      response.writeHead(302, { location: `/${project}/releases/download/newest/${file}` }).end();
    else if (stage === 'releases')
      response.writeHead(302, { location: `${server.url}/${project}/objects/${file}` }).end();
    else response.end(bytes);
  });
  return {
    url: server.url,
    /** The files that were fetched, by name. */
    fetched: () =>
      server.requests
        .filter(({ url }) => url?.includes('/objects/'))
        .map(({ url }) => url?.split('/').at(-1)),
    async publish(release: Release, channel: keyof typeof projects = 'stable') {
      published.set(projects[channel], await filesOf(release, key));
    },
  };
};

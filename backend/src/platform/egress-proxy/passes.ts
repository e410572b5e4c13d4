import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Duplex } from 'node:stream';

/** Lets one program through for as long as it runs. */
export interface EgressPass {
  /** The address of the proxy with the credentials of this program. */
  url: string;
  /** Ends every connection of the program, and lets it open no other. */
  revoke(): void;
}

export interface HeldPass {
  secret: Buffer;
  connections: Set<Duplex>;
}

const readCredentials = (header: string | undefined) => {
  const [, encoded = ''] = /^Basic ([\w+/=]{1,200})$/i.exec(header ?? '') ?? [];
  const [name = '', secret = ''] = Buffer.from(encoded, 'base64').toString('latin1').split(':');
  return { name, secret: Buffer.from(secret, 'latin1') };
};

/** Other programs of the same machine reach the proxy too, so each one that may use it has credentials. */
export const createPasses = () => {
  const held = new Map<string, HeldPass>();

  const revoke = (name: string) => {
    const pass = held.get(name);
    held.delete(name);
    for (const connection of pass?.connections ?? []) connection.destroy();
  };

  return {
    issue(port: number): EgressPass {
      const name = randomBytes(8).toString('hex');
      const secret = randomBytes(24).toString('hex');
      held.set(name, { secret: Buffer.from(secret), connections: new Set() });
      return { url: `http://${name}:${secret}@127.0.0.1:${port}`, revoke: () => revoke(name) };
    },
    /** Null for whoever has none. */
    find(header: string | undefined): HeldPass | null {
      const { name, secret } = readCredentials(header);
      const pass = held.get(name);
      return pass && pass.secret.length === secret.length && timingSafeEqual(pass.secret, secret)
        ? pass
        : null;
    },
    revokeAll: () => {
      for (const name of [...held.keys()]) revoke(name);
    },
  };
};

export type Passes = ReturnType<typeof createPasses>;

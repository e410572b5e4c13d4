import { randomInt } from 'node:crypto';
import type { PersonName } from '../people/cast.ts';
import { createPollAllowance, type PollAllowance } from './poll-allowance.ts';

export type Pin = {
  readonly id: number;
  readonly code: string;
  readonly clientIdentifier: string;
  readonly product: string;
  /** Strong codes belong in the address of the auth app; short ones are typed at /link (plex.md §1). */
  readonly isStrong: boolean;
  readonly lifetimeSeconds: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly polls: PollAllowance;
  /** Who said yes, and the token which that gave. */
  approval: { readonly person: PersonName; readonly token: string } | null;
};

export type PinRequest = { clientIdentifier: string; product: string; isStrong: boolean };
export type PinReference = { code: string } | { id: number };

export interface Pins {
  create(request: PinRequest): Pin;
  /** Null for an id that never was, has expired, was denied, or is another client's. */
  findForClient(id: number, clientIdentifier: string): Pin | null;
  find(reference: PinReference): Pin | null;
  approve(pin: Pin, approval: { person: PersonName; token: string }): void;
  /** The PIN is gone at once, as if it had expired. */
  deny(pin: Pin): void;
  reset(): void;
}

const shape = {
  strong: { alphabet: 'abcdefghijklmnopqrstuvwxyz0123456789', length: 25, lifetimeSeconds: 1800 },
  short: { alphabet: 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789', length: 4, lifetimeSeconds: 900 },
} as const;

export function createPins({ now }: { now: () => Date }): Pins {
  const pins = new Map<number, Pin>();
  let nextId = 564_964_751;

  function alive(pin: Pin | undefined): Pin | null {
    return pin && pin.expiresAt > now() ? pin : null;
  }

  function dropExpired() {
    for (const pin of pins.values()) if (!alive(pin)) pins.delete(pin.id);
  }

  return {
    create(request) {
      dropExpired();
      const { alphabet, length, lifetimeSeconds } = request.isStrong ? shape.strong : shape.short;
      const createdAt = now();
      const pin: Pin = {
        ...request,
        id: nextId,
        code: codeFrom(alphabet, length),
        lifetimeSeconds,
        createdAt,
        expiresAt: new Date(createdAt.getTime() + lifetimeSeconds * 1000),
        polls: createPollAllowance({ now }),
        approval: null,
      };
      nextId += 1 + randomInt(50);
      pins.set(pin.id, pin);
      return pin;
    },
    findForClient(id, clientIdentifier) {
      const pin = alive(pins.get(id));
      return pin?.clientIdentifier === clientIdentifier ? pin : null;
    },
    find(reference) {
      if ('id' in reference) return alive(pins.get(reference.id));
      const code = reference.code.toLowerCase();
      return [...pins.values()].find((pin) => pin.code.toLowerCase() === code && alive(pin)) ?? null;
    },
    approve(pin, approval) {
      pin.approval = approval;
    },
    deny: (pin) => void pins.delete(pin.id),
    reset: () => pins.clear(),
  };
}

function codeFrom(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}

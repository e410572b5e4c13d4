import type { PersonName } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import type { Pin, PinReference, Pins } from './pins.ts';

/** What a person's answer to a sign-in came to. */
export type Decision =
  | { readonly outcome: 'approved'; readonly pin: Pin }
  | { readonly outcome: 'denied'; readonly pin: Pin }
  | { readonly outcome: 'no-such-pin' }
  | { readonly outcome: 'cannot-sign-in' };

export interface SignIn {
  find(reference: PinReference): Pin | null;
  /** The PIN yields the person's account token; a managed user has no credentials to approve with. */
  approve(reference: PinReference, person: PersonName): Decision;
  deny(reference: PinReference): Decision;
}

export function createSignIn({ pins, people }: { pins: Pins; people: People }): SignIn {
  return {
    find: pins.find,
    approve(reference, person) {
      const pin = pins.find(reference);
      if (!pin) return { outcome: 'no-such-pin' };
      if (people.get(person).isManaged) return { outcome: 'cannot-sign-in' };
      pins.approve(pin, { person, token: people.accountToken(person) });
      return { outcome: 'approved', pin };
    },
    deny(reference) {
      const pin = pins.find(reference);
      if (!pin) return { outcome: 'no-such-pin' };
      pins.deny(pin);
      return { outcome: 'denied', pin };
    },
  };
}

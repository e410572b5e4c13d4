import type { lookup } from 'node:dns';
import { createGuardedLookup, isCallableUrl, refusedAddressCode } from './address-guard.ts';

/** Whether an address may be called, as far as that can be told before it is. */
export type AddressCheck = (url: string) => Promise<boolean>;

const patienceMs = 3000;

/**
 * Checks an address that somebody enters, so that they hear of it at once.
 *
 * A name that does not resolve now passes: the name may be right and the network away. What is called later
 * goes through the guard again, so nothing hangs on this answer but the words on the page.
 *
 * @param options.resolve in the place of the system's name look-up
 */
export const createAddressCheck =
  (options: { allowPrivate: boolean; resolve?: typeof lookup }): AddressCheck =>
  (text) => {
    if (!URL.canParse(text)) return Promise.resolve(false);
    const url = new URL(text);
    if (!isCallableUrl(url, options.allowPrivate)) return Promise.resolve(false);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(true), patienceMs);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    createGuardedLookup(options)(host, { all: true }, (error) => resolve(error?.code !== refusedAddressCode));
    return promise.finally(() => clearTimeout(timer));
  };

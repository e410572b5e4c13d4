import { isCallableUrl } from './address-guard.ts';
import { OutboundError } from './outbound-error.ts';

/** @throws OutboundError `refused` for what is no address, or one that must not be called */
export const requireCallableUrl = (text: string, allowPrivate: boolean): URL => {
  if (!URL.canParse(text)) throw new OutboundError({ reason: 'refused', host: 'The address' });
  const url = new URL(text);
  if (!isCallableUrl(url, allowPrivate)) throw new OutboundError({ reason: 'refused', host: url.host });
  return url;
};

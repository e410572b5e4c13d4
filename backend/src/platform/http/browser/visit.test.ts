import type { Request, Response } from 'express';
import { describe, expect, it } from 'vitest';
import { createRequest, createResponse } from '../../../../test/support/exchange.ts';
import { createVisit } from './visit.ts';

/** As much of express's request as a visit reads. */
const visitFrom = (ip: string | undefined, headers: Record<string, string> = {}) => {
  const get = (name: string) => headers[name];
  const request = Object.assign(createRequest(headers), { ip, get });
  return createVisit(request as unknown as Request, createResponse() as unknown as Response, false);
};

describe('the network of a visitor', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['nonsense', 'unknown'],
    [undefined, 'unknown'],
  ])('at %s is %s', (ip, network) => expect(visitFrom(ip).network).toBe(network));
});

describe('the program of a visitor', () => {
  it('is kept short, and may be unknown', () => {
    expect(visitFrom('::1', { 'user-agent': 'x'.repeat(1000) }).userAgent).toHaveLength(400);
    expect(visitFrom('::1').userAgent).toBe('');
  });
});

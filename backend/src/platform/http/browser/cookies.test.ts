import { describe, expect, it } from 'vitest';
import { createRequest, createResponse } from '../../../../test/support/exchange.ts';
import { createCookies } from './cookies.ts';

const open = (header: string, isSecure: boolean) => {
  const response = createResponse();
  const cookies = createCookies(createRequest({ cookie: header }), response, isSecure);
  return { cookies, sent: () => [response.getHeader('Set-Cookie') ?? []].flat().map(String) };
};

describe('cookies', () => {
  it('are bound to the whole site and out of reach of scripts and other sites', () => {
    const { cookies, sent } = open('', false);
    cookies.set('renewal', 'token', 90_000);
    expect(sent()).toEqual(['medianest_renewal=token; Max-Age=90; Path=/; HttpOnly; SameSite=Lax']);
  });

  it('carry the host prefix over https, and only those are read there', () => {
    const { cookies, sent } = open('medianest_access=planted; __Host-medianest_access=own', true);
    expect(cookies.get('access')).toBe('own');
    cookies.set('access', 'new');
    expect(sent()).toEqual(['__Host-medianest_access=new; Path=/; HttpOnly; Secure; SameSite=Lax']);
    expect(open('medianest_access=planted', true).cookies.get('access')).toBeUndefined();
    expect(open('__Host-medianest_access=own', false).cookies.get('access')).toBeUndefined();
  });

  it('without an age end with the browser', () => {
    const { cookies, sent } = open('', false);
    cookies.set('access', 'token');
    expect(sent().join()).not.toMatch(/Max-Age|Expires/);
  });

  it('that are set twice are sent once, with the last word', () => {
    const { cookies, sent } = open('', false);
    cookies.set('access', 'renewed', 1000);
    cookies.set('renewal', 'next', 1000);
    cookies.clear('access');
    expect(sent()).toHaveLength(2);
    expect(sent()[0]).toMatch(/^medianest_access=; Max-Age=0/);
  });

  it.each(['', '=', ';;;', 'medianest_access', 'medianest_access=', 'a=b; medianest_access='])(
    'in the header "%s" hold nothing',
    (header) => expect(open(header, false).cookies.get('access')).toBeUndefined(),
  );

  it('keep a value that is badly encoded as it stands', () => {
    expect(open('medianest_access=%E0%A4%A', false).cookies.get('access')).toBe('%E0%A4%A');
  });
});

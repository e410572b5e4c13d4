import { describe, expect, it } from 'vitest';
import { bodyOf, clientIdentifier, type PinBody, useHousehold } from './household-for-test.ts';

const household = useHousehold();

async function openPin(query = '?strong=true') {
  const response = await household.plexTv({
    path: `/api/v2/pins${query}`,
    method: 'POST',
    headers: { 'x-plex-product': 'MediaNest' },
  });
  expect(response.status).toBe(201);
  return bodyOf<PinBody>(response);
}

const poll = (id: number, headers = {}) => household.plexTv({ path: `/api/v2/pins/${id}`, headers });

describe('opening a PIN', () => {
  it('gives a long code for half an hour when it is to be strong', async () => {
    const pin = await openPin();
    expect(pin).toMatchObject({
      expiresIn: 1800,
      product: 'MediaNest',
      clientIdentifier,
      authToken: null,
      trusted: false,
    });
    expect(pin.code).toMatch(/^[a-z0-9]{25}$/);
    expect(Date.parse(pin.expiresAt) - Date.parse(pin.createdAt)).toBe(1_800_000);
  });

  it('gives four characters for a quarter of an hour otherwise', async () => {
    const pin = await openPin('');
    expect(pin.code).toMatch(/^[A-Z0-9]{4}$/);
    expect(pin.expiresIn).toBe(900);
  });

  it('refuses a client that does not name itself, with error 1000', async () => {
    const response = await fetch(`${household.state().addresses.plexTv}/api/v2/pins`, {
      method: 'POST',
      headers: { accept: 'application/json' },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ code: 1000, message: 'X-Plex-Client-Identifier is missing', status: 400 }],
    });
  });

  it('answers XML with an empty authToken unless JSON is asked for', async () => {
    const response = await household.plexTv({
      path: '/api/v2/pins',
      method: 'POST',
      headers: { accept: '*/*' },
    });
    const xml = await response.text();
    expect(response.headers.get('content-type')).toContain('application/xml');
    expect(xml).toMatch(/<pin id="\d+" code="[A-Z0-9]{4}" /);
    expect(xml).toContain('authToken=""');
  });
});

describe('asking for a PIN', () => {
  it('yields the account token of whoever approved it', async () => {
    const pin = await openPin();
    expect(await bodyOf(poll(pin.id))).toMatchObject({ authToken: null });
    await household.control.approvePin({ code: pin.code, person: 'alice' });
    expect(await bodyOf(poll(pin.id))).toMatchObject({
      authToken: household.state().people.alice.accountToken,
    });
  });

  it.each([
    ['is another client’s', (id: number) => poll(id, { 'x-plex-client-identifier': 'another-client' })],
    ['never was', () => poll(12)],
    ['is not a number', () => household.plexTv({ path: '/api/v2/pins/abc' })],
  ])('answers error 1020 for one that %s', async (_, ask) => {
    const response = await ask((await openPin()).id);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      errors: [{ code: 1020, message: 'Code not found or expired' }],
    });
  });

  it('answers error 1020 once it was denied', async () => {
    const pin = await openPin();
    expect(await household.control.denyPin({ id: pin.id })).toMatchObject({ id: pin.id, state: 'denied' });
    expect((await poll(pin.id)).status).toBe(404);
  });

  it('answers 429 without Retry-After to a client that asks without pausing', async () => {
    const { id } = await openPin();
    const responses = [];
    for (let asked = 0; asked < 12; asked += 1) responses.push(await poll(id));
    expect(responses.slice(0, 5).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const refused = responses.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBeNull();
  });
});

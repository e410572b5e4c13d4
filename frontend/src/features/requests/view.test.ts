import { describe, expect, it } from 'vitest';
import { readView, writeView } from './view.ts';

const person = '019ab3c1-0000-7000-8000-000000000001';
const owner = { isAdministrator: true };
const guest = { isAdministrator: false };
const read = (address: string, reader = guest) => readView(new URLSearchParams(address), reader);

describe('the address of the requests', () => {
  it('says nothing of what is usual for its reader', () => {
    expect(writeView(read('', owner), owner).toString()).toBe('');
    expect(writeView(read('', guest), guest).toString()).toBe('');
    expect(writeView(read('view=mine', owner), owner).toString()).toBe('view=mine');
  });

  it('keeps every choice', () => {
    const address = `group=coming&type=tv&person=${person}&q=robin&id=${person}`;
    expect(writeView(read(address, owner), owner).toString()).toBe(address);
  });

  it('lets only administrators look at others', () => {
    expect(read(`view=everybody&person=${person}`)).toMatchObject({ page: 'mine', person: null });
  });

  it('leaves out what makes no sense', () => {
    expect(read('view=attic&group=lost&type=music&id=x&state=odd')).toMatchObject({
      page: 'mine',
      group: null,
      type: null,
      id: null,
      state: 'open',
    });
  });
});

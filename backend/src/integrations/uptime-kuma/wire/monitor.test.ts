import { describe, expect, it } from 'vitest';
import { monitorSchema } from './monitor.ts';

const sent = {
  ...{ id: 2, name: 'Plex', type: 'http', parent: 1, active: true, forceInactive: false, interval: 20 },
  tags: [{ tag_id: 1, monitor_id: 2, value: 'prod', name: 'env', color: '#059669' }],
};

describe('a monitor', () => {
  it('brings what is on the list and nothing else', () => {
    const secrets = { basic_auth_pass: 'x', pushToken: 'x', url: 'https://x', headers: 'x', tlsKey: 'x' };
    expect(monitorSchema.parse({ ...sent, ...secrets })).toEqual({
      id: 2,
      name: 'Plex',
      type: 'http',
      parentId: 1,
      isActive: true,
      isForcedInactive: false,
      intervalSeconds: 20,
      tags: [{ name: 'env', value: 'prod', color: '#059669' }],
    });
  });

  it('needs no more than an id', () => {
    expect(monitorSchema.parse({ id: '7' })).toEqual({
      id: 7,
      name: 'Monitor 7',
      type: 'unknown',
      parentId: null,
      isActive: true,
      isForcedInactive: false,
      intervalSeconds: null,
      tags: [],
    });
  });

  it('takes no other type for the one it knows', () => {
    const wrong = { id: 7, name: {}, type: [], parent: 'x', active: 'yes', interval: '20', tags: 'none' };
    expect(monitorSchema.parse(wrong)).toEqual(monitorSchema.parse({ id: 7 }));
  });

  it('has no style on a tag that is not a colour', () => {
    const tags = [{ name: 'a', value: null, color: 'red;background:url(//x)' }, 'junk', null];
    const [tag, ...others] = monitorSchema.parse({ ...sent, tags }).tags;
    expect(tag).toMatchObject({ name: 'a', value: '', color: expect.stringMatching(/^#[0-9a-f]{6}$/) });
    expect(others).toEqual([]);
  });

  it('has a bounded number of tags', () => {
    const tags = Array.from({ length: 5000 }, () => ({ name: 'a', value: '', color: '#000000' }));
    expect(monitorSchema.parse({ ...sent, tags }).tags).toHaveLength(30);
  });
});

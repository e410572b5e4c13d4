import { describe, expect, it } from 'vitest';
import { answering, startOutsideServer } from '../../../../test/support/outside-server.ts';
import { openPlexTv } from '../../../../test/support/plex-clients.ts';

describe('the list of people with whom the owner shares', () => {
  const listed = async (xml: string) => {
    const server = await startOutsideServer(answering(200, xml));
    return openPlexTv(server.url).listSharedUsers('owner');
  };

  it('is read from XML, with one person and one server or several', async () => {
    const answer = await listed(
      `<?xml version="1.0"?><MediaContainer friendlyName="myPlex" size="1">
         <User id="5" title="Al &amp; O&#39;Co" username="al" email="al@example.net" home="0" restricted="0">
           <Server id="1" machineIdentifier="m1" name="Box"/><Server id="2" machineIdentifier="m2" name="Old"/>
         </User></MediaContainer>`,
    );
    expect(answer).toMatchObject({
      users: [{ id: '5', title: "Al & O'Co", username: 'al', machineIdentifiers: ['m1', 'm2'] }],
    });
  });

  it.each(['<MediaContainer size="0"></MediaContainer>', '<MediaContainer/>'])(
    'may be empty: %s',
    async (xml) => {
      expect(await listed(xml)).toEqual({ answer: 'users', users: [] });
    },
  );

  it.each(['<MediaContainer><User id="5"', '<html><body>Plex</body></html>', 'oops', ''])(
    'is not made up from %j',
    async (text) => {
      await expect(listed(text)).rejects.toMatchObject({ code: 'upstream.unavailable' });
    },
  );

  it('does not expand entities without end', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(9000)}">]>`;
    const user = `<User id="5" title="${'&a;'.repeat(200)}"/>`;
    await expect(listed(`${bomb}<MediaContainer>${user}</MediaContainer>`)).rejects.toMatchObject({
      code: 'upstream.unavailable',
    });
  });
});

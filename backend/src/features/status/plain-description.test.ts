import { expect, it } from 'vitest';
import { plainDescription } from './plain-description.ts';

it.each([
  ['Upgrading **Sonarr** and `qbittorrent_exporter`', 'Upgrading Sonarr and qbittorrent_exporter'],
  [
    '# New disks\n\n- _two_ of them\n- [the list](https://example.net/a_b)',
    'New disks\n\ntwo of them\nthe list',
  ],
  ['5 * 3 < 20 - nothing else', '5 * 3 < 20 - nothing else'],
  ['  ', null],
])('leaves the words of %j', (markdown, words) => {
  expect(plainDescription(markdown)).toBe(words);
});

import { expect, it } from 'vitest';
import { explainLack } from './download-tools.ts';

const complete = { ytDlp: '/usr/bin/yt-dlp', ffmpeg: '/usr/bin/ffmpeg', ffprobe: '/usr/bin/ffprobe' };

it('says what downloads lack in the demo, and nothing when they have it all', () => {
  expect(explainLack(complete)).toBeNull();
  expect(explainLack({ ...complete, ytDlp: null })).toMatch(/^cannot run here: install yt-dlp from \S+ on,/);
  expect(explainLack({ ytDlp: null, ffmpeg: null, ffprobe: null })).toContain('apt-get install ffmpeg');
});

import { describe, expect, it } from 'vitest';
import { createPatientFiles, late } from './patient-files.ts';

const neverEnding = () => Promise.withResolvers<string>();

describe('work on files', () => {
  it('brings its outcome, or its error', async () => {
    const files = createPatientFiles();
    expect(await files(async () => 'done', 1000)).toBe('done');
    await expect(files(() => Promise.reject(new Error('gone')), 1000)).rejects.toThrow('gone');
  });

  it('is late when a file server hangs', async () => {
    expect(await createPatientFiles()(() => neverEnding().promise, 5)).toBe(late);
  });

  it('is not begun while others hang, and begun again when one of them comes back', async () => {
    const files = createPatientFiles();
    const hanging = [neverEnding(), neverEnding()];
    for (const { promise } of hanging) await files(() => promise, 5);
    let begun = 0;
    const work = async () => {
      begun += 1;
      return 'done';
    };
    expect(await files(work, 1000)).toBe(late);
    expect(begun).toBe(0);
    hanging[0]?.resolve('at last');
    await hanging[0]?.promise;
    expect(await files(work, 1000)).toBe('done');
  });
});

import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../test/support/fake-tools.ts';
import { createLibraryDisk } from './library-disk.ts';
import { createPatientFiles, late } from './patient-files.ts';

describe('the disk of the library', () => {
  it('tells which folders are there, and makes one in a folder that is', async () => {
    const folder = await makeFolder();
    const disk = createLibraryDisk(createPatientFiles());
    expect(await disk.makeFolder(join(folder, 'one'))).toBe(true);
    expect(await disk.makeFolder(join(folder, 'one'))).toBe(true);
    expect(await disk.hasFolder(join(folder, 'one'))).toBe(true);
    expect(await disk.freeBytes(folder)).toBeGreaterThan(0);
  });

  it('makes nothing above, where nothing is', async () => {
    const folder = await makeFolder();
    const disk = createLibraryDisk(createPatientFiles());
    expect(await disk.makeFolder(join(folder, 'away', 'one'))).toBe(false);
    await expect(stat(join(folder, 'away'))).rejects.toThrow('ENOENT');
    await mkdir(join(folder, 'away'));
    expect(await disk.hasFolder(join(folder, 'away', 'one'))).toBe(false);
  });

  it('is not waited for when it hangs', async () => {
    const disk = createLibraryDisk(async () => late);
    expect(await disk.hasFolder('/anywhere')).toBe(false);
    expect(await disk.makeFolder('/anywhere')).toBe(false);
    expect(await disk.freeBytes('/anywhere')).toBeNull();
  });
});

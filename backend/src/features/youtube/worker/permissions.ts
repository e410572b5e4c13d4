import { chmod, mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The media server runs as somebody else, and has to read what is made here. */
export const createPermissions = (umask: number) => ({
  openFile: (path: string) => chmod(path, 0o666 & ~umask),
  /** Makes the folders below `root`; those that were there stay as they are. */
  async makeFolders(root: string, folder: string): Promise<void> {
    let path = root;
    for (const name of relative(root, folder).split(sep).filter(Boolean)) {
      path = join(path, name);
      const isNew = await mkdir(path).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
      if (isNew) await chmod(path, 0o777 & ~umask);
    }
  },
});

export type Permissions = ReturnType<typeof createPermissions>;

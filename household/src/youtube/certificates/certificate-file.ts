import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CertificateFile {
  readonly path: string;
  /** Removes it. */
  close(): Promise<void>;
}

/** Programs are told by a file whom to trust. */
export async function writeCertificateFile(certificate: string): Promise<CertificateFile> {
  const folder = await mkdtemp(join(tmpdir(), 'household-authority-'));
  const path = join(folder, 'authority.pem');
  await writeFile(path, certificate);
  return { path, close: () => rm(folder, { recursive: true, force: true }) };
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ConfigError, type Environment, loadConfig } from './load-config.ts';

const faultsOf = (environment: Environment) => {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
};

const fileWith = (content: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'value');
  writeFileSync(path, content);
  return path;
};

describe('loadConfig', () => {
  it('has a default for everything', () => {
    const config = loadConfig({});
    expect(config.PORT).toBe(4000);
    expect(config.HOST).toBe('::');
    expect(config.ALLOWED_ORIGINS).toEqual([]);
    expect(config.PLEX_TV_URL).toBe('https://plex.tv');
  });

  it('names every fault at once', () => {
    const faults = faultsOf({ PORT: 'many', PUBLIC_URL: 'media', LOG_LEVEL: 'loud', JWT_SECRET: 'short' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'JWT_SECRET',
      'LOG_LEVEL',
    ]);
  });

  it('never repeats a secret in a fault', () => {
    expect(faultsOf({ JWT_SECRET: 'hunter2', DATABASE_URL: 'mysql://u:hunter2@h/d' }).join()).not.toContain(
      'hunter2',
    );
  });

  it('reads a value from the file that NAME_FILE names', () => {
    const path = fileWith('a-secret-that-is-long-enough-for-signing\n');
    expect(loadConfig({ JWT_SECRET_FILE: path }).JWT_SECRET).toBe('a-secret-that-is-long-enough-for-signing');
  });

  it('reports a file that cannot be read, and a value given twice', () => {
    expect(faultsOf({ JWT_SECRET_FILE: '/nowhere/at/all' })).toEqual([
      'JWT_SECRET_FILE: cannot be read (ENOENT)',
    ]);
    const path = fileWith('x'.repeat(40));
    expect(faultsOf({ JWT_SECRET: 'y'.repeat(40), JWT_SECRET_FILE: path })[0]).toContain('keep one of them');
  });

  it('accepts FRONTEND_URL as the older name of PUBLIC_URL and keeps the origin only', () => {
    expect(loadConfig({ FRONTEND_URL: 'https://media.example.net/' }).PUBLIC_URL).toBe(
      'https://media.example.net',
    );
  });

  it('refuses an address with a path, because subfolders cannot be served', () => {
    expect(faultsOf({ PUBLIC_URL: 'https://example.net/media' })[0]).toContain('subfolders');
  });

  it('takes off, a number, or addresses for the proxies to trust, and nothing else', () => {
    for (const good of ['off', '1', '10.0.0.2', '10.0.0.0/8, fd00::/8', 'loopback']) {
      expect(loadConfig({ TRUST_PROXY: good }).TRUST_PROXY).toBe(good);
    }
    for (const bad of ['a', 'true', '10.0.0.2;1', '10.0.0.0/99']) {
      expect(faultsOf({ TRUST_PROXY: bad })[0]).toContain('TRUST_PROXY: must be off');
    }
  });

  it('takes several encryption keys, in hex or base64', () => {
    const keys = loadConfig({
      ENCRYPTION_KEY: `${'ab'.repeat(32)},${Buffer.alloc(32, 7).toString('base64')}`,
    }).ENCRYPTION_KEY;
    expect(keys?.map((key) => key.length)).toEqual([32, 32]);
    expect(faultsOf({ ENCRYPTION_KEY: 'abc' })[0]).toContain('32 bytes');
  });
});

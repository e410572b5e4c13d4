import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HouseholdControl } from '@medianest/household';
import { parseSetCookie } from 'cookie';
import type pg from 'pg';
import type { Answer } from './browser.ts';

/** Something that must not be found, under a name that may be printed when it is. */
export type Secrets = Map<string, string>;

/** The names of the secrets that a text holds. */
export const secretsIn = (text: string, secrets: Secrets): string[] =>
  [...secrets].filter(([, secret]) => text.includes(secret)).map(([name]) => name);

/** Every token of the household as it stands now; those of other times are kept under names of their own. */
export const rememberTokens = async (household: HouseholdControl, secrets: Secrets, moment: string) => {
  const { people } = await household.state();
  for (const [name, person] of Object.entries(people)) {
    secrets.set(`account token of ${name}, ${moment}`, person.accountToken);
    secrets.set(`server token of ${name}, ${moment}`, person.serverToken);
  }
};

/** The values of all cookies that were ever set. */
export const cookieSecrets = (answers: Answer[]): Secrets => {
  const cookies = answers.flatMap(({ setCookies }) => setCookies.map((cookie) => parseSetCookie(cookie)));
  const kept = cookies.filter(({ value }) => value);
  return new Map(kept.map(({ name, value }, index) => [`${name} ${index}`, value ?? '']));
};

/** Every answer as text, with all headers but the cookies. */
export const textOfAnswers = (answers: Answer[]): string =>
  answers
    .map(({ body, headers }) => {
      const told = [...headers].filter(([name]) => name !== 'set-cookie');
      return JSON.stringify([told, body]);
    })
    .join('\n');

/** Every file below the folder but the one that is there to hold secrets. */
export const textOfFiles = async (folder: string): Promise<string> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== 'secrets.json');
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')));
  return texts.join('\n');
};

/** Every row of every table. */
export const textOfDatabase = async (pool: pg.Pool): Promise<string> => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t`);
      return [name, ...rows.map(({ row }) => row)].join('\n');
    }),
  );
  return texts.join('\n');
};

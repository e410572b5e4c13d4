import { and, eq, sql } from 'drizzle-orm';
import type * as z from 'zod';
import type { Db } from './client.ts';
import { settings } from './tables/index.ts';

/** Facts about the installation, by name, each with its schema. */
export interface SettingsStore {
  find<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema> | null>;
  save(name: string, value: unknown): Promise<void>;
  /** Writes only when nothing stands there; answers what stands there then. */
  saveFirst<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    value: z.input<Schema>,
  ): Promise<z.output<Schema>>;
  /** Removes the value if it still is this one, for things that may be used once. */
  take(name: string, value: unknown): Promise<boolean>;
}

export const createSettingsStore = (db: Db): SettingsStore => {
  const find: SettingsStore['find'] = async (name, schema) => {
    const [row] = await db.select().from(settings).where(eq(settings.name, name));
    return row ? schema.parse(row.value) : null;
  };

  return {
    find,
    async save(name, value) {
      await db
        .insert(settings)
        .values({ name, value })
        .onConflictDoUpdate({ target: settings.name, set: { value, updatedAt: sql`now()` } });
    },
    async saveFirst(name, schema, value) {
      await db.insert(settings).values({ name, value }).onConflictDoNothing();
      const stored = await find(name, schema);
      if (stored === null) throw new Error('A setting vanished while it was being written.');
      return stored;
    },
    async take(name, value) {
      const isSame = eq(settings.value, sql`${JSON.stringify(value)}::jsonb`);
      const taken = await db
        .delete(settings)
        .where(and(eq(settings.name, name), isSame))
        .returning();
      return taken.length > 0;
    },
  };
};

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { newId } from '../../kernel/ids.ts';
import { createIncidentRepository, type Subject } from './incidents.repository.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const hour = (hours: number) => new Date(Date.UTC(2026, 2, 1, hours));
const plex: Subject = { kind: 'service', id: 'plex', name: 'Plex' };
const camera: Subject = { kind: 'monitor', id: '7', name: 'Camera' };
const blog: Subject = { kind: 'monitor', id: '8', name: 'Blog' };

describe('the list of incidents', () => {
  it('begins with what still does not work, then tells the latest, of what the reader may see', async () => {
    const repository = createIncidentRepository(database.db);
    const keep = (subject: Subject, startedAt: Date, endedAt: Date | null) =>
      repository.save({ id: newId(), subject, status: 'down', message: null, startedAt }, endedAt);
    await keep(plex, hour(1), null);
    await keep(camera, hour(2), hour(3));
    await keep(blog, hour(4), hour(5));
    await keep({ ...plex, id: 'overseerr', name: 'Overseerr' }, hour(6), hour(7));

    const namesOf = async (monitorIds: readonly number[] | 'all', offset = 0) =>
      (await repository.list({ monitorIds }, { offset, limit: 3 })).items.map(({ subject }) => subject.name);
    expect(await namesOf('all')).toEqual(['Plex', 'Overseerr', 'Blog']);
    expect(await namesOf('all', 3)).toEqual(['Camera']);
    expect(await namesOf([7])).toEqual(['Plex', 'Overseerr', 'Camera']);
    expect(await namesOf([])).toEqual(['Plex', 'Overseerr']);
  });
});

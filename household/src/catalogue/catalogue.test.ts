import { describe, expect, it } from 'vitest';
import { createCatalogue } from './catalogue.ts';
import { initialTitles } from './initial-titles.ts';
import { documentaries, films, sections, series } from './sections.ts';

const now = new Date('2026-03-01T12:00:00Z');
const catalogueAt = (time: Date) => createCatalogue({ sections, titles: initialTitles({ now: time }) });
const catalogue = catalogueAt(now);
const all = [films, series, documentaries].flatMap(({ key }) => catalogue.shelf(key).titles());

describe('the catalogue', () => {
  it('holds at least 150 films and 20 series, every one with episodes', () => {
    const shows = all.filter((item) => item.kind === 'show');
    expect(all.filter((item) => item.kind === 'movie').length).toBeGreaterThanOrEqual(150);
    expect(shows.length).toBeGreaterThanOrEqual(20);
    for (const show of shows) {
      expect(show.seasons.length, show.title).toBeGreaterThan(0);
      for (const season of show.seasons) expect(season.episodes.length, show.title).toBeGreaterThan(1);
    }
  });

  it('holds nothing twice', () => {
    expect(new Set(all.map((item) => item.ratingKey)).size).toBe(all.length);
    expect(new Set(all.map((item) => `${item.title} ${item.year}`)).size).toBe(all.length);
  });

  it('has the same rating keys whenever it is made', () => {
    const later = catalogueAt(new Date('2027-01-01T00:00:00Z'));
    for (const item of all) expect(later.find(item.ratingKey)?.title).toBe(item.title);
  });

  it('grew over the last months, with a handful in the last days', () => {
    const daysAgo = all.map((item) => (now.getTime() / 1000 - item.addedAt) / 86_400);
    expect(Math.min(...daysAgo)).toBeGreaterThan(0);
    expect(Math.max(...daysAgo)).toBeGreaterThan(90);
    const recent = daysAgo.filter((days) => days < 4).length;
    expect(recent).toBeGreaterThan(5);
    expect(recent).toBeLessThan(20);
  });
});

import { describe, expect, it } from 'vitest';
import { generateFilms } from './generate-films.ts';

const now = new Date('2026-03-01T12:00:00Z');
const films = generateFilms({ count: 50_000, sectionKey: '1', now });
const titles = films.map(({ title }) => title).join('\n');

describe('invented films', () => {
  it('have every title and every rating key once', () => {
    expect(films).toHaveLength(50_000);
    expect(new Set(films.map(({ title }) => title)).size).toBe(50_000);
    expect(new Set(films.map(({ ratingKey }) => ratingKey)).size).toBe(50_000);
  });

  it.each([
    ...['Latin', 'Cyrillic', 'Greek', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Arabic', 'Hebrew'].map(
      (script) => `\\p{Script=${script}}`,
    ),
    '^\\p{Emoji_Presentation}',
    '^\\d',
    '^(The|A) ',
    '^(Le|La|Les|Der|Die|Das) ',
    '^[“¡]',
  ])('have titles with %s', (pattern) => {
    expect(titles).toMatch(new RegExp(pattern, 'mu'));
  });

  it('came in one after the other, the last of them lately', () => {
    const times = films.map(({ addedAt }) => addedAt);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeGreaterThan(now.getTime() / 1000 - 86_400);
  });

  it('are the same every time', () => {
    expect(generateFilms({ count: 200, sectionKey: '1', now }).map(({ title }) => title)).toEqual(
      generateFilms({ count: 200, sectionKey: '1', now: new Date(0) }).map(({ title }) => title),
    );
  });
});

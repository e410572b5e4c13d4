import type { MediaCard } from '@medianest/shared';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { charade } from '#testing/facts.ts';
import { MediaListRow } from './media-list-row.tsx';
import { MediaTile } from './media-tile.tsx';

const draw = (card: Partial<MediaCard>) =>
  render(<MediaTile card={{ ...charade(), ...card }} sizes="160px" listedAtMs={1} />);
const caption = () => screen.getByRole('link').textContent;

describe('a tile of the library', () => {
  it('tells the title, the year and the length, and leads to the page of the title', () => {
    draw({});
    expect(caption()).toBe('Charade1963 · 1 h 53');
    expect(screen.getByRole('link').getAttribute('href')).toMatch(/^\/library\/item\/?\?key=1$/);
  });

  it('leads to the page of a collection, and tells what is in it', () => {
    draw({ type: 'collection', title: 'Noir', year: null, durationMs: null, childCount: 1 });
    expect(caption()).toBe('Noir1 title');
    expect(screen.getByRole('link').getAttribute('href')).toMatch(/^\/library\/collection\/?\?key=1$/);
  });

  it('tells the seasons of a series, and the episodes that are left', () => {
    const progress = { isWatched: false, viewOffsetMs: null, episodes: 39, episodesWatched: 27 };
    draw({ type: 'show', title: 'Robin Hood', year: 1955, childCount: 4, progress });
    expect(caption()).toBe('Robin Hood12 left1955 · 4 seasons');
  });

  it('says in words what has been seen', () => {
    draw({ progress: { ...charade().progress, isWatched: true } });
    expect(caption()).toBe('CharadeSeen1963 · 1 h 53');
  });

  it('lets a title run in the direction of its script', () => {
    draw({ title: 'باب الحديد' });
    expect(screen.getByText('باب الحديد').getAttribute('dir')).toBe('auto');
  });

  it('writes the title on the wall where there is no artwork', () => {
    draw({ poster: null });
    expect(screen.getByRole('link').querySelector('img')).toBeNull();
    expect(caption()).toBe('CharadeCharade1963 · 1 h 53');
  });

  it('hangs a wide picture of an episode, and the poster of a plain video, which is wide itself', () => {
    const { container, rerender } = draw({ type: 'episode' });
    expect(container.querySelector('img')?.src).toContain('art');
    rerender(<MediaTile card={{ ...charade(), type: 'other' }} sizes="160px" listedAtMs={1} />);
    expect(container.querySelector('img')?.src).toContain('thumb');
  });

  it('asks for no artwork while the page flies past, and keeps what has come', () => {
    const tile = (held: boolean) => (
      <MediaTile card={charade()} sizes="160px" listedAtMs={1} held={held} tabIndex={-1} />
    );
    const { container, rerender } = render(tile(true));
    expect(container.querySelector('img')).toBeNull();
    rerender(tile(false));
    expect(container.querySelector('img')).not.toBeNull();
    rerender(tile(true));
    expect(container.querySelector('img')).not.toBeNull();
  });

  it('tells the same as a line of a list', () => {
    render(<MediaListRow card={charade()} listedAtMs={1} />);
    expect(caption()).toBe('Charade1963 · 1 h 53');
  });
});

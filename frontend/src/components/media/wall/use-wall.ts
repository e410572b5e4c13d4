import { hashKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { PageSource } from '#lib/queries/page-source.ts';
import { useLibraryPages } from '#lib/queries/use-library-pages.ts';
import { useIsFlying } from '#lib/use-is-flying.ts';
import type { Shape } from '../shape.ts';
import { measureWall, type WallLayout } from './geometry.ts';
import { useAskedPages, useAskWhereItSettles } from './use-asked-pages.ts';

import { useKeptPlace } from './use-kept-place.ts';
import { useWallBox } from './use-wall-box.ts';
import { useWallFocus } from './use-wall-focus.ts';
import { useWallRows } from './use-wall-rows.ts';
import { createWallScroll } from './wall-scroll.ts';

const guessedCount = 24;
const beforeItHangs = { width: 0, top: 0, rem: 16 };

export interface WallOptions {
  source: PageSource;
  shape: Shape;
  layout: WallLayout;
  /** How long the list probably is, until it says so itself; null when nobody knows. */
  expected: number | null;
}

/**
 * A long list hung as a wall of pictures: as high as all of it from the first moment, drawn where one
 * looks, asked for where one rests.
 */
export const useWall = ({ source, shape, layout, expected }: WallOptions) => {
  const list = hashKey(source.key);
  const [wall, hang] = useState<HTMLElement | null>(null);
  const box = useWallBox(wall);
  const geometry = measureWall(box ?? beforeItHangs, { shape, layout });
  const { columns } = geometry;
  const scroll = createWallScroll({ box: box ?? beforeItHangs, ...geometry });

  const { pages: asked, ask } = useAskedPages(list);
  const pages = useLibraryPages(source, asked);
  const count = pages.total ?? expected ?? guessedCount;

  const isAsHighAsItWillBe = box !== null && (pages.total !== null || expected !== null);
  const { keep, isInPlace } = useKeptPlace({ list, ready: isAsHighAsItWillBe, ...scroll });
  const { drawn, firstRow, near } = useWallRows({
    box: isInPlace ? box : null,
    geometry,
    count,
    rowAt: scroll.rowAt,
  });
  const flying = useIsFlying();
  useAskWhereItSettles({ near, flying, ask });

  const firstInView = firstRow * columns;
  const focus = useWallFocus({ list, wall, count, columns, drawn, firstInView, reveal: scroll.reveal });
  return {
    /** Takes the element that the wall is. */
    hang,
    shape,
    layout,
    geometry,
    pages,
    count,
    /** Where the wall begins in the page, in pixels. */
    top: box?.top ?? 0,
    /** Of the whole wall, in pixels. */
    height: Math.ceil(count / columns) * geometry.rowHeight,
    /** Rows that are drawn now. */
    rows: focus.rows,
    /** The first place that the top bar does not hide. */
    firstInView,
    /** Where the Tab key comes in. */
    stop: focus.stop,
    flying,
    jumpTo: scroll.jumpTo,
    handlers: { ...focus.handlers, onClickCapture: keep },
  };
};

export type WallState = ReturnType<typeof useWall>;

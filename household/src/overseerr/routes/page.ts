import type { Request } from 'express';

/** A list of rows, ten at a time unless told otherwise (overseerr.md, "Identity"). */
export function pageOf<Row, Shown>(
  req: Request,
  rows: readonly Row[],
  { present, usualTake = 10 }: { present: (row: Row) => Shown; usualTake?: number },
) {
  const take = Number(req.query.take ?? usualTake) || usualTake;
  const skip = Number(req.query.skip ?? 0);
  // A negative number limits nothing, and still divides.
  const shown = take < 0 ? rows.slice(skip) : rows.slice(skip, skip + take);
  return {
    pageInfo: {
      pages: Math.ceil(rows.length / take),
      pageSize: take,
      results: rows.length,
      page: Math.ceil(skip / take) + 1,
    },
    results: shown.map(present),
  };
}

const titlesPerPage = 20;

/** A list from The Movie Database: pages of a fixed size that count from one. */
export function titlePageOf<Row, Shown>(req: Request, rows: readonly Row[], present: (row: Row) => Shown) {
  const page = Math.max(1, Math.trunc(Number(req.query.page ?? 1)) || 1);
  return {
    page,
    totalPages: Math.max(1, Math.ceil(rows.length / titlesPerPage)),
    totalResults: rows.length,
    results: rows.slice((page - 1) * titlesPerPage, page * titlesPerPage).map(present),
  };
}

import type { Response } from 'express';

/** A refusal by the description of the API. */
export function refuseByDescription(
  res: Response,
  refusal: { status: number; message: string; path?: string },
): void {
  const { status, message, path } = refusal;
  const errors = path === undefined ? {} : { errors: [{ path, message }] };
  res.status(status).json({ message, ...errors });
}

/** A key that is none, a user that there is not, or too few rights: all the same. */
export function forbid(res: Response): void {
  res.status(403).json({ status: 403, error: 'You do not have permission to access this endpoint' });
}

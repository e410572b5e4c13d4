import type { Response } from 'express';
import type { Fault } from './operations/find-fault.ts';

/** A refusal by the description of the API. */
export function refuseByDescription(
  res: Response,
  refusal: { status: number; message: string; path?: string },
): void {
  const { status, message, path } = refusal;
  const errors = path === undefined ? {} : { errors: [{ path, message }] };
  res.status(status).json({ message, ...errors });
}

export function refuseFault(res: Response, { message, path, detail, errorCode }: Fault): void {
  res.status(400).json({ message, errors: [{ path, message: detail, ...(errorCode && { errorCode }) }] });
}

/** A key that is none, a user that there is not, or too few rights: all the same. */
export function forbid(res: Response): void {
  res.status(403).json({ status: 403, error: 'You do not have permission to access this endpoint' });
}

/** A refusal of the call itself. */
export function refuse(res: Response, status: number, message: string): void {
  res.status(status).json({ message });
}

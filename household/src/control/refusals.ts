import type { ErrorRequestHandler, Response } from 'express';
import * as z from 'zod';

export function refuse(res: Response, refusal: { status: number; message: string }): void {
  res.status(refusal.status).json({ error: refusal.message });
}

/** Says what is wrong with a body instead of answering a stack. */
export const explainBadBody: ErrorRequestHandler = (error, _req, res, next) => {
  if (error instanceof z.ZodError) return refuse(res, { status: 400, message: z.prettifyError(error) });
  if (error instanceof SyntaxError) return refuse(res, { status: 400, message: 'The body is not JSON' });
  next(error);
};

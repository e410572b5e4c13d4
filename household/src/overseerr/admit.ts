import type { Request, RequestHandler, Response } from 'express';
import type { Installation } from './installation.ts';
import { findOperations, knownQuery, type Operation } from './operations.ts';
import { forbid, refuseByDescription } from './refusals.ts';
import { isAdministrator, listUsers, type OverseerrUser } from './users.ts';

export type Admitted = { readonly user: OverseerrUser | null };

export const admittedOf = (res: Response): Admitted => res.locals.admitted as Admitted;

export type AdmitDependencies = {
  readonly current: () => Installation;
  /** What a user id that is no number does to Overseerr. */
  readonly die: () => void;
};

/** Answers 404, 405, 401, 400 and 403, in this order, as the description of the API and its keys want it. */
export function admit({ current, die }: AdmitDependencies): RequestHandler {
  return (req, res, next) => {
    const path = `/api/v1${req.path}`;
    const operation = findOperation(req, res, path);
    if (!operation || !fitsDescription(req, res, { operation, installation: current(), path })) return;
    if (operation.isOpen) return next();
    const asUser = req.get('x-api-user');
    if (asUser !== undefined && !/^\d+$/.test(asUser)) {
      // Seerr never answers it, and Overseerr does not survive it (overseerr.md, "Identity").
      if (current().dialect === 'overseerr') {
        die();
        req.socket.destroy();
      }
      return;
    }
    const user = userBehind(req.get('x-api-key'), asUser, current());
    if (!user || (operation.isAdministrative && !isAdministrator(user))) return forbid(res);
    res.locals.admitted = { user } satisfies Admitted;
    next();
  };
}

function findOperation(req: Request, res: Response, path: string): Operation | undefined {
  const operations = findOperations(req.path);
  if (!operations) {
    refuseByDescription(res, { status: 404, message: 'not found', path });
    return undefined;
  }
  const operation = operations[req.method];
  if (!operation)
    refuseByDescription(res, { status: 405, message: `${req.method} method not allowed`, path });
  return operation;
}

function fitsDescription(
  req: Request,
  res: Response,
  { operation, installation, path }: { operation: Operation; installation: Installation; path: string },
): boolean {
  if (!operation.isOpen && !req.get('x-api-key')) {
    refuseByDescription(res, { status: 401, message: "cookie 'connect.sid' required", path });
    return false;
  }
  const known = knownQuery(operation, installation.dialect);
  const unknown = Object.keys(req.query).find((name) => !known.includes(name));
  if (unknown === undefined) return true;
  const message = `Unknown query parameter '${unknown}'`;
  refuseByDescription(res, { status: 400, message, path: `.query.${unknown}` });
  return false;
}

function userBehind(key: string | undefined, asUser: string | undefined, installation: Installation) {
  if (key !== installation.apiKey) return undefined;
  const id = asUser === undefined ? 1 : Number(asUser);
  return listUsers(installation).find((user) => user.id === id);
}

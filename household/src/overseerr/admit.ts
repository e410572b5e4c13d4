import type { Request, RequestHandler, Response } from 'express';
import type { Installation } from './installation.ts';
import { type Fault, findFieldFault, findParamFault, findQueryFault } from './operations/find-fault.ts';
import { findOperations, type Matched } from './operations/find-operation.ts';
import { type Operation, queryOf } from './operations/operation.ts';
import { can } from './permissions.ts';
import { forbid, refuseByDescription, refuseFault } from './refusals.ts';
import type { UserRow } from './store/rows.ts';
import { dialectOf, type World } from './world.ts';

/** The user in whose name the call is made. */
export const actorOf = (res: Response): UserRow => res.locals.actor as UserRow;

export type AdmitDependencies = {
  readonly world: World;
  /** What a user id that is no number does to Overseerr. */
  readonly die: () => void;
};

/** Answers 404, 405, 401, 400 and 403, in this order, as the description of the API and its keys want it. */
export function admit({ world, die }: AdmitDependencies): RequestHandler {
  return (req, res, next) => {
    const path = `/api/v1${req.path}`;
    const dialect = dialectOf(world);
    const matched = findOperations(req.path, dialect);
    if (!matched) return refuseByDescription(res, { status: 404, message: 'not found', path });
    const operation = matched.methods[req.method];
    if (!operation) {
      return refuseByDescription(res, { status: 405, message: `${req.method} method not allowed`, path });
    }
    if (!operation.isOpen && !req.get('x-api-key')) {
      return refuseByDescription(res, { status: 401, message: "cookie 'connect.sid' required", path });
    }
    const fault = findFault(req, matched, queryOf(operation, dialect));
    if (fault) return refuseFault(res, fault);
    if (operation.isOpen) return next();
    const asUser = req.get('x-api-user');
    if (asUser !== undefined && !/^\d+$/.test(asUser)) {
      // Seerr never answers it, and Overseerr does not survive it (overseerr.md, "Identity").
      if (dialect === 'overseerr') {
        die();
        req.socket.destroy();
      }
      return;
    }
    const user = userBehind(req.get('x-api-key'), asUser, world);
    if (!user || !isAllowed(user, operation)) return forbid(res);
    res.locals.actor = user;
    next();
  };
}

function findFault(req: Request, matched: Matched, query: ReturnType<typeof queryOf>): Fault | null {
  const { params = {}, body = {} } = matched.methods[req.method] ?? {};
  const [, rawQuery = ''] = req.url.split('?');
  return (
    findParamFault(matched.params, params) ??
    findQueryFault(rawQuery, query) ??
    findFieldFault('body', (req.body ?? {}) as Record<string, unknown>, body)
  );
}

function userBehind(key: string | undefined, asUser: string | undefined, world: World): UserRow | null {
  const { apiKey, initialized }: Installation = world.installation.current();
  if (key !== apiKey || !initialized) return null;
  return world.store.findUser(asUser === undefined ? 1 : Number(asUser));
}

const isAllowed = (user: UserRow, { permissions }: Operation) => !permissions || can(user, ...permissions);

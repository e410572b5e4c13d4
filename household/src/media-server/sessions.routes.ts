import { Router } from 'express';
import { ownerOnly } from './authenticate.ts';
import { sendContainer } from './container.ts';

/** Nobody watches anything in this household. */
export function sessionRoutes(): Router {
  return Router().get('/status/sessions', ownerOnly, (req, res) => sendContainer(req, res, { size: 0 }));
}

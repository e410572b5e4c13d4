import express, { type Request, Router } from 'express';
import sharp from 'sharp';
import type { Collections } from '../../collections/collections.ts';
import { sendHtmlError } from '../../wire/html-error.ts';
import { queryText } from '../../wire/parameters.ts';
import { ownerOnly } from '../authenticate.ts';
import { sendContainer, sendDone } from '../container.ts';
import { ofCollection } from '../in-section.ts';
import { presentCollection } from '../present/collection.ts';
import { viewOf } from '../view.ts';

const path = '/library/metadata/:collection/posters';
const mostBytes = 20 * 1024 * 1024;
const timeoutMs = 5000;

/** Posters of collections: what is there, and a new one as bytes or from an address. */
export function posterRoutes({ collections }: { collections: Collections }): Router {
  const router = Router();
  router.get(
    path,
    ofCollection((req, res, collection) => {
      const { thumb } = presentCollection(collection, viewOf(res));
      const provider = collection.poster ? 'local' : 'com.plexapp.agents.none';
      const poster = { type: 'photo', key: thumb, ratingKey: thumb, thumb, selected: true, provider };
      sendContainer(req, res, { size: 1, identifier: 'com.plexapp.plugins.library', Metadata: [poster] });
    }),
  );
  router.post(
    path,
    ownerOnly,
    express.raw({ type: () => true, limit: mostBytes }),
    ofCollection(async (req, res, collection) => {
      const poster = await uploadedPicture(req);
      if (!poster) return sendHtmlError(res, 400);
      collections.change(collection, { poster });
      sendDone(res);
    }),
  );
  return router;
}

/** Null when it is no picture that can be read. */
async function uploadedPicture(req: Request): Promise<Buffer | null> {
  const url = queryText(req, 'url');
  const bytes = url === null ? req.body : await fetchNearby(url);
  if (!Buffer.isBuffer(bytes)) return null;
  const { format } = await sharp(bytes)
    .metadata()
    .catch(() => ({ format: undefined }));
  return format ? bytes : null;
}

/** Nothing in the household reaches the network: only this machine's own addresses are fetched. */
async function fetchNearby(url: string): Promise<Buffer | null> {
  if (!/^http:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])[:/]/.test(url)) return null;
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) }).catch(
    () => null,
  );
  if (!response?.ok || Number(response.headers.get('content-length')) > mostBytes) return null;
  return Buffer.from(await response.arrayBuffer());
}

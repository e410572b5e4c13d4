import type { Request, Response } from 'express';
import { toXml, type XmlDialect } from './to-xml.ts';
import type { WireNode } from './wire.ts';

export type Answer = {
  readonly status?: number;
  /** Name of the XML root; JSON shows it only on the media server, as `MediaContainer`. */
  readonly root: string;
  readonly body: WireNode | readonly WireNode[];
};

/** True only for an explicit `application/json`: the wildcard that every client sends gets XML (plex.md §2). */
export function wantsJson(req: Request): boolean {
  return (req.get('accept') ?? '').toLowerCase().includes('application/json');
}

export function createSend(dialect: XmlDialect) {
  return function send(req: Request, res: Response, answer: Answer): void {
    res.status(answer.status ?? 200);
    if (wantsJson(req)) {
      res.json(dialect === 'media-server' ? { [answer.root]: answer.body } : answer.body);
      return;
    }
    res.type('application/xml').send(toXml({ root: answer.root, body: answer.body, dialect }));
  };
}

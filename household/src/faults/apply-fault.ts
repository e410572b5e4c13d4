import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import { sendHtmlError } from '../wire/html-error.ts';
import type { Fault } from './services.ts';

const oversizeBytes = 40 * 1024 * 1024;

/** Lets a service have the bad day that the control interface asks for. */
export function applyFault(input: { fault: () => Fault; failStatus: number }): RequestHandler {
  return (req, res, next) => {
    const fault = input.fault();
    switch (fault.mode) {
      case 'up':
        return next();
      case 'down':
        return void req.socket.destroy();
      case 'slow':
        return answerLater(res, { delayMs: fault.delayMs, answer: next });
      case 'hang':
        return;
      case 'fail':
        return sendHtmlError(res, fault.status ?? input.failStatus);
      case 'garbage':
        return sendGarbage(res, fault.body);
      case 'rate-limit':
        return sendHtmlError(res, 429);
      case 'redirect':
        return res.redirect(302, fault.location);
      case 'oversize':
        return sendOversize(res);
    }
  };
}

function answerLater(res: Response, later: { delayMs: number; answer: () => void }) {
  const timer = setTimeout(later.answer, later.delayMs);
  res.once('close', () => clearTimeout(timer));
}

function sendGarbage(res: Response, body: 'html' | 'cut-json') {
  if (body === 'html')
    res.type('html').send('<!doctype html><title>Welcome</title><p>This is not the page you asked for.');
  else res.type('json').send('{"MediaContainer":{"size":3,"Metadata":[{"ratingKey":"10');
}

function sendOversize(res: Response) {
  const filler = `"${'x'.repeat(64 * 1024)}",`;
  function* chunks() {
    yield '{"filler":[';
    for (let sent = 0; sent < oversizeBytes; sent += filler.length) yield filler;
    yield '""]}';
  }
  res.type('json');
  // A client that hangs up early is the expected end of this answer.
  pipeline(Readable.from(chunks()), res).catch(() => res.destroy());
}

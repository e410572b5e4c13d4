import type { Response } from 'express';

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Payload Too Large',
  414: 'URI Too Long',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Answers an error the way a media server does: an HTML page, whatever was asked for (plex.md §2). */
export function sendHtmlError(res: Response, status: number): void {
  const reason = `${status} ${reasons[status] ?? 'Error'}`;
  res
    .status(status)
    .type('html')
    .send(
      `<html><head><title>${reasons[status] ?? 'Error'}</title></head><body><h1>${reason}</h1></body></html>`,
    );
}

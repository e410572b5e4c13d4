import { readFile } from 'node:fs/promises';
import { ProxyAgent, request } from 'undici';
import type { EgressProxy } from '../../platform/egress-proxy/index.ts';
import { discardBody, OutboundError, readBody, toOutboundError } from '../../platform/outbound-http/index.ts';
import { toUpstreamError } from '../../platform/upstream/index.ts';

const host = 'i.ytimg.com';
const timeoutMs = 10_000;
const maxBytes = 5_000_000;

/** Every video has these two; the larger one is cut to the same shape. */
const names = ['hqdefault.jpg', 'default.jpg'];

/** Fetches pictures of videos by the same way out as the videos themselves. */
export const createThumbnailSource = (parts: {
  egress: Pick<EgressProxy, 'issue'>;
  certificateFile?: string | undefined;
}) => {
  const { egress, certificateFile } = parts;

  const ask = async (videoId: string, name: string, dispatcher: ProxyAgent) => {
    const url = `https://${host}/vi/${videoId}/${name}`;
    const response = await request(url, { dispatcher, signal: AbortSignal.timeout(timeoutMs) });
    const { statusCode: status, body } = response;
    if (status === 200) return readBody(response, { maxBytes, host });
    discardBody(body);
    if (status === 404) return null;
    throw new OutboundError({ reason: 'status', host, status });
  };

  /**
   * @returns null for a video without a picture
   * @throws AppError `upstream.*`
   */
  return async (videoId: string): Promise<Buffer | null> => {
    const pass = egress.issue();
    const ca = certificateFile && (await readFile(certificateFile));
    const dispatcher = new ProxyAgent({ uri: pass.url, ...(ca && { requestTls: { ca } }) });
    try {
      for (const name of names) {
        const picture = await ask(videoId, name, dispatcher);
        if (picture) return picture;
      }
      return null;
    } catch (error) {
      const cause = error instanceof OutboundError ? error : toOutboundError(error, host);
      throw toUpstreamError({ service: 'youtube', label: 'YouTube' }, cause);
    } finally {
      await dispatcher.destroy();
      pass.revoke();
    }
  };
};

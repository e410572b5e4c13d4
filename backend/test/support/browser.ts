import { apiBase, type Problem } from '@medianest/shared';
import { parseSetCookie } from 'cookie';
import { type Dispatcher, request } from 'undici';

/** What came back, read already. */
export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
  /** The body of a failure. */
  problem: Problem;
  setCookies: string[];
}

export interface Sending {
  body?: unknown;
  /** Over those a browser would send; null leaves one out. */
  headers?: Record<string, string | null>;
  /** Send no CSRF token. */
  withoutCsrf?: boolean;
  /** Leave what comes back out of the cookie jar, as when the answer is lost on the way. */
  loseAnswer?: boolean;
}

/** As much of a browser as the API needs: a cookie jar, an origin and CSRF tokens. */
export interface TestBrowser {
  cookies: Map<string, string>;
  send(method: string, path: string, sending?: Sending): Promise<Answer>;
  get(path: string, sending?: Sending): Promise<Answer>;
  post(path: string, body?: unknown, sending?: Sending): Promise<Answer>;
  /** A token for this browser as it stands now. */
  csrfToken(): Promise<string>;
  /** Another tab or a thief: the same cookies, apart from now on. */
  copy(): TestBrowser;
}

export interface BrowserOptions {
  /** Where the portal really listens. */
  address: () => string;
  /** What stands in the address bar, when that is not where the portal listens. */
  site?: string;
  userAgent?: string;
  /** Sent with everything, as by a proxy on the way. */
  headers?: Record<string, string>;
  cookies?: Map<string, string>;
  /** Sees every answer, for tests that search them all. */
  onAnswer?: (answer: Answer) => void;
}

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const headersIn = (received: Dispatcher.ResponseData['headers']) =>
  new Headers(
    Object.entries(received).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    ),
  );

const readAnswer = async (response: Dispatcher.ResponseData): Promise<Answer> => {
  const headers = headersIn(response.headers);
  const text = await response.body.text();
  const isJson = headers.get('content-type')?.includes('json') && text !== '';
  const body: unknown = isJson ? JSON.parse(text) : text;
  return {
    status: response.statusCode,
    headers,
    body,
    problem: body as Problem,
    setCookies: headers.getSetCookie(),
  };
};

const isOutsideApiBase = (path: string) => /^\/(api|health|metrics)(\/|$)/.test(path);

const urlOf = (path: string) => (isOutsideApiBase(path) ? path : `${apiBase}${path}`);

const withoutNulls = (headers: Record<string, string | null | undefined>) =>
  Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] != null));

export const createBrowser = (options: BrowserOptions): TestBrowser => {
  const { address, userAgent = firefox, cookies = new Map<string, string>() } = options;

  const keep = (setCookies: string[]) => {
    for (const header of setCookies) {
      const { name, value, maxAge } = parseSetCookie(header);
      if (maxAge === 0 || !value) cookies.delete(name);
      else cookies.set(name, value);
    }
  };

  const headersOf = (method: string, { body, headers }: Sending) => {
    const site = options.site ?? address();
    return withoutNulls({
      host: new URL(site).host,
      'user-agent': userAgent,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') || null,
      origin: method === 'GET' || method === 'HEAD' ? null : site,
      'content-type': body === undefined ? null : 'application/json',
      ...options.headers,
      ...headers,
    });
  };

  const exchange = async (method: string, path: string, sending: Sending): Promise<Answer> => {
    const { body, loseAnswer } = sending;
    const isRaw = typeof body === 'string' || body instanceof Uint8Array;
    // Unlike fetch, this sends the Host that it is told to.
    const response = await request(address() + urlOf(path), {
      method: method as Dispatcher.HttpMethod,
      headers: headersOf(method, sending),
      ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
    });
    const answer = await readAnswer(response);
    if (!loseAnswer) keep(answer.setCookies);
    options.onAnswer?.(answer);
    return answer;
  };

  const csrfToken = async () => {
    const { body } = await exchange('POST', '/csrf/token', {});
    return (body as { token: string }).token;
  };

  const send: TestBrowser['send'] = async (method, path, sending = {}) => {
    const isRead = method === 'GET' || method === 'HEAD';
    const csrf = isRead || sending.withoutCsrf ? null : await csrfToken();
    return exchange(method, path, { ...sending, headers: { 'x-csrf-token': csrf, ...sending.headers } });
  };

  return {
    cookies,
    send,
    csrfToken,
    get: (path, sending) => send('GET', path, sending),
    post: (path, body, sending) => send('POST', path, { ...sending, ...(body !== undefined && { body }) }),
    copy: () => createBrowser({ ...options, cookies: new Map(cookies) }),
  };
};

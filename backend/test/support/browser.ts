import { apiBase, type Problem } from '@medianest/shared';
import { parseSetCookie } from 'cookie';

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
  headers?: Record<string, string>;
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
  /** Another tab or a thief: the same cookies, apart from now on. */
  copy(): TestBrowser;
}

export const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const readBody = async (response: Response): Promise<unknown> => {
  const isJson = response.headers.get('content-type')?.includes('json');
  return isJson ? await response.json() : await response.text();
};

export const createBrowser = (
  origin: () => string,
  userAgent = firefox,
  cookies = new Map<string, string>(),
): TestBrowser => {
  const keep = (setCookies: string[]) => {
    for (const header of setCookies) {
      const { name, value, maxAge } = parseSetCookie(header);
      if (maxAge === 0 || !value) cookies.delete(name);
      else cookies.set(name, value);
    }
  };

  const exchange = async (
    method: string,
    path: string,
    { body, headers, loseAnswer }: Sending,
  ): Promise<Answer> => {
    const url = path.startsWith('/api') || path.startsWith('/health') ? path : `${apiBase}${path}`;
    const response = await fetch(origin() + url, {
      method,
      redirect: 'manual',
      headers: {
        'user-agent': userAgent,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method !== 'GET' && { origin: origin() }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const setCookies = response.headers.getSetCookie();
    if (!loseAnswer) keep(setCookies);
    const answer = await readBody(response);
    return {
      status: response.status,
      headers: response.headers,
      body: answer,
      problem: answer as Problem,
      setCookies,
    };
  };

  const csrfHeader = async (): Promise<Record<string, string>> => {
    const { body } = await exchange('POST', '/csrf/token', {});
    return { 'x-csrf-token': (body as { token: string }).token };
  };

  const send: TestBrowser['send'] = async (method, path, sending = {}) => {
    const csrf = method === 'GET' || sending.withoutCsrf ? {} : await csrfHeader();
    return exchange(method, path, { ...sending, headers: { ...csrf, ...sending.headers } });
  };

  return {
    cookies,
    send,
    get: (path, sending) => send('GET', path, sending),
    post: (path, body, sending) => send('POST', path, { ...sending, ...(body !== undefined && { body }) }),
    copy: () => createBrowser(origin, userAgent, new Map(cookies)),
  };
};

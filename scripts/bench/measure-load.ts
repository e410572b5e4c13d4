import autocannon from 'autocannon';

export type Load = { requestsPerSecond: number; p99Ms: number };

const connections = 10;
const warmUpSeconds = 2;
const seconds = 8;

/**
 * Reads an address, or several paths of it in turn, as fast as ten connections can.
 *
 * @throws Error when an answer is not 2xx, because refusals are faster than work
 */
export async function measureLoad(
  url: string,
  headers: Record<string, string> = {},
  paths: string[] = [],
): Promise<Load> {
  const load = {
    url,
    headers,
    connections,
    ...(paths.length > 0 && { requests: paths.map((path) => ({ path })) }),
  };
  await autocannon({ ...load, duration: warmUpSeconds });
  const result = await autocannon({ ...load, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed.`);
  }
  return { requestsPerSecond: result.requests.average, p99Ms: result.latency.p99 };
}

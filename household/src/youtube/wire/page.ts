/** A page of YouTube, as far as machines read it: its settings and its data. */
export function page(variables: Record<string, unknown>): string {
  const assignments = Object.entries(variables).map(
    ([name, value]) => `<script>var ${name} = ${inScript(value)};</script>`,
  );
  return `<!doctype html><html><head><title>YouTube</title><script>ytcfg.set(${inScript(settings)});</script>${assignments.join('')}</head><body></body></html>`;
}

const client = { clientName: 'WEB', clientVersion: '2.20260708.00.00', visitorData: 'household-visitor' };
const settings = {
  INNERTUBE_API_KEY: 'household',
  INNERTUBE_CONTEXT: { client },
  INNERTUBE_CONTEXT_CLIENT_NAME: 1,
  VISITOR_DATA: client.visitorData,
};

/** Titles may hold the end of a script. */
const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

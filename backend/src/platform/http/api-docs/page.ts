import type { OpenApiDocument } from './openapi.ts';
import { pageStyle } from './page-style.ts';

type Json = Record<string, unknown>;

const escapeHtml = (text: unknown) =>
  String(text ?? '').replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

/** Words in backquotes become code. */
const prose = (text: unknown) => escapeHtml(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const access: Record<string, string> = { public: 'anyone', user: 'signed in', admin: 'administrators' };

const schemaBlock = (title: string, schema: unknown) =>
  `<details><summary>${escapeHtml(title)}</summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`;

const contentSchema = (holder: unknown): unknown => {
  const content = (holder as { content?: Record<string, { schema?: unknown }> } | undefined)?.content;
  return Object.values(content ?? {})[0]?.schema;
};

const parameterRows = (parameters: unknown) =>
  (
    (parameters ?? []) as {
      name: string;
      in: string;
      required?: boolean;
      description?: string;
      schema: Json;
    }[]
  ).map(
    (parameter) =>
      `<tr><td><code>${escapeHtml(parameter.name)}</code></td><td>${escapeHtml(parameter.in)}${parameter.required ? '' : ', optional'}</td>` +
      `<td>${prose(parameter.description ?? parameter.schema.description)}</td></tr>`,
  );

const responseRows = (responses: Record<string, { description?: string }>) =>
  Object.entries(responses).map(
    ([status, response]) =>
      `<tr><td>${escapeHtml(status)}</td><td colspan="2">${prose(response.description)}</td></tr>`,
  );

const operation = (method: string, path: string, base: string, details: Json) => {
  const responses = (details.responses ?? {}) as Record<string, { description?: string }>;
  const success = Object.keys(responses).find((status) => status.startsWith('2')) ?? '200';
  const rows = [...parameterRows(details.parameters), ...responseRows(responses)];
  const body = contentSchema(details.requestBody);
  const answer = contentSchema(responses[success]);
  return `<article id="${escapeHtml(details.operationId)}">
<h3><span class="verb ${escapeHtml(method)}">${escapeHtml(method.toUpperCase())}</span> <code>${escapeHtml(base + path)}</code></h3>
<p>${prose(details.summary)}. <span class="dim">For ${escapeHtml(access[String(details['x-access'])])}; limit class ${escapeHtml(details['x-rate-limit-class'])}.</span></p>
${details.description ? `<p class="dim">${prose(details.description)}</p>` : ''}
<table>${rows.join('')}</table>
${body ? schemaBlock('What to send', body) : ''}${answer ? schemaBlock('What comes back', answer) : ''}
</article>`;
};

/** The contract as one readable page: no script, nothing fetched from anywhere. */
export const renderApiDocs = (document: OpenApiDocument): string => {
  const base = document.servers?.[0]?.url ?? '';
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Json>).map(([method, details]) => ({ path, method, details })),
  );
  const groups = Map.groupBy(operations, ({ details }) => String((details.tags as string[])[0]));
  const sections = [...groups].map(
    ([tag, list]) =>
      `<section><h2 id="${escapeHtml(tag)}">${escapeHtml(tag)}</h2>${list.map((item) => operation(item.method, item.path, base, item.details)).join('')}</section>`,
  );
  const links = [...groups.keys()].map((tag) => `<a href="#${escapeHtml(tag)}">${escapeHtml(tag)}</a>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · MediaNest</title><style>${pageStyle}</style></head><body><main>
<h1>The MediaNest API</h1><p>${prose(document.info.description)} Version ${escapeHtml(document.info.version)}. The same as a document for tools: <a href="${escapeHtml(base)}/openapi.json">openapi.json</a>.</p>
<nav aria-label="Groups">${links.join('')}</nav>${sections.join('')}
<section><h2 id="problems">When something fails</h2><p>Every failure is <code>application/problem+json</code>; branch on <code>code</code>.</p>${schemaBlock('Problem', document.components?.schemas?.Problem)}</section>
</main></body></html>`;
};

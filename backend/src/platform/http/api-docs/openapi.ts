import { STATUS_CODES } from 'node:http';
import { type Endpoint, type EndpointMap, type ErrorCode, problemSchema } from '@medianest/shared';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { kindOfCode } from '../../../kernel/errors.ts';
import { declaredErrors, needsCsrfToken } from '../contract/declared-errors.ts';
import { isOptional } from '../contract/is-optional.ts';
import { statusOfKind } from '../problem.ts';

export type OpenApiDocument = ReturnType<typeof createDocument>;

const problem = problemSchema.meta({ id: 'Problem' });

const successOf = ({ response }: Endpoint): ZodOpenApiResponsesObject => {
  const description = STATUS_CODES[response.status] ?? 'Success';
  if (response.body) {
    return { [response.status]: { description, content: { 'application/json': { schema: response.body } } } };
  }
  const types = (response.binary ?? []).map(
    (type) => [type, { schema: { type: 'string', format: 'binary' } }] as const,
  );
  return {
    [response.status]: { description, ...(types.length > 0 && { content: Object.fromEntries(types) }) },
  };
};

const failuresOf = (codes: Iterable<ErrorCode>): ZodOpenApiResponsesObject => {
  const byStatus = Map.groupBy(codes, (code) => statusOfKind[kindOfCode[code]]);
  const responses = [...byStatus].map(([status, list]) => [
    status,
    {
      description: list.map((code) => `\`${code}\``).join(', '),
      content: { 'application/problem+json': { schema: problem } },
    },
  ]);
  return Object.fromEntries(responses);
};

const operationOf = (key: string, endpoint: Endpoint): ZodOpenApiOperationObject => {
  const schemes = [
    ...(endpoint.access === 'public' || endpoint.access === 'webhook' ? [] : ['session']),
    ...(needsCsrfToken(key, endpoint) ? ['csrf'] : []),
  ];
  return {
    summary: endpoint.summary,
    ...(endpoint.description && { description: endpoint.description }),
    operationId: key.replace(
      /[^A-Za-z]+(\w)?/g,
      (_, letter: string | undefined) => letter?.toUpperCase() ?? '',
    ),
    tags: [key.split('/')[1] ?? ''],
    requestParams: {
      ...(endpoint.params && { path: endpoint.params }),
      ...(endpoint.query && { query: endpoint.query }),
    },
    ...(endpoint.body && {
      requestBody: {
        required: !isOptional(endpoint.body),
        content: { 'application/json': { schema: endpoint.body } },
      },
    }),
    responses: { ...successOf(endpoint), ...failuresOf(declaredErrors(key, endpoint)) },
    security: [Object.fromEntries(schemes.map((scheme) => [scheme, []]))],
    'x-access': endpoint.access,
    'x-rate-limit-class': endpoint.rateLimit,
  };
};

/** The OpenAPI 3.1 document of the whole contract. */
export const createOpenApiDocument = (options: {
  endpoints: EndpointMap;
  basePath: string;
  version: string;
}): OpenApiDocument => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [key, endpoint] of Object.entries(options.endpoints)) {
    const [method = '', path = ''] = key.split(' ');
    const template = path.replace(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: operationOf(key, endpoint) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'MediaNest',
      version: options.version,
      description: 'The API of the portal; its own pages use nothing else.',
    },
    servers: [{ url: options.basePath }],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'medianest_access',
          description: 'Set by signing in; renewed by itself',
        },
        csrf: { type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: 'From POST /csrf/token' },
      },
    },
  });
};

import type { FieldKind, Fields } from './operation.ts';

/** What is wrong with a call by the description of the API, in the words of its validator. */
export type Fault = {
  readonly message: string;
  readonly path: string;
  readonly detail: string;
  readonly errorCode?: string;
};

const reserved = /[:/?#[\]@!$&'()*+,;=]/;

/** Looks at the query as it was sent: undecoded. */
export function findQueryFault(rawQuery: string, fields: Fields): Fault | null {
  const given = new Map<string, string[]>();
  for (const pair of rawQuery.split('&').filter((part) => part !== '')) {
    const [name = '', ...value] = pair.split('=');
    given.set(name, [...(given.get(name) ?? []), value.join('=')]);
  }
  for (const [name, values] of given) {
    if (!(name in fields)) return plainFault(name, `Unknown query parameter '${name}'`);
    if (values.some((value) => reserved.test(value))) return plainFault(name, reservedMessage(name));
    if (values.includes('')) return plainFault(name, `Empty value found for query parameter '${name}'`);
  }
  const decoded = Object.fromEntries(
    [...given].map(([name, [first, ...others]]) => [
      name,
      others.length > 0 ? others : numberIfDigits(first ?? ''),
    ]),
  );
  return findFieldFault('query', decoded, fields);
}

const plainFault = (name: string, message: string): Fault => ({
  message,
  path: `.query.${name}`,
  detail: message,
});

const reservedMessage = (name: string) =>
  `Parameter '${name}' must be url encoded. Its value may not contain reserved characters.`;

export function findParamFault(params: Readonly<Record<string, string>>, fields: Fields): Fault | null {
  const values = Object.entries(params).map(([name, value]) => [name, numberIfDigits(value)]);
  return findFieldFault('params', Object.fromEntries(values), fields);
}

/** The first field that is missing, or is not what it has to be. */
export function findFieldFault(
  place: 'query' | 'params' | 'body',
  values: Readonly<Record<string, unknown>>,
  fields: Fields,
): Fault | null {
  for (const [name, field] of Object.entries(fields)) {
    const isRequired = typeof field === 'object' && 'required' in field;
    const value = values[name];
    const fault =
      value === undefined
        ? isRequired && { detail: `should have required property '${name}'`, errorCode: 'required' }
        : misfit(value, isRequired ? field.required : field, place);
    if (fault) return faultAt(place, name, fault);
  }
  return null;
}

function faultAt(
  place: string,
  name: string,
  { detail, errorCode }: { detail: string; errorCode: string },
): Fault {
  const where = errorCode === 'required' ? `request.${place}` : `request.${place}.${name}`;
  return {
    message: `${where} ${detail}`,
    path: `.${place}.${name}`,
    detail,
    errorCode: `${errorCode}.openapi.validation`,
  };
}

function misfit(
  value: unknown,
  kind: FieldKind,
  place: string,
): { detail: string; errorCode: string } | null {
  if (typeof kind === 'object') {
    if (kind.includes(String(value))) return null;
    return { detail: `should be equal to one of the allowed values: ${kind.join(', ')}`, errorCode: 'enum' };
  }
  const isText = place !== 'body' && (typeof value === 'string' || typeof value === 'number');
  const fits = kind === 'string' && isText ? true : isOf(value, kind);
  return fits ? null : { detail: `should be ${kind}`, errorCode: 'type' };
}

function isOf(value: unknown, kind: Exclude<FieldKind, readonly string[]>): boolean {
  switch (kind) {
    case 'number':
      return typeof value === 'number';
    case 'number,null':
      return typeof value === 'number' || value === null;
    default:
      return typeof value === kind;
  }
}

/** Numbers in addresses are text until somebody looks. */
const numberIfDigits = (text: string): string | number =>
  /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;

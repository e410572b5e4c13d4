import type { AdminService } from '@medianest/shared';
import { parseUrl } from '#lib/parse-url.ts';
import type { OwnerTexts } from '#lib/texts/owner-texts.ts';
import { type FieldName, isSecretKept, type ServiceValues } from './form-values.ts';

type Words = OwnerTexts['adminServices']['invalid'];
type Check = (value: string, words: Words, values: ServiceValues, service: AdminService) => string | null;

const plain = /^[^\p{Cc}\p{Cs}]*$/u;

const limits: Record<FieldName, number> = {
  url: 500,
  apiKey: 500,
  username: 200,
  password: 500,
  code: 6,
  folder: 1000,
  plexPath: 1000,
};

const path: Check = (value, words) => {
  if (value !== '' && !value.startsWith('/')) return words.path;
  return plain.test(value) ? null : words.plain;
};

/** As the contract has them; its own schemas would cost every page their library. */
const checks: Record<FieldName, Check> = {
  url: (value, words) => {
    if (value === '') return words.required;
    const url = parseUrl(value);
    if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return words.url;
    if (!plain.test(value)) return words.plain;
    return `${url.username}${url.password}${url.search}${url.hash}` === '' ? null : words.bare;
  },
  apiKey: (value, words, values, service) => {
    if (value === '' && isSecretKept(service, values.url)) return null;
    if (value === '') return service.secret.configured ? words.secret : words.required;
    return /^[!-~]+$/.test(value) ? null : words.apiKey;
  },
  username: (value, words, values) => {
    if (value === '' && values.password !== '') return words.username;
    return plain.test(value) ? null : words.plain;
  },
  password: () => null,
  code: (value, words) => (value === '' || /^\d{6}$/.test(value) ? null : words.code),
  folder: (value, words, values, service) =>
    value === '' ? words.required : path(value, words, values, service),
  plexPath: path,
};

/** What is wrong with a field, in words; true when nothing is. */
export const checkField =
  (name: FieldName, words: Words, service: AdminService) =>
  (value: string, values: ServiceValues): string | true => {
    const text = name === 'password' ? value : value.trim();
    if (text.length > limits[name]) return name === 'code' ? words.code : words.tooLong;
    return checks[name](text, words, values, service) ?? true;
  };

import { XMLBuilder } from 'fast-xml-parser';
import { isWireNode, type WireNode, type WireScalar, type WireValue } from './wire.ts';

/**
 * How a list becomes elements: the media server repeats the element beside its attributes,
 * plex.tv wraps a plural element around singular ones.
 */
export type XmlDialect = 'media-server' | 'plex-tv';

const attribute = '@';
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: attribute,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
});

/** Renders the JSON form of a resource as Plex's XML: scalars are attributes, booleans 0 or 1, null is empty. */
export function toXml(input: {
  root: string;
  body: WireNode | readonly WireNode[];
  dialect: XmlDialect;
}): string {
  const { root, body, dialect } = input;
  const content = isWireNode(body)
    ? elementOf(body, dialect)
    : { [singular(root)]: childrenOf(body, dialect) };
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, [root]: content });
}

type XmlElement = { [name: string]: unknown };

function elementOf(node: WireNode, dialect: XmlDialect): XmlElement {
  const element: XmlElement = {};
  for (const [name, value] of Object.entries(node)) {
    if (value === undefined) continue;
    if (isScalar(value)) element[attribute + name] = attributeText(value);
    else if (isWireNode(value)) element[name] = elementOf(value, dialect);
    else if (dialect === 'plex-tv') element[name] = { [singular(name)]: childrenOf(value, dialect) };
    else addRepeated(element, { name, children: value });
  }
  return element;
}

function addRepeated(element: XmlElement, list: { name: string; children: readonly (WireNode | string)[] }) {
  for (const child of list.children) {
    if (typeof child === 'string') continue;
    const name = list.name === 'Metadata' ? metadataElement(child.type) : list.name;
    const siblings = element[name];
    const rendered = elementOf(child, 'media-server');
    if (Array.isArray(siblings)) siblings.push(rendered);
    else element[name] = [rendered];
  }
}

function childrenOf(children: readonly (WireNode | string)[], dialect: XmlDialect): XmlElement[] {
  return children.map((child) => elementOf(typeof child === 'string' ? { id: child } : child, dialect));
}

/** JSON calls every item `Metadata`; XML tells folders from things that play. */
function metadataElement(type: WireValue): string {
  return typeof type === 'string' ? (elementNames[type] ?? 'Directory') : 'Directory';
}
const elementNames: Readonly<Record<string, string>> = {
  movie: 'Video',
  episode: 'Video',
  clip: 'Video',
  track: 'Track',
  photo: 'Photo',
};

function isScalar(value: WireValue): value is WireScalar {
  return value === null || typeof value !== 'object';
}

function attributeText(value: WireScalar): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return value === null ? '' : String(value);
}

const singular = (plural: string) => plural.replace(/s$/, '');

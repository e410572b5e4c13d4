/** What both renderings can carry: attributes, children and lists of children. */
export type WireScalar = string | number | boolean | null;
export type WireValue = WireScalar | WireNode | readonly (WireNode | string)[] | undefined;
export type WireNode = { readonly [name: string]: WireValue };

export function isWireNode(value: WireValue): value is WireNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

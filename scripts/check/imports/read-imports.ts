import { type Expression, parseSync, type StringLiteral, Visitor } from 'oxc-parser';

export type FoundImport = {
  /** As written, or null when it is computed at run time. */
  specifier: string | null;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
};

/**
 * Every import and re-export of a file: static, dynamic, and `import('x').T` in a type.
 *
 * `import { type A }` still loads the module at run time, so it is no type-only import.
 *
 * @throws Error when the file cannot be parsed
 */
export function readImports(path: string, source: string): FoundImport[] {
  const { program, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(`${path} cannot be parsed: ${errors[0].message}`);
  const found: FoundImport[] = [];
  const add = (specifier: string | null, typeOnly: boolean) => found.push({ specifier, typeOnly });
  const addReexport = (node: { source: StringLiteral | null; exportKind?: string }) => {
    if (node.source) add(node.source.value, node.exportKind === 'type');
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type'),
    ExportNamedDeclaration: addReexport,
    ExportAllDeclaration: addReexport,
    ImportExpression: (node) => add(constantText(node.source), false),
    TSImportType: (node) => add(node.source.value, true),
  }).visit(program);
  return found;
}

function constantText(node: Expression): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || node.expressions.length > 0) return null;
  return node.quasis[0]?.value.cooked ?? null;
}

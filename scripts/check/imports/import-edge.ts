/** One import between two files, or from a file to what lies outside the tree. */
export type ImportEdge = {
  /** Path below the root, with slashes. */
  from: string;
  /** A path, `npm:<package>`, `node:<module>`, or `?<specifier>` when it leads nowhere. */
  to: string;
  /** True when nothing of it is left at run time. */
  typeOnly: boolean;
  /** Whether the importing workspace names the package in its own package.json; true for files. */
  declared: boolean;
  /** Whether the import is part of a circle. */
  cyclic: boolean;
};

/** Something that no import may do. */
export type ImportRule = {
  name: string;
  /** Told to whoever breaks the rule. */
  why: string;
  forbids: (edge: ImportEdge) => boolean;
};

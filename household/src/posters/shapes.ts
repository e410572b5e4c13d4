/** Small pieces of SVG. Numbers are rounded to a tenth: nobody sees more, and the drawings stay short. */
export type Point = readonly [x: number, y: number];
export type Attributes = Readonly<Record<string, string | number>>;

export const fullTurn = Math.PI * 2;

export const rounded = (value: number) => Number(value.toFixed(1));

export function rect(
  box: readonly [x: number, y: number, width: number, height: number],
  fill: string,
  more: Attributes = {},
) {
  const [x, y, width, height] = box.map(rounded);
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${written(more)}/>`;
}

export function disc(
  circle: readonly [x: number, y: number, radius: number],
  fill: string,
  more: Attributes = {},
) {
  const [x, y, radius] = circle.map(rounded);
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"${written(more)}/>`;
}

export function ring(circle: readonly [x: number, y: number, radius: number], stroke: string, width: number) {
  return disc(circle, 'none', { stroke, 'stroke-width': rounded(width) });
}

export function ellipse(
  oval: readonly [x: number, y: number, rx: number, ry: number],
  fill: string,
  more: Attributes = {},
) {
  const [x, y, rx, ry] = oval.map(rounded);
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${written(more)}/>`;
}

export function polygon(points: readonly Point[], fill: string, more: Attributes = {}) {
  const corners = points.map((point) => point.map(rounded).join(',')).join(' ');
  return `<polygon points="${corners}" fill="${fill}"${written(more)}/>`;
}

export function path(outline: string, fill: string, more: Attributes = {}) {
  return `<path d="${outline}" fill="${fill}"${written(more)}/>`;
}

export function line(
  ends: readonly [x1: number, y1: number, x2: number, y2: number],
  stroke: string,
  more: Attributes,
) {
  const [x1, y1, x2, y2] = ends.map(rounded);
  return path(`M${x1} ${y1}L${x2} ${y2}`, 'none', { stroke, ...more });
}

export function group(content: string, attributes: Attributes) {
  return `<g${written(attributes)}>${content}</g>`;
}

/** The SVG path letters with rounded numbers: trace`M${x} ${y}L${x2} ${y2}z`. */
export function trace(letters: TemplateStringsArray, ...numbers: readonly number[]): string {
  return String.raw({ raw: letters }, ...numbers.map(rounded));
}

/** `count` pieces, one after the other. */
export function repeat(count: number, piece: (index: number) => string): string {
  let drawn = '';
  for (let index = 0; index < count; index += 1) drawn += piece(index);
  return drawn;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Number(value.toFixed(3)) : value}"`)
    .join('');
}

import type { Scene } from './scene.ts';
import { group, type Point, path, polygon, rounded, trace } from './shapes.ts';

type Branch = { x: number; y: number; angle: number; length: number; width: number; depth: number };

/** A bare tree, branching by chance; stroke and cap are the group's around it. */
export function tree(scene: Scene, branch: Branch): string {
  const { x, y, angle, length, width, depth } = branch;
  if (depth === 0 || length < 6) return '';
  const { random } = scene;
  const bend = (random() - 0.5) * 0.5;
  const tip: Point = [x + Math.cos(angle + bend) * length, y + Math.sin(angle + bend) * length];
  const middle: Point = [x + Math.cos(angle) * length * 0.5, y + Math.sin(angle) * length * 0.5];
  const curve = trace`M${x} ${y}Q${middle[0]} ${middle[1]} ${tip[0]} ${tip[1]}`;
  let drawn = `<path d="${curve}" stroke-width="${rounded(width)}"/>`;
  const twigs = depth > 3 ? 2 : 2 + Math.round(random());
  for (let twig = 0; twig < twigs; twig += 1) {
    drawn += tree(scene, {
      x: tip[0],
      y: tip[1],
      angle: angle + (twig - (twigs - 1) / 2) * (0.75 + random() * 0.5) + bend,
      length: length * (0.66 + random() * 0.16),
      width: width * 0.62,
      depth: depth - 1,
    });
  }
  return drawn;
}

/** Points of a rough horizon across the sheet. */
export function ridge(scene: Scene, shape: { y: number; roughness: number; steps: number }): Point[] {
  const { y, roughness, steps } = shape;
  return Array.from({ length: steps + 1 }, (_, step) => [
    (scene.width * step) / steps,
    y + (scene.random() - 0.5) * roughness + Math.sin(step * 0.9 + y) * roughness * 0.3,
  ]);
}

/** Everything below a horizon, with its corners rounded. */
export function land(scene: Scene, horizon: readonly Point[], fill: string): string {
  const [start = [0, 0], ...rest] = horizon;
  let outline = trace`M0 ${scene.height}L${start[0]} ${start[1]}`;
  let [fromX, fromY] = start;
  for (const [x, y] of rest) {
    const middle = (fromX + x) / 2;
    outline += trace`C${middle} ${fromY} ${middle} ${y} ${x} ${y}`;
    [fromX, fromY] = [x, y];
  }
  return path(`${outline}L${scene.width} ${scene.height}z`, fill);
}

/** A standing figure; x and y are between its feet. */
export function person(place: { x: number; y: number; scale: number; lean?: number }, fill: string): string {
  const { x, y, scale, lean = 0 } = place;
  const body =
    'M-9 -158h18l3 16c24 4 38 12 42 34l13 92-17 4-17-72 3 102H-33l3-102-17 72-17-4 13-92c4-22 18-30 42-34z';
  return group(`<ellipse cx="0" cy="-176" rx="19" ry="25"/><path d="${body}"/>`, {
    transform: `translate(${rounded(x)} ${rounded(y)}) rotate(${rounded(lean)}) scale(${scale.toFixed(3)})`,
    fill,
  });
}

/** Wedges of light from a point to beyond the sheet. */
export function rays(
  from: Point,
  wedges: { count: number; fill: string; opacity: (index: number) => number; reach: number },
): string {
  const turn = (Math.PI * 2) / wedges.count;
  let drawn = '';
  for (let index = 0; index < wedges.count; index += 1) {
    const edges = [index * turn, (index + 0.5) * turn].map(
      (angle): Point => [from[0] + Math.cos(angle) * wedges.reach, from[1] + Math.sin(angle) * wedges.reach],
    );
    drawn += polygon([from, ...edges], wedges.fill, { opacity: wedges.opacity(index) });
  }
  return drawn;
}

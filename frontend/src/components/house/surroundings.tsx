import { seeded } from './seeded.ts';

const random = seeded(41);
const stars = Array.from({ length: 26 }, () => ({
  x: Math.round(20 + random() * 600),
  y: Math.round(8 + random() * 130),
  r: Number((0.6 + random() * 0.9).toFixed(1)),
}));

export const Sky = ({ glow, withStars }: { glow: string; withStars: boolean }) => (
  <>
    {withStars && (
      <g fill="var(--moon)">
        {stars.map(({ x, y, r }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={r} />
        ))}
      </g>
    )}
    <circle cx={532} cy={60} r={60} fill={glow} opacity={0.5} />
    <circle cx={532} cy={60} r={23} fill="var(--moon)" />
  </>
);

const Tree = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }) => (
  <g fill="var(--tree)" stroke="var(--tree)">
    <path
      stroke="none"
      d={`M${x} ${y}c${-w} 0 ${-w * 1.1} ${-h * 0.5} 0 ${-h}c${w * 1.1} ${h * 0.5} ${w} ${h} 0 ${h}z`}
    />
    <path d={`M${x} ${y + 12}v-${h * 0.5}`} strokeWidth={3} />
  </g>
);

export const Street = () => (
  <>
    <path d="M0 306C80 268 150 274 230 284S430 250 520 268S620 286 640 282V306z" fill="var(--hill)" />
    <Tree x={92} y={296} w={20} h={110} />
    <Tree x={128} y={300} w={15} h={76} />
    <Tree x={548} y={296} w={21} h={128} />
    <Tree x={586} y={298} w={15} h={84} />
  </>
);

const bushes = [
  { x: 222, r: 15 },
  { x: 240, r: 10 },
  { x: 420, r: 17 },
  { x: 400, r: 10 },
];

export const Bushes = () => (
  <g fill="var(--tree)">
    {bushes.map(({ x, r }) => (
      <path
        key={x}
        d={`M${x - r * 1.15} 306C${x - r * 1.2} ${306 - r * 1.9} ${x + r * 1.2} ${306 - r * 1.9} ${x + r * 1.15} 306z`}
      />
    ))}
  </g>
);

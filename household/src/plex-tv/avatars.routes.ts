import { Router } from 'express';
import { cast, type Person } from '../people/cast.ts';

const avatarSizePx = 200;

export function avatarUrl(ownUrl: string, person: Person): string {
  return `${ownUrl}/users/${person.uuid}/avatar?c=1`;
}

/** Pictures of the people: an initial on a colour of their own. */
export function avatarRoutes(): Router {
  return Router().get('/users/:uuid/avatar', (req, res) => {
    const person = Object.values(cast).find(({ uuid }) => uuid === req.params.uuid);
    if (person) res.type('image/svg+xml').send(avatarSvg(person));
    else res.sendStatus(404);
  });
}

function avatarSvg(person: Person): string {
  const hue = (person.id * 67) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${avatarSizePx} ${avatarSizePx}" width="${avatarSizePx}" height="${avatarSizePx}"><rect width="100%" height="100%" fill="hsl(${hue} 45% 42%)"/><text x="50%" y="50%" dy=".35em" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="96" fill="#fff">${person.displayName.charAt(0)}</text></svg>`;
}

import { actions } from './actions.ts';
import { adminServices } from './admin-services.ts';
import { answerTimes } from './answer-times.ts';
import { devices } from './devices.ts';
import { door } from './door.ts';
import { home } from './home.ts';
import { item } from './item.ts';
import { library } from './library.ts';
import { media } from './media.ts';
import { monitors } from './monitors.ts';
import { problems } from './problems.ts';
import { search } from './search.ts';
import { setup } from './setup.ts';
import { shell } from './shell.ts';
import { status } from './status.ts';
import { time } from './time.ts';
import { youtube } from './youtube.ts';

export const en = {
  actions,
  adminServices,
  answerTimes,
  devices,
  door,
  home,
  item,
  library,
  media,
  monitors,
  problems,
  search,
  setup,
  shell,
  status,
  time,
  youtube,
};

import { actions } from './actions.ts';
import { adminServices } from './admin-services.ts';
import { adminSystem } from './admin-system.ts';
import { answerTimes } from './answer-times.ts';
import { devices } from './devices.ts';
import { discover } from './discover.ts';
import { door } from './door.ts';
import { home } from './home.ts';
import { item } from './item.ts';
import { library } from './library.ts';
import { media } from './media.ts';
import { monitors } from './monitors.ts';
import { notifications } from './notifications.ts';
import { problems } from './problems.ts';
import { requests } from './requests.ts';
import { search } from './search.ts';
import { setup } from './setup.ts';
import { shell } from './shell.ts';
import { status } from './status.ts';
import { tellAtOnce } from './tell-at-once.ts';
import { time } from './time.ts';
import { titles } from './titles.ts';
import { youtube } from './youtube.ts';

export const en = {
  actions,
  adminServices,
  adminSystem,
  answerTimes,
  devices,
  discover,
  door,
  home,
  item,
  library,
  media,
  monitors,
  notifications,
  problems,
  requests,
  search,
  setup,
  shell,
  status,
  tellAtOnce,
  time,
  titles,
  youtube,
};

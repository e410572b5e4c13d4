import { actions } from './actions.ts';
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
import { shell } from './shell.ts';
import { status } from './status.ts';
import { time } from './time.ts';
import { titles } from './titles.ts';
import { youtube } from './youtube.ts';

export const en = {
  actions,
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
  shell,
  status,
  time,
  titles,
  youtube,
};

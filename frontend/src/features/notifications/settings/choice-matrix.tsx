import type {
  NotificationChannel,
  NotificationChoices,
  NotificationEvent,
  NotificationPreferences,
} from '@medianest/shared';
import { TickBox } from '#components/ui/tick.tsx';
import { useOwnerName } from '#lib/queries/use-owner-name.ts';
import { useLanguage, useTexts } from '#lib/texts/texts.tsx';
import { channels, eventGroups, eventsFor, withChoice } from './choices.ts';

interface MatrixProps {
  preferences: NotificationPreferences;
  onChange: (choices: NotificationChoices) => void;
}

interface EventRowProps {
  event: NotificationEvent;
  offered: readonly NotificationChannel[];
  chosen: readonly NotificationChannel[];
  onChoose: (channel: NotificationChannel, wanted: boolean) => void;
}

const columns = 'rail:grid rail:grid-cols-[minmax(0,1fr)_auto] rail:items-center rail:gap-4';
const cell = 'rail:w-15 rail:justify-center';

/** On phones each way has its word beside its box; where there is room, the words stand above all of them. */
const EventRow = ({ event, offered, chosen, onChoose }: EventRowProps) => {
  const { notifications } = useTexts();
  return (
    <fieldset className={`border-line border-b py-2.5 rail:py-0.5 ${columns}`}>
      <legend className="float-left text-small rail:text-body">{notifications.events[event]}</legend>
      <div className="clear-left grid grid-cols-3 gap-x-4.5 rail:clear-none rail:flex rail:gap-x-0">
        {offered.map((channel) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the box inside is one
          <label
            key={channel}
            className={`flex min-h-11 cursor-pointer items-center gap-2.5 text-small text-text-2 ${cell}`}
          >
            <TickBox checked={chosen.includes(channel)} onChange={(wanted) => onChoose(channel, wanted)} />
            <span className="rail:sr-only">{notifications.channels[channel]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

const Heads = ({ offered }: { offered: readonly NotificationChannel[] }) => {
  const { notifications } = useTexts();
  return (
    <div aria-hidden className="hidden justify-end rail:flex">
      {offered.map((channel) => (
        <span key={channel} className="w-15 text-center text-small text-text-3">
          {notifications.channels[channel]}
        </span>
      ))}
    </div>
  );
};

/** What keeps a way from being used, in a sentence each. */
const Hints = ({ preferences }: Pick<MatrixProps, 'preferences'>) => {
  const { notifications, problems } = useTexts();
  const owner = useOwnerName() ?? problems.ownerFallback;
  const list = new Intl.ListFormat(useLanguage());
  const namesOf = (which: (channel: NotificationChannel) => boolean) =>
    channels.filter(which).map((channel) => notifications.channels[channel]);
  const { channels: states } = preferences;
  const missing = namesOf((channel) => !states[channel].isOffered);
  const unready = namesOf((channel) => states[channel].isOffered && !states[channel].isReady);
  return (
    <div className="mt-3 grid gap-1 text-small text-text-3 empty:hidden">
      {unready.length > 0 && <p>{notifications.needsAddress(list.format(unready), unready.length)}</p>}
      {missing.length > 0 && <p>{notifications.notOffered(list.format(missing), owner)}</p>}
    </div>
  );
};

/** Every event that this person may hear of, and the ways to hear it. */
export const ChoiceMatrix = ({ preferences, onChange }: MatrixProps) => {
  const { notifications } = useTexts();
  const { choices } = preferences;
  const offered = channels.filter((channel) => preferences.channels[channel].isOffered);
  return (
    <section aria-labelledby="choices">
      <h2 id="choices" className="type-section">
        {notifications.choicesTitle}
      </h2>
      <p className="mt-1 mb-4 text-text-2">{notifications.choicesLead}</p>
      {eventGroups.map(({ name, events }, place) => {
        const heard = eventsFor(choices, events);
        if (heard.length === 0) return null;
        return (
          <div key={name} className="mt-6 first:mt-0">
            <div className={columns}>
              <h3 className="type-subhead">{notifications.groups[name]}</h3>
              {place === 0 && <Heads offered={offered} />}
            </div>
            {heard.map((event) => (
              <EventRow
                key={event}
                event={event}
                offered={offered}
                chosen={choices[event] ?? []}
                onChoose={(channel, wanted) => onChange(withChoice(choices, { event, channel, wanted }))}
              />
            ))}
          </div>
        );
      })}
      <Hints preferences={preferences} />
    </section>
  );
};

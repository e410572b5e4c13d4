import type { RequestList, TitleType } from '@medianest/shared';
import { FilterX } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Select } from '#components/ui/select.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { GroupSwitch } from './group-switch.tsx';
import { TextFilter } from './text-filter.tsx';
import { usePeople } from './use-people.ts';
import type { ViewSteps } from './use-requests-view.ts';
import { filterOf, isFiltered, noFilters } from './view.ts';

const PersonFilter = ({ view, show }: ViewSteps) => {
  const { requests } = useTexts();
  const people = usePeople({ enabled: true });
  return (
    <Select
      label={requests.person}
      value={view.person ?? ''}
      onChange={(person) => show({ person: person || null })}
      lit={view.person !== null}
    >
      <option value="">{requests.everyPerson}</option>
      {people?.map(({ id, username }) => (
        <option key={id} value={id}>
          {username}
        </option>
      ))}
    </Select>
  );
};

const TypeFilter = ({ view, show }: ViewSteps) => {
  const { requests } = useTexts();
  return (
    <Select
      label={requests.type}
      value={view.type ?? ''}
      onChange={(type) => show({ type: (type || null) as TitleType | null })}
      lit={view.type !== null}
    >
      <option value="">{requests.everyType}</option>
      <option value="movie">{requests.types.movie}</option>
      <option value="tv">{requests.types.tv}</option>
    </Select>
  );
};

/** By state, kind, person and words; all of it stands in the address. */
export const RequestFilters = ({
  counts,
  ...steps
}: ViewSteps & { counts: RequestList['counts'] | undefined }) => {
  const { requests } = useTexts();
  const { view, show, correct } = steps;
  const whose = view.page === 'everybody' ? 'everybody' : 'mine';
  return (
    <>
      <GroupSwitch chosen={view.group} counts={counts} onChoose={(group) => show({ group })} />
      <div className="w-full rail:ml-auto rail:w-auto rail:min-w-44 rail:max-w-65 rail:flex-1">
        <TextFilter label={requests.find[whose]} text={view.text} onChange={(text) => correct({ text })} />
      </div>
      <div className="flex w-full flex-wrap items-center gap-3">
        <TypeFilter {...steps} />
        {whose === 'everybody' && <PersonFilter {...steps} />}
        {isFiltered(filterOf(view)) && (
          <Button look="quiet" size="small" onClick={() => show(noFilters)}>
            <Icon of={FilterX} size="small" />
            {requests.clear}
          </Button>
        )}
      </div>
    </>
  );
};

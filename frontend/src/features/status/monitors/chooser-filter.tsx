import type { Monitor } from '@medianest/shared';
import { Search } from 'lucide-react';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { groupsOf, tagsOf, type Within } from './choice.ts';

interface ChooserFilterProps {
  items: readonly Monitor[];
  text: string;
  onText: (text: string) => void;
  within: Within;
  onWithin: (within: Within) => void;
}

const optionOf = (within: Within) => {
  if (within === null) return '';
  return within.kind === 'group' ? `group ${within.id}` : `tag ${within.label}`;
};

const withinOf = (value: string): Within => {
  if (value.startsWith('group ')) return { kind: 'group', id: Number(value.slice('group '.length)) };
  return value === '' ? null : { kind: 'tag', label: value.slice('tag '.length) };
};

/** Narrows the choice down by words, and by a group or a tag where there are any. */
export const ChooserFilter = ({ items, text, onText, within, onWithin }: ChooserFilterProps) => {
  const { chooser: texts } = useTexts().monitors;
  const [groups, tags] = [groupsOf(items), tagsOf(items)];
  return (
    <div className="grid items-start gap-x-4 gap-y-3 rail:grid-cols-[minmax(0,24rem)_auto] rail:justify-start">
      <TextField
        label={texts.search}
        icon={Search}
        hint={texts.hint}
        type="search"
        value={text}
        onChange={(event) => onText(event.target.value)}
      />
      {groups.length + tags.length > 0 && (
        <div className="rail:mt-7.5">
          <Select
            label={texts.within}
            value={optionOf(within)}
            onChange={(value) => onWithin(withinOf(value))}
            lit={within !== null}
          >
            <option value="">{texts.everything}</option>
            <optgroup label={texts.groups}>
              {groups.map(({ id, name }) => (
                <option key={id} value={`group ${id}`}>
                  {name}
                </option>
              ))}
            </optgroup>
            <optgroup label={texts.tags}>
              {tags.map((label) => (
                <option key={label} value={`tag ${label}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          </Select>
        </div>
      )}
    </div>
  );
};

import type { AdminService } from '@medianest/shared';
import { FileLock, Folder, KeyRound, Link as LinkIcon, type LucideIcon, User } from 'lucide-react';
import type { ComponentProps } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { TextField } from '#components/ui/text-field.tsx';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { checkField } from './form-rules.ts';
import { type FieldName, fieldsOf, isSecretKept, type ServiceValues } from './form-values.ts';
import { KeptSecret } from './kept-secret.tsx';

interface ServiceFieldsProps {
  service: AdminService;
  form: UseFormReturn<ServiceValues>;
  /** The kept secret makes room for another one. */
  changing: boolean;
  onChangeSecret: () => void;
}

const looks: Record<FieldName, ComponentProps<'input'> & { icon: LucideIcon }> = {
  url: { icon: LinkIcon, type: 'url', inputMode: 'url' },
  apiKey: { icon: KeyRound, type: 'password', autoComplete: 'off' },
  username: { icon: User },
  password: { icon: FileLock, type: 'password', autoComplete: 'new-password' },
  code: { icon: KeyRound, inputMode: 'numeric', autoComplete: 'one-time-code' },
  folder: { icon: Folder },
  plexPath: { icon: Folder },
};

const secretOf = { overseerr: 'apiKey', 'uptime-kuma': 'password', plex: null, youtube: null } as const;

/** What is asked of one service. */
export const ServiceFields = ({ service, form, changing, onChangeSecret }: ServiceFieldsProps) => {
  const { adminServices: texts } = useOwnerTexts();
  const url = form.watch('url');
  const hidesSecret = !changing && isSecretKept(service, url);
  const hint = (name: FieldName) => (name === 'url' ? texts.urlHints[service.name] : texts[`${name}Hint`]);
  return fieldsOf[service.name].map((name) => {
    if (hidesSecret && (name === 'username' || name === 'code')) return null;
    if (hidesSecret && name === secretOf[service.name]) {
      return (
        <KeptSecret
          key={name}
          label={name === 'password' ? texts.signIn : texts[name]}
          words={name === 'password' ? texts.signedInAs(service.username) : undefined}
          lastFour={service.secret.lastFour}
          onChange={onChangeSecret}
        />
      );
    }
    return (
      <TextField
        key={name}
        label={texts[name]}
        hint={hint(name)}
        problem={form.formState.errors[name]?.message}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...looks[name]}
        {...form.register(name, { validate: checkField(name, texts.invalid, service) })}
      />
    );
  });
};

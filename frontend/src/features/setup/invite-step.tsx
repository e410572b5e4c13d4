import { ArrowRight, Check, Copy } from 'lucide-react';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { Button, buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { copyFrom } from '#lib/copy-text.ts';
import { useServices } from '#lib/queries/use-services.ts';
import { useOwnerTexts } from '#lib/texts/owner-texts.ts';
import { useTexts } from '#lib/texts/texts.tsx';

const isOnlyHere = (hostname: string) => /^(localhost|127\.|\[::1\])/.test(hostname);

const Invitation = () => {
  const { setup } = useOwnerTexts();
  const { actions } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => field.current && setCopied(await copyFrom(field.current));
  return (
    <div className="grid gap-3">
      <textarea
        ref={field}
        readOnly
        rows={5}
        aria-label={setup.inviteLabel}
        value={setup.invite(window.location.origin)}
        className="field-sizing-content w-full resize-none rounded-card bg-sunken px-4 py-3 text-body inset-ring inset-ring-control-line"
      />
      {isOnlyHere(window.location.hostname) && <p className="text-small text-slow">{setup.inviteLocal}</p>}
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={copy}>
          <Icon of={copied ? Check : Copy} />
          {copied ? actions.copied : setup.copyInvite}
        </Button>
        <p role="status" className="text-small text-text-2">
          {copied === false ? setup.copyFallback : ''}
          {copied === true && <span className="sr-only">{actions.copied}</span>}
        </p>
      </div>
    </div>
  );
};

/** The last step: the server moved in, and others can be told. */
const InviteStep = ({ serverName }: { serverName: string }) => {
  const { setup } = useOwnerTexts();
  const isMoreLeft = useServices().data?.items.some(({ configured }) => !configured);
  return (
    <>
      <h1 className="type-title wrap-anywhere">{setup.doneTitle(serverName)}</h1>
      <p className="type-lead max-w-[56ch]">{setup.doneLead}</p>
      <Invitation />
      <div className="flex flex-wrap items-center gap-3">
        <Link href="/" className={buttonStyles({ look: 'primary', size: 'big' })}>
          {setup.enter}
          <Icon of={ArrowRight} />
        </Link>
        {isMoreLeft && (
          <Link href="/admin/services/" className={buttonStyles({ look: 'quiet' })}>
            {setup.connectMore}
          </Link>
        )}
      </div>
    </>
  );
};

export default InviteStep;

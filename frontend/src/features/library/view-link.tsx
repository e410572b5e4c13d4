import type { ComponentProps } from 'react';
import { isPlainClick } from '#lib/is-plain-click.ts';
import { addressOf } from './use-library-view.ts';
import type { LibraryView } from './view.ts';

interface ViewLinkProps extends ComponentProps<'a'> {
  to: LibraryView;
  show: (view: LibraryView) => void;
}

/** A link to another view of the library, which is a step in the history but not another page. */
export const ViewLink = ({ to, show, children, ...rest }: ViewLinkProps) => (
  <a
    href={addressOf(to)}
    onClick={(event) => {
      if (!isPlainClick(event)) return;
      event.preventDefault();
      show(to);
    }}
    {...rest}
  >
    {children}
  </a>
);

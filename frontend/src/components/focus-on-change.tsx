'use client';

import { type ReactNode, useEffect, useRef } from 'react';

interface FocusOnChangeProps {
  /** Names what is shown; another name means that the old content, and perhaps the focus in it, is gone. */
  of: string;
  children: ReactNode;
}

/** Takes the focus when the content that held it is replaced, so that keyboards and screen readers go on there. */
export const FocusOnChange = ({ of: name, children }: FocusOnChangeProps) => {
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    if (document.activeElement === document.body) frame.current?.focus();
  }, [name]);
  return (
    <div ref={frame} tabIndex={-1} className="grid gap-5 outline-none rail:gap-6">
      {children}
    </div>
  );
};

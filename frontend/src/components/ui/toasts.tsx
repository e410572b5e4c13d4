import { useTheme } from 'next-themes';
import { Toaster } from 'sonner';

const durationMs = 6000;

/** One at a time, at the bottom, above the bottom bar of phones. */
const Toasts = () => {
  const { resolvedTheme } = useTheme();
  return (
    <Toaster
      theme={resolvedTheme === 'light' ? 'light' : 'dark'}
      position="bottom-center"
      style={{ fontFamily: 'inherit' }}
      visibleToasts={1}
      duration={durationMs}
      mobileOffset={{ bottom: '5.5rem' }}
      toastOptions={{
        unstyled: true,
        className:
          'flex w-full items-center gap-3.5 rounded-card bg-overlay px-4 py-3.5 text-text shadow-3 inset-ring inset-ring-line-strong',
        classNames: {
          content: 'flex-1',
          actionButton:
            'reach-44 min-h-9 flex-none rounded-[9px] bg-raised px-3.5 font-semibold text-small inset-ring inset-ring-line-strong hover:bg-surface',
        },
      }}
    />
  );
};

export default Toasts;

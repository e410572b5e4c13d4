/** Lets others hear of changes, and tell one state from another. */
export interface Signal<Event> {
  tell(event: Event): void;
  /** Counts a change that nobody is told of, such as a return to the start. */
  countSilently(): void;
  listen(listener: (event: Event) => void): void;
  /** Another number after every change. */
  revision(): number;
}

export function createSignal<Event = void>(): Signal<Event> {
  const listeners: ((event: Event) => void)[] = [];
  let revision = 0;
  return {
    tell(event) {
      revision += 1;
      for (const listener of listeners) listener(event);
    },
    countSilently() {
      revision += 1;
    },
    listen: (listener) => void listeners.push(listener),
    revision: () => revision,
  };
}

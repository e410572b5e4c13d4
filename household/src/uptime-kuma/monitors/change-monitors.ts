import type { StatusName } from '../beats/beat.ts';
import type { Announcements } from '../sockets/announce.ts';
import { readForm } from './form.ts';
import type { Monitor, MonitorDraft, MonitorEdit } from './monitor.ts';
import type { Monitors } from './monitors.ts';

/** Changes of monitors, whoever asks for them; each is told to the account's sockets. */
export interface MonitorChanges {
  add(draft: MonitorDraft): Monitor;
  addFromForm(form: unknown): Monitor;
  edit(monitor: Monitor, edit: MonitorEdit): Monitor;
  editFromForm(form: unknown): Monitor;
  setActive(id: number, active: boolean): void;
  remove(id: number): void;
  /** Holds a monitor to a status, or lets it be what it is; looks at once. */
  force(monitor: Monitor, wanted: { status: StatusName; message: string | null } | null): void;
}

export function createMonitorChanges(input: {
  monitors: Monitors;
  announce: Announcements;
  /** Looks at it now, outside of its pace. */
  beat: (monitor: Monitor) => void;
}): MonitorChanges {
  const { monitors, announce, beat } = input;
  const beatSoon = (monitor: Monitor) => void setImmediate(() => monitors.find(monitor.id) && beat(monitor));

  function add(draft: MonitorDraft): Monitor {
    const monitor = monitors.add(draft);
    announce.changed(monitor);
    if (monitor.active) beatSoon(monitor);
    return monitor;
  }

  function edit(monitor: Monitor, changes: MonitorEdit): Monitor {
    Object.assign(monitor, changes);
    announce.changed(monitor);
    return monitor;
  }

  return {
    add,
    addFromForm: (form) => add(readForm(form, monitors).draft),
    edit,
    editFromForm(form) {
      const { id, draft, edit: changes } = readForm(form, monitors);
      const monitor = id === undefined ? null : monitors.find(id);
      return monitor ? edit(monitor, changes) : add(draft);
    },
    setActive(id, active) {
      const monitor = monitors.find(id);
      if (!monitor) return;
      monitor.active = active;
      announce.changed(monitor);
      if (active) beatSoon(monitor);
    },
    remove(id) {
      if (!monitors.find(id)) return;
      monitors.remove(id);
      setImmediate(() => announce.removed(id));
    },
    force(monitor, wanted) {
      monitor.forced = wanted;
      beat(monitor);
    },
  };
}

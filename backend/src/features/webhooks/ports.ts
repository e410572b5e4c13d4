import type * as z from 'zod';

/** In which of its two forms an Overseerr reads the template: as JSON in JSON, or as it stands. */
export type HookEncoding = 'json-string' | 'plain';

export interface HookSettings {
  isEnabled: boolean;
  url: string;
  /** Sent back as `Authorization` with each notice. */
  authHeader: string;
  /** The template with Overseerr's placeholders. */
  payload: string;
  encoding: HookEncoding;
}

/** The only webhook of one Overseerr. Everything throws AppError `upstream.*`. */
export interface HookDesk {
  find(): Promise<{ isEnabled: boolean; url: string; authHeader: string }>;
  /** Whether a test notice with these settings, which are not kept, arrived. */
  test(settings: HookSettings): Promise<boolean>;
  set(settings: HookSettings): Promise<void>;
}

/** Of the Overseerr that the household uses now; null while none is connected. */
export interface HookDesks {
  find(): Promise<HookDesk | null>;
}

export interface SecretSealer {
  seal(plain: string, context: string): string;
  tryOpen(sealed: string, context: string): string | null;
  isOutdated(sealed: string): boolean;
}

/** Facts about the installation, by name. */
export interface Settings {
  find<Schema extends z.ZodType>(name: string, schema: Schema): Promise<z.output<Schema> | null>;
  save(name: string, value: unknown): Promise<void>;
}

/** The part of a pino logger that code outside `platform/logging` needs. The message is constant text. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

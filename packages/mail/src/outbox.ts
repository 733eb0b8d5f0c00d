/** Within the outbox's folder: the claimed keys and the files still being written. */
export const keyFolder = '.claves';

/** A mail as the local transport wrote it; the contents of attachments are in base64. */
export interface StoredMail {
  key: string;
  /** ISO 8601, UTC */
  instant: string;
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  headers: Readonly<Record<string, string>>;
  attachments: ReadonlyArray<{ filename: string; contentType: string; content: string }>;
}

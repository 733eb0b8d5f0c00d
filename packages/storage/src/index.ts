export { attachmentHeaders, thumbnailHeaders } from './attachment.ts';
export { thumbnailMediaType } from './copies.ts';
export { drawJpeg } from './draw.ts';
export type { LandedFile, Landing, Received, Storage, StoredFile } from './files.ts';
export { searchParamsOf } from './form/fields.ts';
export type { FormFault, FormFields, FormRules, ReceivedForm, WaitingNote } from './form/form.ts';
export { waitingNotes } from './form/keep-all.ts';
export { receiveForm } from './form/receive-form.ts';
export { cleanFileName } from './names.ts';
export { type OutboxMail, readOutbox, readOutboxHtml, underDemoBar } from './outbox.ts';
export type { ActiveContent, ArchiveFault, FileRefusal, FormRefusal } from './refusals.ts';
export {
  acceptOf,
  type Extension,
  extensionsOf,
  type FileKind,
  fileTypes,
  largestOf,
  limitOf,
  type SlotName,
  slots,
  waitingField,
} from './slots.ts';
export { landingFolderOf, openStorage, type StorageConfig } from './storage.ts';
export type { OpenedObject } from './store/objects.ts';
export type { S3Settings } from './store/s3.ts';
export type { SweepReport } from './sweep.ts';
export {
  keepWaiting,
  longestWait,
  takeWaiting,
  type WaitingFile,
  type WaitingMark,
} from './waiting.ts';

import type { ActiveContent } from '../refusals.ts';

/** What a click may do, and what may happen when the document opens. Any other action refuses the file. */
export const clicked = new Set(['GoTo', 'URI', 'Named', 'Thread', 'Hide', 'SetOCGState', 'ResetForm', 'Trans']);
export const opening = new Set(['GoTo', 'Named']);

/** What may lie on a page besides its print. */
export const annotations = new Set(
  `Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup
  Widget PrinterMark TrapNet Watermark Redact Projection`.split(/\s+/),
);

/** Keys whose value is an action. */
export const actionKeys = new Set(['A', 'PA', 'Next', 'OpenAction']);

/** Names that a harmless PDF has nowhere, with what they bring. */
export const refusedNames: ReadonlyMap<string, ActiveContent> = new Map<string, ActiveContent>([
  ['JS', 'javascript'],
  ['JavaScript', 'javascript'],
  ['OnInstantiate', 'javascript'],
  ['Launch', 'launch'],
  ['EmbeddedFile', 'embeddedFile'],
  ['EmbeddedFiles', 'embeddedFile'],
  ['EF', 'embeddedFile'],
  ['FileAttachment', 'embeddedFile'],
  ['GoToE', 'embeddedFile'],
  ['RichMedia', 'embeddedFile'],
  ['XFA', 'form'],
  ['SubmitForm', 'action'],
  ['ImportData', 'action'],
  ['Rendition', 'action'],
  ['RichMediaExecute', 'action'],
  ['GoTo3DView', 'action'],
  ['GoToDp', 'action'],
  ['GoToR', 'externalTarget'],
]);

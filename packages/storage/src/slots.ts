const megabyte = 1024 * 1024;

/** Every type that the product keeps; what is not here is refused. `aliases` are other spellings of the extension. */
export const fileTypes = {
  jpg: { kind: 'picture', label: 'JPG', mediaType: 'image/jpeg', aliases: ['jpeg', 'jfif', 'jpe'] },
  png: { kind: 'picture', label: 'PNG', mediaType: 'image/png', aliases: [] },
  pdf: { kind: 'document', label: 'PDF', mediaType: 'application/pdf', aliases: [] },
  docx: {
    kind: 'document',
    label: 'DOCX',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    aliases: [],
  },
  xlsx: {
    kind: 'document',
    label: 'XLSX',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    aliases: [],
  },
  mp4: { kind: 'video', label: 'MP4', mediaType: 'video/mp4', aliases: ['m4v', '3gp'] },
  mov: { kind: 'video', label: 'MOV', mediaType: 'video/quicktime', aliases: ['qt'] },
} as const satisfies Record<string, FileType>;

/** The one table of types and limits (bytes) for both apps, with and without JavaScript. */
export const slots = {
  evidence: {
    extensions: ['jpg', 'png', 'pdf', 'docx', 'xlsx', 'mp4', 'mov'],
    limits: { picture: 25 * megabyte, document: 50 * megabyte, video: 1024 * megabyte },
  },
  proof: {
    extensions: ['pdf', 'jpg', 'png'],
    limits: { picture: 20 * megabyte, document: 20 * megabyte, video: 0 },
  },
} as const satisfies Record<string, Slot>;

export type FileKind = 'picture' | 'document' | 'video';
export type Extension = keyof typeof fileTypes;
export type SlotName = keyof typeof slots;

interface FileType {
  kind: FileKind;
  label: string;
  mediaType: string;
  aliases: readonly string[];
}

interface Slot {
  extensions: readonly string[];
  limits: Record<FileKind, number>;
}

/** The extensions that a slot takes, in the order in which the pages print them. */
export function extensionsOf(slot: SlotName): readonly Extension[] {
  return slots[slot].extensions;
}

/** Most bytes that a file of this extension may have in this slot. */
export function limitOf(slot: SlotName, extension: Extension): number {
  return slots[slot].limits[fileTypes[extension].kind];
}

/** The most bytes that any file of the slot may have. */
export function largestOf(slot: SlotName): number {
  return Math.max(...extensionsOf(slot).map((extension) => limitOf(slot, extension)));
}

/** Value of the `accept` attribute of a file input; listing JPEG makes phones convert their HEIC pictures. */
export function acceptOf(slot: SlotName): string {
  return extensionsOf(slot)
    .flatMap((extension) => [extension, ...fileTypes[extension].aliases].map((spelling) => `.${spelling}`))
    .concat(extensionsOf(slot).map((extension) => fileTypes[extension].mediaType))
    .join(',');
}

/** The type that a spelled extension (any case, no dot) stands for, or null. */
export function typeOfExtension(spelled: string): Extension | null {
  const wanted = spelled.toLowerCase();
  const known = Object.entries(fileTypes) as [Extension, FileType][];
  return known.find(([extension, type]) => extension === wanted || type.aliases.includes(wanted))?.[0] ?? null;
}

/** The hidden inputs in which a form carries the tokens of the files that wait for it. */
export const waitingField = 'waiting';

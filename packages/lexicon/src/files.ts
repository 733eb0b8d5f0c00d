import { bytes, listed } from './formats/numbers.ts';

/** A file or a form that was not taken: the code and facts of storage, whose types the lexicon may not import. */
export interface FileFault {
  code: string;
  fileName?: string | null;
  allowed?: readonly string[];
  extension?: string;
  found?: string | null;
  convertTo?: 'jpg' | null;
  kind?: string;
  limit?: number;
}

type Words = string | ((fault: FileFault) => string);

const kinds: { readonly [kind: string]: string } = {
  picture: 'La imagen',
  document: 'El documento',
  video: 'El video',
};

const active: { readonly [found: string]: string } = {
  macro: 'El archivo tiene macros. Guárdelo sin macros, o como PDF.',
  javascript: 'El PDF tiene instrucciones que se ejecutan solas. Ábralo, elija «Imprimir a PDF» y cargue esa copia.',
  launch: 'El PDF abre otros programas. Ábralo, elija «Imprimir a PDF» y cargue esa copia.',
  embeddedFile: 'El PDF trae otros archivos adjuntos. Cárguelos por separado.',
};

const TO_JPG = 'Su celular guardó la foto como HEIC. Convierta la foto a JPG y cárguela de nuevo.';
const damaged =
  'No pudimos abrir el archivo: puede estar dañado. Ábralo en su equipo, guárdelo de nuevo y vuelva a cargarlo.';

export const fileWords: { readonly [code: string]: Words } = {
  fileMissing: 'Adjunte un archivo.',
  fileEmpty: 'El archivo está vacío. Elija otro.',
  fileUnexpected: 'Aquí no se reciben archivos. Vuelva a cargar la página e intente de nuevo.',
  fileNameRefused: 'El nombre del archivo no sirve. Cámbielo por uno corto, con letras y números.',
  fileTypeRefused: ({ allowed, convertTo }) =>
    convertTo === 'jpg' ? TO_JPG : `El archivo debe ser ${oneOf(allowed ?? [])}. Conviértalo o elija otro.`,
  fileTypeMismatch: ({ extension, convertTo }) =>
    convertTo === 'jpg'
      ? TO_JPG
      : `El archivo dice ser ${(extension ?? '').toUpperCase()} pero por dentro no lo es. Guárdelo de nuevo en ese formato.`,
  fileTooLarge: ({ kind, limit }) =>
    `${kinds[kind ?? ''] ?? 'El archivo'} debe pesar máximo ${bytes(limit ?? 0)}. Cargue una versión más liviana.`,
  fileDamaged: damaged,
  filePasswordProtected:
    'El archivo tiene contraseña. Ábralo, elija «Imprimir a PDF» y cargue la copia sin contraseña.',
  fileActiveContent: ({ found }) =>
    active[found ?? ''] ?? 'El archivo tiene contenido que se ejecuta solo. Cárguelo como PDF.',
  pixelsTooMany: ({ limit }) =>
    `La imagen es demasiado grande: puede tener máximo ${Math.floor((limit ?? 0) / 1_000_000)} megapíxeles. Redúzcala y cárguela de nuevo.`,
  archiveSuspicious:
    'No pudimos revisar el archivo por dentro. Ábralo, guárdelo de nuevo o páselo a PDF, y vuelva a cargarlo.',
  tooManyFiles: ({ limit }) =>
    `Puede cargar máximo ${limit} archivos a la vez. Quite algunos y envíe el resto después.`,
  uploadInterrupted: 'Se cortó la conexión y el archivo no llegó completo. Vuelva a cargarlo.',
  storageUnwritable: 'En este momento no podemos guardar archivos. Intente más tarde o avise al equipo de la Red.',
  waitingGone: 'Pasó más de una hora o el archivo ya no está, y no pudimos conservarlo. Elíjalo de nuevo.',
  tooManyFields: 'El formulario trae demasiados datos. Vuelva a cargar la página e intente de nuevo.',
  formTooLarge: ({ limit }) =>
    `El texto es demasiado largo: el máximo es ${bytes(limit ?? 0)}. Acórtelo y envíelo de nuevo.`,
  formUnreadable: 'No pudimos leer lo que envió. Vuelva a cargar la página e intente de nuevo.',
};

/** What is wrong with a file or a form, and what to do; it begins with the file's name where there is one. */
export function fileSentence(fault: FileFault): string {
  const words = fileWords[fault.code] ?? 'No pudimos recibir el archivo. Intente de nuevo o elija otro.';
  const said = typeof words === 'string' ? words : words(fault);
  return fault.fileName ? `${shortName(fault.fileName)}: ${said}` : said;
}

function oneOf(extensions: readonly string[]): string {
  return listed(extensions.map((extension) => extension.toUpperCase())).replace(/ y ([^ ]+)$/, ' o $1');
}

function shortName(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 24)}…${name.slice(-12)}`;
}

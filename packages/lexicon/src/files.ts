import { bytes, decimal, listed } from './formats/numbers.ts';

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
  reason?: string;
}

type Words = string | ((fault: FileFault) => string);

const kinds: { readonly [kind: string]: string } = {
  picture: 'La imagen',
  document: 'El documento',
  video: 'El video',
};

const SAVE_COPY = 'Ábralo, elija «Imprimir a PDF» y cargue esa copia.';

/** What a file would do or bring by itself, and the way out. */
export const activeWords: { readonly [found: string]: string } = {
  macro: 'El archivo tiene macros o controles. Guárdelo sin macros, o como PDF.',
  javascript: `El PDF tiene instrucciones que se ejecutan solas. ${SAVE_COPY}`,
  launch: `El PDF abre otros programas. ${SAVE_COPY}`,
  action: `El PDF trae botones que envían datos o reproducen contenido. ${SAVE_COPY}`,
  opensAlone: `El PDF hace algo por su cuenta al abrirlo o al pasar las páginas. ${SAVE_COPY}`,
  form: `El PDF es un formulario con programas por dentro. ${SAVE_COPY}`,
  embeddedFile:
    'El archivo trae otros archivos por dentro. Quítelos y cárguelos por separado, o cargue una copia en PDF.',
  externalTarget:
    'El archivo se conecta con otros de fuera: una plantilla, una imagen o datos vinculados. Rompa esos vínculos o cargue una copia en PDF.',
  unknownPart: 'El archivo trae algo que no sabemos revisar. Guárdelo de nuevo, o cargue una copia en PDF.',
};

/** Why the inside of a file could not be gone through, where there is more to say than that. */
export const insideWords: { readonly [reason: string]: string } = {
  trailing: 'El archivo trae datos de más después de su final. Ábralo, guárdelo de nuevo y vuelva a cargarlo.',
  entries: 'El archivo tiene demasiadas partes por dentro. Guárdelo de nuevo o páselo a PDF, y vuelva a cargarlo.',
  pieces: 'El archivo viene partido en demasiados pedazos por dentro. Ábralo, expórtelo de nuevo y cargue esa copia.',
  unpackedSize: 'El archivo crece demasiado al abrirlo. Guárdelo de nuevo o páselo a PDF, y vuelva a cargarlo.',
};

/** What a file turned out to be, in words. */
const foundWords: { readonly [found: string]: string } = {
  apng: 'una imagen animada',
  gif: 'una imagen GIF',
  webp: 'una imagen WEBP',
  zip: 'un archivo comprimido',
  cfb: 'un documento de Office anterior a 2007',
  exe: 'un programa',
  html: 'una página web',
  js: 'un programa',
};

const TO_JPG = 'Su celular guardó la foto como HEIC. Convierta la foto a JPG y cárguela de nuevo.';

export const fileWords: { readonly [code: string]: Words } = {
  fileMissing: 'Adjunte un archivo.',
  fileEmpty: 'El archivo está vacío. Elija otro.',
  fileUnexpected: 'Aquí no se reciben archivos. Vuelva a cargar la página e intente de nuevo.',
  fileNameRefused: 'El nombre del archivo no sirve. Cámbielo por uno corto, con letras y números.',
  fileTypeRefused: ({ allowed, convertTo }) =>
    convertTo === 'jpg' ? TO_JPG : `El archivo debe ser ${oneOf(allowed ?? [])}. Conviértalo o elija otro.`,
  fileTypeMismatch: ({ convertTo, found, allowed }) =>
    convertTo === 'jpg' ? TO_JPG : `${whatItIs(found)} Aquí se reciben ${listedTypes(allowed ?? [])}.`,
  fileTooLarge: ({ kind, limit }) =>
    `${kinds[kind ?? ''] ?? 'El archivo'} debe pesar máximo ${bytes(limit ?? 0)}. Cargue una versión más liviana.`,
  fileDamaged:
    'No pudimos abrir el archivo: puede estar dañado. Ábralo en su equipo, guárdelo de nuevo y vuelva a cargarlo.',
  videoTellsPlace:
    'El video viene por partes y trae datos, como el lugar, que no le podemos quitar. Expórtelo desde la galería de su celular y cargue esa copia.',
  videoIncomplete:
    'El video no está completo, o trae algo que no es video. Ábralo en su equipo, expórtelo como MP4 y cargue esa copia.',
  filePasswordProtected:
    'El archivo pide una contraseña para abrirlo. Ábralo, elija «Imprimir a PDF» y cargue la copia sin contraseña.',
  fileActiveContent: ({ found }) =>
    activeWords[found ?? ''] ?? 'El archivo tiene contenido que se ejecuta solo. Cárguelo como PDF.',
  pixelsTooMany: ({ limit }) =>
    `La imagen es demasiado grande: puede tener máximo ${Math.floor((limit ?? 0) / 1_000_000)} megapíxeles. Redúzcala y cárguela de nuevo.`,
  sideTooLong: ({ limit }) =>
    `La imagen es demasiado larga: puede medir máximo ${decimal(limit ?? 0)} píxeles de alto o de ancho. Recórtela y cárguela de nuevo.`,
  archiveSuspicious: ({ reason }) =>
    insideWords[reason ?? ''] ??
    'No pudimos revisar el archivo por dentro. Ábralo, guárdelo de nuevo o páselo a PDF, y vuelva a cargarlo.',
  tooManyFiles: ({ limit }) =>
    limit === 1
      ? 'Puede cargar un solo archivo a la vez. Deje uno y envíe los demás después.'
      : `Puede cargar máximo ${limit} archivos a la vez. Quite algunos y envíe el resto después.`,
  uploadInterrupted: 'Se cortó la conexión y el archivo no llegó completo. Vuelva a cargarlo.',
  storageUnwritable: 'En este momento no podemos guardar archivos. Intente más tarde.',
  waitingGone:
    'Un archivo que había elegido ya no está: se guarda una hora, o mientras el formulario esté guardado sin enviar. Elíjalo de nuevo.',
  tooManyFields: 'El formulario trae demasiados datos. Vuelva a cargar la página e intente de nuevo.',
  formTooLarge: ({ limit }) =>
    `El texto es demasiado largo: el máximo es ${bytes(limit ?? 0)}. Acórtelo y envíelo de nuevo.`,
  formNotShown:
    'Lo más largo que escribió no se puede mostrar aquí otra vez: vuelva a la página anterior del navegador y cópielo. Acórtelo y envíelo de nuevo.',
  filesTooLarge: ({ limit }) =>
    `Lo que adjuntó pesa en total más de ${bytes(limit ?? 0)}. Envíe menos archivos a la vez, o más livianos.`,
  formUnreadable: 'No pudimos leer lo que envió. Vuelva a cargar la página e intente de nuevo.',
};

/** What is wrong with a file or a form, and what to do; it begins with the file's name where there is one. */
export function fileSentence(fault: FileFault): string {
  const words = fileWords[fault.code] ?? 'No pudimos recibir el archivo. Intente de nuevo o elija otro.';
  const said = typeof words === 'string' ? words : words(fault);
  return fault.fileName ? `«${shortName(fault.fileName)}» no se recibió. ${said}` : said;
}

function whatItIs(found: string | null | undefined): string {
  if (!found) return 'No reconocemos qué clase de archivo es, aunque su nombre diga una.';
  return `Por dentro, el archivo es ${foundWords[found] ?? `de tipo ${found.toUpperCase()}`}, aunque su nombre diga otra cosa.`;
}

function listedTypes(extensions: readonly string[]): string {
  return listed(extensions.map((extension) => extension.toUpperCase()));
}

function oneOf(extensions: readonly string[]): string {
  return listedTypes(extensions).replace(/ y ([^ ]+)$/, ' o $1');
}

function shortName(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 24)}…${name.slice(-12)}`;
}
